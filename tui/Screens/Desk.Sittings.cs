using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens;

/// <remarks>Sittings of papers, which are kept as plays are.</remarks>
internal sealed partial class Desk
{
    /// <summary>The instructions of a paper that a trainee practises.</summary>
    /// <param name="file">The paper, which can be sat.</param>
    /// <param name="extraTime">Extra time in per cent, to begin with.</param>
    public InstructionsScreen Practise(PaperFile file, int extraTime = 0)
    {
        Seat Prepare(int percent) => this.Prepare(file, new SittingTerms("", SittingMode.Training) { ExtraTime = percent });
        return new InstructionsScreen(Prepare(extraTime), Prepare);
    }

    /// <summary>A sitting that is to begin: kept where somebody is named and there is a place, else not.</summary>
    public Seat Prepare(PaperFile file, SittingTerms terms)
    {
        if (Person is null || archive is null) return new Seat(Sitting.Prepare(file.Paper!, terms, clock), clock);
        return Seat.Of(SittingRecording.Prepare(archive, Stored(Person), Guid.NewGuid(), file, terms), clock);
    }

    private Seat SeatOf(StoredSession stored) => Seat.Of(SittingRecording.Open(archive!, stored), clock);

    /// <summary>Whether a session or a sitting is over, as it is stored.</summary>
    public static bool IsOver(StoredSession session) => SittingWords.ModeOf(session.Mode) is null
        ? session.State == Words.Of(SessionState.Closed)
        : session.State == SittingWords.Of(SittingState.Submitted) || session.State == SittingWords.Of(SittingState.Expired);

    private Screen ResumeSitting(StoredSession stored) => IsExercise(stored) ? NotForHere : SeatOf(stored).Screen;

    private Screen LookAtSitting(StoredSession stored)
    {
        if (IsExercise(stored)) return NotForHere;
        var seat = SeatOf(stored);
        return new SittingDebriefScreen(seat, SittingScorer.Score(seat.Sitting)) { IsOld = true };
    }

    private static bool IsExercise(StoredSession stored) => stored.Mode == SittingWords.Of(SittingMode.Exercise);

    private static NoticeScreen NotForHere => new(
        "A candidate's sitting", "A candidate's sitting goes on with `mentorsim panel sit`, and what came of it is for the panel.");
}
