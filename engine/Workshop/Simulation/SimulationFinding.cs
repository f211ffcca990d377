using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>What kind of thing an author should look at.</summary>
public enum SimulationFindingKind
{
    /// <summary>A naive player passes.</summary>
    NaivePasses,

    /// <summary>The weak do better at a decision than the strong.</summary>
    WrongWay,

    /// <summary>A decision does not tell the strong from the weak.</summary>
    DoesNotDiscriminate,


    /// <summary>Nearly everybody gives a best answer.</summary>
    TooEasy,

    /// <summary>Nearly nobody gives a good one.</summary>
    TooHard,

    /// <summary>Nobody comes to the competent level on a unit.</summary>
    NobodyShows,

    /// <summary>Nobody comes to an ending.</summary>
    NobodyEnds,

    /// <summary>Nobody takes a choice on purpose.</summary>
    NobodyTakes,
}

/// <summary>Something that an author should look at.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Scene">Where; null where it is of no one scene.</param>
/// <param name="Offer">Which choice or option; null where it is of none.</param>
/// <param name="Message">What was seen, as a sentence.</param>
/// <param name="Help">What to do, as a sentence.</param>
public sealed record SimulationFinding(SimulationFindingKind Kind, Scene? Scene, Offer? Offer, string Message, string Help)
{
    /// <summary>Above it a decision is too easy.</summary>
    public const double MostFacility = 0.95;

    /// <summary>Below it, too hard.</summary>
    public const double LeastFacility = 0.2;

    /// <summary>With fewer decisions the rest of a play is too little to go by.</summary>
    public const int FewestItems = 3;

    /// <summary>The word of its kind, for programs.</summary>
    public string Word => Kind switch
    {
        SimulationFindingKind.NaivePasses => "naive-passes",
        SimulationFindingKind.WrongWay => "wrong-way",
        SimulationFindingKind.DoesNotDiscriminate => "does-not-discriminate",
        SimulationFindingKind.TooEasy => "too-easy",
        SimulationFindingKind.TooHard => "too-hard",
        SimulationFindingKind.NobodyTakes => "nobody-takes",
        SimulationFindingKind.NobodyShows => "nobody-shows",
        SimulationFindingKind.NobodyEnds => "nobody-ends",
    };

    /// <summary>All that a report has to look at, by kind and then in the order of the file.</summary>
    internal static IEnumerable<SimulationFinding> In(SimulationReport report) =>
    [
        .. report.Naive.Where(player => player.IsFlagged).Select(player => OfPlayer(player, report)),
        .. report.Items.Select(item => OfItem(item, report.Reliability.Items >= FewestItems)).OfType<SimulationFinding>().OrderBy(finding => finding.Kind),
        .. report.Units.Where(unit => unit.Spread.At(Level.Strong) + unit.Spread.At(Level.Competent) == 0).Select(OfUnit),
        .. report.Endings.Where(ending => ending.Plays == 0).Select(OfEnding),
        .. report.Items.SelectMany(OfAnswers),
    ];

    private static SimulationFinding OfPlayer(NaiveFigures player, SimulationReport report) => new(
        SimulationFindingKind.NaivePasses,
        null,
        null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A player who {player.Kind.Name()} passes without reading, with {player.Best?.Points} of {player.Best?.Ceiling} points where {report.Pack?.Levels.Competent}% is enough{(player.Passes < player.Plays ? string.Create(CultureInfo.InvariantCulture, $", in {player.Passes:N0} of {player.Plays:N0} plays") : "")}."),
        player.Kind == TraineeKind.Longest
            ? "Shorten some of the best choices, or give the weaker ones as good a reason."
            : player.Kind == TraineeKind.Lead ? "Let the lead be named in some choices that are not right either." : "Put a weaker choice first in some scenes.");

    private static SimulationFinding? OfItem(ItemFigures item, bool hasRest)
    {
        var id = item.Scene.Id;
        return item switch
        {
            { Discrimination: { } value } when hasRest && Discriminations.Of(value) == Discrimination.Backwards => new(
                SimulationFindingKind.WrongWay, item.Scene, null,
                string.Create(CultureInfo.InvariantCulture, $"In '{id}' those who do well elsewhere lose more than those who do badly (item-rest {value:0.00})."),
                "Check its evidence: a minus may be missing, or the better answer may have the worse points. Or who loses there is spared what comes later."),
            { Facility: > MostFacility and var facility } => new(
                SimulationFindingKind.TooEasy, item.Scene, null,
                string.Create(CultureInfo.InvariantCulture, $"In '{id}' nearly nobody loses anything (facility {facility:0.00})."),
                "Give a weaker answer a better reason, or take the decision as a warming-up."),
            { Facility: < LeastFacility and var facility } => new(
                SimulationFindingKind.TooHard, item.Scene, null,
                string.Create(CultureInfo.InvariantCulture, $"In '{id}' nearly everybody loses nearly all there is to lose (facility {facility:0.00})."),
                "See whether the best answer can be known from what was said up to there."),
            { Discrimination: { } value } when hasRest && Discriminations.Of(value) == Discrimination.Weak => new(
                SimulationFindingKind.DoesNotDiscriminate, item.Scene, null,
                string.Create(CultureInfo.InvariantCulture, $"'{id}' does not tell the strong from the weak (item-rest {value:0.00})."),
                "See whether its answers differ in more than what they lose by accident, and whether its evidence says what its feedback says."),
            _ => null,
        };
    }

    private static IEnumerable<SimulationFinding> OfAnswers(ItemFigures item) =>
        from answer in item.Answers
        where answer.OnOffer >= ItemFigures.FewestMet && answer.Meant == 0
        select new SimulationFinding(
            SimulationFindingKind.NobodyTakes, item.Scene, answer.Offer,
            $"Nobody takes '{answer.Offer.Id}' in '{item.Scene.Id}' but by a slip or a guess.",
            "Give it something that speaks for it, or leave it out.");

    private static SimulationFinding OfUnit(UnitFigures unit) => new(
        SimulationFindingKind.NobodyShows, null, null,
        unit.Ceiling > 0 ? $"Nobody comes to the competent level in {unit.Unit.Id}." : $"Nothing can be had in {unit.Unit.Id}, only lost.",
        "Give evidence for it where it can be shown, or expect nothing of it here.");

    private static SimulationFinding OfEnding(EndingCount ending) => new(
        SimulationFindingKind.NobodyEnds, ending.Scene, null, $"Nobody comes to the ending '{ending.Scene.Id}'.",
        "If somebody should, see what leads there; 'mentorsim check' says whether anything does.");
}
