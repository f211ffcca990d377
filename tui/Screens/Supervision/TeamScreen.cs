using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Cohorts;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Everybody whom somebody supervises: where each is, and what waits, those first who need somebody most.</summary>
/// <param name="Supervising">Who supervises.</param>
/// <param name="Members">Everybody.</param>
/// <param name="Trouble">Why the records could not be read; null where they could.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record TeamScreen(Supervising Supervising, ImmutableArray<TeamMember> Members, string? Trouble, int Selected = 1) : TeamRowScreen(Selected)
{
    /// <summary>What the records hold now.</summary>
    public static TeamScreen Of(Supervising supervising)
    {
        var members = supervising.Everybody();
        // Nobody needs themselves most.
        return new TeamScreen(supervising, [.. members.OrderBy(member => supervising.IsSelf(member.Person))], supervising.Trouble);
    }

    /// <inheritdoc/>
    public override TeamRowScreen Anew()
    {
        var anew = Of(Supervising);
        // The same person stays selected, wherever they stand now.
        var person = Selected >= FirstPerson && Selected < FirstPerson + Members.Length ? Members[Selected - FirstPerson].Person.Id : null;
        var index = anew.Members.ToList().FindIndex(member => member.Person.Id == person);
        return anew with { Selected = index < 0 ? 1 : FirstPerson + index };
    }

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim team";

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Supervising.Lock;

    private const int FirstPerson = 2;

    private IEnumerable<TeamMember> Others => Members.Where(member => !Supervising.IsSelf(member.Person));

    /// <inheritdoc/>
    protected override string Title => "People you supervise";

    /// <inheritdoc/>
    protected override string Aside => Supervising.Name;

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Group, "the group"), new Hint(Act.Player, "somebody else supervises")];

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            if (Trouble is not null)
            {
                yield return new Paragraph($"**The records cannot be read now, so somebody may be missing here.** {Text.Verbatim(Trouble)}", Tone: Tone.Alert);
                yield return new Gap();
            }

            if (Members.IsEmpty)
            {
                if (Trouble is null)
                    foreach (var block in Nobody) yield return block;
                yield break;
            }

            ImmutableArray<WrittenAnswer> waiting = [.. Others.SelectMany(member => member.ToRead).OrderBy(answer => answer.At)];
            yield return Row.Of(
                "Written answers to read",
                waiting.IsEmpty ? "none" : string.Create(CultureInfo.InvariantCulture, $"{waiting.Length}, the oldest from {Days.Of(waiting[0].At, Supervising.Clock)}"),
                () => new Open(ToReadScreen.Of(Supervising, null)));
            yield return new Gap();
            foreach (var member in Members)
            {
                var isSelf = Supervising.IsSelf(member.Person);
                yield return Row.Of(
                    TeamText.ShortNameOf(member.Person, Supervising.Site),
                    member.Last is { } last ? Days.Of(last, Supervising.Clock) : "",
                    () => new Open(isSelf ? new NoticeScreen("This is you", Supervising.NotYourself) : Supervising.PageOf(member)));
                yield return new Paragraph(
                    isSelf ? "that is you: somebody else looks after you" : TeamText.ShortLineOf(member), Indent: 4, Tone: isSelf || member.Rank > 2 ? Tone.Quiet : member.Rank == 0 ? Tone.Alert : Tone.Normal);
            }

            yield return new Gap();
            if (Others.Any(member => member.IsLocked))
                yield return new Paragraph($"{SupervisorsText.BehindPin}: they guard what stands about them with a PIN. It is shown, and counted above, when they have typed it here, until the program ends.", Tone: Tone.Quiet);
            foreach (var block in Legend) yield return block;
        }
    }

    private static readonly ImmutableArray<Block> Legend =
    [
        new Paragraph("How to read it: 2 of 5 would be two steps done of a route of five. talk: serious breaches, and steps outside the role, about which no talk was noted since. sign: steps that you can sign off now. read: written answers that nobody has marked. overdue: for how long the first of the steps has been whose day has passed. At the right: when they last did something.", Tone: Tone.Quiet),
        new Paragraph("Interviews, and candidates, are not told here.", Tone: Tone.Quiet),
    ];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Player } => new Go(new SupervisorScreen(Supervising.Desk)),
        Asked { Act: Act.Group } => new Open(GroupScreen.Of(Supervising)),
        _ => base.After(message),
    };

    private static readonly ImmutableArray<Block> Nobody =
    [
        new Heading("Nobody is known here yet"),
        new Gap(),
        new Paragraph("Whoever plays on this machine, or on another one that keeps its records in the same place, stands here from their first play on."),
        new Paragraph("Somebody with a machine of their own hands in, and you take it in:"),
        new Paragraph("they run `mentorsim hand-in -o NAME.mentorsim`, and send you the file;", Lead: "1. "),
        new Paragraph("you run `mentorsim take-in NAME.mentorsim`, and they stand here;", Lead: "2. "),
        new Paragraph("when you have marked or signed, you run `mentorsim hand-in -o BACK.mentorsim --as NAME`, and they take that file in.", Lead: "3. "),
    ];
}
