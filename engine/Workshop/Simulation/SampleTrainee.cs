using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// One trainee of a kind, so that an author can read what such a person does: the first of them that played. The name is drawn from the seed
/// as those of a cast are, and is neither one of the story nor one of its school.
/// </summary>
/// <param name="Kind">What the trainee is like.</param>
/// <param name="Number">Which of all trainees it is, from 1.</param>
/// <param name="Name">A made-up name.</param>
/// <param name="Skill">How skilled, from 0 to 1.</param>
/// <param name="Noise">How likely a slip is at a decision, from 0 to 1.</param>
public sealed record SampleTrainee(TraineeKind Kind, int Number, string Name, double Skill, double Noise)
{
    /// <summary>What was answered, as <c>play --choose</c> takes it; where chance decided, a scene with a tilde.</summary>
    public ImmutableArray<string> Answers { get; private init; } = [];

    /// <summary>The points, and what could be had.</summary>
    public Score Total { get; private init; } = new(0, null);

    /// <summary>Whether the play passes.</summary>
    public bool Passed { get; private init; }

    /// <summary>Whether a serious breach was in it.</summary>
    public bool HasBreach { get; private init; }

    /// <summary>The ending; null where nothing was on offer any more.</summary>
    public Scene? Ending { get; private init; }

    /// <summary>One of each kind that played.</summary>
    internal static ImmutableArray<SampleTrainee> Of(Course course, SimulationTerms terms)
    {
        var firsts = terms.Mix.FirstOfEach(terms.Trainees);
        var names = CastNames.OfOthers(course.Scenario, terms.Seed, firsts.Length);
        return [.. firsts.Zip(names).Select(one => Of(course, terms, one.First, one.Second))];
    }

    private static SampleTrainee Of(Course course, SimulationTerms terms, int trainee, string name)
    {
        var walk = new Walk(course) { Trail = [] };
        var (kind, skill, noise) = SimulationRun.PlayOne(walk, terms, trainee);
        return new SampleTrainee(kind, trainee + 1, name, skill, noise)
        {
            Answers = [.. AnswersOf(course, walk)],
            Total = walk.Total,
            Passed = walk.Passed,
            HasBreach = walk.HasBreach,
            Ending = walk.End < course.Scenario.Scenes.Length ? course.Scenario.Scenes[walk.End] : null,
        };
    }

    private static IEnumerable<string> AnswersOf(Course course, Walk walk)
    {
        using var given = walk.Answers.GetEnumerator();
        foreach (var (from, to) in walk.Trail!.Zip(walk.Trail!.Skip(1)))
        {
            if (course.WaysOf(from)[0].Group < 0)
            {
                if (course.Graph.AnswerOf(from, to, -1) is { } fall) yield return fall;
            }
            else
            {
                given.MoveNext();
                yield return given.Current.Written;
            }
        }
    }
}
