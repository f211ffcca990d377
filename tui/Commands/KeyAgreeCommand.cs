using System.Text.Json;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Holds the ratings of colleagues against the key of a scenario.</summary>
internal sealed class KeyAgreeCommand(IHost host, LongSearch search)
{
    private readonly Library _library = host.Services.GetRequiredService<Library>();

    /// <summary>Says how far they agree; 0 where the key is agreed, 1 where it is contested or too few have rated it.</summary>
    public int Run(AgreeRequest request)
    {
        var file = NamedScenario.Find(_library, request.What);
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var rated = RatedScenario.Of(file);
        var ratings = RatingsRead.Of(request.Ratings, rated.Scenario.Id);
        var key = ScenarioKey.Of(rated, request.MostStates, out var whyNot, search.Of(rated.Scenario), search.Cancellation);
        search.Wipe();
        if (key is null)
        {
            Console.Error.WriteLine($"mentorsim: nobody can say what the key of {rated.Scenario.Id} is. {whyNot}");
            return ExitCode.Findings;
        }

        var report = AgreementReport.Of(key, ratings, request.Terms);
        Print(report, request.AsJson);
        return report.IsAgreed ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Print(AgreementReport report, bool asJson)
    {
        if (!asJson)
        {
            foreach (var line in AgreementText.Of(report).Split('\n').SkipLast(1)) Console.Out.WriteLine(UnsafeCharacters.Strip(line));
            return;
        }

        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) AgreementJson.Write(json, report);
        output.WriteByte((byte)'\n');
    }
}

/// <summary>What somebody asks of a key.</summary>
/// <param name="What">The id or the file of the scenario.</param>
/// <param name="Ratings">The ratings files.</param>
/// <param name="Terms">When the key counts as agreed.</param>
/// <param name="MostStates">The most states that are searched.</param>
/// <param name="AsJson">Whether programs read what is printed.</param>
internal sealed record AgreeRequest(string What, IReadOnlyList<string> Ratings, AgreementTerms Terms, int MostStates, bool AsJson);
