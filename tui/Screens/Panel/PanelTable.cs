using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>An exercise that was opened with its passphrase, and what its screens need beside it.</summary>
/// <param name="Desk">What they need of the program.</param>
/// <param name="File">The panel file, in which every step is at once.</param>
internal sealed record PanelTable(PanelDesk Desk, PanelFile File)
{
    // What lasts while the exercise is open. Making a paper of its texts takes a while, and pages ask for it at every key.
    private readonly HeldOpen _held = new();

    /// <summary>The exercise as it was read last.</summary>
    public Exercise Exercise => File.Exercise;

    /// <summary>The paper of the exercise, which has one.</summary>
    public Paper Paper => _held.Of(Exercise.Paper!);

    /// <summary>The rehearsal that goes on; null for none.</summary>
    public Rehearsal? Rehearsal
    {
        get => _held.Rehearsal;
        set
        {
            _held.Rehearsal?.Dispose();
            _held.Rehearsal = value;
        }
    }

    /// <summary>Now.</summary>
    public DateTimeOffset Now => File.Now;

    /// <summary>Lets something happen in the exercise.</summary>
    /// <param name="what">What, with the moment.</param>
    /// <param name="then">What comes of it.</param>
    public Turn Do(Func<DateTimeOffset, ExerciseEvent> what, Func<Turn> then) => OnFile.Do(() => File.Append(_ => what(Now)), then);

    /// <summary>Reads what others wrote meanwhile; what stands in the way is said when something is written.</summary>
    public PanelTable Refreshed()
    {
        _ = OnFile.WhyNot(File.Refresh);
        return this;
    }

    private sealed class HeldOpen
    {
        private (ChosenPaper? Chosen, Paper? Paper) _last;

        public Rehearsal? Rehearsal { get; set; }

        public Paper Of(ChosenPaper chosen)
        {
            if (!ReferenceEquals(_last.Chosen, chosen)) _last = (chosen, ExercisePaper.Read(chosen));
            return _last.Paper!;
        }
    }
}
