using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Play;

/// <summary>
/// How a session that was left goes on when its scenario has changed meanwhile. The line is played again in both versions, side by
/// side, and what happens is compared: answers, scenes, the values of vars that both have, the clock, stops. Texts may differ freely.
/// </summary>
public abstract record Continuation
{
    private protected Continuation() { }

    /// <summary>How many events of the line are kept, as <see cref="Session.Change"/> wants it; null where the session stays in its version.</summary>
    public abstract int? Kept { get; }

    /// <summary>What a trainee is to be told, as a sentence with ids in emphasis; empty where nothing is.</summary>
    public abstract string Why { get; }

    /// <summary>How a session goes on.</summary>
    /// <param name="left">The session in the version in which it was left.</param>
    /// <param name="now">The scenario's file as it is now; null where it is not there any more.</param>
    /// <param name="everyPlayEnds">Whether every play of a scenario ends: what does not is never played. Asked at most once.</param>
    public static Continuation Of(Session left, ScenarioFile? now, Func<Scenario, bool> everyPlayEnds)
    {
        const string stays = "you can go on in the version that you began";
        if (left.State is SessionState.Briefing or SessionState.Closed || left.IsPreview) return new OnlyOld("There is nothing to go on with.");
        if (now is null) return new OnlyOld($"The scenario *{left.Scenario.Id}* is not in the scenario library any more; {stays}.");
        if (!now.IsPlayable) return new OnlyOld($"The scenario was changed and has problems, so it cannot be played as it is now; {stays}.");
        if (now.Scenario.Id != left.Scenario.Id)
            return new OnlyOld($"What was the scenario *{left.Scenario.Id}* is now the scenario *{now.Scenario.Id}*; {stays}.");
        if (!everyPlayEnds(now.Scenario)) return new OnlyOld($"The scenario was changed so that a play may never end; {stays}.");
        return Compare(left, now.Scenario);
    }

    private static Continuation Compare(Session left, Scenario scenario)
    {
        var (old, anew) = (left.AnewIn(left.Scenario), left.AnewIn(scenario));
        for (var at = 0; at < left.Line.Length; at++)
        {
            var happened = left.Line[at];
            var step = new SideBySide(old, anew, happened);
            var what = step.Difference();
            if (what is null) continue;
            what = char.ToUpperInvariant(what[0]) + what[1..];
            // What is over is judged by what was played: an author's later thought neither undoes a result nor mends it.
            if (left.Passage.IsOver && left.IsBeyondFeedback)
                return new OnlyOld($"{what}; your play was over by then, so its debrief stays that of the version that you played.");
            return happened is Began
                ? new Lost($"{what}; you begin again with the first scene.")
                : new SetBack(at, $"{what}; {WhereIt(anew)}.");
        }

        return InFront(left, old, anew);
    }

    /// <summary>The trainee has seen what is in front of them: they are told if it is something else.</summary>
    private static Continuation InFront(Session left, Session old, Session anew)
    {
        var count = left.Line.Length;
        if (left.Passage.IsOver || !left.IsBeyondFeedback) return new Unchanged(count);
        var scene = old.Passage.Scene.Id;
        if (anew.Passage.IsOver) return new SetBack(count, $"{SideBySide.Over(anew, "The")}; the story ends there.");
        return SideBySide.Asks(old.Passage) == SideBySide.Asks(anew.Passage)
            ? new Unchanged(count)
            : new SetBack(count, $"The scene *{scene}* now asks you {SideBySide.Asks(anew.Passage)}, and not {SideBySide.Asks(old.Passage)}; {WhereIt(anew, "still")}.");
    }

    private static string WhereIt(Session session, string how = "back") => session.Passage.IsOver
        ? "the story ends there"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"you are {how} at decision {session.Passage.Decisions.Count() + 1}, in the scene *{session.Passage.Scene.Id}*");
}

/// <summary>Nothing on its way has changed: it goes on where it was left.</summary>
/// <param name="All">The number of events of its line.</param>
public sealed record Unchanged(int All) : Continuation
{
    /// <inheritdoc/>
    public override int? Kept => All;

    /// <inheritdoc/>
    public override string Why => "";
}

/// <summary>
/// Something has changed that the trainee must know of: what came after the kept events is undone. Where all are kept, only what is in
/// front of the trainee is another thing than they saw.
/// </summary>
public sealed record SetBack : Continuation
{
    internal SetBack(int kept, string why) => (Kept, Why) = (kept, why);

    /// <inheritdoc/>
    public override int? Kept { get; }

    /// <inheritdoc/>
    public override string Why { get; }
}

/// <summary>Not even the beginning holds: play begins again with the first scene, with the same seed.</summary>
public sealed record Lost : Continuation
{
    internal Lost(string why) => Why = why;

    /// <inheritdoc/>
    public override int? Kept => 0;

    /// <inheritdoc/>
    public override string Why { get; }
}

/// <summary>It cannot go on in the version that there is now, and stays in the one in which it was left.</summary>
public sealed record OnlyOld : Continuation
{
    internal OnlyOld(string why) => Why = why;

    /// <inheritdoc/>
    public override int? Kept => null;

    /// <inheritdoc/>
    public override string Why { get; }
}
