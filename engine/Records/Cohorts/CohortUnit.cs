using System.Collections.Immutable;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>A unit over all plays in which something could be had in it.</summary>
/// <param name="Pack">The id of the pack.</param>
/// <param name="Id">The id of the unit.</param>
/// <param name="Title">Its title; null where the pack is not at hand.</param>
/// <param name="People">Of how many people.</param>
/// <param name="Plays">In how many plays; null where that is withheld.</param>
/// <param name="Share">The mean over people of each one's points as a share of what they could have had in all their plays, 0 to 1: nobody counts more for having played more.</param>
/// <param name="Interval">Its 95% interval (Student's t); null where there is none.</param>
/// <param name="Levels">At which level each was in their latest play, in the order of <see cref="Level"/> without those that were not assessed; all four.</param>
/// <param name="Change">Those with two plays or more of it: the first and the latest; null where nobody has them.</param>
public sealed record CohortUnit(
    string Pack, string Id, string? Title, Cell People, int? Plays, Figure Share, Interval? Interval, ImmutableArray<CohortLevel> Levels, CohortChange? Change);

/// <summary>How many people are at a level.</summary>
public sealed record CohortLevel(Level Level, Cell People);
