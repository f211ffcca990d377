using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Yaml;

/// <summary>Whatever bytes come in, findings come out: no exception, and each finding at a place in the file.</summary>
[Trait("Long", "RandomTexts")]
public sealed class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "kind: scenario\n", "kind: paper\n", "kind: route\n", "steps:\n", "- { id: a, play: a, due: 1 }\n", "order: [[a], [b]]\n", "key: { priority: now, actions: { a: 1 } }\n", "items:\n", "id: a\n", "scenes:\n", "  a:\n", "    text: |\n", "      {pupil.they} says\n", "    choices:\n", "      - id: x\n", "        to: a\n",
        "- ", "? ", ": ", "[", "]", "{", "}", ",", "'", "\"", "&a ", "*a", "!t ", "|", ">", "|2-\n", "%YAML 1.2\n", "---\n", "...\n", "#", " ", "\n", "\r\n",
        "\r", "\t", "\\x41", "\u0000", "\u001b", "\u202e", "\ud83d", "😀", "é", "a", "<<: *a\n", "when: a > 1\n", "~", "@", "`", "70%", "08:10", "\ufeff", "\u2028",
    ];

    private static readonly byte[][] Shipped = [.. Some.SmallPaths().Select(File.ReadAllBytes)];
    private static readonly byte[][] Small = [.. Directory.EnumerateFiles(Path.Combine(Golden.Cases, "Ok")).Select(File.ReadAllBytes)];

    [Fact]
    public void Random_texts_give_findings_and_never_an_exception()
    {
        var random = Seeded.Random(3);
        for (var round = Scale.Count(200_000); round > 0; round--)
            Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Of(Pieces)))));
    }

    [Fact]
    public void Random_bytes_give_findings_and_never_an_exception()
    {
        var random = Seeded.Random(4);
        for (var round = Scale.Count(50_000); round > 0; round--)
        {
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            Read(bytes);
        }
    }

    [Fact]
    public void Small_scenarios_that_were_damaged_give_findings_and_never_an_exception() =>
        Damage(Some.Bank(), Small, Scale.Count(100_000), Seeded.Random(5));

    [Fact]
    public void Shipped_scenarios_that_were_damaged_give_findings_and_never_an_exception() =>
        Damage(Some.ShippedBank(), Shipped, Scale.Count(5_000), Seeded.Random(6));

    [Fact]
    public void Packs_and_schools_that_were_damaged_give_findings_and_never_an_exception()
    {
        var random = Seeded.Random(7);
        var bank = Path.Combine(Golden.Cases, "Bank");
        byte[][] files = [.. Directory.EnumerateFiles(bank, "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllBytes)];
        for (var round = Scale.Count(50_000); round > 0; round--)
        {
            var bytes = Damaged(random.Of(files), random);
            var (pack, school) = (YamlFile.Read("pack", bytes), YamlFile.Read("school", bytes));
            PackBinder.Bind(pack);
            SchoolBinder.Bind(school);
            ShouldBeInside(pack, bytes);
            ShouldBeInside(school, bytes);
        }
    }

    [Fact]
    public void Papers_that_were_damaged_give_findings_and_never_an_exception()
    {
        var random = Seeded.Random(8);
        byte[][] files =
        [
            .. Some.SmallPapers().Select(File.ReadAllBytes),
            File.ReadAllBytes(Path.Combine(Golden.Cases, "Explanations", "two-messages.yaml")),
            Encoding.UTF8.GetBytes(Starter.Text("paper", "a", "a.yaml", null, Some.ShippedBank(), new DateOnly(2026, 11, 21))),
        ];
        var (good, bad) = (0, 0);
        for (var round = Scale.Count(20_000); round > 0; round--)
        {
            var bytes = Damaged(random.Of(files), random);
            var file = PaperFile.Read(YamlFile.Read("paper.yaml", bytes), Some.ShippedBank());
            if (file.Paper is { } paper)
            {
                good++;
                PaperTestReport.Of(paper, mutates: false);
            }
            else
            {
                bad++;
                if (file.Findings.All(finding => finding.Rule.Severity != Severity.Error)) Assert.Fail($"No paper, and nothing says why:\n{Encoding.UTF8.GetString(bytes)}");
            }

            PaperCheck.Of(file, Some.ShippedBank(), new DateOnly(2026, 11, 21));
            ShouldBeInside(file.File, bytes);
        }

        good.ShouldBeGreaterThan(0);
        bad.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Routes_that_were_damaged_give_findings_and_never_an_exception()
    {
        var random = Seeded.Random(9);
        var ground = RouteGround.Of(Some.ShippedBank(), Some.SmallLibrary, Some.RouteLibrary);
        byte[][] files =
        [
            .. RouteFile.PathsIn(Some.SmallLibrary).Select(File.ReadAllBytes),
            File.ReadAllBytes(Path.Combine(Golden.Cases, "Explanations", "three-steps.yaml")),
            Encoding.UTF8.GetBytes(Starter.Text("route", "a", "a.yaml", null, Some.ShippedBank(), new DateOnly(2026, 11, 21))),
        ];
        var (good, bad) = (0, 0);
        for (var round = Scale.Count(10_000); round > 0; round--)
        {
            var bytes = Damaged(random.Of(files), random);
            var file = RouteFile.Read(YamlFile.Read("route.yaml", bytes), ground);
            if (file.Route is not null) good++;
            else bad++;
            if (file.Route is null && file.Findings.All(finding => finding.Rule.Severity != Severity.Error)) Assert.Fail($"No route, and nothing says why:\n{Encoding.UTF8.GetString(bytes)}");
            RouteCheck.Of(file, Some.ShippedBank());
            ShouldBeInside(file.File, bytes);
        }

        good.ShouldBeGreaterThan(0);
        bad.ShouldBeGreaterThan(0);
    }

    private static void Damage(Bank bank, byte[][] files, int rounds, Random random)
    {
        var (good, bad) = (0, 0);
        for (; rounds > 0; rounds--)
        {
            if (Read(Damaged(random.Of(files), random), bank).Scenario is null) bad++;
            else good++;
        }

        good.ShouldBeGreaterThan(0);
        bad.ShouldBeGreaterThan(0);
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        List<byte[]> lines = [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => Encoding.UTF8.GetBytes(line + "\n"))];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, random.Of(lines));
                    break;
                case 2:
                    lines[at] = random.Of(lines);
                    break;
                case 3:
                    lines[at] = [.. lines[at].Where((_, index) => index != lines[at].Length / 2)];
                    break;
                default:
                    var place = random.Next(lines[at].Length + 1);
                    lines[at] = [.. lines[at][..place], .. Encoding.UTF8.GetBytes(random.Of(Pieces)), .. lines[at][place..]];
                    break;
            }
        }

        return [.. lines.SelectMany(line => line)];
    }

    private static ScenarioFile Read(byte[] bytes, Bank? bank = null)
    {
        var file = (bank ?? Some.Bank()).Read(YamlFile.Read("scenario.yaml", bytes));
        ShouldBeInside(file.File, bytes);
        if (file.Scenario is null && !file.File.Findings.HasReadingErrors) Assert.Fail($"No scenario, and nothing says why:\n{Encoding.UTF8.GetString(bytes)}");
        return file;
    }

    private static void ShouldBeInside(YamlFile file, byte[] bytes)
    {
        foreach (var finding in file.Findings.InOrder())
        {
            var isInside = finding.Span.Start >= 0 && finding.Span.Length >= 0 && finding.Span.End <= file.Source.Text.Length;
            if (isInside && !finding.Message.ContainsAny('\n', '\r') && finding.Message.Length < 1500) continue;
            Assert.Fail($"{finding.Rule.Code} at {finding.Span}: {finding.Message}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }
}
