using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>Somebody passes who does not read: by taking the first throughout, or the longest, or whatever names the lead.</summary>
internal static class NaivePlayerPasses
{
    /// <summary>
    /// Reports each player that passes, at <paramref name="span"/>, with a shortest play that shows it: also where
    /// <see cref="GuessableBest"/> says that it is always so, for that shows no play.
    /// </summary>
    public static void Report(StateGraph graph, PlayOrder order, TextSpan span, FindingList findings)
    {
        var scenario = graph.Story.Scenario;
        if (!graph.IsComplete || !order.EveryPlayEnds || scenario.ScoringPack is not { } pack) return;
        var values = Values.Of(graph, order, pack, stopsAtIncidents: false);
        NaivePlay? first = null;
        foreach (var player in NaivePlayer.Of(scenario))
        {
            if (NaivePlay.Passing(player, graph, values) is not { } play) continue;
            // Whoever follows the lead takes the first where nothing names them: the very same play says nothing of the lead.
            if (play.Player == NaivePlayerKind.First) first = play;
            else if (play.Player == NaivePlayerKind.Lead && first is not null && play.Answers.SequenceEqual(first.Answers)) continue;
            findings.Add(
                Rules.NaivePlayerPasses,
                span,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Describe(play.Player)} {(play.IsByChance ? "can pass" : "passes")} without reading, with {play.Score.Points} of {play.Score.Ceiling} points where {pack.Levels.Competent}% is enough: {string.Join(",", play.Answers)}."),
                HelpFor(play.Player));
        }
    }

    private static string Describe(NaivePlayerKind player) => player switch
    {
        NaivePlayerKind.First => "Who always takes the first on offer",
        NaivePlayerKind.Longest => "Who always takes the longest on offer",
        NaivePlayerKind.Lead => "Who takes whatever names the safeguarding lead or a deputy, and else the first,",
    };

    private static string HelpFor(NaivePlayerKind player) => player switch
    {
        NaivePlayerKind.First => "Put a weaker choice first in some scenes.",
        NaivePlayerKind.Longest => "Shorten some of the best choices, or give the weaker ones as good a reason.",
        NaivePlayerKind.Lead => "Let the lead be named in some choices that are not right either: too late, too much, or the wrong thing to say.",
    };
}
