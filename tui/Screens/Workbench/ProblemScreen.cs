using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A problem in full: where it is, what it is, why it matters, and how to mend it.</summary>
/// <param name="Sheet">The file, with the problem selected.</param>
internal sealed record ProblemScreen(Sheet Sheet) : Screen
{
    private const int LinesAround = 2;

    /// <inheritdoc/>
    public override Func<bool> Listening => Sheet.HasNews;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Sheet.Problem is { } problem ? Text.Capital(string.Create(CultureInfo.InvariantCulture, $"{FindingText.NameOf(problem.Rule.Severity)} {problem.Rule.Code}: {problem.Rule.Title}")) : Sheet.Entry.Title,
        Aside = Sheet.Problem is null ? "" : string.Create(CultureInfo.InvariantCulture, $"problem {Sheet.Selected} of {Sheet.Problems.Length}"),
        Blocks = Sheet.Problem is { } shown ? [.. Show(shown)] : [new Paragraph(Sheet.Said?.Unreadable is { } why ? $"The file cannot be read now: {Text.Verbatim(why)}" : "There are no problems any more.")],
        Hints =
        [
            HasNext ? new Hint(Act.Take, "next") : new Hint(Act.Take, "back"),
            Sheet.EditHint,
            new Hint(Act.Next, "next", HasNext ? null : "This is the last one."),
            new Hint(Act.Previous, "previous", Sheet.Selected > 1 ? null : "This is the first one."),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Screen AfterHearing() => this with { Sheet = Sheet.Anew() };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Next } or Asked { Act: Act.Take } when HasNext => new Go(this with { Sheet = Sheet.Select(Sheet.Selected + 1) }),
        Asked { Act: Act.Previous } => new Go(this with { Sheet = Sheet.Select(Sheet.Selected - 1) }),
        Asked { Act: Act.Edit } => Sheet.Edit(this),
        Asked { Act: Act.Take or Act.Back } => new GoBack(),
        _ => Same,
    };

    private bool HasNext => Sheet.Selected < Sheet.Problems.Length;

    private static IEnumerable<Block> Show(Finding problem)
    {
        var start = problem.Start;
        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(Path.GetFileName(problem.Source.Path))}, line {start.Line}, column {start.Column}"), Tone: Tone.Quiet);
        yield return new Heading(problem.Message);
        yield return new Gap();
        foreach (var line in BenchText.Around(problem, LinesAround)) yield return line;
        yield return new Gap();
        yield return new Paragraph(Text.Verbatim(problem.Help), Lead: "How to mend it: ");
        yield return new Gap();
        yield return new Heading("Why it matters");
        yield return new Paragraph(problem.Rule.Explanation);
        yield return new Gap();
        yield return new Heading("An example");
        foreach (var line in BenchText.Lines(problem.Rule.Example)) yield return line;
        yield return new Gap();
        yield return new Heading("The example mended");
        foreach (var line in BenchText.Lines(problem.Rule.Mended)) yield return line;
        if (problem.Help != problem.Rule.Help) yield return new Paragraph(Text.Verbatim(problem.Rule.Help), Lead: "In general: ");
    }
}
