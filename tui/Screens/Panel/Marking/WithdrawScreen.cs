using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>Which member cannot go on.</summary>
/// <param name="Room">What members share.</param>
internal sealed record WithdrawScreen(MarkingRoom Room) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Who cannot go on?";

    /// <inheritdoc/>
    protected override string Aside => Room.Title;

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("A member who is ill or has left would keep everybody's marks sealed for ever. They are withdrawn with the recovery sheet, by name and with a reason."),
            new Paragraph("Their marks do not count, and cannot be brought back. What they wrote stays in the record, and can be read when the others have finished."),
            new Gap());
        foreach (var member in Room.Exercise.Markers.Where(member => member.FinishedAt is null)) menu.Offer(member.Name, () => new Go(By(member)));
    }

    private LineScreen By(Member member) => new(
        "Who withdraws them?",
        [new Paragraph($"{Text.Verbatim(member.Name)} is withdrawn. Who writes it down? Your name stands in the record.")],
        "",
        this,
        by => by.Length == 0 ? new Refuse("A name is needed.") : new Go(Why(member, by)));

    private LineScreen Why(Member member, string by) => new(
        "Why?",
        [new Paragraph($"Why can {Text.Verbatim(member.Name)} not go on? One sentence will do, without what is private: \"absent from 3 March on\".")],
        "",
        this,
        reason => reason.Length == 0 ? new Refuse("A reason is needed.") : Sure(member, by, reason));

    private Turn Sure(Member member, string by, string reason)
    {
        if (member.HasJoined) return MemberPinScreen.Waiting(Room, MarkingRoom.RecoveryCode) is { } wait ? new Go(wait) : new Go(new RecoveryCodeScreen(Room, member.Id, by, reason));
        var room = Room;
        return new Go(new SureScreen(
            "Withdraw them?",
            [new Paragraph($"{Text.Verbatim(member.Name)} never chose a PIN, so no recovery sheet is needed. They do not mark, and that cannot be undone.")],
            "Leave it",
            "Withdraw them",
            () => OnFile.Do(() => room.File.Withdraw(member.Id, null, by, reason), () => new Go(Done(member)))));
    }

    /// <summary>What is said afterwards.</summary>
    public static NoticeScreen Done(Member member) =>
        new("Withdrawn", $"{Text.Verbatim(member.Name)} no longer marks, and their marks do not count. What they wrote stays in the record.");
}

/// <summary>Asks for the code of the recovery sheet, which opens the share of a member who is absent.</summary>
/// <param name="Room">What members share.</param>
/// <param name="Member">The member's id.</param>
/// <param name="By">Who withdraws them.</param>
/// <param name="Reason">Why.</param>
internal sealed record RecoveryCodeScreen(MarkingRoom Room, string Member, string By, string Reason) : Screen
{
    private string Typed { get; init; } = "";

    private Member Gone => Room.Exercise.MemberOf(Member);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "The recovery sheet",
        Aside = Room.NameOf(Member),
        Blocks =
        [
            new Paragraph($"Type the code of the recovery sheet: 28 letters and digits, with or without hyphens.{(Room.Exercise.RecoveryHolder is { } holder ? $" The sheet is kept by: {Text.Verbatim(holder)}." : "")}"),
            new Paragraph($"With it {Text.Verbatim(Gone.Name)} is withdrawn, and that cannot be undone: their marks do not count, and stay in the record. It opens nobody's marks before all others have finished."),
        ],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, "withdraw them"), new Hint(Act.Back, "leave it")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when Typed.Length == 0 => new Refuse("Nothing was typed."),
        Asked { Act: Act.Take } => Take(),
        _ => Same,
    };

    private Turn Take()
    {
        var code = Engine.Panel.Sealing.SecretCode.TryParse(Typed, Engine.Panel.Sealing.SecretCode.RecoveryLength);
        if (code is null) return new OpenFrom(this with { Typed = "" }, new NoticeScreen("Not a code", "That is no recovery code: it has 28 letters and digits, and no 0, 1, 2, 5, 8, B, I, L, O, S, U or Z. Nothing was done."));
        var (gone, fits) = (Gone, false);
        return OnFile.Do(() => fits = Room.File.Withdraw(Member, code, By, Reason), () =>
        {
            Room.Tries.Note(MarkingRoom.RecoveryCode, fits);
            if (fits) return new Go(WithdrawScreen.Done(gone));
            return MemberPinScreen.Waiting(Room, MarkingRoom.RecoveryCode) is { } wait
                ? new Go(wait)
                : new OpenFrom(this with { Typed = "" }, new NoticeScreen("Not this one", "That is not the code of this exercise's recovery sheet. Nothing was done."));
        });
    }
}
