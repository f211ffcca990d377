using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Sittings;
using Criterion = MentorSim.Engine.Panel.Criterion;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Something that is marked, in words: a line of an item's rubric, or an interview question.</summary>
/// <param name="Part">What it belongs to: the item, or the interview.</param>
/// <param name="Looks">What is looked for, or asked, without markup.</param>
/// <param name="Anchors">What some marks look like, by mark.</param>
/// <param name="Criteria">The criteria that it answers to, in words.</param>
internal sealed record LineText(string Part, string Looks, ImmutableSortedDictionary<int, string> Anchors, ImmutableArray<string> Criteria)
{
    private const string NoCriterion = "It answers to no criterion of this exercise.";

    /// <summary>A line of an exercise in words.</summary>
    /// <exception cref="FormatException">The paper has no such line.</exception>
    public static LineText Of(MarkLine line, Exercise exercise, MarkedPaper paper)
    {
        if (line.Kind == MarkKind.Interview)
        {
            var question = exercise.Questions.FirstOrDefault(known => known.Id == line.Part) ?? throw new FormatException($"There is no question {line.Part}.");
            return new LineText("Interview", Prose.Plain(question.Text), question.Anchors, [.. question.Criteria.Select(id => WordsOf(id, exercise.Criteria))]);
        }

        var item = paper.ItemOf(line.Part);
        var rubric = item.Rubric.FirstOrDefault(known => known.Id == line.Rubric) ?? throw new FormatException($"The item {line.Part} has no line {line.Rubric}.");
        return new LineText(ItemText.Name(item), Prose.Plain(rubric.Text), rubric.Anchors, rubric.Criterion is { } criterion ? [WordsOf(criterion, exercise.Criteria)] : []);
    }

    /// <summary>The criteria, for below the line.</summary>
    public Block ForCriteria => new Paragraph(Criteria.IsEmpty ? NoCriterion : string.Join("; ", Criteria.Select(Text.Verbatim)), Indent: 3, Tone: Tone.Quiet, Lead: Criteria.IsEmpty ? "" : "For ");

    /// <summary>What a mark looks like, as small Markdown.</summary>
    /// <param name="mark">The mark.</param>
    public string AnchorOf(int mark)
    {
        if (Anchors.TryGetValue(mark, out var anchor)) return Text.Verbatim(anchor);
        var (below, above) = (Anchors.Keys.Where(known => known < mark).Select(known => (int?)known).LastOrDefault(), Anchors.Keys.Where(known => known > mark).Select(known => (int?)known).FirstOrDefault());
        return (below, above) switch
        {
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"between {low} and {high}"),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"more than {low}"),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"less than {high}"),
            (null, null) => mark switch
            {
                MarkLine.Lowest => "nothing of it",
                MarkLine.Highest => "all that can be asked",
                _ => "between the two",
            },
        };
    }

    private static string WordsOf(string id, ImmutableArray<Criterion> criteria) => criteria.FirstOrDefault(known => known.Id == id) is { } criterion
        ? $"{criterion.Id} ({(criterion.IsEssential ? "essential" : "desirable")}): {criterion.Text}"
        : $"{id}, which is not among the criteria of this exercise";
}
