using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;
using MentorSim.Tests.Docs;

namespace MentorSim.Engine.Tests.Docs;

/// <summary>
/// The library that comes with the program, in a folder of its own with the files that the guide has its reader write. A block that is
/// a part of a scenario takes the keys that it does not have from the guide's first scenario.
/// </summary>
public sealed partial class GuideLibrary : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-guide-").FullName;

    private readonly Bank _bank;
    private readonly RouteGround _ground;
    private readonly InterviewGround _interviews;

    public GuideLibrary()
    {
        Text = File.ReadAllText(Path.Combine(Golden.Root, Guide.Path)).ReplaceLineEndings("\n");
        Blocks = Guide.Blocks(Text);
        var shipped = Path.Combine(Golden.Root, "scenarios");
        foreach (var path in Directory.EnumerateFiles(shipped).Concat(Directory.EnumerateFiles(Path.Combine(shipped, "standards"))))
            Write(Path.GetRelativePath(shipped, path), File.ReadAllText(path));
        foreach (var block in Blocks)
        {
            if (block.Mark("file") is { } path) Write(path, block.Text);
        }

        _bank = Bank.Open(_folder);
        _ground = RouteGround.Of(_bank, _folder, Some.SmallLibrary);
        _interviews = InterviewGround.Of(_bank, _folder, Some.SmallLibrary);
    }

    /// <summary>The guide.</summary>
    public string Text { get; }

    internal IReadOnlyList<GuideBlock> Blocks { get; }

    /// <summary>What was found in the packs, the school profile and the list of names.</summary>
    internal IReadOnlyList<Finding> OwnFindings => [.. _bank.Findings, .. KitDocumentFile.PathsIn(_folder).SelectMany(path => KitDocumentFile.Read(path, _interviews).Findings)];

    /// <summary>The first scenario as the guide shows it at the end.</summary>
    internal string FirstScenario => Blocks.Single(block => block.Mark("first scenario:") == "the whole file").Text;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The paper that the guide shows whole.</summary>
    internal string WholePaper => Blocks.Single(block => block.Kind == "yaml" && Kind(block.Text) == "paper").Text;

    /// <summary>The paper of a text.</summary>
    internal PaperFile ReadPaper(string text) => PaperFile.Read(YamlFile.Read("paper.yaml", Encoding.UTF8.GetBytes(text)), _bank);

    /// <summary>What the check says of a block: of what it holds, or of the whole paper with it in place of something else.</summary>
    internal IReadOnlyList<Finding> Check(GuideBlock block)
    {
        if (block.Mark("in the whole paper, instead of:") is not { } other) return Check(block.Text);
        // Whoever changes a file that was reviewed is told so besides.
        return [.. Check(WholePaper.Replace(other, block.Text.Trim(), StringComparison.Ordinal)).Where(finding => finding.Rule != Rules.EditedSinceReview)];
    }

    /// <summary>What the check says of a file, or of a part of a scenario.</summary>
    internal IReadOnlyList<Finding> Check(string text)
    {
        if (Kind(text) == "route") return RouteCheck.Of(RouteFile.Read(YamlFile.Read("route.yaml", Encoding.UTF8.GetBytes(text)), _ground), _bank).Findings;
        if (Kind(text) == QuestionFile.Kind) return InterviewCheck.Of(QuestionFile.Read(YamlFile.Read("questions.yaml", Encoding.UTF8.GetBytes(text)), _interviews), _bank).Findings;
        if (Kind(text) == SpecificationFile.Kind) return InterviewCheck.Of(SpecificationFile.Read(YamlFile.Read("specification.yaml", Encoding.UTF8.GetBytes(text)), _interviews), _bank).Findings;
        if (Kind(text) == RatingsFile.Kind) return RatingsFile.Read(YamlFile.Read("ratings.yaml", Encoding.UTF8.GetBytes(text))).Findings;
        if (Kind(text) == AgreementFile.Kind) return AgreementFile.Read(YamlFile.Read("agreement.yaml", Encoding.UTF8.GetBytes(text))).Findings;
        if (Kind(text) == "paper") return PaperCheck.Of(ReadPaper(text), _bank, Today).Findings;
        if (Kind(text) is "pack" or "school" or "scenes")
        {
            var path = Write("part.yaml", text);
            // What scenes refer to is checked with the example that includes them.
            return [.. BankPart.FindingsOf(YamlFile.Read(path))!.Value.Where(finding => finding.Rule != Rules.NotIncluded)];
        }

        return ScenarioCheck.Of(Read(text), _bank, Today).Findings;
    }

    /// <summary>The scenario of a text or of a part of one.</summary>
    internal ScenarioFile Read(string text) => _bank.Read(
        YamlFile.Read("example.yaml", Encoding.UTF8.GetBytes(IsPart(text) ? Complete(text) : text)), Path.Combine(_folder, "our-scenarios", "example.yaml"));

    /// <summary>The word behind <c>kind:</c>; scenario for a part of one.</summary>
    internal static string Kind(string text) => KindForm.Match(text) is { Success: true } kind ? kind.Groups["kind"].Value : "scenario";

    private static bool IsPart(string text) => !KindForm.IsMatch(text);

    /// <summary>A part, and below it, so that the lines of messages are those of the part, the keys that it does not have.</summary>
    private string Complete(string part)
    {
        var own = KeyForm.Matches(part).Select(match => match.Groups["key"].Value).ToHashSet();
        var text = new StringBuilder(part);
        if (own.Contains("scenes"))
        {
            own.Add("tests");
            if (own.Add("start")) text.Append(CultureInfo.InvariantCulture, $"start: {FirstScene.Match(part).Groups["id"].Value}\n");
        }

        foreach (var key in KeyForm.Matches(FirstScenario).Where(key => !own.Contains(key.Groups["key"].Value))) text.Append(key.Value);
        return text.ToString();
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    [GeneratedRegex(@"^kind: (?<kind>[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex KindForm { get; }

    /// <summary>A key at the edge of a file, with all lines that are indented below it.</summary>
    [GeneratedRegex(@"^(?<key>[a-z][a-z-]*):.*\n(?:(?:[ \t].*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex KeyForm { get; }

    [GeneratedRegex(@"^scenes:.*\n  (?<id>[a-z0-9-]+):", RegexOptions.Multiline)]
    private static partial Regex FirstScene { get; }
}
