using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>
/// A play as a list of answers, one an answered decision. A part that begins with a tilde stands where chance decides, and forces
/// where it leads; <c>@1</c> to <c>@3</c> at the end of an answer is how sure it was.
/// </summary>
/// <param name="FirstFalls">Where chance is forced to lead before the first decision.</param>
/// <param name="Answers">The answers.</param>
public sealed record AnswerList(ImmutableArray<string> FirstFalls, ImmutableArray<ListedAnswer> Answers)
{
    /// <summary>Reads a list separated by commas; an empty text is a list of none.</summary>
    public static AnswerList Parse(string text) => Of(text.Length == 0 ? [] : text.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>A list whose parts stand by themselves, so that texts among them may have commas.</summary>
    public static AnswerList Of(IEnumerable<string> parts)
    {
        var first = ImmutableArray.CreateBuilder<string>();
        var answers = ImmutableArray.CreateBuilder<ListedAnswer>();
        foreach (var part in parts)
        {
            if (!part.StartsWith('~')) answers.Add(new ListedAnswer(part, []));
            else if (answers.Count == 0) first.Add(part[1..]);
            else answers[^1] = answers[^1] with { Falls = answers[^1].Falls.Add(part[1..]) };
        }

        return new AnswerList(first.ToImmutable(), answers.ToImmutable());
    }

    /// <summary>Gives the answers to a session at its briefing. After a stop the rest is ignored; they may run out early.</summary>
    /// <exception cref="SessionException">An answer is not on offer, or left over after an ending.</exception>
    public void PlayIn(Session session)
    {
        session.Begin(FirstFalls);
        foreach (var answer in Answers)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            if (session.State == SessionState.Stopped) break;
            if (session.State == SessionState.Debrief)
                throw new SessionException($"'{answer.Written}' is left over: the story has ended in the scene '{session.Passage.Scene.Id}'.");
            var (written, certainty) = answer.For(session.Decision!);
            session.Answer(written, certainty, answer.Falls);
        }

        if (session.State is SessionState.Stopped || (session.State == SessionState.Feedback && session.Passage.IsOver)) session.GoOn();
    }
}

/// <summary>An answer of a list.</summary>
/// <param name="Written">The answer, with how sure it was if that is said.</param>
/// <param name="Falls">The scenes to which chance is forced to lead from there.</param>
public sealed record ListedAnswer(string Written, ImmutableArray<string> Falls)
{
    /// <summary>The answer and how sure it was. In a text, the sign means something only where it is asked how sure the answer is.</summary>
    public (string Answer, int? Certainty) For(Decision decision) =>
        Written is [.., '@', >= '1' and <= '3'] && (decision.AsksCertainty || decision is not WriteDecision)
            ? (Written[..^2], int.Parse(Written[^1..], CultureInfo.InvariantCulture))
            : (Written, null);
}
