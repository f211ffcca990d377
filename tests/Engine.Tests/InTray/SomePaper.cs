using MentorSim.Engine.InTray;
using MentorSim.Engine.Tests.Play;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.InTray;

/// <summary>A small paper that rests on the tiny packs, and sittings of it.</summary>
internal static class SomePaper
{
    /// <summary>Four items in ten minutes: two from the start, one after 3 minutes, one after 6.</summary>
    public const string Written =
        """
        kind: paper
        id: some-tray
        title: Some tray
        minutes: 20
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [tiny]
        brief: You are the learning mentor.
        actions:
          tell: Tell the lead now
          reply: Send a holding reply
          hand-on: Hand it on
          file: No action
        priorities: [now, today, this-week, none]
        people: { lead: The lead, head: The head }
        items:
          - id: note
            medium: note
            from: A teaching assistant
            subject: A pupil
            text: Something was said.
            key:
              priority: now
              actions: { tell: 3, hand-on: 1, file: -2, reply: -1 }
              to: { lead: 2, head: 1 }
              by-when: { now: 2, today: 1 }
              critical: { unless: tell, by: 10m, incident: X-01 }
              evidence: { T2.1: 2 }
              why: Because.
          - id: list
            text: A list.
            key:
              priority: [this-week, none]
              actions: { file: 2, tell: -2 }
              evidence: { T1.1: 1 }
          - id: call
            arrives: 3m
            text: A call.
            key:
              priority: today
              actions: { reply: 2, hand-on: 2 }
              by-when: { 10m: 3, today: 2, this-week: 1 }
              critical:
                - { if: [tell, file], incident: X-01 }
          - id: form
            arrives: 6m
            text: A form.
            key: { priority: this-week, actions: { hand-on: 3 }, to: { head: -1 } }
        order: [[note], [call, form], [list]]
        first: [[note, call]]

        """;

    /// <summary>The paper of a text, which must be without errors.</summary>
    public static Paper Of(string text) => File(text) is { Paper: { } paper } ? paper : throw new InvalidOperationException(Some.Report(File(text).Findings));

    /// <summary>A paper's text, read against the tiny bank.</summary>
    public static PaperFile File(string text) => PaperFile.Read(YamlFile.Read(new SourceText("paper.yaml", text)), Some.Bank());

    /// <summary>The paper of <see cref="Written"/>.</summary>
    public static Paper Small { get; } = Of(Written);

    /// <summary>A sitting whose clock has not started.</summary>
    public static Sitting Sitting(TwoClocks clock, int extra = 0, bool unscaled = false, Action<SittingEvent>? keep = null) => Engine.InTray.Sitting.Prepare(
        Small, new SittingTerms("7", SittingMode.Exercise) { ExtraTime = extra, ArrivalsUnscaled = unscaled }, clock, keep: keep);

    /// <summary>A sitting whose clock runs.</summary>
    public static Sitting Opened(TwoClocks clock, int extra = 0, bool unscaled = false)
    {
        var sitting = Sitting(clock, extra, unscaled);
        sitting.Open();
        return sitting;
    }

    /// <summary>The sitting that some events make.</summary>
    public static Sitting Replay(TwoClocks clock, IEnumerable<SittingEvent> events) => Engine.InTray.Sitting.Replay(_ => Small, events, clock);

    /// <summary>The ids of what has arrived.</summary>
    public static IEnumerable<string> ArrivedIn(Sitting sitting) => sitting.Tray.Arrived.Select(entry => entry.Item.Id);

    /// <summary>An answer with some of its parts.</summary>
    public static ItemAnswer Answer(string? priority = null, string actions = "", string to = "", string? byWhen = null, int? number = null, string reason = "") => new()
    {
        Priority = priority,
        Actions = [.. actions.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        To = [.. to.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        ByWhen = byWhen,
        Number = number,
        Reason = reason,
    };
}
