using System.CommandLine;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Changes what is settled in an exercise before the first candidate sits, or adds to it.</summary>
internal static class PanelSetCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, settings, holder) = (PanelCommand.FileArgument(), new PanelSettings(), PanelNewCommand.HolderOption());
        var pin = new Option<bool>("--invigilator-pin") { Description = "Sets another invigilator PIN, for which it asks." };
        var member = new Option<string[]>("--remove-member") { Description = "Takes a member off the list, before anybody marks.", HelpName = "member" };
        var candidate = new Option<string[]>("--remove-candidate") { Description = "Takes a candidate off the list, before the station file is written.", HelpName = "number" };
        return PanelCommand.Of(
            runner,
            "set",
            "Settles or changes what 'panel new' settles. After the station file is written, only candidates can be added: paper and criteria are the same for all.\n\n" +
            "Asks, in this order: the panel's passphrase; with --invigilator-pin that PIN, the same again; with --recovery-holder the code of the recovery sheet. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel set spring --criteria mentor-secondary --questions interview-questions:something-in-passing,not-a-counsellor\n  mentorsim panel set spring --candidate 12 --member \"C. Cedar; governor\"\n" +
            "  mentorsim panel set spring --recovery-holder \"The business manager\"",
            [file, .. settings.Options, member, candidate, pin, holder],
            (parsed, run) =>
            {
                var settle = settings.Read(parsed, run);
                var open = run.Open(parsed.GetValue(file)!);
                var check = parsed.GetValue(pin) ? InvigilatorPin.Keep(open.Exercise.Id, run.NewSecret("The invigilator PIN", Passphrases.InvigilatorPinFault), run.Rounds) : null;
                if (parsed.GetValue(holder) is not null && PanelFile.TryOpen(open.Path, run.Recovery(), run.Clock) is null)
                    throw new UsageException("That code opens nothing in this file. Nothing was changed.");
                var now = open.Now;
                List<ExerciseEvent> happened =
                [
                    .. (parsed.GetValue(member) ?? []).Select(name => new MemberRemoved(now, PanelCommand.MemberOf(open.Exercise, name).Id)),
                    .. (parsed.GetValue(candidate) ?? []).Select(number => new CandidateRemoved(now, PanelCommand.CandidateOf(open.Exercise, number).Number)),
                    .. settle(open.Exercise, now),
                ];
                if (check is not null) happened.Add(new InvigilatorPinSet(now, check));
                if (parsed.GetValue(holder) is { } name) happened.Add(new RecoveryKept(now, PanelCommand.NameOf(open.Exercise, name)));
                if (happened.Count == 0) throw new UsageException("Nothing was named to be settled.");
                // All of it or nothing: what is refused is refused before the first is written.
                _ = happened.Aggregate(open.Exercise, (exercise, next) => exercise.After(next));
                foreach (var next in happened) open.Append(next);
                TellMissing(run, open);
                return ExitCode.Fine;
            });
    }

    /// <summary>Says what is still missing in set-up.</summary>
    internal static void TellMissing(PanelRun run, PanelFile file)
    {
        var missing = file.Exercise.MissingFor(ExerciseStep.SetUp);
        run.Tell(missing.Count == 0 ? "Set up: nothing is missing." : $"Still missing: {string.Join("; ", missing)}.");
    }
}
