using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the claims: what must be true of every way to play a scenario.</summary>
internal static class ClaimBinder
{
    private static readonly ImmutableArray<(string Key, ClaimKind Kind)> Kinds =
        [("always", ClaimKind.Always), ("never", ClaimKind.Never), ("possible", ClaimKind.Possible)];

    /// <summary>The claims that could be read.</summary>
    public static ImmutableArray<Claim> Bind(YamlNode? node, FileBinding file)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var item in file.Read.Items(node, "'claims'"))
        {
            if (Fields.Open(item, ScenarioKeys.Claim, file.Findings) is not { } fields) continue;
            var given = Kinds.Where(kind => fields[kind.Key] is not null).ToList();
            if (given.Count == 0 && !fields.Map.Entries.IsEmpty) continue; // What stands there instead was said already.
            if (given.Count != 1)
            {
                var found = given.Count == 0 ? "none of them" : string.Join(" and ", given.Select(kind => $"'{kind.Key}'"));
                file.Findings.Add(Rules.ClaimShape, fields.Span, $"A claim has exactly one of 'always', 'never' and 'possible', and this one has {found}.");
                continue;
            }

            var condition = fields[given[0].Key]!;
            if (file.ReadCondition(condition, isClaim: true) is { } checkedCondition)
                claims.Add(new Claim(given[0].Kind, checkedCondition, file.PlaceOf(condition.Span)));
        }

        return claims.ToImmutable();
    }
}
