namespace MentorSim.Engine.Text;

/// <summary>A place in one of several files.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The place in it.</param>
public readonly record struct SourcePlace(SourceText Source, TextSpan Span);
