namespace MentorSim.Tui.Tests;

/// <summary>The texts of scenarios with every kind of decision.</summary>
internal static class DecisionTexts
{
    /// <summary>A short story with a choice in a hurry, a pick, an order and a text.</summary>
    public const string Note =
        """
        kind: scenario
        id: note
        title: A note before the bell
        topic: safeguarding
        phase: primary
        summary: A pupil says something at the door, and you have one lesson to pass it on.
        minutes: 6
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, role-2005, critical-2026]
        cast:
          pupil: { name: Sam Stone, year: 4, pronouns: they }
        vars:
          told: false
        clock: { from: "09:00", to: "15:00" }
        start: door
        scenes:
          door:
            text: |
              *"I'm not going home tonight,"* {pupil} says in the doorway. The bell rings.
            certainty: true
            seconds: 20
            timeout: nod
            choices:
              - { id: ask, text: "Ask {pupil.them} to stay, and listen.", to: note, takes: 10m, evidence: { LM3.2: 2 }, shows: [active-listener], feedback: You made time at once. }
              - { id: promise, text: "Promise that nobody will hear of it.", to: note, critical: CF-01, feedback: Nobody can promise that. }
              - { id: nod, text: "Nod, and say nothing.", to: note, evidence: { LM3.2: -1 }, feedback: Silence is an answer too. }
          note:
            text: The corridor is quiet. You take out the form.
            pick:
              prompt: What goes into your note?
              min: 1
              max: 3
              takes: 5m
              to: steps
              options:
                - { id: words, text: "The words, as they were said", evidence: { LM3.3: 1 }, feedback: "{pupil.Their} words and nobody else's." }
                - { id: day, text: "Date, time and place", evidence: { LM3.3: 1 }, feedback: Whoever reads it needs them. }
                - { id: guess, text: "What you think is behind it", evidence: { LM3.3: -1 }, oversteps: [counsellor], feedback: A guess in a record looks like a fact. }
                - { id: sign, text: Your name and role, feedback: A note that nobody signed is worth little. }
          steps:
            certainty: true
            order:
              prompt: In which order do you go on?
              evidence: { LM3.3: 2 }
              takes: 15m
              to: letter
              options:
                - { id: tell, text: "Tell the lead, in person.", feedback: First of all. }
                - { id: hand, text: Hand over the note., feedback: The lead keeps it. }
                - { id: back, text: "Go back to {pupil}.", feedback: "{pupil.They} should know what happens next." }
          letter:
            write:
              prompt: What do you say to {pupil} about what happens now?
              to: day-end
              criteria:
                - { id: plain, text: Plain words for a pupil of nine. }
                - { id: honest, text: Nothing promised that you cannot keep. }
          day-end:
            text: The day is over.
            then:
              - { when: chose(door.ask), to: heard }
              - { to: unheard }
          heard: { ending: good, text: "{pupil} nods." }
          unheard: { ending: poor, text: Nobody came. }
        tests:
          - name: a sound response
            choose: [ask@3, words+day+sign, tell+hand+back@2, "I have told her, Sam, and I stay with you."]
            expect: { ending: good, critical: none, oversteps: none, units: { LM3: 100% } }
        """;

    /// <summary>Every text of every kind of decision as long as it may be.</summary>
    public static string Longest { get; } =
        $$"""
        kind: scenario
        id: longest-decisions
        title: "{{Texts.Fill("The longest decisions that fit 漢字 ", 60)}}"
        topic: bereavement
        summary: Long.
        minutes: 240
        standards: [nos-2005, role-2005, critical-2026]
        clock: { from: "00:00", to: "12:00" }
        start: one
        scenes:
          one:
            text: "{{Texts.Fill("Many words of the story come before. ", 600)}}"
            certainty: true
            pick:
              prompt: "{{Texts.Fill("A prompt that asks and asks ", 240)}}"
              min: 2
              max: 8
              to: two
              options:
        {{string.Concat("abcdefghi".Select(id => $"        - {{ id: {id}, text: \"{Texts.Fill(id == 'b' ? "" : $"Thing {id} of many words ", 240, 'm')}\", feedback: \"{Texts.Fill("Because it is so. ", 600)}\" }}\n"))}}
          two:
            order:
              prompt: "{{Texts.Fill("漢字 in a prompt ", 240)}}"
              to: three
              options:
        {{string.Concat("abcdef".Select(id => $"        - {{ id: {id}, text: \"{Texts.Fill($"Step {id} of many ", 240)}\", feedback: \"{Texts.Fill("As it must be. ", 600)}\" }}\n"))}}
          three:
            write:
              prompt: "{{Texts.Fill("Write and write. ", 240)}}"
              to: end
              criteria:
        {{string.Concat("abc".Select(id => $"        - {{ id: {id}, text: \"{Texts.Fill($"Criterion {id} ", 240)}\" }}\n"))}}
          end: { ending: mixed, text: The end. }
        """;
}
