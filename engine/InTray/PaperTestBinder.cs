using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>Reads the scripted candidates of a paper.</summary>
/// <param name="words">What they refer to.</param>
/// <param name="ids">What the packs hold.</param>
/// <param name="packs">The packs of the paper.</param>
/// <param name="items">The items that could be read, for when they arrive.</param>
/// <param name="minutes">The minutes of the paper.</param>
/// <param name="most">The most actions, and the most people, for one item.</param>
internal sealed class PaperTestBinder(PaperWords words, PackIds ids, ImmutableArray<Pack> packs, ImmutableArray<PaperItem> items, int minutes, int most)
{
    private readonly NodeReader _read = words.Read;

    private FindingList Findings => _read.Findings;

    /// <summary>The tests that could be read.</summary>
    public ImmutableArray<PaperTest> Bind(YamlNode? node)
    {
        var tests = ImmutableArray.CreateBuilder<PaperTest>();
        foreach (var item in _read.Items(node, "'tests'"))
        {
            if (Fields.Open(item, PaperKeys.Test, Findings) is not { } fields) continue;
            var name = _read.Line(fields["name"], "The name of a test", ScenarioLimits.LongestTestName);
            var answers = BindAnswers(fields["answers"]);
            var expect = BindExpectation(fields["expect"]);
            if (name is null || expect is null) continue;
            if (tests.Any(earlier => earlier.Name == name)) Findings.Add(Rules.DuplicateId, fields["name"]!.Span, $"Two tests are called '{Fields.Shorten(name)}'.", "Give one of the two another name.");
            tests.Add(new PaperTest(name, answers, expect, new SourcePlace(Findings.Source, fields["name"]!.Span)));
        }

        return tests.ToImmutable();
    }

    private ImmutableArray<ScriptedAnswer> BindAnswers(YamlNode? node)
    {
        var answers = ImmutableArray.CreateBuilder<ScriptedAnswer>();
        foreach (var entry in _read.Entries(node, "'answers'"))
        {
            var item = words.Item(entry.Key);
            if (Fields.Open(entry.Value, PaperKeys.Answer, Findings) is not { } fields) continue;
            var actions = words.OneOrMore(fields["actions"], "'actions'", words.Action);
            var to = words.OneOrMore(fields["to"], "'to'", words.Person);
            if (actions.Length > most) Findings.Add(Rules.ItemCount, fields["actions"]!.Span, $"{actions.Length} actions are more than one item may be given: {most}.", "Choose fewer, or raise `max-actions`.");
            if (to.Length > most) Findings.Add(Rules.ItemCount, fields["to"]!.Span, $"{to.Length} people are more than one item may be given: {most}.", "Choose fewer, or raise `max-actions`.");
            var priority = _read.Scalar(fields["priority"], "'priority'") is { } word ? words.Priority(word) : null;
            var by = _read.Scalar(fields["by-when"], "'by-when'") is { } text ? words.By(text) : null;
            var at = ReadMoment(fields, item);
            var answer = new ItemAnswer
            {
                Priority = priority is { } index ? words.Priorities[index] : null,
                Actions = actions,
                To = to,
                ByWhen = by?.Write(words.Priorities),
                Number = _read.WholeNumber(fields["number"], "'number'", 1, PaperLimits.MostItems),
                Reason = _read.Text(fields["reason"], "The reason") ?? "",
            };
            if (item is not null) answers.Add(new ScriptedAnswer(item.Value, answer, at));
        }

        return answers.ToImmutable();
    }

    /// <summary>The minute at which an item is numbered: never before it arrives, nor after the end.</summary>
    private int? ReadMoment(Fields fields, int? item)
    {
        if (_read.Scalar(fields["at"], "'at'") is not { } moment) return null;
        if (ClockTime.TryParseLength(moment.Value) is not { } at)
        {
            Findings.Add(Rules.BadTime, moment.Span, $"'{Fields.Shorten(moment.Value)}' is no length of time; write 5m, 1h or 1h30m.");
            return null;
        }

        var arrives = items.FirstOrDefault(other => other.Index == item)?.Arrives ?? 0;
        if (at > minutes) Findings.Add(Rules.BadTime, moment.Span, $"The sitting ends after {minutes} minutes, so nobody could number this item after {at}.", "Let it be numbered before the end, or leave `at:` out.");
        else if (at < arrives) Findings.Add(Rules.BadTime, moment.Span, $"This item arrives after {arrives} minutes, so nobody could number it after {at}.", "Let it be numbered when it has arrived, or leave `at:` out.");
        else if (fields["number"] is null) Findings.Add(Rules.MissingKey, moment.Span, "'at' is when an item is numbered, and this answer has no number.", "Add `number:`, or take `at:` away.");
        return at;
    }

    private PaperExpectation? BindExpectation(YamlNode? node)
    {
        if (Fields.Open(node, PaperKeys.Expectation, Findings) is not { } fields) return null;
        if (fields.Map.Entries.IsEmpty) Findings.Add(Rules.MissingKey, fields.Span, "This test expects nothing, so it cannot fail.");
        return new PaperExpectation
        {
            Points = _read.Percent(fields["points"], "'points'", 0, 100),
            AtMost = _read.Percent(fields["at-most"], "'at-most'", 0, 100),
            Critical = BindIncidents(fields["critical"]),
            FirstKept = _read.Word(fields["first"], "'first'", ["kept", "broken"]) is { } word ? word == "kept" : null,
            Order = _read.Percent(fields["order"], "'order'", 0, 100),
            Units = UnitExpectations.Bind(fields["units"], packs, _read, "paper"),
        };
    }

    /// <summary>An id, a list of ids, or `none`; null where the key is absent.</summary>
    private ImmutableArray<string>? BindIncidents(YamlNode? node) => node switch
    {
        null => null,
        YamlScalar { Value: "none" } => [],
        _ => words.OneOrMore(node, "'critical'", id => ids.Incident(id)?.Id),
    };
}
