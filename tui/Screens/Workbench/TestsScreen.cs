using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The tests of a scenario or paper: what came of them, what none of them reaches, and the way to what they miss.</summary>
/// <param name="File">The file.</param>
/// <param name="Library">The library that reads it again.</param>
internal sealed record TestsScreen(BenchFile File, Library Library) : Screen
{
    private const string NoErrors = "Its tests can run when its errors are mended.";

    /// <summary>When the plays of the tests happen; nothing depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Number of the selected item, from 1.</summary>
    public int Selected { get; init; } = 1;

    private TestRunning? Running { get; init; } = TestRunning.Of(File);

    private bool HasCome { get; init; }

    /// <inheritdoc/>
    public override Task? Awaited => HasCome ? null : Running?.Search(Clock);

    /// <inheritdoc/>
    public override Page Page => Running is null ? WithoutTests : Sheet is not { } sheet ? Waiting : new()
    {
        Title = $"Tests of {sheet.Title}",
        Aside = sheet.Runs.IsEmpty ? "" : Count(sheet),
        Blocks = [.. Runs(sheet), new Gap(), .. Missed(sheet), new Gap(), .. Further(sheet)],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Tests, "run again"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => Back(),
        _ when Running is null => message is Asked { Act: Act.Take } ? new GoBack() : Same,
        Arrived => new Stay(this with { Selected = 1, HasCome = Running.Search(Clock).IsCompleted }),
        Asked { Act: Act.Tests } => Again(),
        _ when Sheet is null => Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(ItemCount, Selected + 1) }),
        Asked { Act: Act.Take } => Take(Selected),
        Numbered { Number: var number } when number >= 1 && number <= ItemCount => Take(number),
        _ => Same,
    };

    private TestSheet? Sheet => Running?.Search(Clock) is { IsCompletedSuccessfully: true, Result: var sheet } ? sheet : null;

    private int ItemCount => Sheet!.Runs.Length + 2;

    private Turn Take(int number)
    {
        var sheet = Sheet!;
        if (number <= sheet.Runs.Length) return new OpenFrom(this with { Selected = number }, new TestScreen(File.Path, sheet.Runs[number - 1]));
        if (WhyNot(sheet, number) is { } why) return new Refuse(why);
        var below = this with { Selected = number };
        var next = Running switch
        {
            TestedScenario { Scenario: var scenario } => number == sheet.Runs.Length + 1 ? MistakesScreen.Search(scenario, Clock) : DraftsScreen.Search(File.Path, scenario, Clock),
            TestedPaper { Paper: var paper } => MistakesScreen.Of(paper),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new OpenFrom(below, next);
    }

    private string? WhyNot(TestSheet sheet, int number) =>
        number == sheet.Runs.Length + 1 && sheet.Runs.IsEmpty ? "There are no tests yet that could notice anything."
        : number == sheet.Runs.Length + 2 && Running is TestedPaper ? "Tests can be suggested for scenarios only, and this is a paper."
        : !sheet.Passed ? "A test fails: mend that first."
        : null;

    private GoBack Back()
    {
        Running?.Stop();
        return new GoBack();
    }

    private Turn Again()
    {
        try
        {
            return new Stay(new TestsScreen(Anew(), Library) { Clock = Clock });
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Refuse($"The file cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>The file as it is now; what was never on a disk stays as it is.</summary>
    private BenchFile Anew()
    {
        if (!System.IO.File.Exists(File.Path)) return File;
        if (File.Kind == WrittenKind.Paper)
        {
            var paper = Engine.InTray.PaperFile.Read(File.Path, Library.BankFor(File.Path));
            return File with { Paper = paper, Findings = paper.Findings };
        }

        var scenario = Library.BankFor(File.Path).Read(File.Path);
        return File with { Scenario = scenario, Findings = scenario.Findings };
    }

    private static IEnumerable<Block> Runs(TestSheet sheet)
    {
        if (sheet.Runs.IsEmpty) yield return new Paragraph("It has no tests yet. A test is a scripted play and what must come of it: it stands under `tests:` and tells you when a change breaks the story. Let some be suggested, below.");
        for (var at = 0; at < sheet.Runs.Length; at++)
        {
            var run = sheet.Runs[at];
            yield return new Item(at + 1, Text.Verbatim(run.Name), run.Differences.IsEmpty ? "passed" : "FAILED");
            foreach (var difference in run.Differences)
                yield return new Paragraph($"{Text.Verbatim(difference.What)}: expected {Text.Verbatim(difference.Expected)}, got {Text.Verbatim(difference.Got)}", Indent: 3, Tone: Tone.Alert);
        }
    }

    private IEnumerable<Block> Missed(TestSheet sheet)
    {
        if (sheet.Runs.IsEmpty) yield break;
        yield return new Heading("What no test reaches");
        if (sheet.Unreached.IsEmpty) yield return new Paragraph(Running is TestedPaper ? "The tests answer every item." : "Nothing: the tests reach every scene, choice and condition.");
        foreach (var kind in sheet.Unreached)
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"{kind.Kind} ({kind.Names.Length}): ");
            if (!kind.IsSentences)
            {
                yield return new Paragraph(string.Join(", ", kind.Names.Select(Text.Verbatim)), Lead: heading);
                continue;
            }

            yield return new Paragraph(Text.Verbatim(heading.TrimEnd()));
            foreach (var name in kind.Names) yield return new Paragraph(Text.Verbatim(name), Indent: 3);
        }
    }

    private IEnumerable<Block> Further(TestSheet sheet)
    {
        yield return new Heading("What the tests would miss");
        yield return new Item(sheet.Runs.Length + 1, "Put small mistakes in, one at a time: which of them does no test notice?", OffAt(sheet.Runs.Length + 1));
        yield return new Item(sheet.Runs.Length + 2, "Suggest tests that would notice them", OffAt(sheet.Runs.Length + 2));

        string OffAt(int number) => WhyNot(sheet, number) is null ? "" : "not now";
    }

    private Page Waiting => new()
    {
        Title = "Tests",
        Blocks = [new Paragraph(Awaited is null ? "The tests were stopped." : "One moment: the tests are running. This is a long story, and all that can happen in it is looked at.")],
        Hints = [new Hint(Act.Tests, "run again"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "stop")],
    };

    private Page WithoutTests => new()
    {
        Title = "Tests",
        Blocks = File.Kind is WrittenKind.Scenario or WrittenKind.Paper
            ? [new Paragraph(NoErrors), .. File.Findings.Where(finding => finding.Rule.Severity == Engine.Findings.Severity.Error).SelectMany(ProblemsScreen.Show)]
            : [new Paragraph("Scenarios and papers have tests, and this file is neither.")],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    private static string Count(TestSheet sheet)
    {
        var failed = sheet.Runs.Count(run => !run.Differences.IsEmpty);
        return failed == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(sheet.Runs.Length, "test")}, all passed")
            : string.Create(CultureInfo.InvariantCulture, $"{sheet.Runs.Length - failed} passed, {failed} failed");
    }
}
