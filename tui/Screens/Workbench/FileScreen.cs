using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A file: what it is, its problems, and the lines around the selected one. Saved by any editor, it is checked and shown anew.</summary>
/// <param name="Sheet">The file.</param>
internal sealed record FileScreen(Sheet Sheet) : Screen
{
    private const int LinesAround = 3;

    /// <inheritdoc/>
    public override Func<bool> Listening => Sheet.HasNews;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Sheet.Entry.Title,
        Aside = Sheet.Said is { } said && Sheet.Going is null ? string.Create(CultureInfo.InvariantCulture, $"{(said.IsStopped ? "stopped" : "checked")} {said.At:HH:mm:ss}") : "being checked",
        Blocks = [.. Head(), .. Problems(), .. Foot()],
        Selected = Sheet.Selected,
        IsSaidAgain = Sheet.Going is null,
        Hints =
        [
            Sheet.Problem is null ? new Hint(Act.Take, "source", WhyNoSource) : new Hint(Act.Take, "in full"),
            Sheet.EditHint,
            new Hint(Act.Source, "source", WhyNoSource),
            .. Sheet.Going is null ? Array.Empty<Hint>() : [new Hint(Act.Stop, "stop checking")],
            new Hint(Act.Preview, "preview", IsStory ? WhyNotYet ?? WhyNoPreview : "Only a scenario can be previewed."),
            new Hint(Act.Graph, "scenes", IsStory ? WhyNotYet : "Only a scenario has scenes to walk."),
            new Hint(Act.Tests, "tests", Sheet.Entry.Kind is WrittenKind.Scenario or WrittenKind.Paper ? WhyNotYet : "Only scenarios and papers have tests."),
            new Hint(Act.Simulate, "made-up trainees", IsStory ? WhyNotYet ?? WhyNoSimulation : "Made-up trainees play scenarios only."),
            new Hint(Act.Compare, "compare", IsStory ? WhyNotYet ?? WhyNoComparison : "Only versions of a scenario are compared."),
            new Hint(Act.Agreement, "colleagues", IsStory ? WhyNotYet ?? WhyNoAgreement : "Colleagues rate scenarios only."),
            new Hint(Act.Copy, "copy", WhyNoCopy),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Screen AfterHearing() => this with { Sheet = Sheet.Anew() };

    /// <summary>The screen when one that lay on it was left, which may have selected another problem.</summary>
    public FileScreen After(Screen left) => left switch
    {
        ProblemScreen problem => this with { Sheet = problem.Sheet },
        SourceScreen source => this with { Sheet = source.Sheet },
        _ => this,
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Sheet = Sheet.Select(Sheet.Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Sheet = Sheet.Select(Sheet.Selected + 1) }),
        Asked { Act: Act.Take } => Sheet.Problem is null ? new Open(new SourceScreen(Sheet)) : new Open(new ProblemScreen(Sheet)),
        Numbered { Number: var number } when number >= 1 && number <= Sheet.Problems.Length => Select(number),
        Asked { Act: Act.Source } => new Open(new SourceScreen(Sheet)),
        Asked { Act: Act.Preview } => new Open(PreviewFromScreen.Of(Sheet.File, Sheet.Bench.Clock)),
        Asked { Act: Act.Graph } => new Open(new ScenesScreen(Sheet.File, Sheet.Bench.Clock)),
        Asked { Act: Act.Tests } => new Open(new TestsScreen(Sheet.File, Sheet.Bench.Library) { Clock = Sheet.Bench.Clock }),
        Asked { Act: Act.Simulate } => new Open(SimulationScreen.Begin(Sheet.File.Scenario!.Scenario!)),
        Asked { Act: Act.Compare } => new Open(CompareWithScreen.Of(Sheet)),
        Asked { Act: Act.Agreement } => new Open(AgreementScreen.Begin(Sheet.File.Scenario!, Sheet.Entry.Path)),
        Asked { Act: Act.Edit } => Sheet.Edit(this),
        Asked { Act: Act.Stop } => Stop(),
        Asked { Act: Act.Copy } => new Open(NewIdScreen.Copy(Sheet.Bench, Sheet.Entry)),
        Asked { Act: Act.Back } => Left(),
        _ => Same,
    };

    private bool IsStory => Sheet.Entry.Kind == WrittenKind.Scenario;

    private string? WhyNoSource => Sheet.Said is { Source: null } ? "It cannot be read." : null;

    private string? WhyNotYet =>
        Sheet.Said is { Unreadable: not null } ? "It cannot be read."
        : Sheet.Said is not ({ File: not null } or { Paper: not null }) ? "It is still being read. Try again in a moment."
        : null;

    private string? WhyNoPreview => Sheet.Said?.Scenario is null ? "It can be previewed when its errors are mended." : null;

    private string? WhyNoSimulation => Sheet.Said?.Scenario is null ? "It can be played by made-up trainees when its errors are mended." : null;

    private string? WhyNoComparison => Sheet.File.Scenario?.Scenario is null ? "It can be compared with another version when its errors are mended." : null;

    private string? WhyNoAgreement => Sheet.Said?.Scenario is null ? "Ratings can be held against its key when its errors are mended." : null;

    private string? WhyNoCopy =>
        Sheet.Entry.Kind != WrittenKind.Scenario ? "Only a scenario is copied; N in the list of files begins something else from a template."
        : Sheet.Said?.Source is null ? "It is still being read. Try again in a moment."
        : null;

    private OpenFrom Select(int number)
    {
        var below = this with { Sheet = Sheet.Select(number) };
        return new OpenFrom(below, new ProblemScreen(below.Sheet));
    }

    private Stay Stop()
    {
        Sheet.Bench.Stop(Sheet.Entry.Path);
        return new Stay(this);
    }

    private GoBack Left()
    {
        Sheet.Bench.Close(Sheet.Entry.Path);
        return new GoBack();
    }

    private IEnumerable<Block> Head()
    {
        yield return new Paragraph($"{Text.Capital(BenchText.NameOf(Sheet.Entry.Kind))}: {Text.Verbatim(Sheet.Entry.Path)}", Tone: Tone.Quiet);
        if (Sheet.LeftAlone is { } why) yield return new Paragraph(why, Tone: Tone.Quiet);
        if (Sheet.Said is not { } said) yield break;
        if (!said.Figures.IsEmpty) yield return new Paragraph(Text.Verbatim(string.Join(' ', said.Figures)));
        if (said.File?.Scenario is { Review: not { IsSigned: true } }) yield return new Paragraph("A draft: nobody has signed it yet.", Tone: Tone.Quiet);
    }

    private IEnumerable<Block> Problems()
    {
        yield return new Gap();
        if (Sheet.Going is { } states) yield return new Bar("", null, string.Create(CultureInfo.InvariantCulture, $"being checked: {states:N0} states searched so far"));
        if (Sheet.Said is not { } said)
        {
            yield return new Heading("It is being checked. What is found comes by itself.");
            yield break;
        }

        if (said.IsStopped)
        {
            yield return new Heading("Its check was stopped. Save the file, or open it again, and it is checked.");
            yield break;
        }

        if (said.Unreadable is { } why)
        {
            yield return new Heading("It cannot be read");
            yield return new Paragraph(Text.Verbatim(Text.Capital(why)), Tone: Tone.Alert);
            yield break;
        }

        yield return new Heading($"{Text.Capital(BenchText.Counts(said.Findings))}");
        for (var i = 0; i < said.Findings.Length; i++) yield return new Item(i + 1, Text.Verbatim(BenchText.Line(said.Findings[i], Sheet.Entry.Path)));
        if (Sheet.Problem is not { } problem) yield break;
        yield return new Gap();
        yield return new Heading(string.Create(CultureInfo.InvariantCulture, $"Problem {Sheet.Selected}, at line {problem.Start.Line}"));
        foreach (var line in BenchText.Around(problem, LinesAround)) yield return line;
    }

    private IEnumerable<Block> Foot()
    {
        // Where the file is not, or is not one's own, what was just said tells what to do.
        if (Sheet is { Said.Unreadable: not null } or { LeftAlone: not null }) yield break;
        yield return new Gap();
        yield return new Paragraph("Save the file in any editor: it is checked again by itself.", Tone: Tone.Quiet);
    }
}
