using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>A file that scenarios rest on, looked at by itself: a pack, a school profile, or scenes that several scenarios share.</summary>
public static class BankPart
{
    /// <summary>What is wrong with such a file; null where it is none, and so meant to be a scenario or a paper.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bank">The library whose packs a pack's cross-walks may lead from; null to leave that open.</param>
    public static ImmutableArray<Finding>? FindingsOf(YamlFile file, Bank? bank = null)
    {
        switch (((file.Root as YamlMap)?["kind"] as YamlScalar)?.Value)
        {
            case "pack":
                if (PackBinder.Bind(file) is { } pack && bank is not null) WalkFindings.Report(pack, file.Findings, bank.Packs);
                break;
            case "school":
                SchoolBinder.Bind(file);
                break;
            case "scenes":
                LookAtScenes(file);
                break;
            default:
                return null;
        }

        return file.Findings.InOrder();
    }

    /// <summary>What scenes refer to is the business of the scenarios that include them; without one, only their keys can be looked at.</summary>
    private static void LookAtScenes(YamlFile file)
    {
        if (Fields.Open(file.Root, ScenarioKeys.ScenesFile, file.Findings) is not { } fields) return;
        foreach (var entry in new NodeReader(file.Findings).Entries(fields["scenes"], "'scenes'")) Fields.Open(entry.Value, ScenarioKeys.Scene, file.Findings);
        file.Findings.Add(
            Rules.NotIncluded, fields.KeySpan("kind"), "No scenario of this library includes this file, so only the keys of its scenes were looked at.");
    }
}
