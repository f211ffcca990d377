using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Notes a talk: about which serious breaches and oversteps it was, and what was agreed.</summary>
/// <param name="Supervising">Who had it.</param>
/// <param name="Member">With whom.</param>
/// <param name="Points">What it can have been about.</param>
/// <param name="About">What it was about, by the index in <paramref name="Points"/>.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
/// <param name="Written">What was agreed.</param>
internal sealed record TalkScreen(Supervising Supervising, TeamMember Member, ImmutableArray<TalkPoint> Points, ImmutableSortedSet<int> About, int Selected, string Written) : FormScreen(Selected, Written)
{
    /// <summary>The screen for a talk with somebody; nothing is ticked.</summary>
    public static TalkScreen Of(Supervising supervising, TeamMember member) => new(supervising, member, [.. member.Points.OrderBy(point => point.Open.IsEmpty)], [], 1, "");

    /// <inheritdoc/>
    protected override string Title => "A talk";

    /// <inheritdoc/>
    protected override string Aside => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override string Prompt => $"What you talked about and what you agreed. {Text.Verbatim(Member.Person.Name)} can read it. Name no child here.";

    /// <inheritdoc/>
    protected override string WriteWords => "what was agreed";

    /// <inheritdoc/>
    protected override bool IsChanged => Said.Length > 0 || About.Count > 0;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph(Points.IsEmpty ? "There is no serious breach or overstep to talk about. A talk about anything else can be noted as well." : "What was it about? Each number ticks, and takes the tick away. Nothing need be ticked.");
            for (var i = 0; i < Points.Length; i++)
            {
                var (index, point, isTicked) = (i, Points[i], About.Contains(i));
                var row = Row.Of(
                    $"{(point.IsBreach ? "Serious breach " : "")}{Text.Verbatim(Supervising.TitleOf(point.Id))}",
                    $"{(point.Open.IsEmpty ? "talked about" : TeamText.Count(point.Open.Length, "play", "plays"))}{(isTicked ? ", ticked" : "")}",
                    () => new Stay(this with { About = isTicked ? About.Remove(index) : About.Add(index) }));
                yield return row with { Mark = isTicked ? "[x]" : "[ ]" };
            }

            yield return new Gap();
            foreach (var writing in WritingRows("Write what was agreed", "Change what was agreed")) yield return writing;
            yield return Row.Of("Note the talk", $"as {Supervising.Name}", Note);
        }
    }

    private Turn Note()
    {
        if (Said.Length == 0) return new Refuse("Write first what you talked about and what you agreed.");
        if (WhyTooLong(NoteEvent.LongestText) is { } why) return new Refuse(why);
        ImmutableArray<TalkPoint> about = [.. About.Select(index => Points[index])];
        // A talk that names one play is about that one alone; what happened in several is talked over together.
        var sessions = about.SelectMany(point => point.Plays).Select(play => play.Session).Distinct().ToList();
        return Supervising.Add(Member.Person, at => new TalkNoted(at, Supervising.Who, sessions is [var one] ? one : null, [.. about.Select(point => point.Id)], Said)) is { } refused
            ? NotKept(refused)
            : new GoBack();
    }
}
