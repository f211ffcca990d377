using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The keys of a ratings file.</summary>
internal static class RatingsKeys
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = "ratings";

    public static KeyTable Choice { get; } = new("a rating", [
        new("rating", "1 to 5, or cannot-say", Required: true)
        {
            Value = Either(Number(1, RatingScale.Points), OneOf(RatingScale.CannotSay)),
            Hover = "From `1`, clearly wrong, over `3`, neither wrong nor right, to `5`, the best thing to do; or `cannot-say`.",
        },
        new("of", "the sign of what was read", Required: true)
        {
            Value = Line(ScenarioLimits.LongestReviewedHash),
            Hover = "A fingerprint of what was read: the scene and the words of the choice. If either is changed afterwards, this rating no longer counts.",
        },
        new("because", "why, in a sentence")
        {
            Value = Line(Ratings.LongestReason),
            Hover = "Why, in a sentence. It helps where colleagues do not agree.",
        },
    ])
    {
        Hover = "What somebody thinks of one choice, as in `{ rating: 4, of: 1b2c3d4e5f607182, because: It is safe, and kind. }`.",
    };

    public static KeyTable Scene { get; } = new("the ratings of a scene", [
        new("choices", "the ratings, by the ids of choices")
        {
            Value = ById(Map(Choice)),
            Hover = "What somebody thinks of each choice, or each option to tick, under its id.",
        },
        new("expected", "what somebody just good enough gets here, in per cent")
        {
            Value = Percent(0, 100),
            Hover = "For a pass mark: of the marks at stake in this decision, the share that a mentor who is just good enough gets on average, as in `60%`.",
        },
        new("expected-again", "the same in the second round")
        {
            Value = Percent(0, 100),
            Hover = "The same in a second round, after the judges talked. Then it is the one that counts; the first is kept.",
        },
    ])
    {
        Hover = "What somebody said in one scene.",
    };

    public static KeyTable File { get; } = new("a ratings file", [
        new("kind", "the word ratings", Required: true)
        {
            Value = OneOf(Kind),
            Hover = "Says what this file is: `ratings`, what one colleague thinks of the choices of a scenario.",
        },
        new("scenario", "the id of the scenario", Required: true)
        {
            Value = Id,
            Hover = "The id of the scenario that was rated, as in `breakfast-club-disclosure`.",
        },
        new("of", "the sign of the text that was rated", Required: true)
        {
            Value = Line(ScenarioLimits.LongestReviewedHash),
            Hover = "A fingerprint of the scenario as it was rated. `mentorsim key rate` writes it.",
        },
        new("rater", "who rates: a name or a code", Required: true)
        {
            Value = Line(Ratings.LongestRater),
            Hover = "Who rates: a name or, better, a code such as `R-03`. It stands in the record of the agreement.",
        },
        new("date", "the day of the last rating", Required: true)
        {
            Value = Day,
            Hover = "The day of the last rating, as in `2026-11-23`.",
        },
        new("scenes", "what was said, by the ids of scenes", Required: true)
        {
            Value = ById(Map(Scene)),
            Hover = "What was said, under the ids of the scenes.",
        },
    ])
    {
        Hover = "What one colleague thinks of the choices of a scenario, given without sight of its key. `mentorsim key rate` writes such a file; nobody need type one.",
    };
}
