using MentorSim.Engine.Scoring;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>What a naive player gets, who decides by one rule and does not read.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Plays">How often they played: once where nothing is left to chance.</param>
/// <param name="Passes">How many of the plays pass.</param>
/// <param name="Breached">How many have a serious breach, and so do not.</param>
/// <param name="MeanAttainment">The mean share of the points that could be had; null where none could.</param>
/// <param name="Best">The points of the play that attained most, with what could be had in it; null without a pack that has units.</param>
/// <param name="IsFlagged">Whether a pass is to be looked at: the play has enough decisions to say something, and the rule something to say.</param>
public sealed record NaiveFigures(TraineeKind Kind, int Plays, int Passes, int Breached, double? MeanAttainment, Score? Best, bool IsFlagged)
{
    /// <summary>What one of them gets.</summary>
    internal static NaiveFigures Of(Course course, TraineeKind kind, long seed)
    {
        var walk = new Walk(course);
        var (plays, passes, breached, attained, sum, isFlagged) = (course.HasChance ? SimulationRun.NaivePlays : 1, 0, 0, 0, 0m, false);
        Score? best = null;
        for (var play = 0; play < plays; play++)
        {
            var chance = SplitMix.For(seed, -1 - play);
            walk.Play(kind, 0, 0, ref chance);
            passes += walk.Passed ? 1 : 0;
            breached += walk.HasBreach ? 1 : 0;
            isFlagged |= walk.Passed && walk.FollowedRule && walk.Differing >= NaivePlay.FewestDecisions && (kind != TraineeKind.Lead || walk.DiffersFromFirst);
            if (course.Values is null) continue;
            if (walk.Total.Attainment is { } attainment) (sum, attained) = (sum + attainment, attained + 1);
            if (best is not { } before || walk.Total.Attainment > (before.Attainment ?? -1)) best = walk.Total;
        }

        return new NaiveFigures(kind, plays, passes, breached, attained == 0 ? null : (double)(sum / attained), best, isFlagged);
    }
}
