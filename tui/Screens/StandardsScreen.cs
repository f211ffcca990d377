using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The standards that a scenario is scored by: the units with their elements, and what is a serious breach.</summary>
internal sealed record StandardsScreen(Scenario Scenario) : Screen
{
    private const int OneLine = 28;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Standards",
        Blocks = [.. Whole()],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Standards } ? new GoBack() : Same;

    /// <summary>The key to them; off where the scenario's packs have none.</summary>
    public static Hint HintFor(Scenario scenario) => new(
        Act.Standards,
        "standards",
        scenario.Packs.Any(pack => !pack.Units.IsEmpty) ? null : "the packs of this scenario have no units.");

    /// <summary>The key to them in a play; none in an interview, where it would be a hint.</summary>
    public static IEnumerable<Hint> HintsFor(Playing playing) => playing.IsInterview ? [] : [HintFor(playing.Session.Scenario)];

    /// <summary>The units in short, for the side of a wide screen.</summary>
    public static IEnumerable<Block> Short(Scenario scenario)
    {
        if (scenario.ScoringPack is not { Units: [_, ..] units }) yield break;
        yield return new Heading("Standards");
        // A line each: all of it is one key away.
        foreach (var unit in units) yield return new Paragraph(Text.Verbatim(TextWidth.Cut(unit.Title, OneLine)), Lead: $"{unit.Id}  ");
    }

    private IEnumerable<Block> Whole()
    {
        foreach (var pack in Scenario.Packs.Where(pack => !pack.Units.IsEmpty))
        {
            yield return new Heading(pack.Title);
            foreach (var unit in pack.Units)
            {
                yield return new Gap();
                yield return new Paragraph($"**{Text.Verbatim(unit.Title)}**", Lead: $"{unit.Id}  ");
                foreach (var element in unit.Elements) yield return new Paragraph(Text.Verbatim(element.Title), Indent: 3, Lead: $"{element.Id}  ");
            }

            yield return new Gap();
        }

        var breaches = Scenario.Packs.SelectMany(pack => pack.Incidents).DistinctBy(incident => incident.Id).ToList();
        if (breaches.Count == 0) yield break;
        yield return new Heading("Serious breaches");
        yield return new Paragraph("Each fails the assessment by itself, whatever else was done well.", Tone: Tone.Quiet);
        foreach (var breach in breaches) yield return new Paragraph(Text.Verbatim(breach.Title), Lead: $"{breach.Id}  ");
    }
}
