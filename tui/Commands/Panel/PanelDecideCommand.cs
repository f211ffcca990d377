using System.Collections.Immutable;
using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Decides of one candidate.</summary>
internal static class PanelDecideCommand
{
    private static readonly Dictionary<string, DecisionOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["appoint"] = DecisionOutcome.Appoint,
        ["reserve"] = DecisionOutcome.Reserve,
        ["not-appointed"] = DecisionOutcome.NotAppoint,
    };

    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, candidate, reason, by) = (PanelCommand.FileArgument(), PanelCommand.Candidate(), PanelCommand.Reason(), PanelCommand.Together("--by", "Who decided"));
        var outcome = new Option<string>("--outcome") { Description = "appoint: offered the post, on the usual conditions; reserve: could be appointed, were the first to decline; not-appointed.", HelpName = "outcome", Required = true };
        outcome.AcceptOnlyFromAmong([.. Outcomes.Keys]);
        var against = new Option<string?>("--override") { Description = "Why it is decided so though the order of marks, or an essential criterion below its minimum, speaks against it.", HelpName = "words" };
        return PanelCommand.Of(
            runner,
            "decide",
            "Decides of one candidate, when the results are open. A later decision replaces an earlier one until 'panel conclude'. Marks decide nothing: against their order, or with an essential criterion below its minimum, the reason for that is asked for expressly (--override).\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel decide spring --candidate 7 --outcome appoint --by m1 --by m2 --reason \"Strongest on safety and on families.\"\n" +
            "  mentorsim panel decide spring --candidate 3 --outcome reserve --by m1 --by m2 --reason \"Close to 7.\" --override \"Below the minimum on E5; the induction covers it.\"",
            [file, candidate, outcome, by, reason, against],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var number = PanelCommand.CandidateOf(open.Exercise, parsed.GetValue(candidate)!).Number;
                var outcomeOf = Outcomes[parsed.GetValue(outcome)!];
                var (why, given) = (Against(open.Exercise, number, outcomeOf), parsed.GetValue(against));
                if (!why.IsEmpty && string.IsNullOrWhiteSpace(given)) throw new UsageException($"{string.Join(' ', why)} That forbids nothing. Say why you decide so all the same, with --override.");
                var decided = new CandidateDecided(open.Now, number, outcomeOf, parsed.GetValue(reason)!, [.. PanelCommand.NamesOf(open.Exercise, parsed.GetValue(by))])
                {
                    Override = why.IsEmpty ? null : given,
                };
                open.Append(decided);
                run.Tell($"Candidate {number}: {Words.Of(decided.Outcome)}.");
                return ExitCode.Fine;
            });
    }

    private static ImmutableArray<string> Against(Exercise exercise, string number, DecisionOutcome outcome) =>
        exercise.Results is null ? [] : AgainstTheMarks.Of(ExerciseResults.Of(OpenExercise.Of(exercise)), number, outcome);
}
