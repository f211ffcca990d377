using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>The members of the panel: who has a PIN, who has finished, and no word on how far anybody is.</summary>
/// <param name="Room">What they share.</param>
internal sealed record MembersScreen(MarkingRoom Room) : MenuScreen
{
    private Exercise Exercise => Room.Exercise;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => PassphraseLock.Of(Room.File);

    /// <inheritdoc/>
    protected override string Title => "Mark: who are you?";

    /// <inheritdoc/>
    protected override string Aside => Room.Title;

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Standing), new Gap());
        if (Exercise.Members.IsEmpty) menu.Say(new Paragraph("This panel has no members yet: they are named in step 1."));
        foreach (var member in Exercise.Members) menu.Offer(member.Name, () => new OpenFrom(Anew(), DoorOf(member)), StandingOf(member));
        if (Exercise.State > ExerciseState.Marking) return;
        menu.Say(new Gap());
        if (Exercise.Splits.IsEmpty && Exercise.State < ExerciseState.Marking && Exercise.Markers.Any(member => member.HasJoined))
            menu.Offer("A PIN is forgotten: choose another", () => new OpenFrom(Anew(), new ForgottenScreen(Room)));
        if (Exercise.Markers.Any(member => member.FinishedAt is null) && Exercise.Markers.Count() > 1)
            menu.Offer("A member cannot go on: withdraw them", () => new OpenFrom(Anew(), new WithdrawScreen(Room)));
    }

    /// <summary>What stands between somebody and their desk.</summary>
    public Screen DoorOf(Member member)
    {
        if (member.Withdrawal is { } gone)
            return new NoticeScreen("Withdrawn", $"{Text.Verbatim(member.Name)} was withdrawn by {Text.Verbatim(gone.By)}, {Days.Of(gone.At, Room.File.Clock)}: {Text.Verbatim(gone.Reason)}");
        // A PIN is sealed for the recovery sheet too, which cannot be made anew after that.
        if (!member.HasJoined && Exercise.RecoveryHolder is null)
            return new NoticeScreen("Not yet", "First the recovery sheet (1 Set up, Recovery sheet): without it nobody could be withdrawn who has a PIN and falls ill.");
        if (!member.HasJoined) return ChoosePin.Of(Room, member.Id);
        return MemberPinScreen.Waiting(Room, member.Id) ?? (Screen)new MemberPinScreen(Room, member.Id);
    }

    private MembersScreen Anew() => this with { Room = Room.Refreshed() };

    private string Standing => Exercise.State switch
    {
        ExerciseState.SetUp => "Each member chooses a PIN that opens their own marks and nobody else's. Marking comes later: the interview when candidates sit, the in-tray when all answers are collected.",
        ExerciseState.Sitting or ExerciseState.Collecting => "Interview sheets can be written from now on, each member behind their own PIN. In-tray answers come when all are collected, so that each is marked beside the others.",
        ExerciseState.Marking => "Each member marks alone, behind their own PIN. Until all have finished nobody can read anybody else's marks, the chair included: so please do not talk about them either.",
        _ => "All have finished, and marks are open. What differs is agreed in step 6.",
    };

    private static string StandingOf(Member member) =>
        member.Withdrawal is not null ? "withdrawn" : member.FinishedAt is not null ? "finished" : member.HasJoined ? "PIN chosen" : "no PIN yet";
}
