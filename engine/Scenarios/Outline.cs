using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// What a scenario names, gathered before anything that refers to it is read: scenes, choices, options, vars, the clock and the number
/// of events, each with its slot. Silent: mistakes are reported when the thing itself is read.
/// </summary>
internal sealed class Outline
{
    private readonly Dictionary<string, (int Index, YamlScalar Name)> _scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scene, string Offer), int> _offers = [];
    private readonly List<(string Scene, string Offer, int Index)> _remembered = [];

    /// <param name="vars">The vars.</param>
    /// <param name="clock">The school clock, or null.</param>
    /// <param name="scenes">What stands behind `scenes:` in the scenario's file, then in each file that it includes.</param>
    /// <param name="events">What stands behind `events:`.</param>
    public Outline(ImmutableArray<VarDeclaration> vars, SchoolClock? clock, IEnumerable<YamlNode?> scenes, YamlNode? events)
    {
        Vars = vars;
        foreach (var entry in scenes.OfType<YamlMap>().SelectMany(map => map.Entries))
        {
            if (_scenes.TryAdd(entry.Key.Value, (_scenes.Count, entry.Key)) && entry.Value is YamlMap scene) NameOffers(entry.Key.Value, scene);
        }

        var eventCount = events is YamlList list ? list.Items.Length : 0;
        FirstVisits = vars.Length + (clock is null ? 0 : 1);
        FirstSeen = FirstVisits + _scenes.Count;
        FirstTaken = FirstSeen + _scenes.Count;
        FirstFired = FirstTaken + _offers.Count;
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

    public int? Scene(string id) => _scenes.TryGetValue(id, out var scene) ? scene.Index : null;

    /// <summary>The name of a scene at the place that counts, which is the first; another scene of that name is one too many.</summary>
    public YamlScalar NameOf(string scene) => _scenes[scene].Name;

    /// <summary>The ids of all choices and options, some perhaps more than once.</summary>
    public IEnumerable<string> OfferIds => _offers.Keys.Select(offer => offer.Offer);

    /// <summary>Whether some scene has a choice or option of an id.</summary>
    public bool HasOffer(string id) => _offers.Keys.Any(offer => offer.Offer == id);

    /// <summary>The number of a choice or option among all of the scenario.</summary>
    public int Offer(string scene, string offer) => _offers[(scene, offer)];

    private void NameOffers(string id, YamlMap scene)
    {
        Name(scene["choices"], isRemembered: true);
        Name((scene["pick"] as YamlMap)?["options"], isRemembered: true);
        // All of an order is taken whenever it is answered, so there is nothing to ask for.
        Name((scene["order"] as YamlMap)?["options"], isRemembered: false);

        void Name(YamlNode? offers, bool isRemembered)
        {
            foreach (var offer in (offers as YamlList)?.Items ?? [])
            {
                var index = _offers.Count;
                if ((offer as YamlMap)?["id"] is YamlScalar name && _offers.TryAdd((id, name.Value), index) && isRemembered) _remembered.Add((id, name.Value, index));
            }
        }
    }

    private StateLayout MakeLayout(SchoolClock? clock, int events)
    {
        var words = Vars.SelectMany(declared => declared.Type.Words).Distinct(StringComparer.Ordinal).Select((word, number) => (word, number))
            .ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);
        var slots = ImmutableArray.CreateBuilder<Slot>(FirstFired + events);
        foreach (var declared in Vars)
            slots.Add(declared.Type.Kind == ValueKind.Word ? declared.Range with { Max = words.Count - 1 } : declared.Range);
        if (clock is not null) slots.Add(new Slot(clock.From, clock.From, clock.To));
        slots.AddRange(Enumerable.Repeat(new Slot(0, 0, StateLayout.MostVisits), _scenes.Count));
        slots.AddRange(Enumerable.Repeat(new Slot(0, 0, 1), _scenes.Count + _offers.Count + events));
        return new StateLayout
        {
            Slots = slots.MoveToImmutable(),
            TimeSlot = clock is null ? null : Vars.Length,
            Vars =
            [
                .. Vars.Select((declared, slot) => new Variable(
                    declared.Name,
                    slot,
                    declared.Type.Words.ToImmutableDictionary(word => words[word]),
                    declared.Type.Kind == ValueKind.Flag)),
            ],
        };
    }

    private Scope MakeScope()
    {
        var scope = new Scope { TimeSlot = Layout.TimeSlot, EndingSlot = Layout.Slots.Length };
        for (var slot = 0; slot < Vars.Length; slot++) scope.AddVar(new ScopeName(Vars[slot].Name, Vars[slot].Type, slot));
        foreach (var unread in Vars.Where(declared => declared.IsUnread)) scope.AddUnread(unread.Name);
        foreach (var (id, (index, _)) in _scenes) scope.AddScene(id, FirstVisits + index, FirstSeen + index);
        foreach (var (scene, offer, index) in _remembered) scope.AddChoice(scene, offer, FirstTaken + index);
        return scope;
    }
}
