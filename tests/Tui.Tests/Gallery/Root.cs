namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Where walks through the screens begin.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Begin">Makes it anew, with nothing done yet.</param>
internal sealed record Root(string Name, Func<Ground> Begin)
{
    /// <summary>How many steps are tried from here at most.</summary>
    public int Steps { get; init; } = 300;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A screen as it came to the top in a walk, and the way there.</summary>
/// <param name="Root">Where it began.</param>
/// <param name="Steps">The way.</param>
/// <param name="Type">The screen on top.</param>
/// <param name="Length">How many letters its page has.</param>
internal sealed record Piece(Root Root, IReadOnlyList<Step> Steps, Type Type, int Length)
{
    /// <summary>The screens anew: what lies under them changes when they are used, so everybody has their own.</summary>
    public Ground Open()
    {
        var ground = Root.Begin().Settle();
        foreach (var step in Steps)
        {
            if (ground.Stack.IsDone) break;
            ground.Take(step);
        }

        return ground;
    }

    /// <summary>Whether the way leads there again: ids, keys and codes are others in each run.</summary>
    public bool IsRepeatable
    {
        get
        {
            using var ground = Open();
            return !ground.Stack.IsDone && ground.Stack.Top.GetType() == Type;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type.Name} by {Root.Name}, {Steps.Count} steps: {string.Join(' ', Steps)}";
}
