using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>
/// A scenario on paper: what happens, and what is to be decided, part by part. It holds nothing that tells how good an answer is: no
/// feedback, no evidence, no ending. Between two parts the story goes on as if somebody had decided soundly.
/// </summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Cast">The people, the same for all candidates.</param>
/// <param name="Parts">The parts in order; at least one where the scenario asks anything.</param>
public sealed record CaseStudy(Scenario Scenario, Cast Cast, ImmutableArray<CaseStudyPart> Parts)
{
    // Names and chance are those of a trial play, so that every print of a case study is the same.
    private const long Seed = 1;
    private const int MostDecisions = 40;

    /// <summary>The case study of a scenario.</summary>
    public static CaseStudy Of(Scenario scenario)
    {
        var cast = CastNames.For(scenario, Seed);
        var parts = ImmutableArray.CreateBuilder<CaseStudyPart>();
        var (texts, shown) = (ImmutableArray.CreateBuilder<string>(), new HashSet<int>());
        foreach (var moment in Played(scenario).Moments)
        {
            switch (moment)
            {
                case SceneEntered entered:
                    texts.AddRange(Story.Of(scenario).TextsOf(entered.State).Select(text => text.With(cast)));
                    break;
                // A scene that is come back to asks what was asked before: what it says belongs to the next part.
                case Decided decided when shown.Add(decided.Before.Scene):
                    parts.Add(new CaseStudyPart(texts.ToImmutable(), AskedIn(scenario, decided, cast)));
                    texts.Clear();
                    break;
            }
        }

        return new CaseStudy(scenario, cast, parts.ToImmutable());
    }

    /// <summary>The play of somebody who decides soundly, as far as the scenario itself says what is sound.</summary>
    private static Passage Played(Scenario scenario)
    {
        var story = Story.Of(scenario);
        var luck = new Luck(story, Seed);
        var taken = new HashSet<int>();
        var passage = luck.With([], fall => Passage.Begin(story, story.Begin()).GoOnByItself(fall));
        for (var decisions = 0; !passage.IsOver && decisions < MostDecisions; decisions++)
        {
            var answer = Sound(story, passage.State, taken);
            taken.UnionWith(answer.Taken.Select(offer => offer.Index));
            var here = passage;
            passage = luck.With([], fall => here.Take(answer, certainty: null, timedOut: false, stops: false).GoOnByItself(fall));
        }

        return passage;
    }

    private static Answer Sound(Story story, StoryState state, HashSet<int> taken)
    {
        switch (story.SceneOf(state).WayOn)
        {
            case ChoiceDecision:
                // Whoever takes the same way again and again never comes to an end.
                return new ChoiceAnswer(story.OnOffer(state).Cast<Choice>().OrderBy(choice => taken.Contains(choice.Index)).ThenBy(Harm).ThenByDescending(Points).First());
            case PickDecision pick:
                var ticked = pick.Options.OrderBy(Harm).ThenByDescending(Points).Take(Math.Clamp(pick.Options.Count(option => Harm(option) == 0 && Points(option) > 0), pick.Min, pick.Max)).ToList();
                return new PickAnswer(pick, [.. pick.Options.Where(ticked.Contains)]);
            case OrderDecision order:
                return new OrderAnswer(order, order.Options);
            case WriteDecision write:
                return new WriteAnswer(write, "");
            default:
                throw new UnreachableException();
        }
    }

    private static int Harm(Offer offer) => offer.Critical is not null ? 2 : offer.Oversteps.IsEmpty ? 0 : 1;

    private static int Points(Offer offer) => offer.Evidence.Sum(evidence => evidence.Points);

    private static AskedOnPaper AskedIn(Scenario scenario, Decided decided, Cast cast)
    {
        var (story, scene) = (Story.Of(scenario), scenario.Scenes[decided.Before.Scene]);
        return scene.WayOn switch
        {
            ChoiceDecision => new ChooseOnPaper([.. story.OnOffer(decided.Before).Select(Text)]),
            PickDecision pick => new TickOnPaper(pick.Prompt.With(cast), pick.Min, pick.Max, [.. story.OnOffer(decided.Before).Select(Text)]),
            OrderDecision order => new OrderOnPaper(order.Prompt.With(cast), [.. Session.AsShown(Seed, scene, visit: 1, order).Select(Text)]),
            WriteDecision write => new WriteOnPaper(write.Prompt.With(cast)),
            _ => throw new UnreachableException(),
        };

        string Text(Offer offer) => offer.Text.With(cast);
    }
}

/// <summary>A part of a case study: what happens, then what is to be decided.</summary>
/// <param name="Texts">What happens: small Markdown.</param>
/// <param name="Asked">What is to be decided.</param>
public sealed record CaseStudyPart(ImmutableArray<string> Texts, AskedOnPaper Asked);

/// <summary>What a candidate is asked on paper. All texts are small Markdown.</summary>
public abstract record AskedOnPaper
{
    private protected AskedOnPaper() { }
}

/// <summary>One of several ways to go on.</summary>
public sealed record ChooseOnPaper(ImmutableArray<string> Choices) : AskedOnPaper;

/// <summary>Things to tick, so many of them.</summary>
public sealed record TickOnPaper(string Prompt, int Min, int Max, ImmutableArray<string> Options) : AskedOnPaper;

/// <summary>Things to put in order.</summary>
public sealed record OrderOnPaper(string Prompt, ImmutableArray<string> Options) : AskedOnPaper;

/// <summary>A text to write.</summary>
public sealed record WriteOnPaper(string Prompt) : AskedOnPaper;
