using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of claims and tests: what a scenario says about itself, to be proved or tried.</summary>
internal static class ProofKeys
{
    private static readonly KeyValue Condition = new ConditionValue(ConditionReader.LongestText);

    private static readonly KeyValue StoryNumber = Number(-ScenarioLimits.FurthestNumber, ScenarioLimits.FurthestNumber);

    private static readonly ImmutableArray<string> PlayModes = ["practice", "assess", "interview"];

    public static KeyTable Claim { get; } = new("a claim", [
        new("always", "what holds at every ending")
        {
            Value = Condition,
            Hover = "What must hold at every ending that can be reached, as in `told-dsl or ending != good`.",
        },
        new("never", "what holds in no state that can be reached")
        {
            Value = Condition,
            Hover = "What must not hold at any moment of any play, as in `ending == good and time > 15:00`.",
        },
        new("possible", "what holds in some state that can be reached")
        {
            Value = Condition,
            Hover = "What must hold at some moment of some play, as in `ending == good`.",
        },
    ])
    {
        Hover = "Something that must be true of every way in which this scenario can be played. `mentorsim check` proves it or shows a play in which it is not so.",
        ExactlyOneOf = ["always", "never", "possible"],
    };

    public static KeyTable Expectation { get; } = new("an expectation", [
        new("ending", "good, mixed or poor")
        {
            Value = OneOf(SceneKeys.Endings),
            Hover = "How the play should end: `good`, `mixed` or `poor`.",
        },
        new("scene", "the id of the last scene")
        {
            Value = Id,
            Hover = "The scene in which the play should stand after the last answer.",
        },
        new("critical", "the serious breaches, or none")
        {
            Value = Either(new ReferenceValue(MayNamePack: true, ["none"]), ListOf(Reference)),
            Hover = "The serious breach that the play should hold, as in `CF-01`; a list of them, as in `[CF-01, CF-02]`; or `none`.",
        },
        new("oversteps", "what was overstepped, or none")
        {
            Value = Either(new ReferenceValue(MayNamePack: true, ["none"]), ListOf(Reference)),
            Hover = "What the play should overstep, as in `counsellor`; a list, as in `[counsellor, babysitter]`; or `none`.",
        },
        new("units", "units and what they reach at least")
        {
            Value = ByReference(new PercentValue(0, 100, ["strong", "competent", "developing", "not-yet", "not-assessed"])),
            Hover = "Units and what they should reach: a per cent at least, as in `{ LM3: 80% }`, or a level, as in `{ LM3: strong }`.",
        },
        new("vars", "vars and their values at the end")
        {
            Value = ById(Either(StoryNumber, Flag, Id)),
            Hover = "What the story should remember at the end, as in `{ told-dsl: true, trust: 3 }`.",
        },
    ])
    {
        Hover = "What a scripted play must give. Only what stands here is compared.",
    };

    public static KeyTable Unnoticed { get; } = new("a mistake that changes nothing", [
        new("mistake", "the id that mentorsim test --mutate shows", Required: true)
        {
            Value = Line(ScenarioLimits.LongestMistake),
            Hover = "The id of the small mistake as `mentorsim test --mutate` shows it, as in `desk.listen/set/told`.",
        },
        new("because", "why nothing comes out otherwise", Required: true)
        {
            Value = Line(ScenarioLimits.LongestSummary),
            Hover = "Why the story goes the same way with the mistake in it.",
        },
    ])
    {
        Hover = "A small mistake that changes nothing. It counts neither as noticed nor as missed.",
    };

    public static KeyTable Test { get; } = new("a test", [
        new("name", "what it shows", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTestName),
            Hover = "What the test shows, in a few words, as in `a sound response`.",
        },
        new("choose", "a list of the answers", Required: true)
        {
            Value = ListOf(Line()),
            Hover = "The answers in order, as in `[honest, words+when, now]`. Ticks are joined by `+`, an order too; `~scene` says where chance leads.",
        },
        new("expect", "what the play must give", Required: true)
        {
            Value = Map(Expectation),
            Hover = "What the play must give, as in `{ ending: good, critical: none }`.",
        },
        new("seed", "the seed of names and chance")
        {
            Value = Number(long.MinValue, long.MaxValue),
            Hover = "A whole number from which names and chance come: the same seed always gives the same play. Without it, it is 1.",
        },
        new("mode", "practice, assess or interview")
        {
            Value = OneOf(PlayModes),
            Hover = "How it is played: `practice` goes on after a serious breach, `assess` ends there, `interview` stops at nothing and tells nothing. Without it, `practice`.",
        },
    ])
    {
        Hover = "A scripted play and what it must give. `mentorsim test` plays it and shows what is different.",
    };
}
