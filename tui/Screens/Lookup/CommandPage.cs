using System.Collections.Immutable;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>What there is to know of a command of the command line.</summary>
/// <param name="Name">The command, as it is typed, without what belongs to it.</param>
/// <param name="Usage">The same with what it takes, as in "mentorsim panel status FILE".</param>
/// <param name="Does">What it does.</param>
internal sealed record CommandPage(string Name, string Usage, string Does)
{
    /// <summary>What it takes, each with what that is.</summary>
    public ImmutableArray<CommandPart> Arguments { get; init; } = [];

    /// <summary>What can be said besides, each with what that does.</summary>
    public ImmutableArray<CommandPart> Options { get; init; } = [];

    /// <summary>What it asks for; empty for nothing.</summary>
    public string Asks { get; init; } = "";

    /// <summary>Command lines to copy.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    private const int ShortEnough = 48;
    private const int LongEnough = 24;

    /// <summary>What it does, in a few words: its page says all of it.</summary>
    public string Summary
    {
        get
        {
            var words = UpTo(Does.Split('\n')[0], ". ", ": ", "; ").TrimEnd('.', ':', ';');
            // What comes before the first of several things that are counted up says nothing by itself.
            return words.Length > ShortEnough && UpTo(words, ", ") is { Length: >= LongEnough } cut ? cut : words;
        }
    }

    private static string UpTo(string text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.IndexOf(end, StringComparison.Ordinal) is > 0 and var at) text = text[..at];
        }

        return text;
    }
}

/// <summary>An argument or an option.</summary>
/// <param name="Form">How it is typed.</param>
/// <param name="Words">What it is.</param>
internal sealed record CommandPart(string Form, string Words);
