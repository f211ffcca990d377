using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Makes entry codes, and prints the slips on which candidates get them.</summary>
internal static class PanelSlipsCommand
{
    private const char NewPage = '\f';

    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var file = PanelCommand.FileArgument();
        var candidate = new Option<string[]>("--candidate") { Description = "Only for the candidate of this number, also where they have a slip: the old one then opens nothing. Said once for each.", HelpName = "number" };
        return PanelCommand.Of(
            runner,
            "slips",
            "Makes an entry code for every candidate who has none, and prints the slips, one a page: number, and code in groups of four. A code is printed only once, and kept nowhere; send the output to a printer, not to a file. The station file has to be written, or written again, after it.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel slips spring | lp\n  mentorsim panel slips spring --candidate 7 | lp",
            [file, candidate],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var named = (parsed.GetValue(candidate) ?? []).Select(number => PanelCommand.CandidateOf(open.Exercise, number)).DistinctBy(known => known.Number).ToList();
                var without = named.Count > 0 ? named : [.. open.Exercise.Candidates.Where(known => known is { Slot: null, Answers: null, AbsentBecause: null })];
                if (without.Count == 0) throw new UsageException(open.Exercise.Candidates.IsEmpty ? "This exercise has no candidates yet." : "Every candidate has a slip. --candidate NUMBER makes another one for one who lost theirs.");
                var isFirst = true;
                foreach (var who in without)
                {
                    var code = SecretCode.New(SecretCode.EntryLength);
                    open.Append(new CodeMade(open.Now, who.Number, EntrySlot.Make(open.Exercise.Id, who, code, run.Rounds)));
                    if (!isFirst) run.Output.Write(NewPage);
                    isFirst = false;
                    foreach (var line in SlipLines(open.Exercise, who, code)) run.Print(line);
                    run.Output.Flush();
                }

                run.Tell(open.Exercise.Station is null ? "Next: mentorsim panel station FILE" : "These slips open the station file only when it is written again: mentorsim panel station FILE");
                return ExitCode.Fine;
            });
    }

    /// <summary>What stands on a slip: nothing of extra time, which is nobody else's business.</summary>
    private static string[] SlipLines(Exercise exercise, ExerciseCandidate candidate, SecretCode code) =>
    [
        exercise.Title,
        "",
        $"Candidate {candidate.Number}",
        "",
        $"Entry code   {code.Shown}",
        "",
        "Type it when the screen asks for it. Keep this slip until you have handed in: after a fault you need it to go on.",
        "Receipt      ____  ____  ____  ____   (note it from the last screen)",
    ];
}
