using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>What <c>check --format sarif</c> prints, judged by the validator of those who made the format.</summary>
public sealed partial class SarifTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [SarifFact]
    public void The_findings_of_many_bad_files_are_a_valid_log()
    {
        var cases = Path.Combine(Golden.Root, "tests", "Engine.Tests", "Cases", "Findings");
        Directory.CreateDirectory(Path.Combine(_program.Home, "a bank", "standards"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Golden.SmallLibrary, "standards"))) File.Copy(file, Path.Combine(_program.Home, "a bank", "standards", Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(cases))
        {
            var scenario = Path.Combine(folder, "scenario.yaml");
            if (File.Exists(scenario)) File.Copy(scenario, Path.Combine(_program.Home, "a bank", $"{Path.GetFileName(folder)} #1 100%.yaml"));
        }

        var outside = Path.Combine(cases, "MS3001-unknown-scene", "scenario.yaml");
        var log = _program.Run(null, "check", "a bank", outside, "--max-states", "1000", "--format", "sarif").With(1).Output;

        var results = JsonDocument.Parse(log).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Select(result => result.GetProperty("ruleId").GetString()).Distinct().Count().ShouldBeGreaterThan(40);
        results.Select(result => result.GetProperty("level").GetString()).Distinct().ShouldBe(["error", "warning", "note"], ignoreOrder: true);
        var addresses = results.Select(AddressOf).Distinct().ToList();
        addresses.ShouldContain("a%20bank/MS1006-tag%20%231%20100%25.yaml");
        addresses.Count(address => address.StartsWith("file:///", StringComparison.Ordinal)).ShouldBe(1);
        Validate(log).ShouldBeEmpty();
    }

    [SarifFact]
    public void A_log_without_findings_is_valid() => Validate(_program.Run(null, "check", "--format", "sarif").With(0).Output).ShouldBeEmpty();

    [SarifFact]
    public void The_validator_sees_what_is_wrong()
    {
        var log = _program.Run(null, "check", _program.File("broken.yaml", ""), "--format", "sarif").With(1).Output;

        Validate(log.Replace("\"startLine\": 1", "\"startLine\": -1", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static string AddressOf(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    /// <summary>The errors that the validator tells; its exit status says nothing of them.</summary>
    private List<string> Validate(string log)
    {
        var path = _program.File("findings.sarif", log);
        using var process = Process.Start(new ProcessStartInfo(Needs.SarifMultitoolPath, ["validate", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _program.Home,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue("the validator does not end");
        output.ShouldContain("1 files scanned", Case.Sensitive, error.GetAwaiter().GetResult());
        return [.. output.Split('\n').Where(line => ErrorForm.IsMatch(line))];
    }

    [GeneratedRegex(@"\berror [A-Z]+[0-9]+: ")]
    private static partial Regex ErrorForm { get; }
}
