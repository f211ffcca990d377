using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Tui.Tests;

/// <summary>A panel file in a folder of its own, at any stage, with candidates who did not all do well.</summary>
internal sealed class SomePanelFile : IDisposable
{
    /// <summary>The small tray with two lines to mark at its first item and one at its second.</summary>
    public static PaperFile Tray { get; } = SomePapers.File(
        "marked-tray.yaml",
        PaperTexts.Small
            .Replace("        text: Says why this comes first\n", "        text: Says why this comes first\n        criterion: E1\n", StringComparison.Ordinal)
            .Replace("  - id: room\n", "      - id: words\n        text: Keeps to the child's own words\n        criterion: E3\n        anchors: { 1: Makes a story of it., 3: His words and nothing else. }\n  - id: room\n", StringComparison.Ordinal)
            .Replace("      why: It can wait, and it deserves an answer.\n", "      why: It can wait, and it deserves an answer.\n    rubric:\n      - id: polite\n        text: Answers as one colleague to another\n        anchors: { 0: Rude., 4: Short and kind. }\n", StringComparison.Ordinal));

    private static readonly string[] MarkedItems = ["note", "room"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-panel-").FullName;

    /// <summary>A new file.</summary>
    /// <param name="ordered">Whether the first member meets the candidates in their own order at all items: else that is another in each run.</param>
    public SomePanelFile(bool ordered = false)
    {
        do
        {
            if (File is not null) System.IO.File.Delete(File.Path);
            (File, Recovery) = SomeExercises.Begin(_folder, Clock);
        }
        while (ordered && !MarkedItems.All(item => SomeExercises.Numbers.OrderBy(number => Link.DigestOf($"{Exercise.Id}/m1/{item}/{number}"), StringComparer.Ordinal).SequenceEqual(SomeExercises.Numbers)));
    }

    private SomePanelFile(SomePanelFile original)
    {
        Clock.Pass(TimeSpan.FromTicks(original.Clock.GetTimestamp()));
        var path = Path.Combine(_folder, Path.GetFileName(original.File.Path));
        System.IO.File.Copy(original.File.Path, path);
        (File, Recovery) = (PanelFile.TryOpen(path, SomeExercises.Passphrase, Clock)!, original.Recovery);
    }

    public PanelClock Clock { get; } = new();

    public PanelFile File { get; }

    public SecretCode Recovery { get; }

    /// <summary>The same file in a folder of its own.</summary>
    public SomePanelFile Copy() => new(this);

    public Exercise Exercise => File.Exercise;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The file as another process opens it.</summary>
    public PanelFile Elsewhere() => PanelFile.TryOpen(File.Path, SomeExercises.Passphrase, Clock)!;

    public SomePanelFile SetUp(PaperFile? paper = null, bool withInterview = true)
    {
        SomeExercises.SetUp(File, paper ?? Tray, withInterview);
        return this;
    }

    public SomePanelFile Sitting(PaperFile? paper = null, bool withInterview = true)
    {
        SetUp(paper, withInterview);
        SomeExercises.LetSit(File);
        return this;
    }

    public SomePanelFile Collected(PaperFile? paper = null, bool withInterview = true)
    {
        Sitting(paper, withInterview);
        SomeExercises.Collect(File, Clock, Answer);
        return this;
    }

    /// <summary>All have marked: on the first line of the note of candidate 7 the first member gives 0 and the others 4; else they are near.</summary>
    public SomePanelFile Marked(PaperFile? paper = null, bool withInterview = true)
    {
        Collected(paper, withInterview);
        SomeExercises.Mark(File, (member, number, line) => (member, number, line.Part, line.Rubric) switch
        {
            ("m1", "7", "note", "first") => 0,
            (_, "7", "note", "first") => 4,
            ("m2", "3", _, _) => 3,
            _ => 2,
        });
        return this;
    }

    /// <summary>Candidate 3 does nothing about the child, candidate 12 says nothing at all, candidate 7 does well.</summary>
    private static ItemAnswer Answer(string number, PaperItem item) => number switch
    {
        "12" => ItemAnswer.None,
        "3" when item.Id == "note" => new ItemAnswer { Priority = "this-week", Actions = ["nothing"], ByWhen = "this-week", Number = 4, Reason = "Children often say *such things*.\nI would wait." },
        _ => new ItemAnswer
        {
            Priority = "now",
            Actions = [item.Key.Actions.OrderByDescending(action => action.Value).ThenBy(action => action.Key, StringComparer.Ordinal).First().Key],
            To = item.Key.To.IsEmpty ? [] : [item.Key.To.OrderByDescending(person => person.Value).ThenBy(person => person.Key, StringComparer.Ordinal).First().Key],
            ByWhen = "now",
            Number = item.Index + 1,
            Reason = $"Because of {item.Id}.",
        },
    };
}
