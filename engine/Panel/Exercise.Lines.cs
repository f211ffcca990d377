using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

public sealed partial record Exercise
{
    /// <summary>The paper as it can be sat and scored; null while none is chosen.</summary>
    /// <exception cref="FormatException">Its texts can no longer be read.</exception>
    public Paper? ReadPaper() => Paper is { } chosen ? ExercisePaper.Read(chosen) : null;

    /// <summary>All that is marked of a candidate: the rubric lines of the items where they sat, the questions where there is an interview.</summary>
    public IEnumerable<MarkLine> LinesOf(string number)
    {
        var candidate = CandidateOf(number);
        if (candidate.AbsentBecause is not null) return [];
        var interview = Questions.Select(question => new MarkLine(MarkKind.Interview, question.Id, ""));
        // Before answers are there an interview can already be noted.
        return candidate.Answers is null ? interview : InTrayLines.Concat(interview);
    }

    /// <summary>All that is marked of all candidates.</summary>
    public IEnumerable<(string Number, MarkLine Line)> AllLines => Candidates.SelectMany(candidate => LinesOf(candidate.Number).Select(line => (candidate.Number, line)));

    private IEnumerable<MarkLine> InTrayLines => Paper is null ? [] : Paper.Lines;
}
