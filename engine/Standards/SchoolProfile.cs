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
    ImmutableDictionary<string, int> Thresholds);

/// <summary>A person of the school.</summary>
/// <param name="Name">With title, as texts show it.</param>
/// <param name="Role">What the person does, as in "designated safeguarding lead".</param>
/// <param name="Pronouns">How texts speak of the person.</param>
public sealed record SchoolPerson(string Name, string? Role, Pronouns Pronouns);
