using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The libraries as a tree, with how many problems there are in each folder and file. They are checked behind it.</summary>
/// <param name="Bench">What knows the files.</param>
internal sealed record WorkbenchScreen(Bench Bench) : Screen
{
    /// <summary>What was known when it was last looked.</summary>
    public BenchLook Look { get; init; } = Bench.Look;

    /// <summary>The libraries as they were last listed.</summary>
    public ImmutableArray<BenchLibrary> Libraries { get; init; } = Bench.Libraries;

    /// <summary>The keys of the folders that are open.</summary>
    public ImmutableHashSet<string> Open { get; init; } = [];

    /// <summary>Number of what is selected, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <inheritdoc/>
    public override Func<bool> Listening => () => !ReferenceEquals(Bench.Poll(), Look);

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim check";

    /// <inheritdoc/>
    public override bool TellsWaysOn => true;

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var rows = Rows;
            return new Page
            {
                Title = "Write",
                Aside = Aside,
                Blocks = [.. Going(), .. TreeRows.Show(Libraries, rows, Look)],
                Side = rows.IsEmpty ? [] : [.. About(rows[Math.Clamp(Selected, 1, rows.Length) - 1])],
                Selected = rows.IsEmpty ? 0 : Math.Clamp(Selected, 1, rows.Length),
                News = Look.Check is { IsRunning: false, IsStopped: false } ? $"All files are checked: {BenchText.Counts([.. All])}." : null,
                IsSaidAgain = Look.Check is not { IsRunning: true },
                Hints =
                [
                    new Hint(Act.Take, rows.IsEmpty ? "new" : rows[Math.Clamp(Selected, 1, rows.Length) - 1] is { Entry: null, Key: var key } && Open.Contains(key) ? "close" : "open"),
                    new Hint(Act.New, "new"),
                    .. Look.Check is { IsRunning: true } ? (Hint[])[new Hint(Act.Stop, "stop checking")] : [new Hint(Act.Problems, "check again")],
                    new Hint(Act.Coverage, "coverage"),
                    new Hint(Act.Help, "keys"),
                    new Hint(Act.Back, "back"),
                ],
            };
        }
    }

    /// <inheritdoc/>
    public override Screen AfterHearing() => this with { Look = Bench.Look };

    /// <summary>The screen with the files that are there now; what was selected stays so, unless a file was just written: then that one is.</summary>
    public WorkbenchScreen Anew()
    {
        var before = Rows;
        Bench.List();
        var anew = this with { Libraries = Bench.Libraries, Look = Bench.Look };
        var key = before.IsEmpty ? null : before[Math.Clamp(Selected, 1, before.Length) - 1].Key;
        if (Bench.TakeWritten() is { } written && anew.FolderOf(written) is { } folder) (key, anew) = (written, anew with { Open = Open.Add(folder) });
        var rows = anew.Rows;
        var number = Enumerable.Range(0, rows.Length).FirstOrDefault(i => rows[i].Key == key, -1) + 1;
        return anew with { Selected = number > 0 ? number : Selected };
    }

    /// <summary>All files of the list, also those in folders that are closed, for whoever looks for one by its words.</summary>
    public ImmutableArray<Entry> Files =>
    [
        .. from library in Libraries
           from entry in library.Entries
           select new Entry("Files", Text.Verbatim(entry.Title), new Wording(entry.Title, entry.Name, $"{entry.Group} {BenchText.NameOf(entry.Kind)}"), () => new Open(new FileScreen(Sheet.Of(Bench, library, entry)))) { Right = entry.Name },
    ];

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        var rows = Rows;
        var selected = rows.IsEmpty ? 0 : Math.Clamp(Selected, 1, rows.Length);
        return message switch
        {
            Asked { Act: Act.Up } when selected > 0 => new Stay(this with { Selected = Math.Max(1, selected - 1) }),
            Asked { Act: Act.Down } when selected > 0 => new Stay(this with { Selected = Math.Min(rows.Length, selected + 1) }),
            Asked { Act: Act.Take } => selected > 0 ? Take(rows[selected - 1], selected) : new Open(NewKindScreen.Of(Bench)),
            Numbered { Number: var number } when number >= 1 && number <= rows.Length => Take(rows[number - 1], number),
            Asked { Act: Act.New } => new Open(NewKindScreen.Of(Bench)),
            Asked { Act: Act.Coverage } => new Open(new CoverageScreen(Bench.Library)),
            Asked { Act: Act.Stop } => Anew(Bench.Stop),
            Asked { Act: Act.Problems } => CheckAgain(),
            Asked { Act: Act.Back } => Left(),
            _ => Same,
        };
    }

    /// <summary>The key of the folder in which a file is listed; null where it is listed nowhere.</summary>
    private string? FolderOf(string path) => Libraries
        .SelectMany(library => library.Entries, (library, entry) => new TreeRow(library, entry.Group, entry))
        .Where(row => row.Key == path)
        .Select(row => (row with { Entry = null }).Key)
        .FirstOrDefault();

    private ImmutableArray<TreeRow> Rows => TreeRows.Of(Libraries, Open);

    private IEnumerable<Engine.Findings.Finding> All => Libraries.SelectMany(library => library.Entries).Select(entry => Look.Of(entry.Path)).OfType<Rechecked>().SelectMany(said => said.Findings);

    private string Aside => Look.Check switch
    {
        null => "scenarios, papers and what they rest on",
        { IsRunning: true, Done: var done, Total: var total } => string.Create(CultureInfo.InvariantCulture, $"checking {done + 1} of {total}"),
        { IsStopped: true, Done: var done, Total: var total } => string.Create(CultureInfo.InvariantCulture, $"stopped: {done} of {total} checked"),
        _ => $"{BenchText.Counts([.. All])} in all",
    };

    private Turn Take(TreeRow row, int number)
    {
        if (row.Entry is { } entry) return new OpenFrom(this with { Selected = number }, new FileScreen(Sheet.Of(Bench, row.Library, entry)));
        return new Stay(this with { Selected = number, Open = Open.Contains(row.Key) ? Open.Remove(row.Key) : Open.Add(row.Key) });
    }

    /// <summary>Checks all that is there now: files may have come and gone.</summary>
    private Stay CheckAgain()
    {
        var anew = Anew();
        Bench.CheckAll();
        return new Stay(anew with { Look = Bench.Look });
    }

    private Stay Anew(Action done)
    {
        done();
        return new Stay(this with { Look = Bench.Look });
    }

    private GoBack Left()
    {
        // Whoever comes back goes on where the check was left.
        Bench.Dispose();
        return new GoBack();
    }

    private IEnumerable<Block> Going()
    {
        if (Look.Check is not { IsRunning: true } check) yield break;
        var states = check.States > 0 ? string.Create(CultureInfo.InvariantCulture, $", {check.States:N0} states searched") : "";
        yield return new Bar("", (decimal)check.Done / check.Total, string.Create(CultureInfo.InvariantCulture, $"{check.Done} of {check.Total} files checked{states}"));
        yield return new Gap();
    }

    private IEnumerable<Block> About(TreeRow row)
    {
        yield return new Heading(Text.Capital(row.Entry is { } one ? BenchText.NameOf(one.Kind) : "Folder"));
        yield return new Gap();
        yield return new Paragraph(Text.Verbatim(row.Entry?.Title ?? Text.Capital(row.Group)));
        if (row.Entry is { } entry)
        {
            yield return new Paragraph(Text.Verbatim(entry.Name), Tone: Tone.Quiet);
            yield return new Gap();
            yield return new Paragraph(Text.Capital(BenchText.Counts(Look.Of(entry.Path))) + ".");
        }

        if (row.Library.LeftAlone is not { } why) yield break;
        yield return new Gap();
        yield return new Paragraph(row.Entry is { } file ? $"{why} {BenchText.Instead(file.Kind)}" : why, Tone: Tone.Quiet);
    }
}
