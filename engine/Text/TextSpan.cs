namespace MentorSim.Engine.Text;

/// <summary>A stretch of a source text: half open, in UTF-16 units from the text's start.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
