using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The keys of the record of an agreement.</summary>
internal static class AgreementKeys
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = "agreement";

    /// <summary>The most of what is counted in one.</summary>
    public const int Most = 1_000_000;

    public static KeyTable Override { get; } = new("an override", [
        new("by", "who lets it count all the same", Required: true)
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "The name of the person who lets the scenario count as assessed all the same.",
        },
        new("reason", "why", Required: true)
        {
            Value = Line(KeyOverride.LongestReason),
            Hover = "Why, in a sentence or two.",
        },
    ])
    {
        Hover = "Who lets the scenario count as assessed though colleagues do not agree with its key, and why. It stands in the log of the records as well.",
    };

    public static KeyTable PassMark { get; } = new("a pass mark", [
        new("method", "the word angoff", Required: true)
        {
            Value = OneOf(PassMarkRecord.Method),
            Hover = "How it was set: `angoff`, by what judges expect of a mentor who is just good enough.",
        },
        new("judges", "how many judged", Required: true)
        {
            Value = Number(1, Most),
            Hover = "How many judged.",
        },
        new("decisions", "how many decisions they judged", Required: true)
        {
            Value = Number(1, Most),
            Hover = "How many decisions they judged.",
        },
        new("rounds", "how many rounds there were", Required: true)
        {
            Value = Number(1, 2),
            Hover = "How many rounds there were, `1` or `2`. The last is the one that counts.",
        },
        new("cut", "the judges' pass mark", Required: true)
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "The judges' pass mark, in per cent of the marks at stake, as in `61.5%`.",
        },
        new("standard-error", "its standard error")
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "How far the judges' pass mark could be another with other judges (its standard error), as in `2.5%`. One judge alone has none.",
        },
        new("mark", "the pass mark that was decided on", Required: true)
        {
            Value = Percent(0, 100),
            Hover = "The pass mark that was decided on, as in `60%`: where the pack's level *competent* begins.",
        },
        new("by", "who decided", Required: true)
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "The name of the person who decided on it.",
        },
    ])
    {
        Hover = "How the pass mark was set, and who decided on it.",
    };

    public static KeyTable File { get; } = new("a record of agreement", [
        new("kind", "the word agreement", Required: true)
        {
            Value = OneOf(Kind),
            Hover = "Says what this file is: `agreement`, what came of asking colleagues about the key of a scenario.",
        },
        new("scenario", "the id of the scenario", Required: true)
        {
            Value = Id,
            Hover = "The id of the scenario.",
        },
        new("of", "the sign of the text that was agreed on", Required: true)
        {
            Value = Line(ScenarioLimits.LongestReviewedHash),
            Hover = "A fingerprint of the scenario as it was then. If the file is edited afterwards, they no longer match and its key counts as not agreed.",
        },
        new("date", "the day of the record", Required: true)
        {
            Value = Day,
            Hover = "The day of the record, as in `2026-11-23`.",
        },
        new("threshold", "the share of raters who must agree", Required: true)
        {
            Value = Percent(AgreementTerms.LeastThreshold, 100),
            Hover = "The share of raters who must agree with the key on each choice, as in `75%`.",
        },
        new("fewest", "how many must have rated a choice", Required: true)
        {
            Value = Number(1, Most),
            Hover = "How many must have rated a choice.",
        },
        new("raters", "the raters' names or codes", Required: true)
        {
            Value = ListOf(Line(Ratings.LongestRater)),
            Hover = "The names or codes of the raters, as in `[R-01, R-02, R-03]`.",
        },
        new("choices", "how many choices were held against the key", Required: true)
        {
            Value = Number(0, Most),
            Hover = "How many choices were held against the key.",
        },
        new("ratings", "how many ratings that is", Required: true)
        {
            Value = Number(0, Most),
            Hover = "How many ratings that is.",
        },
        new("agree", "how many of them agree with the key", Required: true)
        {
            Value = Number(0, Most),
            Hover = "How many of the ratings agree with the key.",
        },
        new("contested", "the choices on which the key is contested")
        {
            Value = ListOf(Line()),
            Hover = "The choices on which colleagues do not agree with the key, each as its scene, a slash and its id.",
        },
        new("too-few", "the choices that too few have rated")
        {
            Value = ListOf(Line()),
            Hover = "The choices that too few have rated, each as its scene, a slash and its id.",
        },
        new("override", "who lets it count all the same")
        {
            Value = Map(Override),
            Hover = "Who lets the scenario count as assessed all the same, and why.",
        },
        new("pass-mark", "how the pass mark was set")
        {
            Value = Map(PassMark),
            Hover = "How the pass mark was set, and who decided on it.",
        },
    ])
    {
        Hover = "What came of asking colleagues about the key of a scenario. `mentorsim key agree -o` writes it, and it lies beside the scenario.",
    };
}
