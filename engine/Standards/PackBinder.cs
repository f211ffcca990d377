using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>Makes a pack from a tree.</summary>
internal sealed class PackBinder
{
    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private PackBinder(FindingList findings) => (_findings, _read) = (findings, new NodeReader(findings));

    /// <summary>The pack, or null where it has no id or title; what is wrong is in the file's findings.</summary>
    public static Pack? Bind(YamlFile file) => new PackBinder(file.Findings).Bind(file.Root);

    private Pack? Bind(YamlNode? root)
    {
        if (Fields.Open(root, StandardsKeys.Pack, _findings) is not { } pack) return null;
        _read.Word(pack["kind"], "'kind'", ["pack"]);
        var id = _read.Id(pack["id"], "the id of a pack");
        var title = _read.Text(pack["title"], "The title");
        if (id is null || title is null) return null;
        if (Fields.Open(pack["valid"], StandardsKeys.Valid, _findings) is { } valid)
        {
            Day(valid["from"]);
            Day(valid["to"]);
        }

        var units = ReadAll(pack["units"], "The units", StandardsKeys.Unit, ReadUnit);
        return new Pack
        {
            Source = _findings.Source,
            Id = id,
            Title = title,
            Edition = _read.Text(pack["edition"], "The edition"),
            Owner = _read.Text(pack["owner"], "The owner"),
            Origin = _read.Text(pack["source"], "The source"),
            Note = _read.Text(pack["note"], "The note"),
            ReadingAge = _read.WholeNumber(pack["reading-age"], "The reading age", 5, 30),
            Chances = _read.WholeNumber(pack["chances"], "'chances'", 1, 99) ?? 1,
            Levels = Fields.Open(pack["levels"], StandardsKeys.Levels, _findings) is { } levels ? ReadLevels(levels) : Levels.Usual,
            Grades = ReadGrades(pack["grades"]),
            Units = units,
            Boundaries = ReadAll(pack["boundaries"], "The boundaries", StandardsKeys.Boundary, ReadBoundary),
            Incidents = ReadAll(pack["incidents"], "The incidents", StandardsKeys.Incident, ReadIncident),
            Rules = ReadAll(pack["rules"], "The rules", StandardsKeys.PracticeRule, ReadRule),
            Sources = ReadAll(pack["sources"], "The sources", StandardsKeys.PracticeSource, ReadSource),
            CrossWalks = CrossWalkBinder.Bind(pack["cross-walks"], id, units, _read),
            HistoricAssessment = new HistoricBinder(units, _read).Bind(pack["historic-assessment"]),
        };
    }

    private void Day(YamlNode? node)
    {
        if (_read.Scalar(node, "The day") is { } day && !Days.TryParse(day.Value, out _))
            _findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2026-09-01.");
    }

    private Levels ReadLevels(Fields levels)
    {
        var strong = _read.Percent(levels["strong"], "'strong'", 1, 100) ?? Levels.Usual.Strong;
        var competent = _read.Percent(levels["competent"], "'competent'", 1, 100) ?? Levels.Usual.Competent;
        var developing = _read.Percent(levels["developing"], "'developing'", 1, 100) ?? Levels.Usual.Developing;
        if (strong < competent || competent < developing)
            _findings.Add(Rules.OutOfRange, levels.Span, "The levels must fall: strong, then competent, then developing.");
        return new Levels(strong, competent, developing);
    }

    private ImmutableArray<Grade> ReadGrades(YamlNode? node) =>
    [
        .. _read.Entries(node, "'grades'")
            .Select(entry => (entry.Key.Value, From: _read.Percent(entry.Value, "A grade", 1, 100)))
            .Where(grade => grade.From is not null)
            .Select(grade => new Grade(grade.Value, grade.From!.Value))
            .OrderByDescending(grade => grade.From),
    ];

    private ImmutableArray<T> ReadAll<T>(YamlNode? node, string what, KeyTable keys, Func<Fields, string, T?> read)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var item in _read.Items(node, what))
        {
            if (Fields.Open(item, keys, _findings) is not { } fields) continue;
            var id = keys.Keys.Any(key => key.Name == "id") ? ReadId(fields) : "";
            if (id is not null && read(fields, id) is { } made) all.Add(made);
        }

        return all.ToImmutable();
    }

    private string? ReadId(Fields fields)
    {
        if (_read.Scalar(fields["id"], "An id") is not { } id) return null;
        if (id.Value.Any(c => char.IsWhiteSpace(c) || c == '/'))
            _findings.Add(Rules.BadId, id.Span, $"'{Fields.Shorten(id.Value)}' cannot be an id of a pack: no spaces and no '/'.");
        else if (_ids.Add(id.Value)) return id.Value;
        else _findings.Add(Rules.DuplicateId, id.Span, $"'{Fields.Shorten(id.Value)}' stands twice in this pack.");
        return null;
    }

    private Unit? ReadUnit(Fields unit, string id) =>
        _read.Text(unit["title"], "The title") is { } title
            ? new Unit(id, title, ReadAll(unit["elements"], "The elements", StandardsKeys.Element, (element, elementId) =>
                _read.Text(element["title"], "The title") is { } elementTitle ? new Element(elementId, elementTitle, id) : null))
            : null;

    private Boundary? ReadBoundary(Fields boundary, string id) =>
        _read.Text(boundary["title"], "The title") is { } title && _read.Flag(boundary["is"], "'is'") is { } isItem
            ? new Boundary(
                id,
                isItem,
                _read.Text(boundary["ref"], "'ref'"),
                title,
                _read.Text(boundary["meaning"], "The meaning"),
                _read.Text(boundary["instead"], "'instead'"))
            : null;

    private Incident? ReadIncident(Fields incident, string id) => IncidentReader.Read(incident, id, _read);

    private PracticeRule? ReadRule(Fields rule, string id) =>
        _read.Text(rule["text"], "The rule") is { } text
            ? new PracticeRule(
                id,
                text,
                _read.Text(rule["grade"], "The grade"),
                [.. _read.Items(rule["sources"], "The sources").Select(item => _read.Text(item, "A source")).OfType<string>()])
            : null;

    private PracticeSource? ReadSource(Fields source, string id) =>
        _read.Text(source["title"], "The title") is { } title
            ? new PracticeSource(
                id,
                title,
                _read.Text(source["body"], "'body'"),
                _read.Text(source["year"], "The year"),
                _read.Text(source["status"], "The status"),
                _read.Text(source["url"], "The address"),
                _read.Text(source["grade"], "The grade"))
            : null;
}
