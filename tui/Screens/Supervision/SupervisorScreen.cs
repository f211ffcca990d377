using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Asks who supervises: the name, and then the role.</summary>
/// <param name="Desk">Who is told.</param>
/// <param name="Name">The name; null before it was typed.</param>
internal sealed record SupervisorScreen(Desk Desk, string? Name = null) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What is opened when it is known who supervises; null for the list of everybody.</summary>
    public Func<Supervising, Screen>? Then { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Name is null ? "Who supervises?" : "In which role?",
        Aside = Name ?? "",
        Blocks = Name is null
            ?
            [
                new Paragraph("This is for line managers and co-ordinators: how far people are with their induction, their written answers to mark, steps to sign off, and what to talk about with them."),
                new Paragraph("Type your name, as people know you. It stands with all that you mark, sign and note here, and whom it is about can read it."),
                Desk.Archive?.WhoSupervises == WhoSupervises.Named
                    ? new Paragraph("Only those who were named as supervising when this machine was set up see anything here. You are asked for your PIN; the first time, you set it.", Tone: Tone.Quiet)
                    : new Paragraph("Whoever uses this account can open this list, and a name that is typed proves nothing. Those who have a PIN are behind it, until they type it here. Before your first sign-off you are asked for a PIN of your own.", Tone: Tone.Quiet),
            ]
            :
            [
                new Paragraph("Type your role, as in line manager, or co-ordinator. Enter without one goes on, too."),
            ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "go on"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when WhyNot is { } why => new Refuse(why),
        Asked { Act: Act.Take } when Name is null && Desk.WhyNotSupervising(Tidy) is { } why => new OpenFrom(this, new NoticeScreen("Not under this name", why)),
        Asked { Act: Act.Take } => new Go(Name is null ? new SupervisorScreen(Desk, Tidy) { Then = Then } : Desk.Supervise(Name, Tidy, Then)),
        _ => Same,
    };

    private string Tidy => People.Tidy(UnsafeCharacters.Strip(Typed));

    private string? WhyNot =>
        Name is null && Tidy.Length == 0 ? "Nobody supervises without a name: it stands with all that is written here."
        : Name is null && Candidate.IsName(Tidy) ? "That is how candidates of an interview are known. Take another name."
        : Tidy.EnumerateRunes().Count() > People.LongestName ? string.Create(CultureInfo.InvariantCulture, $"A name or role has at most {People.LongestName} letters.")
        : null;
}
