using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Drafting;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Drafts the tests that scenarios lack.</summary>
internal sealed class SuggestCommand(Library library, TimeProvider clock, LongSearch search)
{
    /// <summary>Prints drafts as YAML for the files, or for the whole library where none is named.</summary>
    public int Run(IReadOnlyList<string> paths)
    {
        var (scenarios, _) = library.FilesAt(paths);
        var status = ExitCode.Fine;
        foreach (var file in scenarios)
        {
            if (file.Scenario is not { } scenario || !file.IsPlayable)
            {
                foreach (var finding in file.Findings) Console.Error.WriteLine(FindingText.Show(finding));
                status = ExitCode.Findings;
                continue;
            }

            var report = TestReport.Of(scenario, mutates: true, clock, search.Of(scenario), cancellation: search.Cancellation);
            var drafts = report.Passed ? TestDrafts.Of(report, clock, search.Of(scenario), cancellation: search.Cancellation) : null;
            search.Wipe();
            if (drafts is null)
            {
                Console.Error.WriteLine(report.Passed
                    ? $"{scenario.Source.Path}: no tests can be drafted, since it is not known what the best play is. 'mentorsim check' says why."
                    : $"{scenario.Source.Path}: a test fails. Mend that first: see 'mentorsim test'.");
                status = ExitCode.Findings;
                continue;
            }

            Print(scenario.Source.Path, drafts, scenario);
        }

        return status;
    }

    private static void Print(string path, TestDrafts drafts, Engine.Scenarios.Scenario scenario)
    {
        Say($"# {path}");
        if (drafts.Tests.IsEmpty)
        {
            Say("# The tests notice every small mistake that any play which was tried shows.");
        }
        else
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"# {drafts.Tests.Length} drafts. Each says what comes of a play as the story is now. Read it: is that what should come?"));
            Say("# Then give it a name that says what it shows, and put it under `tests:`.");
        }

        foreach (var draft in drafts.Tests)
        {
            Say($"  # notices: {string.Join(", ", draft.Notices)}");
            Say(draft.Write(scenario).TrimEnd('\n'));
        }

        if (drafts.Unnoticed.IsEmpty) return;
        Say("# No play that was tried shows these small mistakes. If one changes nothing, either take what it changes out of the story,");
        Say("# or put its id under `unnoticed:` with the reason.");
        foreach (var mutation in drafts.Unnoticed)
            Say(string.Create(CultureInfo.InvariantCulture, $"#   {mutation.Id} (line {mutation.Place.Source.PositionOf(mutation.Place.Span.Start).Line}): {mutation.What}"));
    }

    private static void Say(string line) => Console.Out.WriteLine(string.Join('\n', line.Split('\n').Select(UnsafeCharacters.Strip)));
}
