using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Panel.Deciding;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Releases feedback to candidates one by one, and writes it.</summary>
/// <param name="Room">The exercise with its results.</param>
internal sealed record FeedbackScreen(DecidingRoom Room) : TableScreen(Room.Table)
{
    /// <inheritdoc/>
    protected override string Title => "Feedback for candidates";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("A feedback sheet tells a candidate the decision with its reason, and the panel's marks by criterion. No member's own mark and nobody else is in it. It is written when somebody releases it."), new Gap());
        foreach (var candidate in Exercise.Candidates)
        {
            var number = candidate.Number;
            if (candidate.FeedbackReleasedAt is { } released) menu.Offer($"Candidate {number}: write the sheet", () => Written(number), $"released {Days.Of(released, Table.Desk.Clock)}");
            else menu.Offer($"Candidate {number}: release", ActorScreen.Asking(this, "Who releases it?", by => Table.Do(at => new FeedbackReleased(at, by, number), () => new Go(this))));
        }
    }

    private Turn Written(string number) => Sheets.Write(Table, $"feedback-{number}.html", () => FeedbackSheet.Of(Room.Reading, number)) switch
    {
        (var path, null) => new OpenFrom(this, new NoticeScreen("Written", Text.Verbatim(path))),
        (_, var why) => new Refuse(Text.Verbatim(why)),
    };
}
