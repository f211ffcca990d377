using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What can be gone on with, then the scenarios by topic, with their length, their notice and their last result.</summary>
/// <param name="Files">The scenarios, ordered as they are shown.</param>
/// <param name="Start">Makes the briefing of a scenario.</param>
/// <param name="Results">The results of this run that are not kept, in order.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record HomeScreen(
    ImmutableArray<ScenarioFile> Files, Func<ScenarioFile, Screen> Start, ImmutableList<PlayedResult> Results, int Selected = 1) : Screen
{
    /// <summary>What keeps scenario libraries out of this run, as sentences.</summary>
    public ImmutableArray<string> Troubles { get; init; } = [];

    /// <summary>The in-tray papers that can be practised, ordered as they are shown.</summary>
    public ImmutableArray<PaperFile> Papers { get; init; } = [];

    /// <summary>Who plays; null where nothing is ever kept.</summary>
    public Desk? Desk { get; init; }

    /// <summary>What panels need; null where this run has none.</summary>
    public Panel.PanelDesk? Panel { get; init; }

    /// <summary>What the records hold for them.</summary>
    public Shelf Shelf { get; init; } = Shelf.Empty;

    private ImmutableArray<Unfinished> Unfinished => Shelf.Unfinished;

    private int Count => Unfinished.Length + Files.Length + Papers.Length;

    private int FirstPaper => Unfinished.Length + Files.Length + 1;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "MentorSim",
        Aside = "Practise for the work of a learning mentor",
        Blocks =
        [
            .. Player(),
            .. GoOn(),
            .. Files.IsEmpty
                ? [new Paragraph("There is nothing to play: this scenario library holds no scenarios. Name another with `--bank FOLDER`.")]
                : Items(),
            .. PaperItems(),
            .. Selected >= FirstPaper && Selected <= Count ? [new Gap(), .. About(Papers[Selected - FirstPaper])]
                : Selected > Unfinished.Length && !Files.IsEmpty ? [new Gap(), .. About(Files[Selected - Unfinished.Length - 1])] : Array.Empty<Block>(),
            .. Panel is null ? [] : (Block[])[new Gap(), new Paragraph("A opens **Panel**: judge candidates by an in-tray paper and interview questions.", Tone: Tone.Quiet)],
            .. LeftOut(),
        ],
        Side = Files.IsEmpty ? [] : [.. Welcome],
        Selected = Count == 0 ? 0 : Selected,
        Hints =
        [
            new Hint(Act.Take, "open"),
            .. Desk?.Archive is null ? [] : (Hint[])[new Hint(Act.Induction, "induction"), new Hint(Act.Progress, "progress")],
            // Before the name, which is asked for where it is needed: a narrow foot leaves out the last ones.
            .. Panel is null ? [] : (Hint[])[new Hint(Act.Panel, "panel")],
            .. Desk?.Archive is null ? [] : Shelf.Person is null ? (Hint[])[new Hint(Act.Player, "your name"), Team] : [Team, new Hint(Act.Player, "somebody else")],
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "quit"),
        ],
    };

    /// <summary>The screen with the result of a play that is not kept.</summary>
    public HomeScreen With(PlayedResult result) => this with { Results = Results.Add(result) };

    /// <summary>The screen with what the records hold now; the same scenario is selected.</summary>
    public HomeScreen Anew()
    {
        if (Desk is null) return this;
        var shelf = Desk.Look();
        var anew = this with { Shelf = shelf.IsLocked || shelf.Trouble is not null ? shelf : shelf with { Next = Desk.NextOf(Files) } };
        var selected = Selected > Unfinished.Length ? Selected - Unfinished.Length + anew.Unfinished.Length : Selected;
        return anew with { Selected = Math.Clamp(selected, 1, Math.Max(1, anew.Count)) };
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } when Count > 0 => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } when Count > 0 => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } when Count > 0 => OpenNumber(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Count => (this with { Selected = number }).OpenNumber(number),
        Asked { Act: Act.Player } when Desk is { Archive: not null } desk => new Open(PeopleScreen.For(desk)),
        Asked { Act: Act.Progress } when Desk is { Archive: not null } desk => new Open(desk.Person is null ? new NameScreen(desk, () => ProgressOf(desk, Start)) : ProgressOf(desk, Start)),
        Asked { Act: Act.Induction } when Desk is { Archive: not null } desk => new Open(desk.Person is null ? new NameScreen(desk, () => InductionOf(desk)) : InductionOf(desk)),
        Asked { Act: Act.Team } when Desk is { Archive: not null } desk => new Open(desk.Team()),
        Asked { Act: Act.Panel } when Panel is { } panel => new Open(new Panel.PanelScreen(panel)),
        Asked { Act: Act.Back } => Results.IsEmpty
            ? new GoBack()
            : new Open(new AskScreen(
                "Leave MentorSim?",
                "Nobody said who plays, so the results of this run are not kept: when you leave, they are gone.",
                "Stay",
                "Leave",
                new Leave())),
        _ => Same,
    };

    // In 80 columns the key of whoever supervises is shown as soon as nobody has to be asked for a name.
    private static readonly Hint Team = new(Act.Team, "your team");

    private const string WithoutName = "Nothing is kept of somebody without a name. Go back and press N to say who you are.";

    private static Screen ProgressOf(Desk desk, Func<ScenarioFile, Screen> start) => desk.Person is { } person
        ? PinScreen.Before(desk, person, () => new ProgressScreen(desk, desk.Progress(person)) { Start = start })
        : new NoticeScreen("My progress", WithoutName);

    private Screen InductionOf(Desk desk) => desk.Person is { } person
        ? PinScreen.Before(desk, person, () => Induction.MyInductionScreen.Of(new Induction.InductionDesk(desk, person, this)))
        : new NoticeScreen("My induction", WithoutName);

    private OpenFrom OpenNumber(int number)
    {
        if (number <= Unfinished.Length) return new OpenFrom(this, Desk!.Resume(Unfinished[number - 1].Session));
        if (number >= FirstPaper) return OpenPaper(Papers[number - FirstPaper]);
        var file = Files[number - Unfinished.Length - 1];
        if (!file.IsPlayable) return new OpenFrom(this, new ProblemsScreen(file.Findings));
        return new OpenFrom(this, Desk is { MustAsk: true } ? new NameScreen(Desk, () => Start(file)) : Start(file));
    }

    private OpenFrom OpenPaper(PaperFile file)
    {
        if (!file.CanBeSat) return new OpenFrom(this, new ProblemsScreen(file.Findings));
        var desk = Desk!;
        return new OpenFrom(this, desk.MustAsk ? new NameScreen(desk, () => desk.Practise(file)) : desk.Practise(file));
    }

    private IEnumerable<Block> PaperItems()
    {
        if (Papers.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("In-tray papers");
        for (var i = 0; i < Papers.Length; i++)
        {
            var paper = Papers[i].Paper;
            yield return new Item(
                FirstPaper + i,
                Text.Verbatim(paper?.Title ?? Path.GetFileName(Papers[i].File.Source.Path)),
                paper is null ? "has problems" : string.Create(CultureInfo.InvariantCulture, $"{paper.Phase}, {paper.Minutes} min{(paper.Review is { IsSigned: true } ? "" : ", draft")}{(paper.Notice is null ? "" : ", notice")}"));
            if (paper is not null && LastResultOf(paper.Id) is { } last) yield return new Paragraph($"last result: {last}", Indent: 3, Tone: Tone.Quiet);
        }
    }

    private static IEnumerable<Block> About(PaperFile file)
    {
        if (file.Paper is not { } paper)
        {
            yield return new Paragraph("Open it to see what is wrong and how to mend it.", Indent: 3);
            yield break;
        }

        yield return new Paragraph($"{paper.Summary ?? "An in-tray exercise."} To practise: with the key and its reasons at the end.", Indent: 3);
        if (paper.Notice is { } notice) yield return new Paragraph(notice, Indent: 3, Tone: Tone.Quiet, Lead: "Notice: ");
    }

    private IEnumerable<Block> Player()
    {
        if (Shelf.Trouble is { } trouble)
        {
            yield return new Paragraph($"**Nothing can be kept in the records now.** {Text.Verbatim(trouble)}", Tone: Tone.Alert);
            yield return new Gap();
        }

        if (Shelf.Person is not { } person) yield break;
        yield return new Paragraph($"You are {Text.Verbatim(person.Name)}.{(Shelf.IsLocked ? " What you have played is behind your PIN: open My progress to see it." : "")}", Tone: Tone.Quiet);
        if (Shelf.Next is { } next) yield return new Paragraph(next, Tone: Tone.Quiet);
        if (Induction.DayText.Of(Shelf.Renewals) is { } renewals) yield return new Paragraph(renewals);
        yield return new Gap();
    }

    private IEnumerable<Block> GoOn()
    {
        if (Unfinished.IsEmpty) yield break;
        yield return new Heading("Go on");
        for (var i = 0; i < Unfinished.Length; i++)
        {
            var (session, place, when) = Unfinished[i];
            yield return new Item(i + 1, Text.Verbatim(session.Title), string.Join(", ", new[] { BriefingScreen.ModeName(session.Mode), place, when }.Where(part => part.Length > 0)));
        }

        if (Shelf.MoreUnfinished > 0)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Shelf.MoreUnfinished} more in My progress."), Indent: 3, Tone: Tone.Quiet);
        yield return new Gap();
    }

    private IEnumerable<Block> Items()
    {
        string? topic = null;
        for (var i = 0; i < Files.Length; i++)
        {
            var file = Files[i];
            var own = file.Scenario is null ? "Cannot be read" : Text.Capital(file.Scenario.Topic).Replace('-', ' ');
            if (own != topic)
            {
                if (topic is not null) yield return new Gap();
                yield return new Heading(topic = own);
            }

            yield return new Item(Unfinished.Length + i + 1, Text.Verbatim(file.Scenario?.Title ?? Path.GetFileName(file.File.Source.Path)), RightOf(file));
            if (LastResultOf(file) is { } last) yield return new Paragraph($"last result: {last}", Indent: 3, Tone: Tone.Quiet);
        }
    }

    private string? LastResultOf(ScenarioFile file) => file.Scenario is { Id: var id } ? LastResultOf(id) : null;

    private string? LastResultOf(string id) =>
        Results.FindLast(result => result.ScenarioId == id)?.Words ?? Shelf.Results.GetValueOrDefault(id);

    private static string RightOf(ScenarioFile file)
    {
        if (file.Scenario is not { } scenario || !file.IsPlayable) return "has problems";
        var draft = scenario.Review is { IsSigned: true } ? "" : ", draft";
        var notice = scenario.Notice is null ? "" : ", notice";
        return string.Create(CultureInfo.InvariantCulture, $"{scenario.Phase}, {scenario.Minutes} min{draft}{notice}");
    }

    private static IEnumerable<Block> About(ScenarioFile file)
    {
        if (file.Scenario is not { } scenario)
        {
            yield return new Paragraph("Open it to see what is wrong and how to mend it.", Indent: 3);
            yield break;
        }

        yield return new Paragraph(scenario.Summary, Indent: 3);
        if (scenario.Notice is { } notice) yield return new Paragraph(notice, Indent: 3, Tone: Tone.Quiet, Lead: "Notice: ");
    }

    private IEnumerable<Block> LeftOut() => Troubles.SelectMany<string, Block>(trouble => [new Gap(), new Paragraph(Text.Verbatim(trouble))]);

    private static readonly ImmutableArray<Block> Welcome =
    [
        new Heading("Welcome"),
        new Gap(),
        new Paragraph("Each scenario is part of a school day. You read, you decide, and you see what comes of it, sometimes hours later."),
        new Gap(),
        new Paragraph("In practice you may get everything wrong and learn why; in an assessment a serious breach ends it."),
        new Gap(),
        new Paragraph("The scenarios are drafts that no designated safeguarding lead has reviewed yet. Your school's own policy comes first."),
    ];
}
