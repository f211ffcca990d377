namespace MentorSim.Tui.Tests;

/// <summary>Papers for tests. Nothing in them is about anybody.</summary>
internal static class PaperTexts
{
    /// <summary>A short paper with all that a paper can have.</summary>
    public const string Small =
        """
        kind: paper
        id: small-tray
        title: A small tray
        phase: secondary
        summary: Four items in twelve minutes.
        minutes: 12
        notice: One note hints that a child may not be safe. Nothing is told in detail.
        standards: [nos-2005, role-2005, critical-2026, practice-2026]
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        brief: |
          You are the learning mentor at **Larkmoor School**. It is Monday, 08:40, and you have twelve minutes.

          Deal with what lies in your tray.
        actions:
          tell-lead: Tell the safeguarding lead now
          reply: Send a holding reply
          hand-on: Hand it to the colleague whose job it is
          nothing: No action, with a reason
        max-actions: 2
        priorities: [now, today, this-week, none]
        people:
          dsl: "Ms Adair, safeguarding lead: in her office"
          cover: "Mr Bream, cover manager: in the staff room"
        items:
          - id: note
            medium: note
            from: Year 4 teaching assistant
            subject: A child at breakfast
            text: |
              He says he does *not* want to go home on Friday. He would not say why.
            attachments:
              - title: What he said
                text: "**Monday, 08:25.** \"I'm not going there again.\""
            key:
              priority: now
              actions: { tell-lead: 3, reply: 1, nothing: -3 }
              to: { dsl: 2, cover: -1 }
              by-when: { 10m: 2, today: 1 }
              critical:
                - { unless: tell-lead, by: 10m, incident: CF-02 }
              evidence: { LM3.3: 2 }
              sources: [SG-13]
              why: A child who is afraid to go home is for the lead, at once and in the child's own words.
            rubric:
              - id: first
                text: Says why this comes first
                anchors: { 0: No reason at all., 2: Names the risk., 4: Names the risk and who must know it by when. }
          - id: room
            medium: email
            from: Office
            subject: Your room on Thursday
            text: May the choir have your room on Thursday at noon?
            key:
              priority: this-week
              actions: { reply: 2, hand-on: 1 }
              by-when: { this-week: 1 }
              why: It can wait, and it deserves an answer.
          - id: cover-lesson
            medium: phone
            text: Could you take a maths lesson in period 3? Nobody else is free.
            key:
              priority: today
              actions: { hand-on: 2, reply: 1 }
              to: { cover: 2 }
              by-when: { today: 1 }
              evidence: { LM5.1: 1 }
          - id: late-parent
            medium: visitor
            from: A parent at the front desk
            subject: She is here now
            arrives: 2m
            text: She wants to speak to you about her son, now.
            key:
              priority: [now, today]
              actions: { reply: 2, hand-on: 1 }
              to: { dsl: 1 }
              by-when: { 10m: 1 }
              why: See her for a minute, and give her a time.
        order: [[note], [late-parent, cover-lesson], [room]]
        first: [[note, room]]
        diary:
          - { at: "09:05", what: First pupil }
          - { at: "10:50", what: Break duty in the yard }
        background:
          - title: Who is who
            text: |
              - **Ms Adair** leads on safeguarding.
              - **Mr Bream** arranges cover.
          - title: The way things go here
            text: Every reply gets an answer within a day.
        practice:
          id: pens
          medium: email
          from: Stationery
          subject: Pens
          text: The pens that you asked for are here.
          key:
            priority: none
            actions: { nothing: 2, reply: 1 }
            why: Nobody waits for you. To do nothing, with a reason, is an answer.
        tests:
          - name: a sound candidate
            answers:
              note: { priority: now, actions: [tell-lead], to: dsl, by-when: now, number: 1 }
              room: { priority: this-week, actions: [reply], by-when: this-week, number: 4 }
            expect: { critical: none, first: kept }
        """;

    /// <summary>A paper of one minute.</summary>
    public static string Minute { get; } = Small.Replace("minutes: 12", "minutes: 1", StringComparison.Ordinal).Replace("id: small-tray", "id: minute-tray", StringComparison.Ordinal).Replace("arrives: 2m", "arrives: 0m", StringComparison.Ordinal);

    /// <summary>A published tray: items to number, with a brief note, and nothing else.</summary>
    public const string Bare =
        """
        kind: paper
        id: bare-tray
        title: A bare tray
        minutes: 30
        standards: [critical-2026]
        brief: Number the items in the order in which you would deal with them.
        actions: { deal: Deal with it, leave: Leave it }
        priorities: [now, later]
        items:
          - { id: one, text: A child is crying in the corridor., key: { priority: now, actions: { deal: 1 } } }
          - { id: two, text: The register is late., key: { priority: later, actions: { leave: 1 } } }
        """;

    /// <summary>A paper in which every text is as long as it may be.</summary>
    public static string Longest { get; } = MakeLongest();

    private static string MakeLongest()
    {
        var actions = string.Concat(Enumerable.Range(1, 12).Select(number => $"  action-{number}: {Words(120)}\n"));
        var people = string.Concat(Enumerable.Range(1, 20).Select(number => $"  person-{number}: {Words(120)}\n"));
        var attachments = string.Concat(Enumerable.Range(1, 6).Select(_ => $"      - {{ title: {Words(80)}, text: {Words(4000)} }}\n"));
        var diary = string.Concat(Enumerable.Range(0, 24).Select(hour => $"  - {{ at: \"{hour:00}:00\", what: {Words(160)} }}\n"));
        var sheets = string.Concat(Enumerable.Range(1, 12).Select(_ => $"  - {{ title: {Words(80)}, text: {Words(4000)} }}\n"));
        var items = string.Concat(Enumerable.Range(1, 40).Select(number =>
            $"  - id: item-{number}\n    from: {Words(120)}\n    subject: {Words(120)}\n    arrives: {(number > 38 ? 1 : 0)}m\n    text: {Words(2400)}\n{(number == 1 ? $"    attachments:\n{attachments}" : "")}" +
            $"    key: {{ priority: longest-of-them-all-one, actions: {{ action-1: 3 }}, to: {{ person-1: 3 }}, by-when: {{ longest-of-them-all-two: 3 }}, why: {Words(900)} }}\n" +
            $"    rubric: [{{ id: one, text: {Words(240)}, anchors: {{ 0: {Words(300)}, 4: {Words(300)} }} }}]\n"));
        return
            $"kind: paper\nid: longest\ntitle: {Words(60)}\nminutes: 240\nstandards: [critical-2026]\nnotice: {Words(280)}\nbrief: {Words(3000)}\nactions:\n{actions}max-actions: 9\n" +
            $"priorities: [longest-of-them-all-one, longest-of-them-all-two]\npeople:\n{people}items:\n{items}diary:\n{diary}background:\n{sheets}";
    }

    private static string Words(int length) => string.Concat(Enumerable.Repeat("wording ", length / 8 + 1))[..(length - 1)].TrimEnd() + "x";
}
