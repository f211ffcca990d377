using System.Collections.Immutable;
using MentorSim.Engine.Play;

namespace MentorSim.Tui.Commands;

/// <summary>
/// A play as a list of answers, one an answered decision. A part that begins with a tilde stands where chance decides, and forces
/// where it leads.
/// </summary>
internal sealed record AnswerList(ImmutableArray<string> FirstFalls, ImmutableArray<ListedAnswer> Answers)
{
    /// <summary>Reads a list separated by commas; an empty text is a list of none.</summary>
    public static AnswerList Parse(string text)
    {
        var first = ImmutableArray.CreateBuilder<string>();
        var answers = ImmutableArray.CreateBuilder<ListedAnswer>();
        foreach (var part in text.Length == 0 ? [] : text.Split(',', StringSplitOptions.TrimEntries))
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
                throw new SessionException($"'{answer.Choice}' is left over: the story has ended in the scene '{session.Passage.Scene.Id}'.");
            session.Answer(answer.Choice, answer.Falls);
        }

        if (session.State is SessionState.Stopped || (session.State == SessionState.Feedback && session.Passage.IsOver)) session.GoOn();
    }
}

/// <summary>An answer with the scenes to which chance is forced to lead from there.</summary>
internal sealed record ListedAnswer(string Choice, ImmutableArray<string> Falls);
