using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

/// <summary>Drawings to look at.</summary>
internal static class Drawn
{
    /// <summary>
    /// A story with one of each thing that a drawing marks: an event that takes over from some answers and always from one, a breach, an
    /// overstep, a scene and a choice that no play comes to, a fork of each kind, and each kind of decision.
    /// </summary>
    public const string Everything =
        """
        vars: { heard: false, opened: false }
        clock: { from: "08:00", to: "10:00" }
        start: door
        scenes:
          door:
            text: A knock.
            seconds: 30
            timeout: wait
            choices:
              - { id: wait, text: Wait., once: false, to: door-2, takes: 50m, feedback: No. }
              - { id: listen, text: Listen., to: door-2, takes: 5m, set: { heard: true }, evidence: { T1.1: 2 }, feedback: Yes. }
              - { id: promise, text: Promise., to: door-2, takes: 5m, critical: X-01, feedback: No. }
              - { id: judge, text: Judge., to: door-2, once: true, oversteps: [judge], takes: 5m, feedback: No. }
              - { id: secret, text: Secret., when: opened, to: attic, feedback: No. }
          door-2:
            text: More.
            choices:
              - { id: slow, text: Slow., to: ticks, takes: 45m, feedback: No. }
              - { id: quick, text: Quick., to: ticks, takes: 5m, evidence: { T1.2: 1 }, feedback: Yes. }
          ticks:
            pick:
              prompt: Which?
              min: 1
              max: 2
              to: steps
              options:
                - { id: a, text: A., critical: X-01, feedback: No. }
                - { id: b, text: B., evidence: { T2.1: 1 }, feedback: Yes. }
                - { id: c, text: C., evidence: { T2.1: 1 }, feedback: Yes. }
          steps: { order: { prompt: How?, to: words, options: [{ id: one, text: One., feedback: First. }, { id: two, text: Two., feedback: Then. }] } }
          words: { write: { prompt: What?, criteria: [{ id: it, text: It. }], to: luck } }
          luck: { text: Time., then: [{ when: heard, to: fork }, { chance: 30%, to: calm }, { to: storm }] }
          fork: { text: More time., then: [{ when: opened, to: storm }, { to: calm }] }
          bell: { text: The bell., choices: [{ id: on, text: On., to: storm, feedback: Yes. }] }
          attic: { text: Nobody comes here., choices: [{ id: down, text: Down., to: calm, feedback: Yes. }] }
          calm: { ending: good, text: Calm. }
          storm: { ending: poor, text: Storm. }
        events:
          - { when: "time > 08:40", to: bell }
          - { when: opened, to: storm }
        """;

    /// <summary>Ids, conditions and titles as nobody should write them.</summary>
    public static readonly ImmutableArray<string> Hostile =
    [
        "end", "graph", "subgraph", "class", "default", "style", "click", "node", "s1", "key",
        "say \"go\"", "a\\", "\\n\\N\\G\\\"", "<b>bold</b>", "<script>alert(1)</script>", "&lt;&amp;&#34;", "#quot;#35;", "a|b", "a]b", "a}b", "a)b", "[(<{|}>)]",
        "`**x**`", "%%{init: {\"theme\":\"dark\"}}%%", "%% comment", "style a:b#x;", "classDef x:#f00;", "a-->b", "A@{ shape: x }", "x:::y", "--- | ==", "//", "/* x */", "*/",
        "line\nbreak", "tab\there", "\r\nx", "\u202eright to left\u202c", "\u200fx", "שלום", "naïve 日本語 🙂 👩‍👩‍👧‍👦", "\ufffe\uffff\0", "\ud800", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
        "ﬂ°°60¶ß", "javascript:alert(1)", "'; DROP", "  spaces  ", new string('x', 5000), string.Concat(Enumerable.Repeat("\"#;<", 2000)),
    ];

    public static StoryDrawing Of(Scenario scenario, int limit = StateGraph.UsualLimit)
    {
        var graph = StateGraph.Explore(scenario, limit);
        return StoryDrawing.Of(graph, PlayOrder.Of(graph));
    }

    public static StoryDrawing Of(string story) => Of(Some.Story(story));

    /// <summary>A drawing in which everything that an author names is named like this.</summary>
    public static StoryDrawing Named(string hostile) => Named(_ => hostile);

    /// <summary>A few drawings in which each hostile text names a scene, a way and, in one of them, the whole.</summary>
    public static IEnumerable<StoryDrawing> AllHostile()
    {
        var scenes = Of(Everything).Scenes.Length;
        for (var first = 0; first < Hostile.Length; first += scenes)
        {
            var from = first;
            yield return Named(number => Hostile[(from + number) % Hostile.Length]);
        }
    }

    private static StoryDrawing Named(Func<int, string> hostile)
    {
        var drawing = Of(Some.Story(Everything) with { Title = hostile(0), Id = hostile(1) });
        return drawing with
        {
            Scenes = [.. drawing.Scenes.Select((drawn, number) => drawn with { Scene = drawn.Scene with { Id = hostile(number) } })],
            Ways = [.. drawing.Ways.Select((way, number) => way with { Name = hostile(number), When = hostile(number + 1), Breaches = [hostile(number + 2)], Oversteps = [hostile(number + 3)], After = [hostile(number + 4)] })],
            Round = [hostile(0), hostile(1)],
        };
    }
}
