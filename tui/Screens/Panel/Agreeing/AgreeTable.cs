using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>What a panel sits over when marks are open: what is flagged, what differs, and who is there.</summary>
/// <param name="file">The panel file.</param>
internal sealed class AgreeTable(PanelFile file)
{
    private Exercise? _of;
    private ImmutableArray<LineMarks> _marks;
    private ImmutableArray<FlaggedItem> _flagged;

    /// <summary>The panel file.</summary>
    public PanelFile File => file;

    /// <summary>The exercise as it was read last.</summary>
    public Exercise Exercise => file.Exercise;

    /// <summary>The paper with what was said to it.</summary>
    public MarkedPaper Paper { get; } = new(file);

    /// <summary>Who was there when something was agreed last, by name: mostly they are there for the next thing too.</summary>
    public ImmutableArray<string> Present { get; set; } = [];

    /// <summary>What is being agreed and is not written down yet, by candidate's number and line; it is gone when the screens are left.</summary>
    public Dictionary<(string Number, MarkLine Line), AgreeDraft> Drafts { get; } = [];

    /// <summary>Whether anything can still be judged and agreed.</summary>
    public bool IsOpen => Exercise is { State: ExerciseState.Agreeing, Results: null };

    /// <summary>The marks of all members on all lines; none before they are open.</summary>
    public ImmutableArray<LineMarks> Marks => Looked()._marks;

    /// <summary>What the machine takes for serious breaches, by candidate, item and breach; none before marks are open.</summary>
    public ImmutableArray<FlaggedItem> Flagged => Looked()._flagged;

    /// <summary>What still stands between the panel and the results, as short phrases.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            var (breaches, marks) = (Flagged.Count(flagged => flagged.Judged is null), Marks.Count(line => line.MustAgree));
            if (breaches > 0) yield return breaches == 1 ? "one possible serious breach to judge" : $"{breaches} possible serious breaches to judge";
            if (marks > 0) yield return marks == 1 ? "one mark to agree" : $"{marks} marks to agree";
        }
    }

    /// <summary>Reads what others wrote meanwhile.</summary>
    public AgreeTable Refreshed()
    {
        _ = OnFile.WhyNot(file.Refresh);
        return this;
    }

    /// <summary>A name for an id of a member.</summary>
    public string NameOf(string member) => Exercise.MemberOf(member).Name;

    private AgreeTable Looked()
    {
        if (ReferenceEquals(_of, Exercise)) return this;
        _marks = PanelMarks.Of(Exercise) ?? [];
        _flagged = Exercise.AreMarksOpen
            ? [.. BreachQuestion.AllOf(Exercise, Paper.Sittings).GroupBy(question => (question.Number, question.Breach.Item.Id, question.Breach.Incident.Id)).Select(same => new FlaggedItem([.. same]))]
            : [];
        _of = Exercise;
        return this;
    }
}

/// <summary>A mark that is being agreed.</summary>
/// <param name="Mark">The mark; null while none is chosen.</param>
/// <param name="Reason">Why; empty while nothing is written.</param>
/// <param name="Present">Who is present, by name.</param>
internal sealed record AgreeDraft(int? Mark, string Reason, ImmutableArray<string> Present);

/// <summary>One possible serious breach of one candidate in one item, by one rule of the key or by several.</summary>
/// <param name="Questions">What was flagged; the candidate, the item and the breach are the same in all.</param>
internal sealed record FlaggedItem(ImmutableArray<BreachQuestion> Questions)
{
    /// <summary>The candidate's number.</summary>
    public string Number => Questions[0].Number;

    /// <summary>The item.</summary>
    public PaperItem Item => Questions[0].Breach.Item;

    /// <summary>The breach.</summary>
    public Engine.Standards.Incident Incident => Questions[0].Breach.Incident;

    /// <summary>What the panel said; null where it has not yet.</summary>
    public BreachJudged? Judged => Questions[0].Judged;
}
