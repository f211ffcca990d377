using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Simulation;

/// <summary>Scenarios to simulate, and made-up trainees one by one.</summary>
internal static class SomeSimulation
{
    /// <summary>The course of a scenario.</summary>
    public static Course Course(Scenario scenario) =>
        Engine.Workshop.Simulation.Course.Of(scenario, null, StateGraph.UsualLimit, out var whyNot, null, default) ?? throw new InvalidOperationException(whyNot);

    /// <summary>The courses of random stories that can be played through.</summary>
    public static IEnumerable<Course> RandomCourses(int count, int salt)
    {
        var stories = new Exploration.RandomStories(Seeded.Random(salt));
        for (var i = 0; i < count; i++)
        {
            var scenario = Some.File(stories.Next()).Scenario;
            if (scenario is not null && Engine.Workshop.Simulation.Course.Of(scenario, null, StateGraph.UsualLimit, out _, null, default) is { } course) yield return course;
        }
    }

    /// <summary>The courses of the scenarios of the small library.</summary>
    public static IEnumerable<Course> SmallCourses() => Some.SmallPaths().Select(path => Course(Some.ShippedBank().Read(path).Scenario!));

    /// <summary>A simulation of a scenario.</summary>
    public static SimulationReport Report(Scenario scenario, SimulationTerms? terms = null) => SimulationRun.Of(scenario, terms ?? new SimulationTerms(2000)).Report.ShouldNotBeNull();

    /// <summary>A trainee who has played.</summary>
    public static Walk Played(Course course, TraineeKind kind, double skill, double noise, long number)
    {
        var (walk, chance) = (new Walk(course), SplitMix.For(1, number));
        walk.Play(kind, skill, noise, ref chance);
        return walk;
    }

    /// <summary>Scenes one after the other, each with the choices that are given, as text and marks.</summary>
    public static string Row(params string[][] scenes)
    {
        var text = scenes.Select((choices, n) => string.Create(CultureInfo.InvariantCulture, $"  s{n}:\n    choices:\n") + string.Concat(choices.Select((choice, c) =>
            string.Create(CultureInfo.InvariantCulture, $"      - {{ id: c{c}, {choice}, to: {(n + 1 == scenes.Length ? "end" : $"s{n + 1}")}, feedback: So. }}\n"))));
        return $"{Some.Head}start: s0\nscenes:\n{string.Concat(text)}  end: {{ ending: good }}\n";
    }
}
