using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>One mistake at one place of one file, said to the person who can mend it.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">The place in it.</param>
/// <param name="Message">What was found and what was expected, as a sentence.</param>
/// <param name="Help">How to mend it here; the rule's own help unless said.</param>
public sealed record Finding(Rule Rule, SourceText Source, TextSpan Span, string Message, string Help)
{
    /// <summary>Where the finding begins.</summary>
    public LinePosition Start => Source.PositionOf(Span.Start);

    /// <summary>Just past where it ends.</summary>
    public LinePosition End => Source.PositionOf(Span.End);
}
