using System.Text.Json;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Workshop.Routes;

/// <summary>The figures of a route.</summary>
/// <param name="Route">The route.</param>
public sealed record RouteFigures(Route Route)
{
    /// <summary>How many of its steps a line manager signs.</summary>
    public int SignOffs => Route.Steps.Count(step => step is SignOffStep);

    /// <summary>Writes them in the shape that <c>check --format json</c> promises for every document: a route has no story and scores nothing, so what counts that is 0 or null.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", Route.Source.Path);
        json.WriteString("kind", "route");
        json.WriteString("id", Route.Id);
        foreach (var figure in new[] { "scenes", "choices", "endings", "states", "transitions" }) json.WriteNumber(figure, 0);
        json.WriteNull("paths");
        json.WriteBoolean("complete", true);
        json.WriteStartObject("ceilings");
        json.WriteEndObject();
        json.WriteNull("ceiling");
        json.WriteNumber("steps", Route.Steps.Length);
        json.WriteNumber("signOffs", SignOffs);
        if (Route.LastDay is { } day) json.WriteNumber("lastDay", day);
        else json.WriteNull("lastDay");
        json.WriteEndObject();
    }
}
