using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A text of a scenario or a paper with what the rules of content ask about it.</summary>
/// <param name="Text">The text as its author wrote it, with places such as <c>{pupil}</c> in it.</param>
/// <param name="PlaceOf">Where a part of the text stands in its file.</param>
/// <param name="Passage">What is read in one go with it, as in "The scene 'door'"; null for what belongs to none.</param>
internal sealed record ShownText(string Text, Func<TextSpan, SourcePlace> PlaceOf, string? Passage = null)
{
    /// <summary>A text as it stands in a file; null where there is none.</summary>
    public static ShownText? Of(YamlNode? node, SourceText source, string? passage = null) =>
        node is YamlScalar { IsEmpty: false } scalar ? new ShownText(scalar.Value, part => new SourcePlace(source, scalar.Within(part)), passage) : null;
}
