using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Written answers: those that wait to be marked, the oldest first; of one person also those that were.</summary>
/// <param name="Supervising">Who supervises.</param>
/// <param name="Only">Whose they are; null for everybody's.</param>
/// <param name="Members">Those whose they are, as they were read.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record ToReadScreen(Supervising Supervising, TeamMember? Only, ImmutableArray<TeamMember> Members, int Selected = 1) : TeamRowScreen(Selected)
{
    // What stands in 80 columns beside a number and the longest date, and under both.
    private const int TitleColumns = 52;
    private const int FirstWords = 70;

    /// <summary>Those of one person, or of everybody.</summary>
    public static ToReadScreen Of(Supervising supervising, TeamMember? only) =>
        new(supervising, only, only is null ? [.. supervising.Everybody().Where(member => !supervising.IsSelf(member.Person))] : [only]);

    /// <inheritdoc/>
    public override TeamRowScreen Anew()
    {
        var anew = Of(Supervising, Only is null ? null : Supervising.Again(Only));
        return anew with { Selected = Math.Clamp(Selected, 1, Math.Max(1, anew.Count)) };
    }

    /// <inheritdoc/>
    protected override string Title => "Written answers to read";

    /// <inheritdoc/>
    protected override string Aside => Only is null ? Supervising.Name : TeamText.NameOf(Only.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            if (Supervising.Trouble is { } trouble)
            {
                yield return new Paragraph($"**The records cannot be read now, so something may be missing here.** {Text.Verbatim(trouble)}", Tone: Tone.Alert);
                yield return new Gap();
            }

            foreach (var words in Members.SelectMany(member => member.Troubles))
            {
                yield return new Paragraph(Text.Verbatim(words), Tone: Tone.Alert);
                yield return new Gap();
            }

            var waiting = Members.SelectMany(member => member.ToRead.Select(answer => (Member: member, Answer: answer))).OrderBy(one => one.Answer.At).ToList();
            if (waiting.Count == 0) yield return new Paragraph(Only is null ? "Nothing waits to be read." : Only.IsLocked ? MemberScreen.LockedMeanwhile : "Nothing of theirs waits to be read.");
            foreach (var (member, answer) in waiting)
                foreach (var row in RowsOf(member, answer, null)) yield return row;
            if (Only is null)
            {
                yield return new Gap();
                if (Members.Any(member => member.IsLocked)) yield return new Paragraph("What those wrote who are behind their PIN is not among these.", Tone: Tone.Quiet);
                yield return new Paragraph("Answers that were marked stand on the page of whoever wrote them, and can be marked anew there.", Tone: Tone.Quiet);
                yield break;
            }

            var marked = Only.Writings.Where(answer => Only.File.Writings.ContainsKey(answer.Id)).Reverse().ToList();
            if (marked.Count == 0) yield break;
            yield return new Gap();
            yield return new Heading("Marked already");
            foreach (var answer in marked)
                foreach (var row in RowsOf(Only, answer, Only.File.Writings[answer.Id])) yield return row;
        }
    }

    private IEnumerable<Row> RowsOf(TeamMember member, WrittenAnswer answer, WritingRead? mark)
    {
        var title = Only is null ? $"{TeamText.NameOf(member.Person, Supervising.Site)}: {answer.Session.Title}" : answer.Session.Title;
        yield return Row.Of(
            Text.Verbatim(TextWidth.Cut(title, TitleColumns)),
            Days.Of(mark?.At ?? answer.At, Supervising.Clock),
            () => new Open(MarkScreen.Of(Supervising, member, answer)));
        yield return new Paragraph(Text.Start(answer.Prompt, FirstWords), Indent: 4, Tone: Tone.Quiet);
        yield return new Paragraph(answer.Text.Length == 0 ? "nothing was written" : Text.Start(Text.Verbatim(answer.Text), FirstWords), Indent: 4);
        if (mark is not null) yield return new Paragraph(Text.Verbatim(string.Create(CultureInfo.InvariantCulture, $"{MarkText.Sum(mark)}, by {mark.By.Name}")), Indent: 4, Tone: Tone.Quiet);
    }
}
