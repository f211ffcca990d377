using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The scenarios by topic, with their length, their notice and the last result of this run.</summary>
/// <param name="Files">The scenarios, ordered as they are shown.</param>
/// <param name="Start">Makes the briefing of a scenario.</param>
/// <param name="Results">The results of this run, in order.</param>
/// <param name="Selected">Number of the selected scenario, from 1.</param>
internal sealed record HomeScreen(
    ImmutableArray<ScenarioFile> Files, Func<ScenarioFile, Screen> Start, ImmutableList<PlayedResult> Results, int Selected = 1) : Screen
{
    /// <summary>What keeps scenario libraries out of this run, as sentences.</summary>
    public ImmutableArray<string> Troubles { get; init; } = [];

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "MentorSim",
        Aside = "Practise for the work of a learning mentor",
        Blocks = Files.IsEmpty
            ? [new Paragraph("There is nothing to play: this scenario library holds no scenarios. Name another with `--bank FOLDER`."), .. LeftOut()]
            : [.. Items(), new Gap(), .. About(Files[Selected - 1]), .. LeftOut()],
        Side = Files.IsEmpty ? [] : [.. Welcome],
        Selected = Files.IsEmpty ? 0 : Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "quit")],
    };

    /// <summary>The screen with the result of a play.</summary>
    public HomeScreen With(PlayedResult result) => this with { Results = Results.Add(result) };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } when !Files.IsEmpty => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } when !Files.IsEmpty => new Stay(this with { Selected = Math.Min(Files.Length, Selected + 1) }),
        Asked { Act: Act.Take } when !Files.IsEmpty => OpenFile(this, Selected),
        Numbered { Number: var number } when number >= 1 && number <= Files.Length => OpenFile(this with { Selected = number }, number),
        Asked { Act: Act.Back } => Results.IsEmpty
            ? new GoBack()
            : new Open(new AskScreen(
                "Leave MentorSim?",
                "The results of this run are not kept: when you leave, they are gone.",
                "Stay",
                "Leave",
                new Leave())),
        _ => Same,
    };

    private static Turn OpenFile(HomeScreen home, int number)
    {
        var file = home.Files[number - 1];
        return new OpenFrom(home, file.IsPlayable ? home.Start(file) : new ProblemsScreen(file.Findings));
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

            yield return new Item(i + 1, Text.Verbatim(file.Scenario?.Title ?? Path.GetFileName(file.File.Source.Path)), RightOf(file));
            if (Results.FindLast(result => result.ScenarioId == file.Scenario?.Id) is { } last)
                yield return new Paragraph($"last result: {last.Words}", Indent: 3, Tone: Tone.Quiet);
        }
    }

    private IEnumerable<Block> LeftOut() => Troubles.SelectMany<string, Block>(trouble => [new Gap(), new Paragraph(Text.Verbatim(trouble))]);

    private static string RightOf(ScenarioFile file)
    {
        if (file.Scenario is not { } scenario || !file.IsPlayable) return "has problems";
        var notice = scenario.Notice is null ? "" : ", notice";
        return string.Create(CultureInfo.InvariantCulture, $"{scenario.Phase}, {scenario.Minutes} min{notice}");
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

    private static readonly ImmutableArray<Block> Welcome =
    [
        new Heading("Welcome"),
        new Gap(),
        new Paragraph("Each scenario is part of a school day. You read, you decide, and you see what comes of it, sometimes hours later."),
        new Gap(),
        new Paragraph("Nobody is watching. In practice you may get everything wrong and learn why; in an assessment a serious breach ends it."),
        new Gap(),
        new Paragraph("The scenarios are drafts that no designated safeguarding lead has reviewed yet. Your school's own policy comes first."),
    ];
}
