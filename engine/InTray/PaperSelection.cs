using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>An item that is chosen for an exercise.</summary>
/// <param name="Paper">Id of the paper in which it stands.</param>
/// <param name="Item">Its id there.</param>
/// <param name="Arrives">Whole minutes after which it arrives in the new paper.</param>
public sealed record ChosenItem(string Paper, string Item, int Arrives);

/// <summary>What came of putting a paper together.</summary>
/// <param name="Paper">The paper; null where something stands against it.</param>
/// <param name="Reasons">What stands against it, in sentences for whoever chose; empty where there is a paper.</param>
public sealed record PaperSelection(Paper? Paper, ImmutableArray<string> Reasons)
{
    /// <summary>
    /// Makes one paper of items of several. Brief, diary, guidance and practice item are those of the first paper of which an item is chosen; actions, people
    /// and background sheets are put together. Groups of an order stay only where all items come from one paper, gates where both items are
    /// in. Tests and the review do not come along: it is another paper.
    /// </summary>
    /// <param name="papers">The papers to choose from, with their keys.</param>
    /// <param name="chosen">The items, in their new order.</param>
    /// <param name="id">Id of the new paper.</param>
    /// <param name="title">Its title.</param>
    /// <param name="minutes">How long a sitting of it lasts, without extra time.</param>
    public static PaperSelection Compose(ImmutableArray<Paper> papers, ImmutableArray<ChosenItem> chosen, string id, string title, int minutes)
    {
        var reasons = new List<string>();
        if (!NodeReader.IsId(id)) reasons.Add("The id of the new paper needs lower-case words with hyphens, at most 60 characters.");
        title = NodeReader.InOneLine(UnsafeCharacters.Strip(title));
        if (title.Length is 0 or > ScenarioLimits.LongestTitle) reasons.Add($"The new paper needs a title of at most {ScenarioLimits.LongestTitle} characters.");
        if (minutes is < 1 or > PaperLimits.MostMinutes) reasons.Add($"A sitting lasts from 1 to {PaperLimits.MostMinutes} minutes, not {minutes}.");
        if (chosen.Length is 0 or > PaperLimits.MostItems) reasons.Add($"An exercise has from 1 to {PaperLimits.MostItems} items, and {chosen.Length} are chosen.");
        foreach (var twice in papers.GroupBy(paper => paper.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)) reasons.Add($"Two of the papers have the id '{twice.Key}'.");
        if (reasons.Count > 0) return new PaperSelection(null, [.. reasons]);

        var found = chosen.Select(one => (Chosen: one, Paper: papers.FirstOrDefault(paper => paper.Id == one.Paper))).Select(one => (one.Chosen, one.Paper, Item: one.Paper?.Find(one.Chosen.Item))).ToList();
        foreach (var (one, paper, item) in found.Where(one => one.Item is null)) reasons.Add(paper is null ? $"There is no paper '{one.Paper}'." : $"'{paper.Title}' has no item '{one.Item}'.");
        foreach (var one in chosen.Where(one => one.Arrives < 0 || one.Arrives >= minutes)) reasons.Add($"'{one.Item}' would arrive after {one.Arrives} minutes, and the sitting ends after {minutes}: nobody would ever see it.");
        foreach (var same in chosen.GroupBy(one => one.Item, StringComparer.Ordinal).Where(same => same.Count() > 1))
            reasons.Add(same.Distinct().Count() < same.Count() || same.Select(one => one.Paper).Distinct(StringComparer.Ordinal).Count() == 1 ? $"'{same.Key}' is chosen twice." : $"Two of the chosen items are called '{same.Key}': {string.Join(" and ", same.Select(one => one.Paper))} each have one.");
        if (reasons.Count > 0) return new PaperSelection(null, [.. reasons.Distinct(StringComparer.Ordinal)]);

        ImmutableArray<Paper> used = [.. papers.Where(paper => found.Exists(one => one.Paper == paper))];
        foreach (var other in used.Skip(1).Where(other => !other.Priorities.AsSpan().SequenceEqual(used[0].Priorities.AsSpan())))
            reasons.Add($"'{other.Title}' has other priorities than '{used[0].Title}', so their items cannot be answered side by side.");
        if (found.Exists(one => one.Item!.Key.IsWithheld)) reasons.Add("One of the papers is the one that candidates see, which has no keys.");
        var actions = Join(used, paper => paper.Actions, "action", PaperLimits.MostActions, reasons);
        var people = Join(used, paper => paper.People, "person", PaperLimits.MostPeople, reasons);
        var background = Sheets(used);
        if (background.Length > PaperLimits.MostSheets) reasons.Add($"Together the papers have {background.Length} background sheets; there can be at most {PaperLimits.MostSheets}.");
        var notice = string.Join("\n\n", used.Select(paper => paper.Notice).OfType<string>().Distinct(StringComparer.Ordinal));
        if (notice.Length > ScenarioLimits.LongestNotice) reasons.Add($"Together the notices of the papers are longer than {ScenarioLimits.LongestNotice} characters.");
        if (reasons.Count > 0) return new PaperSelection(null, [.. reasons]);

        var index = found.Select((one, at) => (one.Item, at)).ToDictionary(one => (one.Item!.Id, found[one.at].Paper!.Id), one => one.at);
        var composed = new Paper
        {
            Source = used[0].Source,
            Id = id,
            Title = title,
            Phase = used.All(paper => paper.Phase == used[0].Phase) ? used[0].Phase : "any",
            Notice = notice.Length == 0 ? null : notice,
            Minutes = minutes,
            Brief = used[0].Brief,
            Policy = used[0].Policy,
            Packs = [.. used.SelectMany(paper => paper.Packs).DistinctBy(pack => pack.Id, StringComparer.Ordinal)],
            Actions = actions,
            MaxActions = used.Max(paper => paper.MaxActions),
            Priorities = used[0].Priorities,
            People = people,
            Items = [.. found.Select((one, at) => one.Item! with { Index = at, Arrives = one.Chosen.Arrives })],
            Order = used is [var only] ? Groups(only, index) : [],
            First = [.. used.SelectMany(paper => Gates(paper, index))],
            Diary = used[0].Diary,
            Background = background,
            Practice = used[0].Practice,
        };
        return new PaperSelection(composed, []);
    }

    private static ImmutableArray<PaperWord> Join(ImmutableArray<Paper> papers, Func<Paper, ImmutableArray<PaperWord>> of, string what, int most, List<string> reasons)
    {
        var words = new List<PaperWord>();
        foreach (var paper in papers)
        {
            foreach (var word in of(paper))
            {
                if (words.Find(known => known.Id == word.Id) is not { } known) words.Add(word);
                else if (known.Text != word.Text) reasons.Add($"The {what} '{word.Id}' is \"{known.Text}\" in one paper and \"{word.Text}\" in '{paper.Title}'.");
            }
        }

        if (words.Count > most) reasons.Add($"Together the papers have {words.Count} {(what == "person" ? "people" : "actions")}; there can be at most {most}.");
        return [.. words];
    }

    /// <summary>All sheets, a same one once; of several with one title each says from which paper it is.</summary>
    private static ImmutableArray<Sheet> Sheets(ImmutableArray<Paper> papers)
    {
        var sheets = papers.SelectMany(paper => paper.Background.Select(sheet => (paper, sheet))).DistinctBy(one => one.sheet).ToList();
        return [.. sheets.Select(one => sheets.Exists(other => other.sheet != one.sheet && other.sheet.Title == one.sheet.Title) ? one.sheet with { Title = Titled(one.sheet.Title, one.paper.Title) } : one.sheet)];
    }

    private static string Titled(string title, string paper)
    {
        var room = PaperLimits.LongestSheetTitle - paper.Length - 3;
        var kept = title.Length <= room ? title : $"{title[..(char.IsHighSurrogate(title[room - 2]) ? room - 2 : room - 1)]}…";
        return $"{kept} ({paper})";
    }

    private static ImmutableArray<ImmutableArray<int>> Groups(Paper paper, Dictionary<(string, string), int> index) =>
        [.. paper.Order.Select(group => group.Where(item => IsIn(paper, item, index)).Select(item => NumberOf(paper, item, index)).ToImmutableArray()).Where(group => !group.IsEmpty)];

    private static IEnumerable<Precedence> Gates(Paper paper, Dictionary<(string, string), int> index) =>
        paper.First.Where(gate => IsIn(paper, gate.Before, index) && IsIn(paper, gate.After, index))
            .Select(gate => gate with { Before = NumberOf(paper, gate.Before, index), After = NumberOf(paper, gate.After, index) });

    private static bool IsIn(Paper paper, int item, Dictionary<(string, string), int> index) => index.ContainsKey((paper.Items[item].Id, paper.Id));

    private static int NumberOf(Paper paper, int item, Dictionary<(string, string), int> index) => index[(paper.Items[item].Id, paper.Id)];
}
