using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Drafting;

/// <summary>A test that an author may take over once they have read it.</summary>
/// <param name="Test">The test; its name is the id of the mistake for which it was made.</param>
/// <param name="Notices">The ids of the mistakes that it would notice.</param>
public sealed record TestDraft(ScriptedTest Test, ImmutableArray<string> Notices)
{
    private const int Width = 110;

    /// <summary>A test that says what comes of a play; null where the answers cannot be given.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="answers">The play as an answer list.</param>
    /// <param name="name">What the test is called.</param>
    /// <param name="isExpected">Which vars it looks at when the play is over.</param>
    /// <param name="scorer">Scores plays of the scenario.</param>
    /// <param name="clock">When the play happens.</param>
    internal static ScriptedTest? Of(Scenario scenario, ImmutableArray<string> answers, string name, Func<Variable, bool> isExpected, Scorer scorer, TimeProvider clock)
    {
        var session = Session.Prepare(scenario, 1, PlayMode.Practice, clock);
        try
        {
            AnswerList.Of(answers).PlayIn(session);
        }
        catch (SessionException)
        {
            return null;
        }

        var (passage, taken) = (session.Passage, session.Passage.Decisions.SelectMany(decided => decided.Answer.Taken).ToList());
        var expect = new Expectation
        {
            Ending = passage.Ending?.Kind,
            Scene = passage.Scene.Index,
            Critical = [.. taken.Select(offer => offer.Critical?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Oversteps = [.. taken.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id).Distinct().Order(StringComparer.Ordinal)],
            Units = [.. scorer.UnitsOf(session).Where(unit => unit.Score.Ceiling > 0 || unit.Score.Points != 0).Select(unit => new ExpectedUnit(unit.Unit.Id, null, unit.Level))],
            Vars =
            [
                .. scenario.Layout.Vars.Select((declared, slot) => (declared, slot)).Where(pair => isExpected(pair.declared))
                    .Select(pair => new ExpectedVar(pair.slot, passage.State.Slots[pair.slot])),
            ],
        };
        return new ScriptedTest(name, answers, 1, PlayMode.Practice, expect, scenario.Scenes[0].Place);
    }

    /// <summary>The test as an entry of the list under <c>tests:</c>.</summary>
    /// <param name="scenario">The scenario.</param>
    public string Write(Scenario scenario)
    {
        var expect = new List<string>();
        if (Test.Expect.Ending is { } ending) expect.Add($"ending: {Words.Of(ending)}");
        if (Test.Expect.Scene is { } scene) expect.Add($"scene: {scenario.Scenes[scene].Id}");
        expect.Add($"critical: {Ids(Test.Expect.Critical!.Value)}");
        expect.Add($"oversteps: {Ids(Test.Expect.Oversteps!.Value)}");
        if (!Test.Expect.Units.IsEmpty) expect.Add($"units: {{ {string.Join(", ", Test.Expect.Units.Select(unit => $"{unit.Unit}: {unit.Level!.Value.Word()}"))} }}");
        if (!Test.Expect.Vars.IsEmpty)
            expect.Add($"vars: {{ {string.Join(", ", Test.Expect.Vars.Select(var => $"{scenario.Layout.Vars[var.Slot].Name}: {scenario.Layout.Vars[var.Slot].Show(var.Value)}"))} }}");
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"  - name: \"{Test.Name}\"\n")
            .Append(Folded("    choose: [", Test.Choose.Select(answer => answer.StartsWith('@') || answer.Contains(' ', StringComparison.Ordinal) ? $"\"{answer}\"" : answer), "]"))
            .Append(Folded("    expect: { ", expect, " }"))
            .ToString();
    }

    private static string Ids(ImmutableArray<string> ids) => ids switch
    {
        [] => "none",
        [var only] => only,
        _ => $"[{string.Join(", ", ids)}]",
    };

    /// <summary>Things with commas between them, in lines of a width that an editor shows.</summary>
    private static string Folded(string head, IEnumerable<string> things, string tail)
    {
        var (text, line) = (new StringBuilder(head), head.Length);
        var all = things.ToList();
        for (var at = 0; at < all.Count; at++)
        {
            var next = all[at] + (at < all.Count - 1 ? "," : tail);
            if (line + 1 + next.Length > Width && line > head.Length)
            {
                text.Append("\n      ");
                line = "      ".Length;
            }
            else if (at > 0)
            {
                text.Append(' ');
                line++;
            }

            text.Append(next);
            line += next.Length;
        }

        return text.Append('\n').ToString();
    }
}
