using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The text of a file with each problem under its line. Arrows go from problem to problem.</summary>
/// <param name="Sheet">The file.</param>
internal sealed record SourceScreen(Sheet Sheet) : Screen
{
    private readonly ImmutableArray<Block> _lines = [.. Lines(Sheet)];

    /// <inheritdoc/>
    public override Func<bool> Listening => Sheet.HasNews;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Sheet.Entry.Name,
        Aside = Sheet.Said is { Unreadable: null } said ? string.Create(CultureInfo.InvariantCulture, $"{BenchText.Counts(said)}, checked {said.At:HH:mm:ss}") : BenchText.Counts(Sheet.Said),
        Blocks = _lines,
        Selected = _lines.OfType<Item>().Any() ? Sheet.Selected : 0,
        OpensAtSelected = true,
        Hints =
        [
            Sheet.Problem is null ? new Hint(Act.Take, "back") : new Hint(Act.Take, "in full"),
            Sheet.EditHint,
            new Hint(Act.Next, "next", Sheet.Selected < Sheet.Problems.Length ? null : "There is no problem further down."),
            new Hint(Act.Previous, "previous", Sheet.Selected > 1 ? null : "There is no problem further up."),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Screen AfterHearing() => new SourceScreen(Sheet.Anew());

    /// <summary>The screen when one that lay on it was left, which may have selected another problem.</summary>
    public SourceScreen After(Screen left) => left is ProblemScreen problem ? new SourceScreen(problem.Sheet) : this;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up or Act.Previous } => new Stay(this with { Sheet = Sheet.Select(Sheet.Selected - 1) }),
        Asked { Act: Act.Down or Act.Next } => new Stay(this with { Sheet = Sheet.Select(Sheet.Selected + 1) }),
        Asked { Act: Act.Take } => Sheet.Problem is null ? new GoBack() : new Open(new ProblemScreen(Sheet)),
        Numbered { Number: var number } when number >= 1 && number <= Sheet.Problems.Length => Select(number),
        Asked { Act: Act.Edit } => Sheet.Edit(this),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private OpenFrom Select(int number)
    {
        var below = this with { Sheet = Sheet.Select(number) };
        return new OpenFrom(below, new ProblemScreen(below.Sheet));
    }

    private static IEnumerable<Block> Lines(Sheet sheet)
    {
        if (sheet.Said is not { Source: { } source })
        {
            yield return new Paragraph(sheet.Said?.Unreadable is { } why ? $"It cannot be read: {Text.Verbatim(why)}" : "It is being read.");
            yield break;
        }

        foreach (var (number, problem) in Numbered(sheet, isElsewhere: true)) yield return Item(number, problem, sheet);
        var here = Numbered(sheet, isElsewhere: false).ToLookup(pair => pair.Problem.Start.Line);
        for (var line = 1; line <= source.LineCount; line++)
        {
            // Of several problems in a line the first is marked; each says its column.
            var first = here[line].Select(pair => pair.Problem).FirstOrDefault();
            yield return first is null || first.Source.LineCount < line ? Plain(source, line) : BenchText.Marked(first);
            foreach (var (number, problem) in here[line]) yield return Item(number, problem, sheet);
        }
    }

    private static SourceLine Plain(SourceText source, int line) => new(BenchText.Number(line), source.LineText(line));

    private static Item Item(int number, Finding problem, Sheet sheet) => new(number, Text.Verbatim(BenchText.Line(problem, sheet.Entry.Path)));

    private static IEnumerable<(int Number, Finding Problem)> Numbered(Sheet sheet, bool isElsewhere) =>
        sheet.Problems.Select((problem, i) => (i + 1, problem)).Where(pair => BenchText.IsElsewhere(pair.problem, sheet.Entry.Path) == isElsewhere);
}
