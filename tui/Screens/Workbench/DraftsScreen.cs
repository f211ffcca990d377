using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Drafting;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Tests that would notice what those of a scenario do not: to read, to copy, or to write to a file beside it.</summary>
/// <param name="Path">Where the scenario lies.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Drafts">The drafts; null where none can be made.</param>
internal sealed record DraftsScreen(string Path, Scenario Scenario, TestDrafts? Drafts) : Screen
{
    /// <summary>Number of the selected item, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>The screen, behind a moment of waiting.</summary>
    public static Screen Search(string path, Scenario scenario, TimeProvider clock) => Trials.Begin(
        scenario.Title,
        "For each small mistake that no test notices a play is looked for in which it shows.",
        (told, stop) => new DraftsScreen(path, scenario, TestDrafts.Of(TestReport.Of(scenario, mutates: true, clock, cancellation: stop), clock, cancellation: stop, tried: told)));

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Suggested tests: {Scenario.Title}",
        Aside = Tests.IsEmpty ? "" : Counted.Of(Tests.Length, "draft"),
        Blocks = [.. Drafts is null ? [new Paragraph("No tests can be drafted, since it is not known what the best play is: nothing is scored, or not every play ends, or the story is too long.")] : Listed(Drafts)],
        Selected = ItemCount == 0 ? 0 : Selected,
        Hints = [new Hint(Act.Take, ItemCount == 0 ? "back" : Selected == ItemCount ? "write" : "read"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when ItemCount == 0 => new GoBack(),
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, ItemCount)) }),
        Asked { Act: Act.Take } => Take(Selected),
        Numbered { Number: var number } when number >= 1 && number <= ItemCount => Take(number),
        _ => Same,
    };

    private ImmutableArray<TestDraft> Tests => Drafts?.Tests ?? [];

    private int ItemCount => Tests.IsEmpty ? 0 : Tests.Length + 1;

    private Turn Take(int number)
    {
        if (number <= Tests.Length) return new OpenFrom(this with { Selected = number }, new DraftScreen(Scenario, Tests[number - 1]));
        try
        {
            // What ends otherwise than a scenario is never taken for one, wherever it lies.
            var written = BesideFile.Write(Path, ".tests.txt", string.Concat(Tests.Select(draft => DraftScreen.Write(Scenario, draft))));
            return new Open(new NoticeScreen(
                "Suggested tests", $"They stand in {Text.Verbatim(written)}. Read each: is that what should come? Then give it a name that says what it shows, and put it under `tests:` in the scenario."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refuse($"No file can be written there: {failure.Message} The drafts are still here, to be copied.");
        }
    }

    private IEnumerable<Block> Listed(TestDrafts drafts)
    {
        if (Tests.IsEmpty)
        {
            yield return new Paragraph("The tests notice every small mistake that any play which was tried shows. There is nothing to suggest.");
        }
        else
        {
            yield return new Paragraph("Each says what comes of a play *as the story is now*. Read it: is that what should come? Then give it a name of its own, and put it under `tests:`.");
            yield return new Gap();
        }

        for (var at = 0; at < Tests.Length; at++)
        {
            yield return new Item(at + 1, Text.Verbatim(Tests[at].Test.Name), Tests[at].Notices.Length == 1 ? "notices 1" : string.Create(CultureInfo.InvariantCulture, $"notices {Tests[at].Notices.Length}"));
            yield return new Paragraph(string.Join(", ", Tests[at].Test.Choose.Select(Text.Verbatim)), Indent: 3, Tone: Tone.Quiet);
        }

        if (!Tests.IsEmpty) yield return new Item(ItemCount, $"Write all of them to a file beside {Text.Verbatim(System.IO.Path.GetFileName(Path))}");
        if (drafts.Unnoticed.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("No play that was tried shows");
        foreach (var mutation in drafts.Unnoticed)
        {
            yield return new Paragraph(
                $"{Text.Verbatim(mutation.What)} ({Text.Verbatim(mutation.Id)})", Lead: string.Create(CultureInfo.InvariantCulture, $"line {TestSheet.LineOf(mutation.Place)}: "));
        }

        yield return new Paragraph("If one changes nothing, take what it changes out of the story, or put its id under `unnoticed:` with the reason.", Tone: Tone.Quiet);
    }
}

/// <summary>A suggested test as it would stand in the file.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Draft">The test.</param>
internal sealed record DraftScreen(Scenario Scenario, TestDraft Draft) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "A suggested test",
        Blocks =
        [
            .. Write(Scenario, Draft).TrimEnd('\n').Split('\n').Select(line => new Paragraph(Text.Verbatim(line.Trim()), Lead: line[..^line.TrimStart().Length])),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    /// <summary>A draft as an entry under <c>tests:</c>, with a line that says what it would notice.</summary>
    public static string Write(Scenario scenario, TestDraft draft) => $"  # notices: {string.Join(", ", draft.Notices)}\n{draft.Write(scenario)}";
}
