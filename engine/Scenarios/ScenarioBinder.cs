using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Makes a scenario from a tree: first what it names, then what refers to that. All mistakes are reported in one go.</summary>
internal sealed class ScenarioBinder
{
    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly Bank _bank;
    private readonly int _mostScenes;
    private IncludedFiles _included = new([], [], IsWhole: true);

    private ScenarioBinder(FindingList findings, Bank bank, int mostScenes) =>
        (_findings, _read, _bank, _mostScenes) = (findings, new NodeReader(findings), bank, mostScenes);

    /// <summary>The file with its scenario, or without one where errors (MS1 to MS4) stand against it; all that was found is in the file's findings.</summary>
    /// <param name="file">The file as read.</param>
    /// <param name="bank">The scenario library.</param>
    /// <param name="tree">Where the files lie that it may include; null for a text that was never a file.</param>
    /// <param name="mostScenes">How many scenes it may have at most.</param>
    public static ScenarioFile Bind(YamlFile file, Bank bank, SourceTree? tree, int mostScenes)
    {
        var binder = new ScenarioBinder(file.Findings, bank, mostScenes);
        var scenario = file.Root is null ? null : binder.Bind(file.Root, tree);
        return new ScenarioFile(file, file.Findings.HasReadingErrors ? null : scenario)
        {
            Bank = bank,
            Texts =
            [
                new PlacedText(tree?.Scenario ?? Path.GetFileName(file.Source.Path), file.Source),
                .. binder._included.Files.Select(included => new PlacedText(included.Path, included.Findings.Source)),
            ],
            Aliases = binder._included.Aliases,
        };
    }

    private Scenario? Bind(YamlNode root, SourceTree? tree)
    {
        // A pack or a paper would only be told that it has none of a scenario's keys.
        if (!FileKind.IsScenario(root, _read)) return null;
        if (Fields.Open(root, ScenarioKeys.Scenario, _findings) is not { } fields) return null;
        var packs = PackBinding.Find(fields["standards"], _bank, _read);
        var cast = new CastBinder(_bank.School, _read).Bind(fields["cast"]);
        var clock = BindClock(fields["clock"]);
        _included = IncludeReader.Read(fields["include"], _findings, tree);
        var included = _included.Files;
        var outline = new Outline(
            new VarsBinder(_read).Bind(fields["vars"]), clock, [fields["scenes"], .. included.Select(file => file.Scenes)], fields["events"]);
        var file = new FileBinding
        {
            Read = _read,
            Texts = new StoryTextReader(cast, _read),
            Ids = new PackIds(packs, _bank.Ids, _read),
            Outline = outline,
            OwnIncidents = BindOwnIncidents(fields["critical"], packs),
            HasClock = clock is not null,
            LacksScenes = !_included.IsWhole,
        };
        CheckCount(outline.SceneIds.Count, _mostScenes, "scenes", fields);
        CheckCount(outline.Vars.Length, ScenarioLimits.MostVars, "vars", fields);
        if (fields["policy"] is null)
            _findings.Add(Rules.NoPolicy, fields.KeySpan("id"), "This scenario names no guidance that it rests on.");
        ImmutableArray<SourceText> sources = [.. included.Select(file => file.Findings.Source)];
        var start = file.FindScene(fields["start"], "'start'");
        var scenes = BindScenes(fields["scenes"], file, included, cast);
        var made = new
        {
            Id = _read.Id(fields["id"], "the id of a scenario"),
            Title = StoryTextReader.ReadPlain(fields["title"], "The title", ScenarioLimits.LongestTitle, _read) is { } title ? NodeReader.InOneLine(title) : null,
            Topic = _read.Id(fields["topic"], "a topic"),
            Phase = _read.Word(fields["phase"], "The phase", ["primary", "secondary", "any"]) ?? "any",
            Summary = StoryTextReader.ReadPlain(fields["summary"], "The summary", ScenarioLimits.LongestSummary, _read),
            Minutes = _read.WholeNumber(fields["minutes"], "'minutes'", 1, ScenarioLimits.MostMinutes),
            Notice = StoryTextReader.ReadPlain(fields["notice"], "The notice", ScenarioLimits.LongestNotice, _read),
            Policy = PolicyBinder.Bind(fields["policy"], _read),
            Review = ReviewBinder.Bind(fields, sources, _read),
            Status = _read.Word(fields["status"], "'status'", ["draft", "assessed"]),
            Events = new SceneBinder(file).BindEvents(fields["events"]),
            Claims = ClaimBinder.Bind(fields["claims"], file),
            Tests = new TestBinder(file, packs, scenes.Any(scene => scene.WayOn is WriteDecision)).Bind(fields["tests"]),
            Unnoticed = BindUnnoticed(fields["unnoticed"], file),
        };
        if (made.Id is null || made.Title is null || made.Topic is null || made.Summary is null || made.Minutes is null || start is null) return null;
        return new Scenario
        {
            Source = _findings.Source,
            Included = sources,
            Id = made.Id,
            Title = made.Title,
            Topic = made.Topic,
            Phase = made.Phase,
            Summary = made.Summary,
            Minutes = made.Minutes.Value,
            Notice = made.Notice,
            Policy = made.Policy,
            Review = made.Review,
            SaysAssessed = made.Status == "assessed",
            Packs = packs,
            School = _bank.School,
            Cast = cast,
            Clock = clock,
            Start = start.Value,
            Scenes = scenes,
            Events = made.Events,
            Claims = made.Claims,
            Tests = made.Tests,
            Unnoticed = made.Unnoticed,
            Layout = outline.MakeLayout(),
        };
    }

    private ImmutableArray<UnnoticedMistake> BindUnnoticed(YamlNode? node, FileBinding file)
    {
        var mistakes = ImmutableArray.CreateBuilder<UnnoticedMistake>();
        foreach (var item in _read.Items(node, "'unnoticed'"))
        {
            if (Fields.Open(item, ScenarioKeys.Unnoticed, _findings) is not { } fields) continue;
            var id = _read.Line(fields["mistake"], "'mistake'", ScenarioLimits.LongestMistake);
            var because = _read.Line(fields["because"], "'because'", ScenarioLimits.LongestSummary);
            if (id is null || because is null) continue;
            if (mistakes.Any(earlier => earlier.Id == id)) _findings.Add(Rules.DuplicateId, fields["mistake"]!.Span, $"The mistake '{Fields.Shorten(id)}' stands in the list twice.");
            mistakes.Add(new UnnoticedMistake(id, because, file.PlaceOf(fields["mistake"]!.Span)));
        }

        return mistakes.ToImmutable();
    }

    private void CheckCount(int count, int most, string key, Fields fields)
    {
        if (count > most) _findings.Add(Rules.ItemCount, fields.KeySpan(key), $"This scenario has {count} {key}; it can have at most {most}.", "Make several scenarios of it.");
    }

    /// <summary>The scenes of the scenario's own file, then those of each file that it includes.</summary>
    private static ImmutableArray<Scene> BindScenes(YamlNode? own, FileBinding file, ImmutableArray<IncludedFile> included, ImmutableArray<CastMember> cast)
    {
        var scenes = new SceneBinder(file).BindScenes(own).ToBuilder();
        ReportSameScenes(own, included, file);
        foreach (var more in included)
        {
            var read = new NodeReader(more.Findings);
            var binding = file with { Read = read, Texts = new StoryTextReader(cast, read), Ids = file.Ids.For(read), IsIncluded = true };
            scenes.AddRange(new SceneBinder(binding).BindScenes(more.Scenes));
        }

        return scenes.ToImmutable();
    }

    /// <summary>A scene that stands in two files is said at both places.</summary>
    private static void ReportSameScenes(YamlNode? own, ImmutableArray<IncludedFile> included, FileBinding file)
    {
        if (included.IsEmpty) return;
        var first = new Dictionary<string, (YamlScalar Name, FindingList Findings)>(StringComparer.Ordinal);
        foreach (var (scenes, findings) in included.Select(more => (more.Scenes, more.Findings)).Prepend((own, file.Findings)))
        {
            foreach (var name in ((scenes as YamlMap)?.Entries ?? []).Select(entry => entry.Key))
            {
                if (first.TryAdd(name.Value, (name, findings))) continue;
                var other = first[name.Value];
                findings.Add(Rules.DuplicateId, name.Span, $"The scene '{Fields.Shorten(name.Value)}' is also in {other.Findings.Source.Path}.");
                other.Findings.Add(Rules.DuplicateId, other.Name.Span, $"The scene '{Fields.Shorten(name.Value)}' is also in {findings.Source.Path}.");
            }
        }
    }

    private SchoolClock? BindClock(YamlNode? node)
    {
        if (Fields.Open(node, ScenarioKeys.Clock, _findings) is not { } fields) return null;
        var from = ReadTime(fields["from"]);
        var to = ReadTime(fields["to"]);
        if (from is null || to is null) return null;
        if (from < to && to - from <= ScenarioLimits.LongestDay) return new SchoolClock(from.Value, to.Value);
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
