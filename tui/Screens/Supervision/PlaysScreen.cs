using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>What somebody has played to an end, the latest first: each opens as a review, which changes nothing.</summary>
/// <param name="Supervising">Who supervises.</param>
/// <param name="Member">The person.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record PlaysScreen(Supervising Supervising, TeamMember Member, int Selected = 1) : RowScreen(Selected)
{
    /// <inheritdoc/>
    protected override string Title => "What they have played";

    /// <inheritdoc/>
    protected override string Aside => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            if (Member.Ended.IsEmpty) yield return new Paragraph("Nothing came to an end yet.");
            foreach (var session in Member.Ended)
            {
                yield return Row.Of(Text.Verbatim(session.Title), $"{BriefingScreen.ModeName(session.Mode)}, {Days.Of(Stamp.Read(session.Last), Supervising.Clock)}", () => new Open(Supervising.Desk.Review(session)));
                if (Member.Plays.FirstOrDefault(play => play.Session == session.Id) is { } play)
                    yield return new Paragraph(play.Result is { } result ? DebriefText.ResultWords(result, !play.Breaches.IsEmpty) : Text.Points(play.Total.Points), Indent: 4, Tone: Tone.Quiet);
            }
        }
    }
}
