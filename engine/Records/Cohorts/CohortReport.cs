using System.Collections.Immutable;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// What a group of people did: what each decision got, where they are weakest, what they overstepped, and what changed. As it is read it
/// has everybody by name and is for the screens of whoever may see them; <see cref="SmallCells.Share"/> makes of it what may be exported.
/// </summary>
public sealed record CohortReport
{
    /// <summary>The group in words that name nobody.</summary>
    public required string Group { get; init; }

    /// <summary>The first day of plays that count; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of plays that count; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly Made { get; init; }

    /// <summary>Those of whom a play counts.</summary>
    public required Cell People { get; init; }

    /// <summary>Between which numbers the number of people lies, where it is withheld but not small; null where it is told, or small.</summary>
    public (int Low, int High)? PeopleBetween { get; init; }

    /// <summary>How many plays count; null where that is withheld.</summary>
    public required int? Plays { get; init; }

    /// <summary>Those of whom a play counts, by name; empty in what is exported.</summary>
    public ImmutableArray<CohortMember> Members { get; init; } = [];

    /// <summary>What was left out, and why; only what there is.</summary>
    public ImmutableArray<CohortLeftOut> LeftOut { get; init; } = [];

    /// <summary>Each scenario and paper that was played, by title.</summary>
    public ImmutableArray<CohortScenario> Scenarios { get; init; } = [];

    /// <summary>Each unit over all plays, the weakest first; those of which no share is told last.</summary>
    public ImmutableArray<CohortUnit> Units { get; init; } = [];

    /// <summary>The serious breaches over all plays, those of most people first.</summary>
    public ImmutableArray<CohortLedgerLine> Breaches { get; init; } = [];

    /// <summary>The oversteps over all plays, those of most people first.</summary>
    public ImmutableArray<CohortLedgerLine> Oversteps { get; init; } = [];

    /// <summary>Those who played a scenario more than once, over all scenarios: each person counts once, with the mean of theirs; null where nobody did.</summary>
    public CohortChange? Change { get; init; }

    /// <summary>How many numbers of people are withheld; 0 in what is not exported.</summary>
    public int WithheldCells { get; init; }

    /// <summary>The person of a place in <see cref="Members"/>, by name; for screens alone.</summary>
    public string NameOf(int who) => Members[who].Name;
}

/// <summary>Somebody of whom a play counts.</summary>
/// <param name="Id">What records know them by.</param>
/// <param name="Name">Their name or code.</param>
/// <param name="Site">Their school; empty where none is named.</param>
/// <param name="Plays">How many of their plays count.</param>
public sealed record CohortMember(string Id, string Name, string Site, int Plays);

/// <summary>Why something is not counted.</summary>
public enum CohortLeftOutWhy
{
    /// <summary>People who are behind their PIN for whoever reads.</summary>
    BehindPin,

    /// <summary>People of the group of whom no play counts.</summary>
    NothingPlayed,

    /// <summary>Plays whose result is damaged.</summary>
    Damaged,

    /// <summary>Plays of hand-in files that could not be taken in.</summary>
    Refused,

    /// <summary>People of whose induction nobody can say whether it is of the intake, as what is stored of it is damaged.</summary>
    InductionDamaged,
}

/// <summary>Something that is not counted.</summary>
/// <param name="Why">Why.</param>
/// <param name="Number">How many people or plays; null where that is withheld.</param>
/// <param name="Which">Each of them as a sentence or a name; empty in what is exported.</param>
public sealed record CohortLeftOut(CohortLeftOutWhy Why, int? Number, ImmutableArray<string> Which)
{
    /// <summary>Whether people are counted, and not plays.</summary>
    public bool IsOfPeople => Why is CohortLeftOutWhy.BehindPin or CohortLeftOutWhy.NothingPlayed or CohortLeftOutWhy.InductionDamaged;
}
