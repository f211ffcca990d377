using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>Reads an incident: a pack's, or one that a scenario declares for itself.</summary>
internal static class IncidentReader
{
    public static Incident? Read(Fields incident, string id, NodeReader read) =>
        read.Text(incident["title"], "The title") is { } title
            ? new Incident
            {
                Id = id,
                Title = title,
                UnitId = read.Text(incident["unit"], "The unit"),
                Applies = read.Text(incident["applies"], "'applies'"),
                Origin = read.Text(incident["source"], "The source"),
                Grade = read.Text(incident["grade"], "The grade"),
                Why = read.Text(incident["why"], "'why'"),
                Instead = read.Text(incident["instead"], "'instead'"),
            }
            : null;
}
