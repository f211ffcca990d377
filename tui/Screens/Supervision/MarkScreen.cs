using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>A written answer with what to look for in it: each criterion is marked, a line is written, and it goes back.</summary>
/// <param name="Supervising">Who marks.</param>
/// <param name="Member">Whose answer it is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Marks">How far the criteria are met, in their order; null for those that are not marked yet.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
/// <param name="Written">The line to the trainee.</param>
internal sealed record MarkScreen(Supervising Supervising, TeamMember Member, WrittenAnswer Answer, ImmutableArray<Met?> Marks, int Selected, string Written) : FormScreen(Selected, Written)
{
    /// <summary>The mark that stands, to be changed; null for none.</summary>
    private WritingRead? Before => Member.File.Writings.GetValueOrDefault(Answer.Id);

    /// <summary>The screen for an answer, with the mark that it has, if it has one.</summary>
    public static MarkScreen Of(Supervising supervising, TeamMember member, WrittenAnswer answer)
    {
        var mark = member.File.Writings.GetValueOrDefault(answer.Id);
        return new MarkScreen(supervising, member, answer, [.. answer.Criteria.Select(criterion => MarkOf(mark, criterion))], 1, mark?.Line ?? "");
    }

    /// <inheritdoc/>
    protected override string Title => $"To read: {Answer.Session.Title}";

    /// <inheritdoc/>
    protected override string Aside => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override string Prompt => $"A line to {Text.Verbatim(Member.Person.Name)}: what was good, and what to try next. They read it with the marks.";

    /// <inheritdoc/>
    protected override string WriteWords => "a line to them";

    /// <inheritdoc/>
    protected override bool IsChanged => Said != (Before?.Line ?? "") || Marks.Zip(Answer.Criteria).Any(one => one.First != MarkOf(Before, one.Second));

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph("What was asked", Tone: Tone.Strong);
            yield return new Paragraph(Answer.Prompt, Indent: 3);
            yield return new Gap();
            yield return new Paragraph($"What {Text.Verbatim(Member.Person.Name)} wrote, {Days.Of(Answer.At, Supervising.Clock)}", Tone: Tone.Strong);
            yield return Answer.Text.Length == 0
                ? new Paragraph("Nothing was written. That is no answer of no worth: it can be marked and given back like any other.", Indent: 3, Tone: Tone.Quiet)
                : new Paragraph(Text.Lines(Answer.Text), Indent: 3);
            yield return new Gap();
            if (Answer.Criteria.IsEmpty) yield return new Paragraph("The author of this scenario names nothing to look for. Write what you think of it.", Tone: Tone.Quiet);
            else yield return new Paragraph("What to look for. Each number goes round: met, partly met, not met.", Tone: Tone.Strong);
            for (var i = 0; i < Answer.Criteria.Length; i++)
            {
                var index = i;
                yield return Row.Of(Answer.Criteria[i].Text, Marks[i] is { } met ? MarkText.Of(met) : "not marked", () => new Stay(this with { Marks = Marks.SetItem(index, Next(Marks[index])) }));
            }

            yield return new Gap();
            foreach (var row in WritingRows("Write a line to them", "Change the line to them")) yield return row;
            yield return Row.Of(Before is null ? "Give it back" : "Give it back anew", $"as {Supervising.Name}", GiveBack);
            if (Before is not { } before) yield break;
            yield return new Gap();
            yield return new Paragraph($"Marked by {Text.Verbatim(TeamText.NameOf(before.By))}, {Days.Of(before.At, Supervising.Clock)}. A later mark takes its place; the earlier one stays in the records.", Tone: Tone.Quiet);
        }
    }

    private static Met Next(Met? met) => met == Met.Fully ? Met.Partly : met == Met.Partly ? Met.Not : Met.Fully;

    private static Met? MarkOf(WritingRead? mark, WrittenCriterion criterion) => mark?.Marks.Where(one => one.Criterion == criterion.Id).Select(one => (Met?)one.Met).FirstOrDefault();

    private Turn GiveBack()
    {
        var open = Marks.Count(mark => mark is null);
        if (open > 0) return new Refuse($"{(open == 1 ? "One criterion is" : "Some criteria are")} not marked yet. Type a number for each: once for met, twice for partly met, three times for not met.");
        if (Answer.Criteria.IsEmpty && Said.Length == 0) return new Refuse("There is nothing to give back yet: write a line first.");
        if (WhyTooLong(NoteEvent.LongestText) is { } why) return new Refuse(why);
        ImmutableArray<CriterionMark> marks = [.. Answer.Criteria.Zip(Marks).Select(one => new CriterionMark(one.First.Id, one.Second!.Value))];
        return Supervising.Add(Member.Person, at => new WritingRead(at, Supervising.Who, Answer.Id, marks, Said)) is { } refused ? NotKept(refused) : new GoBack();
    }
}
