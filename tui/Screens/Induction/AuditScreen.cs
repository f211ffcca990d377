using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The self-audit by unit: each element with its answer, and the way to what is missing.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Pack">The pack whose elements are asked about.</param>
internal sealed record AuditScreen(InductionDesk Desk, InductionLook Look, Pack Pack) : InductionScreen(Desk, Look)
{
    /// <inheritdoc/>
    protected override string Title => "Self-audit";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        var standing = AuditStanding.Of(Pack, File);
        menu.Say(new Paragraph($"{Text.Verbatim(Pack.Title)}: what can you do already? Nobody scores it. You can stop at any element and go on later."));
        menu.Say(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{standing.Answered} of {standing.Answers.Length} elements answered."), Tone: Tone.Quiet), new Gap());
        if (standing.FirstOpen is { } open) menu.Offer(standing.Answered == 0 ? "Begin" : "Go on with the first that has no answer", Opening(() => new ElementScreen(Desk, Look, Pack, open.Id)));
        if (standing.Answered > 0) menu.Offer("The gaps, and what to play for them", Opening(() => new GapsScreen(Desk, Look, Pack)), string.Create(CultureInfo.InvariantCulture, $"{standing.Gaps.Length}"));
        foreach (var unit in Pack.Units)
        {
            menu.Say(new Gap(), new Heading($"{unit.Id}  {unit.Title}"));
            foreach (var (element, answer) in standing.Answers.Where(one => one.Element.UnitId == unit.Id))
                menu.Offer($"{element.Id}  {element.Title}", Opening(() => new ElementScreen(Desk, Look, Pack, element.Id)), (answer is null ? "not answered" : InductionWords.Of(answer.Answer)));
        }
    }
}
