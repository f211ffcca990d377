using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Makes a scenario from a tree: first what it names, then what refers to that. All mistakes are reported in one go.</summary>
internal sealed class ScenarioBinder
{
    private const int LongestTitle = 60;
    private const int LongestSummary = 400;
    private const int LongestNotice = 600;
    private const int LongestDay = 12 * 60;

    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly Bank _bank;

    private ScenarioBinder(FindingList findings, Bank bank) => (_findings, _read, _bank) = (findings, new NodeReader(findings), bank);

    /// <summary>The scenario, or null where errors (MS1 to MS4) stand against it; all that was found is in the file's findings.</summary>
    public static Scenario? Bind(YamlFile file, Bank bank)
    {
        if (file.Root is null) return null;
        var scenario = new ScenarioBinder(file.Findings, bank).Bind(file.Root);
        return file.Findings.HasReadingErrors ? null : scenario;
    }

    private Scenario? Bind(YamlNode root)
    {
        // A pack or a paper would only be told that it has none of a scenario's keys.
        if ((root as YamlMap)?["kind"] is YamlScalar { IsEmpty: false } kind && _read.Word(kind, "'kind' of a scenario", ["scenario"]) is null) return null;
        if (Fields.Open(root, ScenarioKeys.Scenario, _findings) is not { } fields) return null;
        var packs = FindPacks(fields["standards"]);
        var cast = new CastBinder(_bank.School, _read).Bind(fields["cast"]);
        var clock = BindClock(fields["clock"]);
        var outline = new Outline(new VarsBinder(_read).Bind(fields["vars"]), clock, fields["scenes"], fields["events"]);
        var ids = new PackIds(packs, _bank.Packs, _read);
        var scenes = new SceneBinder(_read, outline, new StoryTextReader(cast, _read), ids, BindOwnIncidents(fields["critical"], packs), clock is not null);
        if (fields["policy"] is null)
            _findings.Add(Rules.NoPolicy, fields.KeySpan("id"), "This scenario names no guidance that it rests on.");
        var start = _read.Scalar(fields["start"], "'start'") is { } first ? scenes.FindScene(first) : null;
        var bound = scenes.BindScenes(fields["scenes"]);
        var events = scenes.BindEvents(fields["events"]);
        var made = new
        {
            Id = _read.Id(fields["id"], "the id of a scenario"),
            Title = StoryTextReader.ReadPlain(fields["title"], "The title", LongestTitle, _read) is { } title ? NodeReader.InOneLine(title) : null,
            Topic = _read.Id(fields["topic"], "a topic"),
            Phase = _read.Word(fields["phase"], "The phase", ["primary", "secondary", "any"]) ?? "any",
            Summary = StoryTextReader.ReadPlain(fields["summary"], "The summary", LongestSummary, _read),
            Minutes = _read.WholeNumber(fields["minutes"], "'minutes'", 1, 240),
            Notice = StoryTextReader.ReadPlain(fields["notice"], "The notice", LongestNotice, _read),
            Policy = BindPolicy(fields["policy"]),
        };
        if (made.Id is null || made.Title is null || made.Topic is null || made.Summary is null || made.Minutes is null || start is null) return null;
        return new Scenario
        {
            Source = _findings.Source,
            Id = made.Id,
            Title = made.Title,
            Topic = made.Topic,
            Phase = made.Phase,
            Summary = made.Summary,
            Minutes = made.Minutes.Value,
            Notice = made.Notice,
            Policy = made.Policy,
            Packs = packs,
            School = _bank.School,
            Cast = cast,
            Clock = clock,
            Start = start.Value,
            Scenes = bound,
            Events = events,
            Layout = outline.Layout,
        };
    }

    private ImmutableArray<Pack> FindPacks(YamlNode? node)
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        foreach (var item in _read.Items(node, "'standards'"))
        {
            if (_read.Scalar(item, "A pack") is not { } id) continue;
            if (_bank.Packs.FirstOrDefault(pack => pack.Id == id.Value) is { } pack)
            {
                if (packs.Contains(pack)) _findings.Add(Rules.DuplicateId, id.Span, $"The pack '{id.Value}' is named twice.");
                else packs.Add(pack);
                continue;
            }

            var nearest = _findings.DidYouMean(id.Value, _bank.Packs.Select(known => known.Id));
            var known = _bank.Packs.Length == 0 ? "it has none" : $"it has {string.Join(", ", _bank.Packs.Select(pack => pack.Id))}";
            _findings.Add(Rules.UnknownPack, id.Span, $"There is no pack '{Fields.Shorten(id.Value)}' in this scenario library: {known}.{nearest}");
        }

        return packs.ToImmutable();
    }

    private SchoolClock? BindClock(YamlNode? node)
    {
        if (Fields.Open(node, ScenarioKeys.Clock, _findings) is not { } fields) return null;
        var from = ReadTime(fields["from"]);
        var to = ReadTime(fields["to"]);
        if (from is null || to is null) return null;
        if (from < to && to - from <= LongestDay) return new SchoolClock(from.Value, to.Value);
        _findings.Add(Rules.BadTime, fields["to"]!.Span, "The school day must end after it begins, at most 12 hours later.");
        return null;
    }

    private int? ReadTime(YamlNode? node)
    {
        if (_read.Scalar(node, "A time") is not { } time) return null;
        if (ClockTime.TryParse(time.Value) is { } minutes) return minutes;
        _findings.Add(Rules.BadTime, time.Span, $"'{Fields.Shorten(time.Value)}' is no time of the day; write it as \"08:10\".");
        return null;
    }

    private Policy? BindPolicy(YamlNode? node)
    {
        if (Fields.Open(node, ScenarioKeys.Policy, _findings) is not { } fields) return null;
        var reference = _read.Text(fields["ref"], "'ref'", 120);
        var edition = _read.Text(fields["edition"], "The edition", 60);
        DateOnly? reviewBy = null;
        if (_read.Scalar(fields["review-by"], "'review-by'") is { } day)
        {
            if (Days.TryParse(day.Value, out var parsed)) reviewBy = parsed;
            else _findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2027-09-01.");
        }

        return reference is null ? null : new Policy(reference, edition, reviewBy);
    }

    private ImmutableDictionary<string, Incident> BindOwnIncidents(YamlNode? node, ImmutableArray<Pack> packs)
    {
        var own = ImmutableDictionary.CreateBuilder<string, Incident>(StringComparer.Ordinal);
        var units = packs.SelectMany(pack => pack.Units).Select(unit => unit.Id).ToList();
        foreach (var entry in _read.Entries(node, "'critical'"))
        {
            var id = _read.Id(entry.Key, "the id of a serious breach");
            if (Fields.Open(entry.Value, ScenarioKeys.OwnIncident, _findings) is not { } fields || id is null) continue;
            if (fields["unit"] is YamlScalar unit && !units.Contains(unit.Value))
            {
                var nearest = _findings.DidYouMean(unit.Value, units);
                _findings.Add(Rules.UnknownElement, unit.Span, $"There is no unit '{Fields.Shorten(unit.Value)}' in the packs of this scenario.{nearest}");
            }

            if (IncidentReader.Read(fields, id, _read) is { } incident) own[id] = incident;
        }

        return own.ToImmutable();
    }
}
