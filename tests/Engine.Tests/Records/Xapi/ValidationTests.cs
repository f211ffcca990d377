using System.Diagnostics;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>Statements of random plays, judged by the validator that a learning record store uses.</summary>
public sealed class ValidationTests
{
    private const string Script =
        """
        const validate = require(process.argv[1]).default;
        require('readline').createInterface({ input: process.stdin }).on('line', line => {
          const problems = validate(JSON.parse(line), ['statement']);
          console.log(problems.length === 0 ? 'ok' : JSON.stringify(problems));
        });
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [XapiValidationFact]
    public async Task Every_statement_of_random_plays_of_the_shipped_scenarios_is_valid()
    {
        var random = Seeded.Random(40);
        var statements = new List<Statement>();
        foreach (var scenario in Some.SmallPaths().Select(path => Some.ShippedBank().Read(path).Scenario!))
        {
            foreach (var mode in Enum.GetValues<PlayMode>())
            {
                for (var play = 0; play < Scale.Count(200); play++)
                {
                    var source = Told.Source(Told.RandomPlay(scenario, mode, random)) with { EventLog = _ => "{}\n"u8.ToArray() };
                    statements.AddRange(SessionStatements.Of(source, Told.Settings with { WithTexts = play % 2 == 0 }, Told.Later));
                }
            }
        }

        statements.Select(statement => statement.Verb.Word).Distinct().Count().ShouldBeGreaterThanOrEqualTo(8);
        (await Judge(Told.Lines(statements))).Where(judgement => judgement != "ok").ShouldBeEmpty();
    }

    [XapiValidationFact]
    public async Task The_validator_sees_what_is_wrong()
    {
        var good = Told.Lines(Told.Of(Told.RandomPlay(Some.ShippedBank().Read(Some.SmallPaths().First()).Scenario!, PlayMode.Assess, Seeded.Random(41))));

        (await Judge(good.Replace("\"verb\"", "\"Verb\"", StringComparison.Ordinal))).ShouldAllBe(judgement => judgement != "ok");
        (await Judge(good.Replace("http://adlnet.gov/expapi/verbs/", "", StringComparison.Ordinal))).ShouldAllBe(judgement => judgement != "ok");
    }

    private static async Task<string[]> Judge(string lines)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["-e", Script, "--", Path.GetFullPath(Needs.XapiValidationPath)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(lines);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0, await error);
        var judgements = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        judgements.Length.ShouldBe(lines.Count(letter => letter == '\n'));
        return judgements;
    }
}
