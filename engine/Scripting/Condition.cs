using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scripting;

/// <summary>A condition that was checked against a scope: it is true or false in every state, and asking cannot fail.</summary>
public sealed class Condition
{
    private readonly Term _term;

    internal Condition(string text, SourcePlace place, Term term, ImmutableArray<int> reads) => (Text, Place, _term, Reads) = (text, place, term, reads);

    /// <summary>The condition as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public SourcePlace Place { get; }

    /// <summary>What it says, for who puts it into words.</summary>
    internal Term Term => _term;

    /// <summary>The opposite, for trying out whether anybody would notice it.</summary>
    public Condition Negated => new($"not ({Text})", Place, new Not(_term), Reads);

    /// <summary>The slots that it reads, each once, in ascending order.</summary>
    public ImmutableArray<int> Reads { get; }

    /// <summary>Whether it holds in a state.</summary>
    public bool HoldsIn(ReadOnlySpan<int> slots) => _term.Evaluate(slots) != 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
