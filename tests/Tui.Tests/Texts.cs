namespace MentorSim.Tui.Tests;

/// <summary>The texts of the scenarios that tests play.</summary>
internal static class Texts
{
    /// <summary>A short story.</summary>
    public const string Corridor =
        """
        kind: scenario
        id: corridor
        title: A word in the corridor
        topic: safeguarding
        phase: secondary
        summary: A pupil hangs back after the *bell*.
        minutes: 5
        notice: Talk of trouble at home.
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, role-2005, critical-2026]
        cast:
          pupil: { name: Sam Stone, year: 8, pronouns: they }
        vars:
          told: false
        clock: { from: "09:00", to: "15:00" }
        start: bell
        scenes:
          bell:
            text: |
              The bell goes. {pupil} does not. *"Have you got a minute?"* {pupil.they} {pupil.asks/ask}.
            choices:
              - id: wait
                text: Look at your watch and wait.
                once: true
                to: bell
                takes: 5m
                feedback: It buys nothing.
              - id: promise
                text: Promise that it stays between you.
                to: office
                takes: 10m
                evidence: { LM3.2: -2 }
                critical: CF-01
                feedback: Nobody can promise that.
              - id: solve
                text: Talk it through together, there and then, for an hour.
                to: office
                takes: 1h
                evidence: { LM3.2: -1 }
                oversteps: [counsellor]
                feedback: A mentor is no counsellor.
              - id: listen
                text: Find somewhere you can be seen but not heard, and listen.
                to: office
                takes: 10m
                set: { told: true }
                evidence: { LM3.2: 2 }
                shows: [active-listener]
                feedback: They came to you. Stay with it.
          office:
            text: Later, by the office door.
            choices:
              - id: tell
                text: Tell the lead now, in the words that were used.
                to: day-end
                takes: 5m
                evidence: { LM3.3: 1 }
                feedback: The same words, the same day.
              - id: tomorrow
                text: Leave it until tomorrow, when the lead has time.
                to: day-end
                takes: 5m
                evidence: { LM3.3: -1 }
                feedback: Tomorrow may be late.
          day-end:
            text: The corridor is empty.
            then:
              - { when: told, to: heard }
              - { to: unheard }
          heard: { ending: good, text: "{pupil} nods to you from across the hall." }
          unheard: { ending: poor, text: "{pupil} walks past." }
        """;

    /// <summary>Every text as long as it may be: one word of 300 letters, wide letters, letters in two parts, names like escapes.</summary>
    public static string Longest { get; } =
        $$"""
        kind: scenario
        id: longest
        title: "{{Fill("The longest title that fits 漢字 ", 60)}}"
        topic: bereavement
        summary: "{{Fill("A summary that has much to say. ", 400)}}"
        minutes: 240
        notice: "{{Fill("A notice with *stress* in it. ", 600)}}"
        standards: [nos-2005, role-2005, critical-2026]
        cast:
          wide: { name: "王小明 (ワン)", year: 0, pronouns: she, role: "{{Fill("a role ", 80)}}" }
          parts: { name: "Zoe\u0308 Nguye\u0302\u0303n", year: 13, pronouns: he }
          like-escape: { name: "[31mRed[0m *Ed* ]0;x", year: 6, pronouns: they }
        clock: { from: "00:00", to: "12:00" }
        start: one
        scenes:
          one:
            text: "{wide}, {parts}, {like-escape}. {{Fill("", 300, 'x')}} {{Fill("王小明は学校へ行きます。 ", 400)}} {{Fill("And then some more words of the story. ", 1190)}}"
            choices:
              - { id: a, text: "{wide}: {{Fill("one thing after another ", 230)}}", to: two, takes: 12h, evidence: { LM3.2: 2 }, feedback: "{{Fill("Because it is so. ", 600)}}" }
              - { id: b, text: "{parts}: {{Fill("", 228, 'm')}}", to: two, critical: CF-01, feedback: "{{Fill("漢字 ", 600)}}" }
              - { id: c, text: "{like-escape}: {{Fill("e\u0301", 220)}}", to: two, oversteps: [counsellor, sin-bin], feedback: "{{Fill("*stress* and **more** ", 600)}}" }
              - { id: d, text: "{{Fill("王", 240)}}", to: two, feedback: "{{Fill("", 600, 'w')}}" }
              - { id: e, text: "{{Fill("Fifth. ", 240)}}", to: two, feedback: "Short." }
              - { id: f, text: "{{Fill("Sixth. ", 240)}}", to: two, feedback: "Short." }
              - { id: g, text: "{{Fill("Seventh. ", 240)}}", to: two, feedback: "Short." }
              - { id: h, text: "{{Fill("Eighth. ", 240)}}", to: two, feedback: "Short." }
              - { id: i, text: "{{Fill("Ninth. ", 240)}}", to: two, feedback: "Short." }
          two: { ending: mixed, text: "{{Fill("The end of it all. ", 2000)}}" }
        """;

    /// <summary>A text repeated up to a length.</summary>
    public static string Fill(string text, int length, char letter = '.')
    {
        var filled = text.Length == 0 ? new string(letter, length) : string.Concat(Enumerable.Repeat(text, length / text.Length + 1))[..length];
        return filled[..^1] + (filled[^1] == ' ' ? "." : filled[^1]);
    }
}
