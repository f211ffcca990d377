using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Standards;

/// <summary>
/// A standards pack: what choices are scored against. A pack may hold units, role boundaries, incidents, rules of practice, or
/// several of these.
/// </summary>
public sealed record Pack
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its id, unique in a bank.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The edition, as its owner prints it.</summary>
    public string? Edition { get; init; }

    /// <summary>Who published it.</summary>
    public string? Owner { get; init; }

    /// <summary>What its statements rest on.</summary>
    public string? Origin { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; init; }

    /// <summary>The reading age, in years, that story text should not pass; null where the pack sets none.</summary>
    public int? ReadingAge { get; init; }

    /// <summary>In how many places a library should give a chance to show each thing that the pack names; one unless the pack says more.</summary>
    public int Chances { get; init; } = 1;

    /// <summary>Units with their elements.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>The elements of all its units, in its order.</summary>
    public IEnumerable<Element> Elements => Units.SelectMany(unit => unit.Elements);

    /// <summary>What a learning mentor is and is not.</summary>
    public ImmutableArray<Boundary> Boundaries { get; init; } = [];

    /// <summary>Acts that fail an assessment by themselves.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Rules of practice that feedback rests on.</summary>
    public ImmutableArray<PracticeRule> Rules { get; init; } = [];

    /// <summary>The texts that the rules were taken from.</summary>
    public ImmutableArray<PracticeSource> Sources { get; init; } = [];

    /// <summary>From which share of the ceiling a unit counts as strong, competent or developing.</summary>
    public Levels Levels { get; init; } = Levels.Usual;

    /// <summary>Grades for the total, best first; none for most packs.</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>Ids of other packs' items with the elements of this one that they answer to.</summary>
    public ImmutableArray<CrossWalk> CrossWalks { get; init; } = [];

    /// <summary>How the standard was once assessed; null for most packs.</summary>
    public HistoricAssessment? HistoricAssessment { get; init; }
}

/// <summary>A unit of a standard, made of elements.</summary>
public sealed record Unit(string Id, string Title, ImmutableArray<Element> Elements);

/// <summary>An element of a unit: what evidence is given for or against.</summary>
public sealed record Element(string Id, string Title, string UnitId);

/// <summary>A role boundary: something that a learning mentor is, or is not.</summary>
/// <param name="Id">The id that scenarios use.</param>
/// <param name="Is">True for an "is" item, which choices show; false for an "is not" item, which they overstep.</param>
/// <param name="Ref">The id in the source document.</param>
/// <param name="Title">The wording of the source.</param>
/// <param name="Meaning">What it looks like, in our words.</param>
/// <param name="Instead">For an "is not" item: what a mentor does instead.</param>
public sealed record Boundary(string Id, bool Is, string? Ref, string Title, string? Meaning, string? Instead);

/// <summary>An incident: an act that fails the assessment by itself. On screens it is called a serious breach.</summary>
public sealed record Incident
{
    /// <summary>The id that scenarios use.</summary>
    public required string Id { get; init; }

    /// <summary>What was done, as a short phrase.</summary>
    public required string Title { get; init; }

    /// <summary>The unit that it makes "not yet", whatever the points; null where it names none.</summary>
    public string? UnitId { get; init; }

    /// <summary>When it counts.</summary>
    public string? Applies { get; init; }

    /// <summary>What it rests on.</summary>
    public string? Origin { get; init; }

    /// <summary>How well the source was checked: A read itself, B read as quoted, C not re-checked.</summary>
    public string? Grade { get; init; }

    /// <summary>Why it fails whatever else was done well.</summary>
    public string? Why { get; init; }

    /// <summary>What would have kept it from happening.</summary>
    public string? Instead { get; init; }
}

/// <summary>A rule of practice with the grade of its source: A read itself, B read as quoted, C not re-checked.</summary>
public sealed record PracticeRule(string Id, string Text, string? Grade, ImmutableArray<string> SourceIds);

/// <summary>A text that rules were taken from.</summary>
public sealed record PracticeSource(string Id, string Title, string? Body, string? Year, string? Status, string? Url, string? Grade);

/// <summary>Whole per cents of the ceiling from which a level is reached; below the last it is "not yet".</summary>
public sealed record Levels(int Strong, int Competent, int Developing)
{
    /// <summary>85, 60 and 30, where a pack names none.</summary>
    public static Levels Usual { get; } = new(85, 60, 30);
}

/// <summary>A pack's grade for the total, reached from a whole per cent of the ceiling.</summary>
public sealed record Grade(string Name, int From);

/// <summary>
/// One element of another pack and the elements of this one that it answers to. The other pack is named and not held: a library may
/// lack it, and then nothing is read through this walk.
/// </summary>
/// <param name="FromPack">Id of the other pack.</param>
/// <param name="FromElement">Id of its element.</param>
/// <param name="To">Elements of this pack.</param>
/// <param name="Place">Where the file says what it leads from.</param>
public sealed record CrossWalk(string FromPack, string FromElement, ImmutableArray<Element> To, SourcePlace Place);
