using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Standards;

/// <summary>The school in which scenarios play: its name, its people by slot, its thresholds.</summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as texts show it.</param>
/// <param name="Phase">primary, secondary or all-through.</param>
/// <param name="People">Who fills which slot, as in <c>school.dsl</c>.</param>
/// <param name="Thresholds">Named whole per cents.</param>
public sealed record SchoolProfile(
    SourceText Source,
    string Id,
    string Name,
    string? Phase,
    ImmutableDictionary<string, SchoolPerson> People,
    ImmutableDictionary<string, int> Thresholds)
{
    /// <summary>Editions of guidance that a newer one has taken the place of.</summary>
    public ImmutableArray<SupersededEdition> Superseded { get; init; } = [];
}

/// <summary>An edition of guidance that no longer holds.</summary>
/// <param name="Ref">The short name of the guidance, as scenarios write it.</param>
/// <param name="Edition">The edition.</param>
/// <param name="By">The edition that took its place.</param>
public sealed record SupersededEdition(string Ref, string Edition, string By);

/// <summary>A person of the school.</summary>
/// <param name="Name">With title, as texts show it.</param>
/// <param name="Role">What the person does, as in "designated safeguarding lead".</param>
/// <param name="Pronouns">How texts speak of the person.</param>
public sealed record SchoolPerson(string Name, string? Role, Pronouns Pronouns);
