using MentorSim.Engine.Induction;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Marks of written answers, in words.</summary>
internal static class MarkText
{
    /// <summary>How far a criterion is met.</summary>
    public static string Of(Met met) => met switch
    {
        Met.Fully => "met",
        Met.Partly => "partly met",
        Met.Not => "not met",
    };

    /// <summary>How far all of them are: never a number of points, for a text has none.</summary>
    public static string Sum(WritingRead mark) => mark.Marks.IsEmpty
        ? "read"
        : string.Join(", ", mark.Marks.GroupBy(one => one.Met).OrderBy(of => of.Key).Select(of => $"{TeamText.Count(of.Count(), "criterion", "criteria")} {Of(of.Key)}"));
}
