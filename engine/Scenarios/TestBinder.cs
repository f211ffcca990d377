using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// Reads the scripted tests of a scenario. An answer must name what the scenario has; whether it is on offer there, running the test tells.
/// </summary>
/// <param name="file">The scenario's file.</param>
/// <param name="packs">Its packs.</param>
/// <param name="mayBeText">Whether something is to be written somewhere, so that any text may be an answer.</param>
internal sealed class TestBinder(FileBinding file, ImmutableArray<Pack> packs, bool mayBeText)
{
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
            ImmutableArray<string> choose = [.. _read.Items(fields["choose"], "'choose'").Select(ReadAnswer).OfType<string>()];
            var expect = BindExpectation(fields["expect"]);
            var seed = _read.WholeNumber(fields["seed"], "'seed'", 0, int.MaxValue) ?? 1;
            var mode = _read.Word(fields["mode"], "'mode'", Modes) ?? Modes[0];
            if (name is null || expect is null) continue;
            if (tests.Any(earlier => earlier.Name == name)) file.Findings.Add(Rules.DuplicateId, fields["name"]!.Span, $"Two tests are called '{Fields.Shorten(name)}'.");
            tests.Add(new ScriptedTest(name, choose, seed, (PlayMode)Modes.IndexOf(mode), expect, file.PlaceOf(fields["name"]!.Span)));
        }

        return tests.ToImmutable();
    }

    private string? ReadAnswer(YamlNode node)
    {
        if (_read.Line(node, "An answer") is not { } answer) return null;
        if (answer.StartsWith('~'))
        {
            if (file.Outline.Scene(answer[1..]) is null)
                file.Findings.Add(Rules.UnknownAnswer, node.Span, $"'{Fields.Shorten(answer)}' forces chance to a scene that is not there.{file.Findings.DidYouMean(answer[1..], file.Outline.SceneIds)}");
            return answer;
        }

        var ids = (answer is [.. var before, '@', >= '1' and <= '3'] ? before : answer).Split('+', StringSplitOptions.TrimEntries);
        if (!mayBeText && Array.Find(ids, id => id is not ("none" or "skip") && !file.Outline.HasOffer(id)) is { } unknown)
            file.Findings.Add(Rules.UnknownAnswer, node.Span, $"No scene has a choice or option '{Fields.Shorten(unknown)}'.{file.Findings.DidYouMean(unknown, file.Outline.OfferIds)}");
        return answer;
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
            Units = UnitExpectations.Bind(fields["units"], packs, _read, "scenario"),
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
