using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>What the scenes of one file refer to: all that the scenario names, read and reported for that file.</summary>
internal sealed record FileBinding
{
    /// <summary>Reads nodes, and reports what does not fit into the findings of the file.</summary>
    public required NodeReader Read { get; init; }

    /// <summary>Reads story texts.</summary>
    public required StoryTextReader Texts { get; init; }

    /// <summary>Finds what packs hold.</summary>
    public required PackIds Ids { get; init; }

    /// <summary>What the scenario names.</summary>
    public required Outline Outline { get; init; }

    /// <summary>The serious breaches of the scenario's own.</summary>
    public required IReadOnlyDictionary<string, Incident> OwnIncidents { get; init; }

    /// <summary>Whether there is a school clock.</summary>
    public required bool HasClock { get; init; }

    /// <summary>Whether scenes of an included file are missing, so that nobody knows what it would have had.</summary>
    public bool LacksScenes { get; init; }

    /// <summary>Whether the file is included by the scenario, and not its own.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Reads evidence and what explanations rest on.</summary>
    public EvidenceBinder Evidence => new(Ids, Read);

    /// <summary>Where it reports.</summary>
    public FindingList Findings => Read.Findings;

    /// <summary>A place in the file.</summary>
    public SourcePlace PlaceOf(TextSpan span) => new(Findings.Source, span);

    /// <summary>The index of the scene that a node names, or null after a finding.</summary>
    public int? FindScene(YamlNode? node, string what = "'to'")
    {
        if (Read.Scalar(node, what) is not { } name) return null;
        if (Outline.Scene(name.Value) is { } index) return index;
        if (LacksScenes) return null;
        var nearest = Findings.DidYouMean(name.Value, Outline.SceneIds);
        Findings.Add(Rules.UnknownScene, name.Span, $"There is no scene '{Fields.Shorten(name.Value)}'.{nearest}");
        return null;
    }

    /// <summary>A checked condition; null where there is none, or after a finding.</summary>
    public Condition? ReadCondition(YamlNode? node, bool isClaim = false) =>
        Read.Scalar(node, "A condition") is { } scalar ? ConditionReader.Read(scalar, Outline.Scope, Findings, isClaim) : null;

    /// <summary>The minutes that something takes; 0 where that is not said.</summary>
    public int ReadLength(YamlNode? node)
    {
        if (Read.Scalar(node, "'takes'") is not { } scalar) return 0;
        if (!HasClock)
        {
            Findings.Add(Rules.NoClock, scalar.Span, "This scenario has no school clock that 'takes' could move.");
            return 0;
        }

        if (ClockTime.TryParseLength(scalar.Value) is { } minutes) return minutes;
        Findings.Add(Rules.BadTime, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' is no length of time; write 5m, 1h or 1h30m.");
        return 0;
    }

    /// <summary>The value that a var is to have, as a slot holds it; null after a finding.</summary>
    public int? ReadValue(YamlNode node, ScopeName declared)
    {
        var range = Outline.Vars[declared.Slot].Range;
        switch (declared.Type.Kind)
        {
            case ValueKind.Flag:
                return Read.Flag(node, declared.Shown) is { } flag ? flag ? 1 : 0 : null;
            case ValueKind.Word:
                return Read.Word(node, declared.Shown, declared.Type.Words) is { } word ? Outline.Scope.Words[word] : null;
            default:
                return Read.WholeNumber(node, declared.Shown, range.Min, range.Max);
        }
    }

    /// <summary>The var of a name, or null after a finding.</summary>
    public ScopeName? FindVar(YamlScalar name)
    {
        if (Outline.Scope.Unread.Contains(name.Value)) return null;
        if (Outline.Scope.Vars.TryGetValue(name.Value, out var declared)) return declared;
        var nearest = Findings.DidYouMean(name.Value, Outline.Scope.Vars.Keys);
        Findings.Add(Rules.UnknownVar, name.Span, $"There is no var '{Fields.Shorten(name.Value)}'.{nearest}");
        return null;
    }
}
