using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Panel;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Lists and prints the interview kit.</summary>
/// <param name="library">The libraries of this run.</param>
/// <param name="results">Where results go.</param>
/// <param name="said">Where words for people go.</param>
internal sealed class PanelKitCommand(Library library, TextWriter results, TextWriter said)
{
    private const string CaseStudyWord = "case-study";

    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var id = new Argument<string[]>("document") { Description = $"The id of a document, or {CaseStudyWord} and the id of a scenario; all are listed unless named.", Arity = new ArgumentArity(0, 2) };
        var phase = new Option<string>("--phase") { Description = $"For which post: {string.Join(", ", InterviewPhase.All)}.", HelpName = "post", DefaultValueFactory = _ => InterviewPhase.Any };
        phase.AcceptOnlyFromAmong([.. InterviewPhase.All]);
        var format = MentorSimCommand.Format("text", "md", "html");
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, instead of printing." };
        var command = new Command(
            "kit",
            "Lists and prints what an interview needs: job descriptions, person specifications, adverts, questions with what to look for, questions to help you decide, letters, and case studies in writing. " +
            "As HTML a document is one file that prints on A4 and needs nothing else; what stands in {braces} is for you to fill in. Everything that comes with MentorSim is a draft.\n\n" +
            "Examples:\n  mentorsim panel kit\n  mentorsim panel kit --phase primary\n  mentorsim panel kit interview-questions --phase secondary --format html -o questions.html\n  mentorsim panel kit case-study only-banter --format html -o case-study.html")
        {
            id, phase, format, output,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new PanelKitCommand(host.Services.GetRequiredService<Library>(), Console.Out, Console.Error)
            .Run(parsed.GetValue(id) ?? [], parsed.GetValue(phase)!, parsed.GetValue(format)!, parsed.GetValue(output))));
        return command;
    }

    /// <summary>Prints, or writes to a file.</summary>
    /// <exception cref="UsageException">There is no such document or scenario, or what was asked for does not go together.</exception>
    public int Run(IReadOnlyList<string> ids, string phase, string format, string? output)
    {
        var kit = library.Kit();
        if (ids is [CaseStudyWord, var scenario]) return Give(Write(CaseStudyReport.Of(CaseStudy.Of(FindScenario(kit, scenario)), Prose.Plain), format), output);
        if (ids is [CaseStudyWord]) throw new UsageException($"{CaseStudyWord} needs the id of a scenario: {string.Join(", ", kit.ScenariosFor(phase).Select(known => known.Id))}.");
        if (ids is [_, _]) throw new UsageException($"Name one document, or {CaseStudyWord} and the id of a scenario.");
        var parts = kit.PartsFor(phase);
        if (ids is [var id]) return Give(Write(new KitReport(kit, PhaseFor(Find(kit, parts, id), phase), Prose.Plain).Of(Find(kit, parts, id)), format), output);
        if (format != "text") throw new UsageException($"--format {format} goes with a document. 'mentorsim panel kit' lists them.");
        return Give(string.Concat(parts.Select(part => $"{part.Id}: {part.Title}{(part.Phase == InterviewPhase.Any ? "" : $" ({part.Phase})")}\n")), output);
    }

    /// <summary>A document for one post is printed for that, whatever post the list was for.</summary>
    private static string PhaseFor(KitPart part, string phase) => part.Phase == InterviewPhase.Any ? phase : part.Phase;

    private static KitPart Find(Kit kit, ImmutableArray<KitPart> parts, string id)
    {
        if (parts.FirstOrDefault(part => part.Id == id) is { } found) return found;
        if (kit.PartsFor(InterviewPhase.Any).FirstOrDefault(part => part.Id == id) is { } other) throw new UsageException($"'{id}' is for {KitText.For(other.Phase)}. Leave --phase out, or write --phase {other.Phase}.");
        throw new UsageException($"The kit has no document '{UnsafeCharacters.Strip(id)}'.{Spelling.DidYouMean(id, parts.Select(part => part.Id))} 'mentorsim panel kit' lists them all.");
    }

    private static Scenario FindScenario(Kit kit, string id) => kit.Scenarios.FirstOrDefault(scenario => scenario.Id == id) ?? throw new UsageException(
        $"There is no scenario '{UnsafeCharacters.Strip(id)}' that could be a case study.{Spelling.DidYouMean(id, kit.Scenarios.Select(scenario => scenario.Id))} 'mentorsim panel kit {Kit.CaseStudies}' lists them.");

    private static string Write(Report report, string format) => format switch
    {
        "html" => ReportHtml.Write(report),
        "md" => ReportMarkdown.Write(report),
        _ => Lines(report),
    };

    private static string Lines(Report report)
    {
        var text = new StringWriter { NewLine = "\n" };
        PageText.Write([new Heading(report.Title), new Gap(), .. ReportBlocks.Of(report)], text);
        return text.ToString();
    }

    private int Give(string text, string? output)
    {
        text = UnsafeCharacters.Strip(text);
        if (output is null)
        {
            results.Write(text);
            return ExitCode.Fine;
        }

        WholeFile.Write(output, file => file.Write(Encoding.UTF8.GetBytes(text)));
        said.WriteLine($"Written to {UnsafeCharacters.Strip(output)}.");
        return ExitCode.Fine;
    }
}
