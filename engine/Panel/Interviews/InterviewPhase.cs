using System.Collections.Immutable;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>For which posts a part of an interview kit is: those of a primary or a secondary school, senior ones, or any.</summary>
public static class InterviewPhase
{
    /// <summary>What is for every post.</summary>
    public const string Any = "any";

    /// <summary>A post that leads other mentors.</summary>
    public const string Senior = "senior";

    /// <summary>The kinds of post.</summary>
    public static ImmutableArray<string> Posts { get; } = ["primary", "secondary", Senior];

    /// <summary>The words that a file may say.</summary>
    public static ImmutableArray<string> All { get; } = [.. Posts, Any];

    /// <summary>Whether what is for one is for the other too: the same, or one of them is for any.</summary>
    public static bool Fits(string phase, string other) => phase == other || phase == Any || other == Any;
}
