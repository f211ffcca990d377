using System.Collections.Immutable;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Every screen that the program has, with a way to it; found once in each run of the tests, by walking.</summary>
internal static class ScreenGallery
{
    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<Piece>>> Found = new(Walk);

    /// <summary>All screens that there are.</summary>
    public static ImmutableArray<Type> Screens { get; } = [.. typeof(Screen).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Screen)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The ways to each screen, by its full name: the first that was found, and those to pages with the most text.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Piece>> Pieces => Found.Value;

    private static ImmutableSortedDictionary<string, ImmutableArray<Piece>> Walk()
    {
        var walks = Roots.All.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(root => new Wanderer(root).Walk()).ToList();
        return walks.SelectMany(walk => walk).GroupBy(found => found.Key, found => found.Value)
            .ToImmutableSortedDictionary(found => found.Key.FullName!, found => Chosen(found.SelectMany(pieces => pieces)), StringComparer.Ordinal);
    }

    /// <summary>The shortest way, and the longest pages, of those that can be come to again.</summary>
    private static ImmutableArray<Piece> Chosen(IEnumerable<Piece> found)
    {
        var pieces = found.ToList();
        var first = pieces.OrderBy(piece => piece.Steps.Count).FirstOrDefault(piece => piece.IsRepeatable);
        return [.. new[] { first }.OfType<Piece>().Concat(pieces.OrderByDescending(piece => piece.Length).Where(piece => piece != first && piece.IsRepeatable).Take(1))];
    }
}
