using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Invigilating;

namespace MentorSim.Tui.Tests;

/// <summary>An exercise of which candidates sit at machines whose records are shared, and the board of whoever watches them.</summary>
internal sealed class SomeBoard : IDisposable
{
    private readonly SomeRecords _records = new();
    private readonly PaperFile _paper;

    public SomeBoard(PaperFile? paper = null)
    {
        _paper = paper ?? SomePapers.Small;
        Panel.Sitting(_paper);
        Archive = _records.Archive() with { Clock = Panel.Clock };
    }

    public SomePanelFile Panel { get; } = new();

    public PanelClock Clock => Panel.Clock;

    public Archive Archive { get; }

    public PanelTable Table => new(new PanelDesk(new PanelFolder(Path.GetDirectoryName(Panel.File.Path), "", null), () => [], () => new Kit([], [], [], []), Clock) { Records = () => Archive, Rounds = SomeExercises.Rounds, WriteStation = StationFileScreen.WriteBeside }, Panel.File);

    public BoardScreen Screen => new(Panel.Exercise.Title, new Board(Table, Archive));

    public void Dispose()
    {
        Archive.Store.Dispose();
        _records.Dispose();
        Panel.Dispose();
    }

    /// <summary>A candidate begins to sit at a machine with these records.</summary>
    public Sitting Sit(string number)
    {
        var terms = new SittingTerms(number, SittingMode.Exercise) { ExtraTime = Panel.Exercise.CandidateOf(number).ExtraTime };
        var recording = SittingRecording.Prepare(Archive, Candidate.Of(Archive, number, Guid.NewGuid()), Guid.NewGuid(), _paper, terms);
        recording.Sitting.Open();
        return recording.Sitting;
    }

    /// <summary>Lets time pass, in which those who sit are at their machines.</summary>
    public void Pass(TimeSpan time, params Sitting[] sittings)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(1))
        {
            Clock.Pass(TimeSpan.FromSeconds(1));
            foreach (var sitting in sittings) sitting.Advance();
        }
    }
}
