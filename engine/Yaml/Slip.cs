using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>What an author most likely did where a text stopped being YAML: said in plain words, never in those of the parser.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Span">Where the slip is, which may be above the place where the parser gave up.</param>
/// <param name="Message">What happened.</param>
/// <param name="Help">How to mend it.</param>
internal sealed record Slip(Rule Rule, TextSpan Span, string Message, string Help)
{
    /// <summary>How the rest of the file can be read in spite of it; null where nobody can say.</summary>
    public Bypass? Bypass { get; init; }
}

/// <summary>Letters to write over a text so that it can be read, and the stretch of it that then says nothing.</summary>
/// <param name="Start">Where the letters go; they take the place of as many, so that every other place stays what it was.</param>
/// <param name="Letters">The letters.</param>
/// <param name="Unread">What was written over: a value that is there, and that nobody knows.</param>
internal sealed record Bypass(int Start, string Letters, TextSpan Unread)
{
    /// <summary>A value of which only its being there is known.</summary>
    public static Bypass Over(TextSpan value) => new(value.Start, new string('x', value.Length), value);
}
