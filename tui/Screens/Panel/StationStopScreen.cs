using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Takes the note with which the invigilator ends a sitting: a candidate who is unwell or distressed, or who withdraws.</summary>
/// <param name="Seat">The sitting.</param>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Otherwise">What comes of going back.</param>
internal sealed record StationStopScreen(Seat Seat, string Typed, Turn Otherwise) : Screen
{
    /// <inheritdoc/>
    public override Activity? Play => Seat;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Stop the sitting",
        Aside = $"Candidate {Seat.Sitting.Terms.Candidate}",
        Blocks =
        [
            new Paragraph("Why does it end here? The note is sealed with the answers, and the panel reads it."),
            new Paragraph($"A few words, without a diagnosis, as in: felt unwell, wished to stop. At most {Sitting.LongestPauseReason} letters.", Tone: Tone.Quiet),
            new Gap(),
            new Paragraph("What was answered so far is handed in, and cannot be gone on with. A candidate who is distressed comes first: the head is told, and the panel decides what happens with the sitting."),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "stop and hand in"), new Hint(Act.Back, "go on")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return wrote.Text == Typed ? Same : new Stay(this with { Typed = wrote.Text });
            case Asked { Act: Act.Take }:
                var note = UnsafeCharacters.Strip(Typed).Trim();
                if (note.Length == 0) return new Refuse("Nothing was typed. The panel has to know why.");
                if (note.Length > Sitting.LongestPauseReason) return new Refuse($"A note has at most {Sitting.LongestPauseReason} letters. Shorten it.");
                Stop(note);
                return Same;
            case Asked { Act: Act.Back }:
                return Otherwise;
            default:
                return Same;
        }
    }

    private void Stop(string note)
    {
        var sitting = Seat.Sitting;
        if (sitting.IsInterrupted) sitting.Recover();
        if (sitting.State == SittingState.Paused) sitting.Resume();
        // A note is the reason of a pause out of which nothing comes but the end.
        sitting.Pause(note);
        Seat.Submit();
    }
}
