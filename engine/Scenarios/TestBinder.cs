using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the scripted tests of a scenario. Whether their answers are on offer, running them tells.</summary>
internal sealed class TestBinder(FileBinding file, ImmutableArray<Pack> packs)
{
    private static readonly ImmutableArray<string> Levels = [.. Enum.GetValues<Level>().Select(level => level.Word())];
    private static readonly ImmutableArray<string> Modes = ["practice", "assess", "interview"];

    private readonly NodeReader _read = file.Read;

    /// <summary>The tests that could be read.</summary>
    public ImmutableArray<ScriptedTest> Bind(YamlNode? node)
    {
        var tests = ImmutableArray.CreateBuilder<ScriptedTest>();
        foreach (var item in _read.Items(node, "'tests'"))
        {
            if (Fields.Open(item, ScenarioKeys.Test, file.Findings) is not { } fields) continue;
            var name = _read.Line(fields["name"], "The name of a test", ScenarioLimits.LongestTestName);
            ImmutableArray<string> choose = [.. _read.Items(fields["choose"], "'choose'").Select(answer => _read.Line(answer, "An answer")).OfType<string>()];
            var expect = BindExpectation(fields["expect"]);
            var seed = _read.WholeNumber(fields["seed"], "'seed'", 0, int.MaxValue) ?? 1;
            var mode = _read.Word(fields["mode"], "'mode'", Modes) ?? Modes[0];
            if (name is null || expect is null) continue;
            if (tests.Any(earlier => earlier.Name == name)) file.Findings.Add(Rules.DuplicateId, fields["name"]!.Span, $"Two tests are called '{Fields.Shorten(name)}'.");
            tests.Add(new ScriptedTest(name, choose, seed, (PlayMode)Modes.IndexOf(mode), expect, file.PlaceOf(fields["name"]!.Span)));
        }

        return tests.ToImmutable();
    }

    private Expectation? BindExpectation(YamlNode? node)
    {
        if (Fields.Open(node, ScenarioKeys.Expectation, file.Findings) is not { } fields) return null;
        if (fields.Map.Entries.IsEmpty) file.Findings.Add(Rules.MissingKey, fields.Span, "This test expects nothing, so it cannot fail.");
        return new Expectation
        {
            Ending = _read.Word(fields["ending"], "'ending'", ["good", "mixed", "poor"]) switch
            {
                null => null,
                "good" => EndingKind.Good,
                "mixed" => EndingKind.Mixed,
                _ => EndingKind.Poor,
            },
            Scene = file.FindScene(fields["scene"], "'scene'"),
            Critical = BindIds(fields["critical"], "'critical'", id => file.Ids.Incident(id, file.OwnIncidents)?.Id),
            Oversteps = BindIds(fields["oversteps"], "'oversteps'", id => file.Ids.Boundary(id)?.Id),
            Units = BindUnits(fields["units"]),
            Vars = BindVars(fields["vars"]),
        };
    }

    /// <summary>An id, a list of ids, or `none`; null where the key is absent.</summary>
    private ImmutableArray<string>? BindIds(YamlNode? node, string what, Func<YamlScalar, string?> find)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { Value: "none" }:
                return [];
            case YamlScalar one:
                return find(one) is { } id ? [id] : [];
            default:
                return [.. _read.Items(node, what).Select(item => _read.Scalar(item, what) is { } name ? find(name) : null).OfType<string>()];
        }
    }

    private ImmutableArray<ExpectedUnit> BindUnits(YamlNode? node)
    {
        var units = ImmutableArray.CreateBuilder<ExpectedUnit>();
        // Tests are scored against the scenario's own pack, as a play is.
        var known = packs.FirstOrDefault(pack => !pack.Units.IsEmpty)?.Units.Select(unit => unit.Id).ToList() ?? [];
        foreach (var entry in _read.Entries(node, "'units'"))
        {
            if (!known.Contains(entry.Key.Value))
            {
                var nearest = file.Findings.DidYouMean(entry.Key.Value, known);
                file.Findings.Add(Rules.UnknownElement, entry.Key.Span, $"There is no unit '{Fields.Shorten(entry.Key.Value)}' in the pack that this scenario is scored against.{nearest}");
            }
            else if (_read.Scalar(entry.Value, "What a unit must reach") is { } wanted)
            {
                if (wanted.Value.TrimEnd().EndsWith('%'))
                {
                    if (_read.Percent(wanted, "What a unit must reach", 0, 100) is { } percent) units.Add(new ExpectedUnit(entry.Key.Value, percent, null));
                }
                else if (_read.Word(wanted, "What a unit must reach, if it is no per cent such as 80%,", Levels) is { } level)
                {
                    units.Add(new ExpectedUnit(entry.Key.Value, null, (Level)Levels.IndexOf(level)));
                }
            }
        }

        return units.ToImmutable();
    }

    private ImmutableArray<ExpectedVar> BindVars(YamlNode? node)
    {
        var vars = ImmutableArray.CreateBuilder<ExpectedVar>();
        foreach (var entry in _read.Entries(node, "'vars'"))
        {
            if (file.FindVar(entry.Key) is { } declared && file.ReadValue(entry.Value, declared) is { } value) vars.Add(new ExpectedVar(declared.Slot, value));
        }

        return vars.ToImmutable();
    }
}
