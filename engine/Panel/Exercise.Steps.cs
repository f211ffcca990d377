using System.Globalization;

namespace MentorSim.Engine.Panel;

/// <summary>The named steps by which a panel is led.</summary>
public enum ExerciseStep
{
    /// <summary>1 Set up.</summary>
    SetUp,

    /// <summary>2 Rehearse.</summary>
    Rehearse,

    /// <summary>3 Sit.</summary>
    Sit,

    /// <summary>4 Collect.</summary>
    Collect,

    /// <summary>5 Mark.</summary>
    Mark,

    /// <summary>6 Agree.</summary>
    Agree,

    /// <summary>7 Decide.</summary>
    Decide,

    /// <summary>8 Keep or delete.</summary>
    Keep,
}

public sealed partial record Exercise
{
    /// <summary>What is still missing in a step, as short phrases; nothing where it is done.</summary>
    public IReadOnlyList<string> MissingFor(ExerciseStep step) => MissingFor(step, beforeStation: false);

    /// <summary>What should be thought of before the station file is written, though nothing forbids it.</summary>
    public IEnumerable<string> Advice
    {
        get
        {
            if (!Members.Any(member => member is { Marks: true, IsTrained: true })) yield return "nobody on the panel holds safer-recruitment training: maintained schools must have one (School Staffing (England) Regulations 2009, reg 9)";
            if (Paper is { } paper && paper.Sources.Any(source => source.IsPublic)) yield return "the paper came with the program, so anybody can read it with its key, candidates too";
            if (Questions.IsEmpty) yield return "no interview questions are chosen";
            if (RehearsedAt is null && State <= ExerciseState.Sitting) yield return "nobody has rehearsed it";
            if (!Candidates.Any(candidate => candidate.ExtraTime > 0 || candidate.Adjustments.Length > 0)) yield return "no adjustment is noted: ask every candidate (Equality Act 2010)";
        }
    }

    private List<string> MissingFor(ExerciseStep step, bool beforeStation) => [.. step switch
    {
        ExerciseStep.SetUp => MissingInSetUp(beforeStation),
        ExerciseStep.Rehearse => RehearsedAt is null ? ["nobody has rehearsed it"] : [],
        ExerciseStep.Sit => Station is null ? ["the station file is not written"] : [],
        ExerciseStep.Collect => MissingInCollect(),
        ExerciseStep.Mark => State < ExerciseState.Marking
            ? ["the collection is not closed"]
            : Markers.Where(member => member.FinishedAt is null).Select(member => $"{member.Name} has not finished"),
        ExerciseStep.Agree => MissingInAgree(),
        ExerciseStep.Decide => MissingInDecide(),
        ExerciseStep.Keep => State is ExerciseState.Kept or ExerciseState.Purged ? [] : ["the record is not in keeping"],
        _ => throw new System.Diagnostics.UnreachableException(),
    }];

    private IEnumerable<string> MissingInSetUp(bool beforeStation)
    {
        if (Paper is null) yield return "no paper is chosen";
        if (Criteria.IsEmpty) yield return "no criteria are settled";
        if (Markers.Count() < FewestMembers) yield return string.Create(CultureInfo.InvariantCulture, $"a panel has {FewestMembers} to {MostMembers} members, and there {(Markers.Count() == 1 ? "is" : "are")} {Markers.Count()}");
        if (Candidates.IsEmpty) yield return "there are no candidates";
        if (InvigilatorPin is null) yield return "there is no invigilator PIN";
        if (RecoveryHolder is null) yield return "nobody has confirmed that the recovery sheet is kept";
        var without = Candidates.Where(candidate => candidate is { Slot: null, Answers: null, AbsentBecause: null }).Select(candidate => candidate.Number).ToList();
        if (without.Count > 0) yield return $"no slip with an entry code for {(without.Count == 1 ? "candidate" : "candidates")} {string.Join(", ", without)}";
        if (beforeStation) yield break;
        foreach (var member in Markers.Where(member => !member.HasJoined)) yield return $"{member.Name} has not chosen a PIN (needed before marking)";
        if (Station is null) yield return "the station file is not written";
    }

    private IEnumerable<string> MissingInCollect()
    {
        if (Station is null) yield return "the station file is not written";
        foreach (var candidate in Candidates.Where(candidate => candidate is { Answers: null, AbsentBecause: null })) yield return $"nothing is collected of candidate {candidate.Number}";
        foreach (var member in Markers.Where(member => !member.HasJoined)) yield return $"{member.Name} has not chosen a PIN";
        if (State < ExerciseState.Marking) yield return "the collection is not closed";
    }

    private IEnumerable<string> MissingInAgree()
    {
        if (State < ExerciseState.Agreeing) yield return "not everybody has finished marking";
        if (State < ExerciseState.Agreeing || Results is not null) yield break;
        foreach (var missing in MissingOrDamaged()) yield return missing;
        yield return "the results are not open";
    }

    /// <summary>The same in words where marks or answers can no longer be read: a list of steps is no place to fail.</summary>
    private List<string> MissingOrDamaged()
    {
        try
        {
            return [.. MissingBeforeResults()];
        }
        catch (Exception damaged) when (damaged is ExerciseException or FormatException)
        {
            return [damaged.Message.TrimEnd('.')];
        }
    }

    /// <summary>What has to be judged and agreed before results are opened: both are settled by what people say, not by who would gain.</summary>
    private IEnumerable<string> MissingBeforeResults()
    {
        var apart = PanelMarks.Of(this)?.Count(line => line.MustAgree) ?? 0;
        if (apart > 0) yield return apart == 1 ? $"one mark differs by {DifferenceToAgree} or more and is not agreed" : $"{apart} marks differ by {DifferenceToAgree} or more and are not agreed";
        var open = BreachQuestion.AllOf(this).Count(question => question.Judged is null);
        if (open > 0) yield return open == 1 ? "one possible serious breach is neither confirmed nor set aside" : $"{open} possible serious breaches are neither confirmed nor set aside";
    }

    private IEnumerable<string> MissingInDecide()
    {
        if (Results is null) yield return "the results are not open";
        foreach (var candidate in Candidates.Where(candidate => candidate.Decision is null)) yield return $"nothing is decided of candidate {candidate.Number}";
        if (Decision is null) yield return "the decision is not concluded";
    }
}
