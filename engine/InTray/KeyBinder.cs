using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>Reads what a sound answer to an item is.</summary>
internal sealed class KeyBinder(PaperWords words, PackIds ids)
{
    private readonly NodeReader _read = words.Read;
    private readonly EvidenceBinder _evidence = new(ids, words.Read);

    private FindingList Findings => _read.Findings;

    /// <summary>The key; null where there is none, or after a finding that leaves none.</summary>
    public ItemKey? Bind(YamlNode? node)
    {
        if (Fields.Open(node, ItemKeys.Key, Findings) is not { } fields) return null;
        var priorities = words.OneOrMore(fields["priority"], "'priority'", words.Priority);
        var actions = BindPoints(fields["actions"], "'actions'", words.Action);
        var to = BindPoints(fields["to"], "'to'", words.Person);
        var byWhen = BindByWhen(fields["by-when"]);
        var breaches = BindBreaches(fields["critical"]);
        var evidence = _evidence.Bind(fields["evidence"], least: 1);
        var why = words.Prose(fields["why"], "The reason of a key", PaperLimits.LongestWhy);
        var sources = _evidence.Sources(fields["sources"]);
        // What is misspelt, and was told, may have been the sound one.
        if (!actions.IsEmpty && actions.Count == (fields["actions"] as YamlMap)?.Entries.Length && actions.Values.All(points => points < 0))
            Findings.Add(Rules.NothingToEarn, fields.KeySpan("actions"), "No action of this key gives any points, so no answer to this item could be sound.");
        if (priorities.IsEmpty || actions.IsEmpty || actions.Values.All(points => points < 0)) return null;
        return new ItemKey
        {
            Priorities = priorities,
            Actions = actions,
            To = to,
            ByWhen = byWhen,
            Breaches = breaches,
            Evidence = evidence,
            Why = why,
            Sources = sources,
        };
    }

    private ImmutableDictionary<string, int> BindPoints(YamlNode? node, string what, Func<YamlScalar, string?> find)
    {
        var points = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var entry in _read.Entries(node, what))
        {
            var worth = _read.WholeNumber(entry.Value, "The points", -PaperLimits.MostPoints, PaperLimits.MostPoints);
            if (worth == 0) Findings.Add(Rules.OutOfRange, entry.Value.Span, $"0 points are what every id has that does not stand here; leave '{Fields.Shorten(entry.Key.Value)}' out.");
            else if (find(entry.Key) is { } id && worth is not null) points[id] = worth.Value;
        }

        return points.ToImmutable();
    }

    private ImmutableArray<TimedPoints> BindByWhen(YamlNode? node)
    {
        var timed = ImmutableArray.CreateBuilder<TimedPoints>();
        foreach (var entry in _read.Entries(node, "'by-when'"))
        {
            var points = _read.WholeNumber(entry.Value, "The points", 1, PaperLimits.MostPoints);
            if (words.By(entry.Key) is not { } by || points is null) continue;
            if (timed.Any(other => other.By.Place == by.Place)) Findings.Add(Rules.DuplicateId, entry.Key.Span, $"'{Fields.Shorten(entry.Key.Value)}' is a time that stands here already.", "Keep one of the two.");
            else timed.Add(new TimedPoints(by, points.Value));
        }

        return [.. timed.OrderBy(entry => entry.By.Place)];
    }

    private ImmutableArray<BreachRule> BindBreaches(YamlNode? node)
    {
        var breaches = ImmutableArray.CreateBuilder<BreachRule>();
        foreach (var item in node is YamlMap ? [node] : _read.Items(node, "'critical'", _ => "Write when it is a breach, as in { unless: refer-dsl, by: 10m, incident: CF-02 }; or a list of such."))
        {
            if (Fields.Open(item, ItemKeys.Breach, Findings) is not { } fields) continue;
            var (isIf, isUnless) = (fields["if"] is not null, fields["unless"] is not null);
            if (isIf == isUnless)
            {
                Findings.Add(Rules.BreachShape, fields.Span, isIf ? "This breach has both 'if' and 'unless'." : "This breach has neither 'if' nor 'unless'.");
                continue;
            }

            var actions = words.OneOrMore(fields[isIf ? "if" : "unless"], isIf ? "'if'" : "'unless'", words.Action);
            var incident = _read.Scalar(fields["incident"], "'incident'") is { } id ? ids.Incident(id) : null;
            var by = _read.Scalar(fields["by"], "'by'") is { } text ? words.By(text) : null;
            if (incident is not null && !actions.IsEmpty) breaches.Add(new BreachRule(isIf, actions, by, incident, new SourcePlace(Findings.Source, fields.Span)));
        }

        return breaches.ToImmutable();
    }
}
