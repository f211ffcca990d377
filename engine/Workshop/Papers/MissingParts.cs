using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>What a paper can be sat without, and should have all the same.</summary>
internal static class MissingParts
{
    // The marks at which two members should mean the same.
    private static readonly ImmutableArray<int> Anchored = [0, 2, 4];

    /// <summary>Reports what is missing of the paper and of each item.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        if (paper.Summary is null) findings.Add(Rules.NoSummary, places.Whole, "This paper has no summary, so lists can only show its title.");
        if (paper.Diary.IsEmpty) findings.Add(Rules.NoDiary, places.Whole, "This paper has no diary: nothing tells a candidate what the day already holds.");
        if (paper.Background.IsEmpty) findings.Add(Rules.NoBackground, places.Whole, "This paper has no background pack: a candidate can look nothing up.");
        if (paper.Practice is null) findings.Add(Rules.NoPractice, places.Whole, "This paper has no practice item: the first item has to teach how to answer, and the clock runs.");
        if (paper.Tests.IsEmpty) findings.Add(Rules.NoPaperTest, places.Whole, "This paper has no test, so nothing shows that a sound candidate gets what you mean them to get.");
        if (paper.People.IsEmpty) findings.Add(Rules.NobodyToTell, places.Whole, "This paper names nobody to whom something could be passed on.");
        else if (paper.Items.All(item => item.Key.To.IsEmpty)) findings.Add(Rules.NobodyToTell, places.KeyOf("people"), "No key gives points for whom a candidate tells.");
        if (paper.Order.IsEmpty) findings.Add(Rules.NotInOrder, places.Whole, "This paper has no `order:`, so the numbers that candidates give are worth nothing.");
        foreach (var item in paper.Items) Report(item, paper, places, findings);
        if (paper.Practice is { Key.Why: null } practice)
            findings.Add(Rules.NoWhy, places.KeyOf(practice), "The practice item has no `why:`, so a candidate is told what is sound and not the reason.");
    }

    private static void Report(PaperItem item, Paper paper, PaperPlaces places, FindingList findings)
    {
        string[] missing = [.. new[] { ("medium", item.Medium), ("from", item.From), ("subject", item.Subject) }.Where(part => part.Item2 is null).Select(part => $"no `{part.Item1}:`")];
        if (missing.Length > 0) findings.Add(Rules.BareItem, item.Place, $"The item '{item.Id}' has {List(missing)}.");
        if (item.Key.Why is null) findings.Add(Rules.NoWhy, places.KeyOf(item), $"The key of '{item.Id}' has no `why:`, so nobody can tell a year later why this was the sound answer.");
        if (!paper.Order.IsEmpty && !paper.Order.Any(group => group.Contains(item.Index)))
            findings.Add(Rules.NotInOrder, item.Place, $"The item '{item.Id}' stands in no group of `order:`, so it does not matter when a candidate deals with it.");
        if (item.Rubric.IsEmpty) findings.Add(Rules.NoRubric, item.Place, $"The item '{item.Id}' has no rubric: members of a panel would each mark its reason by something else.");
        foreach (var criterion in item.Rubric)
        {
            string[] bare = [.. Anchored.Where(mark => !criterion.Anchors.ContainsKey(mark)).Select(mark => mark.ToString(CultureInfo.InvariantCulture))];
            if (bare.Length > 0)
                findings.Add(Rules.NoAnchors, criterion.Place, $"The criterion '{criterion.Id}' of '{item.Id}' does not say what {(bare.Length == 1 ? "the mark" : "the marks")} {List(bare)} look{(bare.Length == 1 ? "s" : "")} like.");
        }
    }

    private static string List(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
