using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>How trainees choose among the ways out of a state: by their habit among what looks good to them, by a slip, or by chance.</summary>
/// <param name="course">The course.</param>
internal sealed class Choosing(Course course)
{
    // What a serious breach loses at the least in the eyes of who looks: as much as the heaviest evidence.
    private const int LeastOfBreach = 2;

    /// <summary>Any answer that can be given, each as likely as any other.</summary>
    public (int Way, int Member, bool OnPurpose) Any(ReadOnlySpan<CourseWay> ways, ref SplitMix chance)
    {
        var all = 0;
        foreach (var way in ways) all += course.Answers[way.Group].Count;
        var number = all == 1 ? 0 : chance.Next(all);
        for (var way = 0; ; way++)
        {
            var count = course.Answers[ways[way].Group].Count;
            if (number < count) return (way, number, false);
            number -= count;
        }
    }

    /// <summary>Where there is a time limit, the time runs out; else any answer is given.</summary>
    public (int Way, int Member, bool OnPurpose) Slip(ReadOnlySpan<CourseWay> ways, ref SplitMix chance)
    {
        for (var way = 0; way < ways.Length; way++)
        {
            if (course.Answers[ways[way].Group].IsTimeout) return (way, 0, false);
        }

        return Any(ways, ref chance);
    }

    /// <summary>What draws a habit most, among the answers that lose no more than what is overlooked, or than the one that loses least.</summary>
    public (int Way, int Member, bool OnPurpose) ByHabit(ReadOnlySpan<CourseWay> ways, TraineeKind kind, int overlooked, ref SplitMix chance)
    {
        var least = int.MaxValue;
        foreach (var way in ways) least = Math.Min(least, SeenLoss(way));
        var (most, alike) = (int.MinValue, 0);
        foreach (var way in ways)
        {
            if (SeenLoss(way) > Math.Max(least, overlooked)) continue;
            var answers = course.Answers[way.Group];
            var draw = answers.DrawOf(kind);
            if (draw > most) (most, alike) = (draw, answers.LikedBy(kind));
            else if (draw == most) alike += answers.LikedBy(kind);
        }

        var number = alike == 1 ? 0 : chance.Next(alike);
        for (var at = 0; ; at++)
        {
            var answers = course.Answers[ways[at].Group];
            if (SeenLoss(ways[at]) > Math.Max(least, overlooked) || answers.DrawOf(kind) != most) continue;
            if (number < answers.LikedBy(kind)) return (at, answers.MemberOf(kind, number), true);
            number -= answers.LikedBy(kind);
        }
    }

    private int SeenLoss(CourseWay way) => course.Answers[way.Group].IsBreach ? Math.Max(LeastOfBreach, way.Loss) : way.Loss;

    /// <summary>How many points are overlooked: one or more with the chance 1 - skill, two or more with its square, and so on.</summary>
    public static int Overlooked(double skill, int mostLoss, ref SplitMix chance)
    {
        var (point, more, overlooked) = (chance.NextShare(), 1 - skill, 0);
        for (var shareOfMore = more; point < shareOfMore && overlooked < Math.Max(mostLoss, LeastOfBreach); shareOfMore *= more) overlooked++;
        return overlooked;
    }
}
