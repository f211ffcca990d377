namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A scenario library of a paper of two items, two criteria and one question, so that a whole exercise takes little time.</summary>
internal static class PanelDayTexts
{
    /// <summary>What an anchor of the rubric says, which no station is to hold.</summary>
    public const string Anchor = "Names the danger and who must know it by when.";

    /// <summary>The paper.</summary>
    public const string Paper =
        $$"""
        kind: paper
        id: two-notes
        title: Two notes
        phase: secondary
        summary: Two items in twelve minutes.
        minutes: 12
        standards: [nos-2005, role-2005, critical-2026, practice-2026]
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        brief: You are the learning mentor at **Larkmoor School**. It is Monday, 08:40, and you have twelve minutes.
        actions:
          tell-lead: Tell the safeguarding lead now
          reply: Send a holding reply
          nothing: No action, with a reason
        max-actions: 2
        priorities: [now, today, none]
        people:
          dsl: "Ms Adair, safeguarding lead: in her office"
        items:
          - id: note
            medium: note
            from: Year 4 teaching assistant
            subject: A child at breakfast
            text: He says he does not want to go home on Friday. He would not say why.
            key:
              priority: now
              actions: { tell-lead: 3, reply: 1, nothing: -3 }
              to: { dsl: 2 }
              by-when: { 10m: 2, today: 1 }
              critical:
                - { unless: tell-lead, by: 10m, incident: CF-02 }
              why: A child who is afraid to go home is for the lead, at once and in the child's own words.
            rubric:
              - id: first
                criterion: E1
                text: Says why this comes first
                anchors: { 0: No reason at all., 2: Names the danger., 4: {{Anchor}} }
          - id: room
            medium: email
            from: Office
            subject: Your room on Thursday
            text: May the choir have your room on Thursday at noon?
            key:
              priority: today
              actions: { reply: 2 }
              by-when: { today: 1 }
              why: It can wait.
        """;

    /// <summary>The question of the interview, and one for the panel.</summary>
    public const string Questions =
        """
        kind: questions
        id: one-question
        title: One question
        phase: any
        summary: One question.
        standards: [nos-2005, role-2005, critical-2026, practice-2026]
        questions:
          - id: why-this-work
            text: What draws you to this work?
            criteria: [E2]
            elements: [LM5.1]
            probes: [What will be hardest for you in it?]
            look-for: [Speaks of what children need]
            warning-signs: [Speaks of being needed]
            anchors: { 0: Only about themselves., 2: General words., 4: An example of a child's need. }
            sources: [RP-05]
        wash-up:
          - id: evidence
            text: What did each candidate say, in their own words?
        """;

    /// <summary>The criteria.</summary>
    public const string Specification =
        """
        kind: person-specification
        id: two-criteria
        title: Two criteria
        phase: any
        summary: What a panel looks for.
        standards: [nos-2005, role-2005, practice-2026]
        sources: [RP-03, RP-08]
        criteria:
          - id: E1
            text: keeps children from harm
            kind: essential
            weight: 5
            minimum: 3
            assessed: [interview, in-tray]
            elements: [LM3.1]
          - id: E2
            text: speaks with warmth
            kind: desirable
            weight: 2
            assessed: [interview, in-tray]
            elements: [LM5.1]
        """;

    /// <summary>Writes the library, with the packs that come with the program.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in new[] { ("paper", Paper), ("questions", Questions), ("specification", Specification) }) File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);
        var packs = Directory.CreateDirectory(Path.Combine(folder, "standards"));
        foreach (var pack in Directory.EnumerateFiles(Path.Combine(Golden.SmallLibrary, "standards"))) File.Copy(pack, Path.Combine(packs.FullName, Path.GetFileName(pack)));
    }
}
