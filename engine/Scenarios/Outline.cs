using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// What a scenario names, gathered before anything that refers to it is read: scenes, choices, options, vars, the clock and the number
/// of events. Silent: mistakes are reported when the thing itself is read.
/// </summary>
internal sealed class Outline
{
    private readonly Dictionary<string, (int Index, YamlScalar Name)> _scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scene, string Offer), int> _offers = [];
    private readonly List<(string Scene, string Offer, int Index)> _remembered = [];
    private readonly Dictionary<string, int> _words;
    private readonly int? _timeSlot;

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
        _words = vars.SelectMany(declared => declared.Type.Words).Distinct(StringComparer.Ordinal).Select((word, number) => (word, number))
            .ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);
        _timeSlot = clock is null ? null : vars.Length;
        Slots = new StateSlots(GivenSlots(clock), eventCount, _scenes.Count, _offers.Count);
        Scope = MakeScope();
    }

    public ImmutableArray<VarDeclaration> Vars { get; }

    public StateSlots Slots { get; }

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
        Name(Meant(scene, "choices"), ScenarioKeys.Choice, isRemembered: true);
        Name(Meant(scene, "pick") is YamlMap pick ? Fields.Meant(pick, ScenarioKeys.Pick, "options") : null, ScenarioKeys.PickOption, isRemembered: true);
        // All of an order is taken whenever it is answered, so there is nothing to ask for.
        Name(Meant(scene, "order") is YamlMap order ? Fields.Meant(order, ScenarioKeys.Order, "options") : null, ScenarioKeys.OrderOption, isRemembered: false);

        static YamlNode? Meant(YamlMap scene, string key) => Fields.Meant(scene, ScenarioKeys.Scene, key);

        void Name(YamlNode? offers, KeyTable table, bool isRemembered)
        {
            foreach (var offer in (offers as YamlList)?.Items ?? [])
            {
                var index = _offers.Count;
                if (offer is YamlMap map && Fields.Meant(map, table, "id") is YamlScalar name && _offers.TryAdd((id, name.Value), index) && isRemembered) _remembered.Add((id, name.Value, index));
            }
        }
    }

    /// <summary>The layout of a state, once all that may ask for something to be remembered is read.</summary>
    public StateLayout MakeLayout() => Slots.ToLayout(
        [
            .. Vars.Select((declared, slot) => new Variable(
                declared.Name,
                slot,
                declared.Type.Words.ToImmutableDictionary(word => _words[word]),
                declared.Type.Kind == ValueKind.Flag)),
        ],
        _timeSlot);

    private IEnumerable<Slot> GivenSlots(SchoolClock? clock)
    {
        foreach (var declared in Vars) yield return declared.Type.Kind == ValueKind.Word ? declared.Range with { Max = _words.Count - 1 } : declared.Range;
        if (clock is not null) yield return new Slot(clock.From, clock.From, clock.To);
    }

    private Scope MakeScope()
    {
        var scope = new Scope { TimeSlot = _timeSlot, SlotOf = Slots.Of };
        for (var slot = 0; slot < Vars.Length; slot++) scope.AddVar(new ScopeName(Vars[slot].Name, Vars[slot].Type, slot));
        foreach (var unread in Vars.Where(declared => declared.IsUnread)) scope.AddUnread(unread.Name);
        foreach (var (id, (index, _)) in _scenes) scope.AddScene(id, index);
        foreach (var (scene, offer, index) in _remembered) scope.AddChoice(scene, offer, index);
        return scope;
    }
}
