using System.CommandLine;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Writes the station file.</summary>
internal static class PanelStationCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var file = PanelCommand.FileArgument();
        var output = new Option<string?>("-o", "--output") { Description = $"The file to write; beside the panel file under its name unless named. It ends in {StationFile.Extension}.", HelpName = "file" };
        return PanelCommand.Of(
            runner,
            "station",
            "Writes the station file: all that the candidates' laptop needs beside the program. It has no key, rubric, mark, criterion or name in it, and may be read by anybody. After another slip was made, or a candidate added, it is written again. With it paper and criteria are settled.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line. Prints the fingerprint that the station's first screen shows: compare the two.\n\n" +
            "Examples:\n  mentorsim panel station spring\n  mentorsim panel station spring -o /media/stick/spring.station",
            [file, output],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var path = PathOf(run, parsed.GetValue(output) ?? Path.ChangeExtension(open.Path, StationFile.Extension));
                if (File.Exists(path)) DemandOwn(open.Exercise, path);
                if (open.Exercise.MissingFor(ExerciseStep.SetUp).FirstOrDefault(missing => missing.StartsWith("no slip", StringComparison.Ordinal)) is { } slips) throw new UsageException($"The station file cannot be written yet: {slips}. 'mentorsim panel slips' makes them.");
                var station = StationFile.Of(open.Exercise);
                var made = new StationMade(open.Now, station.Fingerprint, CandidatePaper.DigestOf(station.Paper), [.. station.Candidates.Select(candidate => candidate.Number)]);
                // What the exercise does not permit yet is said before anything is written.
                _ = open.Exercise.After(made);
                var isFirst = open.Exercise.Station is null;
                var advice = open.Exercise.Advice.ToList();
                station.Save(path);
                open.Append(made);
                run.Print(station.Fingerprint);
                run.Tell($"Written: {path}");
                if (isFirst) advice.ForEach(line => run.Tell($"To think of: {line}."));
                return ExitCode.Fine;
            });
    }

    private static string PathOf(PanelRun run, string typed) =>
        run.Folder.Typed(typed.EndsWith(StationFile.Extension, StringComparison.OrdinalIgnoreCase) ? typed : typed + StationFile.Extension) ?? throw new UsageException("Which file?");

    /// <summary>Nothing but the station file of this exercise is written over.</summary>
    private static void DemandOwn(Exercise exercise, string path)
    {
        try
        {
            if (StationFile.Open(path).Exercise == exercise.Id) return;
        }
        catch (PanelFileException)
        {
            // It is no station file.
        }

        throw new UsageException($"{path} is there already, and is not the station file of this exercise. Name another file with -o.");
    }
}
