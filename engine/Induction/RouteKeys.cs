using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Induction;

/// <summary>The keys of a route.</summary>
internal static class RouteKeys
{
    /// <summary>The keys of which each step has exactly one: they say what is to be done.</summary>
    public static ImmutableArray<string> Tasks { get; } = ["play", "sit", "read", "read-elsewhere", "self-audit", "who-is-who", "form", "training", "sign-off"];

    public static KeyTable Step { get; } = new("a step of a route", [
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "A name for the step, unique in the route: lower-case words with hyphens, as in `first-scenario`. What was done is kept under it, so do not change it while somebody follows the route.",
        },
        new("title", "what stands in lists")
        {
            Value = Line(RouteLimits.LongestStepTitle),
            Hover = "What stands in lists. Without it, one is made of what the step is.",
        },
        new("due", "the day by which it is to be done")
        {
            Value = Number(1, RouteLimits.LastDay),
            Hover = "The day by which it is to be done, counted from the day on which the induction begins, which is 1. Weekends count: the end of the third week is `21`. Without it, there is no hurry.",
        },
        new("play", "the id of a scenario to play")
        {
            Value = Id,
            Hover = "A scenario to play, by its id.",
        },
        new("mode", "practice or assess")
        {
            Value = OneOf("practice", "assess"),
            Hover = "Beside `play`: in which mode it counts, `practice` or `assess`. Without it, both do.",
            Needs = ["play"],
        },
        new("until", "finished or competent")
        {
            Value = OneOf("finished", "competent"),
            Hover = "Beside `play`: what it takes. `finished`, which it is without this key: an ending was reached, whatever the result. `competent`: the result was competent at least once.",
            Needs = ["play"],
        },
        new("sit", "the id of a paper to practise")
        {
            Value = Id,
            Hover = "An in-tray paper to practise to the end, by its id.",
        },
        new("read", "the id of a page of the handbook")
        {
            Value = Id,
            Hover = "A page of the handbook to read: the name of its file in the folder `handbook/`, without `.md`.",
        },
        new("read-elsewhere", "a text to read that is no page of the handbook")
        {
            Value = Line(RouteLimits.LongestWhat),
            Hover = "A text to read that is no page of the handbook, as in `Keeping children safe in education, Part One`.",
        },
        new("sources", "the rules of practice that ask for it")
        {
            Value = ListOf(Reference),
            Hover = "Beside `read-elsewhere`: rules or sources of packs that ask for it, as in `[SG-02]`.",
            Needs = ["read-elsewhere"],
        },
        new("self-audit", "the pack for the self-audit")
        {
            Value = Id,
            Hover = "The self-audit against the elements of a pack, as in `nos-2005`: what the mentor brings, with notes, and what is still missing.",
        },
        new("who-is-who", "the people whose names are to be found")
        {
            Value = ListOf(Id, 1, RouteLimits.MostSlots),
            Hover = "The form 'who is who': the people of the school profile whose names the mentor finds out, as in `[dsl, deputy-dsl, head]`.",
        },
        new("form", "self-evaluation")
        {
            Value = OneOf("self-evaluation"),
            Hover = "A form to fill in: `self-evaluation`, the four questions of the mentor's own cycle.",
        },
        new("training", "what training to attend")
        {
            Value = Line(RouteLimits.LongestWhat),
            Hover = "Training to attend and to enter in the training record, in words, as in `Safeguarding training of this school`.",
        },
        new("sign-off", "what the line manager signs")
        {
            Value = Line(RouteLimits.LongestWhat),
            Hover = "What the line manager signs here, in words. It can be signed when all the steps before it are done.",
        },
        new("why", "why it stands in the route")
        {
            Value = Prose(RouteLimits.LongestWhy),
            Hover = "Why it stands in the route, for whoever has to do it.",
        },
    ])
    {
        Hover = "One thing to do. What it is, is said by one of `play`, `sit`, `read`, `read-elsewhere`, `self-audit`, `who-is-who`, `form`, `training` and `sign-off`.",
        ExactlyOneOf = Tasks,
    };

    public static KeyTable Route { get; } = new("a route", [
        new("kind", "the word route", Required: true)
        {
            Value = OneOf("route"),
            Hover = "Says what this file is: `route`, the way through an induction.",
        },
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "The name by which the route is asked for: lower-case words with hyphens, as in `first-half-term`.",
        },
        new("title", "its title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title that mentors and line managers see, at most 60 characters.",
        },
        new("summary", "what it is for, in a sentence or two")
        {
            Value = Prose(ScenarioLimits.LongestSummary),
            Hover = "What it is for, and for whom, in a sentence or two.",
        },
        new("standards", "the packs whose ids are used below")
        {
            Value = ListOf(Id),
            Hover = "The packs on which the induction rests, as in `[nos-2005, practice-2026]`. From the self-audit's gaps in the first with units comes what to play next.",
        },
        new("review", "who reviewed it, and when")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed it, and when. Without a review, or if the file was edited since, the route counts as a draft.",
        },
        new("steps", "what is to be done, in order", Required: true)
        {
            Value = ListOf(Step, 1, RouteLimits.MostSteps),
            Hover = "What is to be done, in order.",
        },
    ])
    {
        Hover = "A route: what a new mentor plays, reads, fills in and has signed in an induction, in order, each with the day by which.",
    };
}
