using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// What a scenario names, gathered before anything that refers to it is read: scenes, choices, vars, the clock and the number of
/// events, each with its slot. Silent: mistakes are reported when the thing itself is read.
/// </summary>
internal sealed class Outline
{
    private readonly Dictionary<string, int> _scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scene, string Choice), int> _choices = [];

    public Outline(ImmutableArray<VarDeclaration> vars, SchoolClock? clock, YamlNode? scenes, YamlNode? events)
    {
        Vars = vars;
        foreach (var entry in (scenes as YamlMap)?.Entries ?? [])
        {
            _scenes.Add(entry.Key.Value, _scenes.Count);
            var choices = (entry.Value as YamlMap)?["choices"] as YamlList;
            foreach (var choice in choices?.Items ?? [])
            {
                if ((choice as YamlMap)?["id"] is YamlScalar id) _choices.TryAdd((entry.Key.Value, id.Value), _choices.Count);
            }
        }

        var eventCount = events is YamlList list ? list.Items.Length : 0;
        FirstVisits = vars.Length + (clock is null ? 0 : 1);
        FirstSeen = FirstVisits + _scenes.Count;
        FirstTaken = FirstSeen + _scenes.Count;
        FirstFired = FirstTaken + _choices.Count;
        Layout = MakeLayout(clock, eventCount);
        Scope = MakeScope();
    }

    public ImmutableArray<VarDeclaration> Vars { get; }

    public int FirstVisits { get; }

    public int FirstSeen { get; }

    public int FirstTaken { get; }

    public int FirstFired { get; }

    public StateLayout Layout { get; }

    public Scope Scope { get; }

    public IReadOnlyCollection<string> SceneIds => _scenes.Keys;

    public int? Scene(string id) => _scenes.TryGetValue(id, out var index) ? index : null;

    public int Choice(string scene, string choice) => _choices[(scene, choice)];

    private StateLayout MakeLayout(SchoolClock? clock, int events)
    {
        var words = Vars.SelectMany(declared => declared.Type.Words).Distinct(StringComparer.Ordinal).ToList();
        var slots = ImmutableArray.CreateBuilder<Slot>();
        foreach (var declared in Vars)
            slots.Add(declared.Type.Kind == ValueKind.Word ? declared.Range with { Max = words.Count - 1 } : declared.Range);
        if (clock is not null) slots.Add(new Slot(clock.From, clock.From, clock.To));
        slots.AddRange(Enumerable.Repeat(new Slot(0, 0, StateLayout.MostVisits), _scenes.Count));
        slots.AddRange(Enumerable.Repeat(new Slot(0, 0, 1), _scenes.Count + _choices.Count + events));
        return new StateLayout
        {
            Slots = slots.ToImmutable(),
            TimeSlot = clock is null ? null : Vars.Length,
            Vars =
            [
                .. Vars.Select((declared, slot) => new Variable(
                    declared.Name,
                    slot,
                    declared.Type.Words.ToImmutableDictionary(word => words.IndexOf(word)),
                    declared.Type.Kind == ValueKind.Flag)),
            ],
        };
    }

    private Scope MakeScope()
    {
        var scope = new Scope { TimeSlot = Layout.TimeSlot };
        for (var slot = 0; slot < Vars.Length; slot++) scope.AddVar(new ScopeName(Vars[slot].Name, Vars[slot].Type, slot));
        foreach (var (scene, index) in _scenes) scope.AddScene(scene, FirstVisits + index, FirstSeen + index);
        foreach (var ((scene, choice), index) in _choices) scope.AddChoice(scene, choice, FirstTaken + index);
        return scope;
    }
}
