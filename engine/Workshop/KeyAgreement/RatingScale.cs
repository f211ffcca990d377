using System.Collections.Immutable;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The scale on which colleagues rate what can be done: from 1 to 5, in order, and beside it that somebody cannot say.</summary>
public static class RatingScale
{
    /// <summary>How many points it has, from 1.</summary>
    public const int Points = 5;

    /// <summary>The word in a file for no rating, since somebody cannot say.</summary>
    public const string CannotSay = "cannot-say";

    /// <summary>What each point means, the first of 1.</summary>
    public static ImmutableArray<string> Words { get; } = ["clearly wrong", "rather wrong", "neither wrong nor right", "right", "the best thing to do"];

    /// <summary>A rating in words, as in "4, right".</summary>
    /// <param name="rating">The point; null where somebody cannot say.</param>
    public static string InWords(int? rating) => rating is { } point ? $"{point}, {Words[point - 1]}" : "cannot say";
}
