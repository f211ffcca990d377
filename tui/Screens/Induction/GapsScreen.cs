using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The elements that somebody cannot do yet or only with help, each with scenarios that can give evidence for it.</summary>
/// <param name="Desk">Whose it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Pack">The pack.</param>
internal sealed record GapsScreen(InductionDesk Desk, InductionLook Look, Pack Pack) : InductionScreen(Desk, Look)
{
    private const int MostForOne = 3;

    /// <inheritdoc/>
    protected override string Title => "Gaps, and what to play";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        var standing = AuditStanding.Of(Pack, File);
        menu.Say(new Paragraph("What you answered with not yet comes first, then what you answered with some. Below each stand scenarios in which evidence for it can be earned."));
        if (standing.Answered < standing.Answers.Length)
            menu.Say(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{standing.Answers.Length - standing.Answered} of {standing.Answers.Length} elements have no answer yet, and are not here."), Tone: Tone.Quiet));
        if (standing.Gaps.IsEmpty) menu.Say(new Gap(), new Paragraph("No gaps among what you answered."));
        var scenarios = Desk.Scenarios.ToList();
        foreach (var (element, answer) in standing.Gaps)
        {
            menu.Say(new Gap(), new Heading($"{element.Id}  {element.Title} ({InductionWords.Of(answer.Answer)})"));
            // What was not played yet comes before what was.
            var found = Recommended.For(Pack, element, scenarios).OrderBy(one => Look.HasPlayed(one.Scenario.Id)).ToList();
            if (found.Count == 0) menu.Say(new Paragraph("No scenario of this library gives evidence for it. Talk with your line manager about where it can be shown.", Indent: 3, Tone: Tone.Quiet));
            foreach (var one in found.Take(MostForOne))
            {
                menu.Offer(one.Scenario.Title, Opening(() => Desk.Briefing(one.Scenario.Id)), Look.HasPlayed(one.Scenario.Id) ? "played before" : "not played yet");
                menu.Say(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Why: {one.Decisions} of its decisions can give evidence for {element.Id}."), Indent: 3, Tone: Tone.Quiet));
            }
        }
    }
}
