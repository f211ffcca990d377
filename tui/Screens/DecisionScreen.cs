using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with its decision: what is seen and heard, and what can be done.</summary>
/// <param name="Playing">The session, at a decision.</param>
/// <param name="Selected">Number of the selected item.</param>
internal abstract record DecisionScreen(Playing Playing, int Selected) : Screen
{
    /// <inheritdoc/>
    public override Playing? Play => Playing;

    /// <inheritdoc/>
    public override string? CommandLine => Playing.CommandLine;

    /// <summary>Whether what is begun here was begun before the session was left.</summary>
    public bool IsBegunBefore { get; private init; }

    /// <inheritdoc/>
    public sealed override Draft? Unsent => Words is { } words ? new Draft(Draft.PlaceOf(Session), words) : null;

    /// <summary>What is begun here, as a draft has it; empty for nothing, null where there is nothing to begin.</summary>
    protected virtual string? Words => null;

    /// <summary>The session.</summary>
    protected Session Session => Playing.Session;

    /// <summary>Number of this decision in the session, from 1.</summary>
    protected int Number => Session.Passage.Decisions.Count() + 1;

    /// <summary>What stands beside the title.</summary>
    protected virtual string Aside => Playing.Beside(Playing.Note.TrimEnd('.'), Text.Clock(Session.Passage.State.Time(Session.Scenario)));

    /// <summary>The decision itself, under what was seen and heard.</summary>
    protected abstract IEnumerable<Block> Decision { get; }

    /// <summary>The keys that belong to this kind of decision.</summary>
    protected abstract ImmutableArray<Hint> OwnHints { get; }

    /// <summary>How many items there are.</summary>
    protected abstract int ItemCount { get; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Session.Scenario.Title,
        Aside = Aside,
        Blocks = [.. TakenBack(), .. BegunBefore(), .. Story(), .. Decision],
        Side = Playing.IsInterview ? [] : RoleCardScreen.Beside(Session.Scenario),
        Selected = Selected,
        Hints =
        [
            .. OwnHints,
            .. UndoHint(Session),
            .. RoleCardScreen.HintsFor(Playing),
            .. StandardsScreen.HintsFor(Playing),
            SoFarHint(Session),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "leave"),
        ],
    };

    /// <summary>Whoever hears the scene again is told why.</summary>
    private IEnumerable<Block> TakenBack() =>
        Session.Events is [.., Rewound] ? [new Paragraph("Your last answer is taken back. Decide again.", Tone: Tone.Quiet), new Gap()] : [];

    /// <summary>Whoever was cut off sees that nothing is lost.</summary>
    private IEnumerable<Block> BegunBefore() =>
        IsBegunBefore ? [new Paragraph("What you had begun here is here again.", Tone: Tone.Quiet), new Gap()] : [];

    /// <summary>What was seen and heard since the last decision; a scene may have nothing but its decision.</summary>
    private IEnumerable<Block> Story()
    {
        Block[] story = [.. Transcript.SinceLastDecision(Session)];
        return story.Length == 0 ? [] : [.. story, new Gap()];
    }

    /// <summary>The screen for the decision at which a session stands, with what was begun there.</summary>
    public static DecisionScreen For(Playing playing)
    {
        var begun = playing.Recording?.Draft is { } draft && draft.Place == Draft.PlaceOf(playing.Session) ? draft.Words : "";
        DecisionScreen screen = playing.Session.Decision switch
        {
            ChoiceDecision decision => new PlayScreen(playing, 1) { SecondsLeft = decision.Limit is { } limit ? playing.Pace.Seconds(limit.Seconds) : null },
            PickDecision => PickScreen.For(playing, begun),
            OrderDecision => OrderScreen.For(playing, begun),
            WriteDecision => new WriteScreen(playing, 1, begun, IsWriting: false),
            _ => throw new UnreachableException(),
        };
        return screen with { IsBegunBefore = screen.Begun is not null };
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(ItemCount, Selected + 1) }),
        Asked { Act: Act.Undo } asked when Session.Mode == PlayMode.Practice && Session.WhyNotTakenBack is null =>
            Begun is { } begun && !asked.IsMeant ? new Open(TakeBackQuestion(begun)) : TakeBack(Playing),
        Asked { Act: Act.RoleCard } when !Playing.IsInterview => new Open(new RoleCardScreen(Session.Scenario)),
        Asked { Act: Act.Standards } when !Playing.IsInterview => new Open(new StandardsScreen(Session.Scenario)),
        Asked { Act: Act.SoFar } => new Open(new SoFarScreen(Session)),
        Asked { Act: Act.Back } => Session.IsPreview ? new GoBack() : new Open(LeaveQuestion(Playing, Begun)),
        _ => Same,
    };

    /// <summary>The key that takes the last answer back; none where that is never done, off where it cannot be now.</summary>
    public static IEnumerable<Hint> UndoHint(Session session) => session.Mode != PlayMode.Practice ? [] :
        [new Hint(Act.Undo, "take back", session.WhyNotTakenBack is { } why ? char.ToLowerInvariant(why[0]) + why[1..] : null)];

    /// <summary>Takes the last answer back, and asks for it again. What was written stands there to be changed.</summary>
    public static Go TakeBack(Playing playing)
    {
        var taken = playing.Session.Passage.Decisions.LastOrDefault()?.Answer;
        playing.Session.TakeBack();
        return new Go(playing.Screen is WriteScreen write && taken is WriteAnswer { Text: var text } ? write with { Written = text } : playing.Screen);
    }

    private static AskScreen TakeBackQuestion(string begun) => new(
        "Take back the answer before this one?",
        $"{begun} would be gone: it is not answered yet.",
        "Stay here",
        "Take it back",
        new GoBackAnd(new Asked(Act.Undo) { IsMeant = true }));

    /// <summary>The key to what happened so far; off while nothing did.</summary>
    public static Hint SoFarHint(Session session) =>
        new(Act.SoFar, "so far", session.Passage.Decisions.Any() ? null : "nothing has happened yet: this is the first decision.");

    /// <summary>Asks before a play is left: what is kept can be gone on with, what is not is lost.</summary>
    /// <param name="playing">The session.</param>
    /// <param name="begun">What is on the screen and in no answer yet, as a sentence begins; null for nothing.</param>
    public static AskScreen LeaveQuestion(Playing playing, string? begun = null)
    {
        var isLost = begun is not null && playing.Recording is not { Keeping: InStore, Draft: not null };
        var with = begun is null ? "." : $", {(isLost ? "but for" : "with")} {char.ToLowerInvariant(begun[0])}{begun[1..]}{(isLost ? ": hand it in first, or it is gone." : ".")}";
        return new AskScreen(
            "Leave this scenario?",
            playing.Recording?.Keeping switch
            {
                InStore or TakenElsewhere => $"You can go on later from Home: it is kept as it stands{with}{(playing.TimeLeft is null ? "" : " The time rests while you are away, and the panel sees for how long.")}",
                InRescue => $"It is written down as it stands{with} It is not in the records yet: the next start offers to bring it in, and then you can go on from Home.",
                _ => "This play is not kept: if you leave now, it is lost, and the scenario starts from its beginning next time.",
            },
            "Go on playing",
            "Leave",
            new GoHome(playing.Recording is null ? new PlayedResult(playing.Session.Scenario.Id, "left") : null))
        {
            LosesNothing = playing.Recording?.Keeping is InStore or TakenElsewhere or InRescue && !isLost,
        };
    }

    /// <summary>What was begun here and would be gone with the screen, as a sentence begins; null for nothing.</summary>
    protected virtual string? Begun => null;

    /// <summary>Gives an answer, as answer lists write it, and goes on to what comes of it; asks before that how sure it is, if the scene does.</summary>
    protected Turn Answer(string answer) =>
        Session.Decision!.AsksCertainty ? new Go(new CertaintyScreen(this, answer)) : Answer(answer, null);

    /// <summary>Gives an answer with how sure it is.</summary>
    public Turn Answer(string answer, int? certainty)
    {
        Session.Answer(answer, certainty, []);
        return new Go(Playing.Screen);
    }

    /// <summary>The heading over what is asked.</summary>
    protected Heading Ask(string what) => new(string.Create(CultureInfo.InvariantCulture, $"Decision {Number}: {what}"));
}
