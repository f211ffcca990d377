using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Finds the pack against which <c>--standards</c> reads a play: one that the scenario names, or any of the library whose cross-walks lead there.</summary>
internal static class ReadingPack
{
    /// <summary>The pack; the scenario's own where none is asked for.</summary>
    /// <param name="scenario">What is or was played.</param>
    /// <param name="id">The id that was asked for, or null.</param>
    /// <param name="library">Where else packs are.</param>
    /// <exception cref="UsageException">There is no such pack, or it cannot read this scenario.</exception>
    public static Pack? Find(Scenario scenario, string? id, Library library)
    {
        if (id is null) return scenario.ScoringPack;
        // What the scenario was made with goes first: a stored session is read in the edition that it was played with.
        ImmutableArray<Pack> known = [.. scenario.Packs, .. library.Folders.Prepend(scenario.Source.Path).SelectMany(path => library.BankFor(path).Packs)];
        if (known.FirstOrDefault(pack => pack.Id == id) is not { } found)
        {
            var ids = known.Where(pack => !pack.Units.IsEmpty).Select(pack => pack.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            throw new UsageException($"There is no pack '{UnsafeCharacters.Strip(id)}' in this scenario library.{Spelling.DidYouMean(id, ids)} With units there is: {string.Join(", ", ids)}.");
        }

        if (found.Units.IsEmpty)
            throw new UsageException($"The pack '{found.Id}' has no units, so no points can be read against it. What it says of role and breaches stands in every debrief of a scenario that names it.");
        if (Reading.Of(found, scenario) is null)
        {
            var named = scenario.Packs.IsEmpty ? "it names no packs" : $"it names {string.Join(", ", scenario.Packs.Select(pack => pack.Id))}, from which no cross-walk of {found.Id} leads";
            throw new UsageException($"Nothing in '{scenario.Id}' counts for the pack '{found.Id}': {named}.");
        }

        return found;
    }
}
