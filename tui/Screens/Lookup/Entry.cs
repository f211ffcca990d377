namespace MentorSim.Tui.Screens.Lookup;

/// <summary>Something that can be found by its words.</summary>
/// <param name="Group">The heading under which it stands.</param>
/// <param name="Words">What it says, as Markdown.</param>
/// <param name="Wording">By what it is found.</param>
/// <param name="Then">What comes of taking it.</param>
internal sealed record Entry(string Group, string Words, Wording Wording, Func<Turn> Then)
{
    /// <summary>A short text at the right edge, such as its key or its command line.</summary>
    public string Right { get; init; } = "";

    /// <summary>What lines of text say in place of all that, where keys are others there; empty for the same as on a screen.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What stands under it in a line of its own, as Markdown; null for nothing.</summary>
    public string? Below { get; init; }
}
