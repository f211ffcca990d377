using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Conditions that decide nothing: a <c>when</c> that holds wherever it is asked, or one that never has its way. A choice whose condition
/// never holds is on offer in no play, and reported as that.
/// </summary>
internal sealed class ConditionFindings
{
    private readonly StateGraph _graph;
    private readonly Dictionary<Condition, Seen> _seen = new(ReferenceEqualityComparer.Instance);
    // Those of which not all was seen yet, by the scene that asks them.
    private readonly List<Seen>[] _ofTexts;
    private readonly List<Seen>[] _ofWays;
    private readonly List<(StoryEvent Happening, Seen Seen)> _ofEvents;
    private readonly FixedVars _fixedVars;
    private int _open;

    private ConditionFindings(StateGraph graph)
    {
        _graph = graph;
        _ofTexts = [.. Scenario.Scenes.Select(scene => scene.Text.Select(part => part.When).OfType<Condition>().Select(Watch).ToList())];
        _ofWays = [.. Scenario.Scenes.Select(scene => WaysOf(scene).Select(Watch).ToList())];
        _ofEvents = [.. Scenario.Events.Select(happening => (happening, Watch(happening.When)))];
        _fixedVars = new FixedVars(Scenario);
        _open = _seen.Count;
    }

    private Scenario Scenario => _graph.Story.Scenario;

    /// <summary>Reports each condition that decides nothing, with the nearest state in which it is asked where there is one.</summary>
    public static void Report(StateGraph graph, FindingList findings)
    {
        var conditions = new ConditionFindings(graph);
        conditions.Ask();
        conditions.ReportInto(findings);
    }

    private static IEnumerable<Condition> WaysOf(Scene scene) => scene.WayOn switch
    {
        ChoiceDecision choices => choices.Choices.Select(choice => choice.When).OfType<Condition>(),
        Fork fork => fork.Branches.Select(branch => branch.When).OfType<Condition>(),
        _ => [],
    };

    private Seen Watch(Condition condition) => _seen[condition] = new Seen(condition);

    private void Ask()
    {
        var (slots, after) = (_graph.NewSlots(), _graph.NewSlots());
        for (var state = 0; state < _graph.StateCount && _open > 0; state++)
        {
            var scene = Scenario.Scenes[_graph.Unpack(state, slots)];
            foreach (var seen in _ofTexts[scene.Index]) Note(seen, state, slots, hasItsWay: true);
            switch (scene.WayOn)
            {
                case ChoiceDecision:
                    foreach (var seen in _ofWays[scene.Index]) Note(seen, state, slots, hasItsWay: true);
                    AskEvents(state, scene, slots, after);
                    break;
                case Decision:
                    AskEvents(state, scene, slots, after);
                    break;
                case Fork:
                    var isDecided = false;
                    foreach (var seen in _ofWays[scene.Index]) isDecided |= Note(seen, state, slots, hasItsWay: !isDecided);
                    break;
            }
        }
    }

    /// <summary>Events are looked at after an answer, when its effects are done. One that has fired is asked no more.</summary>
    private void AskEvents(int state, Scene scene, int[] slots, int[] after)
    {
        if (!_ofEvents.Exists(pair => pair.Seen.IsOpen)) return;
        foreach (var group in _graph.GroupsIn(scene))
        {
            if (group.First is ChoiceAnswer { Choice: var choice } && !_graph.Story.IsOnOffer(choice, slots)) continue;
            _graph.Unpack(state, after);
            _graph.Story.Affect(after, group.First);
            var isDecided = false;
            foreach (var (happening, seen) in _ofEvents)
            {
                if (after[happening.FiredSlot] == 0) isDecided |= Note(seen, state, after, hasItsWay: !isDecided, group);
            }
        }
    }

    private bool Note(Seen seen, int state, ReadOnlySpan<int> slots, bool hasItsWay, AnswerGroup? by = null)
    {
        var holds = seen.Condition.HoldsIn(slots);
        if (!seen.IsOpen) return holds;
        if (seen.FirstAsked < 0) (seen.FirstAsked, seen.FirstBy) = (state, by);
        seen.Fails |= !holds;
        seen.Holds |= holds;
        seen.HasItsWay |= holds && hasItsWay;
        if (!seen.IsOpen) _open--;
        return holds;
    }

    private void ReportInto(FindingList findings)
    {
        // What is included is shared: in another scenario its conditions may decide something.
        foreach (var scene in Scenario.Scenes.Where(scene => !scene.IsIncluded))
        {
            foreach (var seen in _ofTexts[scene.Index]) Report(seen, $"in the scene '{scene.Id}'", findings);
            foreach (var seen in _ofWays[scene.Index]) Report(seen, $"in the scene '{scene.Id}'", findings, scene.WayOn);
        }

        foreach (var (_, seen) in _ofEvents) Report(seen, "when this event is looked at", findings, isOfEvent: true);
    }

    private void Report(Seen seen, string where, FindingList findings, WayOn? wayOn = null, bool isOfEvent = false)
    {
        // What is never asked stands where no play comes, which is reported by itself.
        if (seen.FirstAsked < 0) return;
        var help = _fixedVars.HelpFor(seen.Condition);
        if (!seen.Fails)
        {
            var (so, always) = (wayOn, isOfEvent) switch
            {
                (Fork, _) => ("nothing below it is ever taken", "Correct it so that it fails in some play, or make this the last entry, without a `when`."),
                (_, true) => ("the event waits for nothing", "Correct the `when` so that it fails in some play."),
                _ => ("it decides nothing", Rules.AlwaysHolds.Help),
            };
            findings.Add(
                Rules.AlwaysHolds, seen.Condition.Place, $"'{seen.Condition}' always holds {where}, so {so}; first {_graph.Witness(seen.FirstAsked, seen.FirstBy)}.", help ?? always);
        }
        else if (!seen.HasItsWay && wayOn is not ChoiceDecision)
        {
            findings.Add(
                Rules.NeverDecides,
                seen.Condition.Place,
                seen.Holds ? $"'{seen.Condition}' holds {where} only when one above it does." : $"'{seen.Condition}' never holds {where}.",
                help ?? Rules.NeverDecides.Help);
        }
    }

    private sealed class Seen(Condition condition)
    {
        public Condition Condition { get; } = condition;

        public int FirstAsked { get; set; } = -1;

        public AnswerGroup? FirstBy { get; set; }

        public bool Fails { get; set; }

        public bool Holds { get; set; }

        public bool HasItsWay { get; set; }

        public bool IsOpen => !Fails || !HasItsWay;
    }
}
