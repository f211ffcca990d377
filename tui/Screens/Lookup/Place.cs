using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>Somewhere to go to from wherever one is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="About">What is there, in a few words.</param>
/// <param name="CommandLine">What opens or prints the same at the command line; null where nothing does.</param>
/// <param name="Open">Opens it from the first page.</param>
internal sealed record Place(string Name, string About, string? CommandLine, Func<HomeScreen, Turn> Open)
{
    /// <summary>The action that leads there from pages that have its key; null where none does.</summary>
    public Act? Act { get; init; }
}

/// <summary>The places of a run that began at the first page.</summary>
/// <param name="All">They, in the order in which they are listed.</param>
/// <param name="Search">Opens the screen that looks through all there is.</param>
internal sealed record Places(ImmutableArray<Place> All, Func<SearchScreen> Search);
