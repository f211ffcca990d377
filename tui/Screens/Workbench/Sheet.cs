using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A file that is open: what was last said of it, and which of its problems is selected.</summary>
/// <param name="Bench">What knows the files.</param>
/// <param name="Entry">The file.</param>
/// <param name="LeftAlone">Why the file is not written, and what to do instead; null for one's own.</param>
/// <param name="Said">What was last said of it; null before it was checked.</param>
/// <param name="Selected">The number of the selected problem, from 1; 0 where there is none.</param>
internal sealed record Sheet(Bench Bench, BenchEntry Entry, string? LeftAlone, Rechecked? Said, int Selected)
{
    /// <summary>A file as it is opened.</summary>
    public static Sheet Of(Bench bench, BenchLibrary library, BenchEntry entry)
    {
        var said = bench.Look.Of(entry.Path);
        return new Sheet(bench, entry, library.LeftAlone is { } why ? $"{why} {BenchText.Instead(entry.Kind)}" : null, said, said is { Findings.IsEmpty: false } ? 1 : 0);
    }

    /// <summary>The problems.</summary>
    public ImmutableArray<Finding> Problems => Said?.Findings ?? [];

    /// <summary>The problem that is selected; null where there is none.</summary>
    public Finding? Problem => Selected >= 1 && Selected <= Problems.Length ? Problems[Selected - 1] : null;

    /// <summary>What it is to other screens.</summary>
    public BenchFile File => new(Entry.Path, Entry.Kind, Said?.File, Said?.Paper, Problems);

    /// <summary>How many states were searched by the check that goes on; null where none does, or where it searches nothing.</summary>
    public int? Going { get; init; }

    /// <summary>Whether something new is said of the file.</summary>
    public bool HasNews() => !ReferenceEquals(Bench.Poll(Entry.Path), Said) || Bench.GoingOf(Entry.Path) != Going;

    /// <summary>The file with what is said of it now; the same problem stays selected, or the one that is nearest to it.</summary>
    public Sheet Anew()
    {
        var said = Bench.Look.Of(Entry.Path);
        var anew = this with { Said = said, Entry = ReferenceEquals(said, Said) ? Entry : Entry.Anew(), Going = Bench.GoingOf(Entry.Path) };
        return anew with { Selected = Problem is { } problem ? NumberIn(anew.Problems, problem) : anew.Problems.IsEmpty ? 0 : 1 };
    }

    /// <summary>Another problem selected.</summary>
    public Sheet Select(int number) => this with { Selected = Math.Clamp(number, Math.Min(1, Problems.Length), Problems.Length) };

    /// <summary>The key that opens the editor, and why it does nothing where it does not.</summary>
    public Hint EditHint => new(Act.Edit, Problem is { } problem ? $"edit line {BenchText.Number(problem.Start.Line)}" : "edit", WhyNoEditor);

    /// <summary>The editor with the file of the selected problem, at its line.</summary>
    public Turn Edit(Screen screen) => new HandOver(screen, Bench.Editor!.At(Place.Path, Place.Line));

    private (string Path, int Line) Place => Problem is { } problem ? (Path.GetFullPath(problem.Source.Path), problem.Start.Line) : (Entry.Path, 1);

    private string? WhyNoEditor =>
        LeftAlone is { } why ? why
        : Bench.Editor is null ? $"No editor is named, so none can be opened from here. Open the file in any editor and save it: this page is renewed by itself. The file is {Text.Verbatim(Place.Path)}, line {Place.Line}. To have E open it, start MentorSim with the variable EDITOR set, as in `EDITOR=nano mentorsim`."
        : null;

    private static int NumberIn(ImmutableArray<Finding> problems, Finding before) => problems.IsEmpty ? 0 : 1 + Enumerable.Range(0, problems.Length).MinBy(i => (
        problems[i].Source.Path == before.Source.Path ? 0 : 1,
        // Lines above it may have come or gone; what the line says tells it from others of its kind.
        problems[i].Rule == before.Rule && LineOf(problems[i]) == LineOf(before) ? 0 : 1,
        Math.Abs(problems[i].Start.Line - before.Start.Line),
        problems[i].Rule == before.Rule ? 0 : 1));

    private static string LineOf(Finding finding) => finding.Source.LineText(finding.Start.Line);
}
