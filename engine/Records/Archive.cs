using System.Collections.Immutable;

namespace MentorSim.Engine.Records;

/// <summary>Where a run of the program keeps what is played.</summary>
/// <param name="Store">The store.</param>
/// <param name="Site">The school, as this machine is set up; empty where none is named.</param>
/// <param name="RescueFolders">Folders for what the store does not take, the best first.</param>
/// <param name="Program">The version of the program.</param>
/// <param name="Clock">Tells when something happens.</param>
public sealed record Archive(Store Store, string Site, ImmutableArray<string> RescueFolders, string Program, TimeProvider Clock)
{
    /// <summary>The longest name of a school, in letters.</summary>
    public const int LongestSite = 80;

    /// <summary>Those who were named as supervising when this machine was set up.</summary>
    public Supervisors Supervisors { get; init; } = Supervisors.None;

    /// <summary>Who may supervise the people of the store.</summary>
    public WhoSupervises WhoSupervises => Supervisors.In(Store.IsShared);
}
