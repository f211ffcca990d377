using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Ways on the screens to the scenes of a scenario: those that the search of its story found, walked as somebody would who plays it.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="rootOf">A play of it by a seed.</param>
internal sealed class SceneWays(Scenario scenario, Func<long, Root> rootOf)
{
    // Chance falls otherwise by another seed.
    private const int MostSeeds = 40;
    private const int MostStates = 5;
    private const int MostSteps = 500;

    private readonly StateGraph _graph = StateGraph.Explore(scenario);

    /// <summary>A way to a scene, with the play in which it leads there; null where none was found.</summary>
    public (Root Root, ImmutableArray<Step> Steps)? To(Scene scene)
    {
        var answers = Enumerable.Range(0, _graph.StateCount).Where(state => _graph.SceneOf(state) == scene.Index).Take(MostStates)
            .Select(state => _graph.WayTo(state).Where(answer => !answer.StartsWith('~')).ToImmutableArray()).ToList();
        foreach (var root in Enumerable.Range(1, MostSeeds).Select(seed => rootOf(seed)))
        {
            foreach (var way in answers)
            {
                if (Walk(root, scene, way) is { } steps) return (root, steps);
            }
        }

        return null;
    }

    /// <summary>The session that stands on the screens; null where there is none yet.</summary>
    public static Session? SessionOn(ScreenStack stack) =>
        stack.Screens.Select(screen => screen.Play).OfType<Playing>().LastOrDefault()?.Session is { State: not SessionState.Briefing } session ? session : null;

    /// <summary>The scenes to which a session came.</summary>
    public static IEnumerable<Scene> ScenesOf(Session session) => session.Passage.Moments.OfType<SceneEntered>().Select(entered => session.Scenario.Scenes[entered.State.Scene]);

    private static ImmutableArray<Step>? Walk(Root root, Scene scene, ImmutableArray<string> answers)
    {
        using var ground = root.Begin().Settle();
        var (steps, given) = (ImmutableArray.CreateBuilder<Step>(), 0);
        while (steps.Count < MostSteps && !ground.Stack.IsDone)
        {
            if (SessionOn(ground.Stack) is { } session && ScenesOf(session).Any(entered => entered.Index == scene.Index)) return steps.ToImmutable();
            var isDecision = ground.Stack.Top is DecisionScreen;
            if (isDecision && given == answers.Length) return null;
            if (StepAt(ground.Stack.Top, isDecision ? answers[given] : "") is not { } step) return null;
            if (isDecision) given++;
            steps.Add(step);
            ground.Take(step);
        }

        return null;
    }

    /// <summary>What somebody does who gives an answer on a screen, or reads on; null where it is not on offer.</summary>
    private static Step? StepAt(Screen screen, string answer)
    {
        switch (screen)
        {
            case PlayScreen play:
                return NumberOf(play.Playing.Session.OnOffer, answer) is > 0 and var number ? new Sent(new Numbered(number))
                    : play.SecondsLeft is { } left ? new Sent(new SecondsPassed(left))
                    : null;
            case DecisionScreen { Playing.Session.Decision: PickDecision pick }:
                return new Sent(new NumberedAll(answer == PickAnswer.None ? [] : [.. answer.Split('+').Select(id => NumberOf(pick.Options, id))]));
            case DecisionScreen { Playing.Session: { Decision: OrderDecision } session }:
                return new Sent(new NumberedAll([.. answer.Split('+').Select(id => NumberOf(session.OnOffer, id))]));
            case WriteScreen:
                return new Sent(new Numbered(screen.Page.Items.Last().Number));
            default:
                return new Sent(new Asked(Act.Take));
        }
    }

    private static int NumberOf(IEnumerable<Offer> offers, string id) => offers.Select(offer => offer.Id).ToImmutableArray().IndexOf(id) + 1;
}
