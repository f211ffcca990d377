using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words for where somebody was sure and where they were right; sure and wrong comes first.</summary>
internal static class DebriefCertainty
{
    /// <summary>The four kinds with their decisions, and the marks beside the points; nothing where nobody was asked.</summary>
    public static IEnumerable<Block> Blocks(CertaintyTally tally)
    {
        if (tally.Decisions.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("How sure you were");
        yield return Line("Sure and wrong", tally.SureAndWrong, " Look at these first: you would have acted on them without asking anybody.");
        yield return Line("Unsure and wrong", tally.UnsureAndWrong, " Your doubt was right: doubt is the moment to ask.");
        yield return Line("Unsure and right", tally.UnsureAndRight, " You know more than you trust yourself with.");
        yield return Line("Sure and right", tally.SureAndRight, "");
        yield return new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"Certainty-based marks: {tally.Marks} of at most {tally.Most}. They stand beside your points and change none of them: right gives 1, 2 or 3 by how sure you were, and wrong 0, -2 or -6 (the table of University College London). Wrong is where points were lost, or a serious breach or something outside the role was chosen."),
            Tone: Tone.Quiet);
    }

    private static Paragraph Line(string kind, IEnumerable<CertainDecision> decisions, string comment)
    {
        var named = decisions.ToList();
        var where = named.Count == 0 ? "none." : $"{string.Join(", ", named.Select(Named))}.{comment}";
        return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**{kind}, {named.Count}:** {where}"), Lead: "- ");
    }

    private static string Named(CertainDecision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"decision {decision.Number}{(decision.IsSure ? $" ({Text.Certainty(decision.Certainty)})" : "")}");
}
