using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Interviews;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Workshop.Routes;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Hosting;

/// <summary>Checks one file of a library by itself, whatever kind it is.</summary>
internal sealed class FileCheck(Library library, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private TimeOnly At => TimeOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What is to be said of a file, and the files that it includes or rests on.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public (Rechecked Said, ImmutableArray<string> Files) Of(string path, Bank bank, SearchTerms terms)
    {
        if (HandbookFile.IsPage(path))
            return (Part(HandbookFile.Read(path, bank, library.HandbookIds(Path.GetDirectoryName(Path.GetFullPath(path))!)).Findings, TextOf(path)), bank.Files);
        if (KitDocumentFile.IsDocument(path))
            return (Part(KitDocumentFile.Read(path, library.InterviewGroundFor(path, bank)).Findings, TextOf(path)) with { IsForInterviews = true }, bank.Files);
        var file = YamlFile.Read(path);
        if (PartCheck.Of(path, file, bank, Today, terms) is { } part) return (Part(part, file.Source), bank.Files);
        ImmutableArray<Finding> below = [.. bank.Findings.Where(finding => finding.Rule.Severity == Severity.Error)];
        if (file.Kind == "paper")
        {
            var paper = PaperFile.Read(file, bank, path);
            var check = PaperCheck.Of(paper, bank, Today);
            return (new Rechecked(null, [.. below, .. check.Findings], At, null) { IsPaper = true, Source = file.Source, Paper = paper, Figures = FiguresOf(check.Figures) }, bank.Files);
        }

        if (file.Kind == "route")
        {
            var check = RouteCheck.Of(RouteFile.Read(file, library.GroundFor(path, bank), path), bank);
            return (new Rechecked(null, [.. below, .. check.Findings], At, null) { IsRoute = true, Source = file.Source, Figures = FiguresOf(check.Figures) }, bank.Files);
        }

        if (file.Kind is SpecificationFile.Kind or QuestionFile.Kind)
        {
            var ground = library.InterviewGroundFor(path, bank);
            var check = file.Kind == QuestionFile.Kind ? InterviewCheck.Of(QuestionFile.Read(file, ground), bank) : InterviewCheck.Of(SpecificationFile.Read(file, ground), bank);
            return (new Rechecked(null, [.. below, .. check.Findings], At, null) { IsForInterviews = true, Source = file.Source, Figures = check.Figures is { } figures ? [figures.Summary] : [] }, bank.Files);
        }

        if (file.Kind == RatingsFile.Kind) return (Part(RatingsFile.Read(file).Findings, file.Source), bank.Files);
        if (file.Kind == AgreementFile.Kind) return (Part(AgreementFile.Read(file).Findings, file.Source), bank.Files);
        var scenario = bank.Read(file, path);
        var story = ScenarioCheck.Of(scenario, bank, Today, terms);
        return (
            new Rechecked(scenario.IsPlayable ? scenario.Scenario : null, [.. below, .. story.Findings], At, null) { Source = file.Source, File = scenario, Figures = FiguresOf(story.Figures) },
            [.. bank.Files, .. file.Findings.Sources.Select(source => Path.GetFullPath(source.Path))]);
    }

    private Rechecked Part(ImmutableArray<Finding> findings, SourceText source) => new(null, findings, At, null) { IsScenario = false, Source = source };

    private static SourceText TextOf(string path) => new(path, File.ReadAllText(path));

    private static ImmutableArray<string> FiguresOf(StoryFigures? figures)
    {
        if (figures is null) return [];
        var endings = figures.Scenario.Scenes.Count(scene => scene.WayOn is Ending);
        var most = figures.Ceilings is { IsEmpty: false } ceilings && figures.Total is { } total
            ? [string.Create(CultureInfo.InvariantCulture, $"Most that can be scored: {total} in all; {string.Join(", ", ceilings.Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Unit} {unit.Ceiling}")))}.")]
            : Array.Empty<string>();
        return [StoryFiguresText.Summary(figures), $"{Counted.Of(endings, "ending")}.", .. most, .. StoryFiguresText.Details(figures).Take(1).Select(line => line.Trim())];
    }

    private static ImmutableArray<string> FiguresOf(PaperFigures? figures) => figures is null ? [] :
        [$"{Counted.Of(figures.Paper.Items.Length, "item")}, {Counted.Of(figures.Most, "point")}; about {figures.Estimate} of {Counted.Of(figures.Paper.Minutes, "minute")}."];

    private static ImmutableArray<string> FiguresOf(RouteFigures? figures) => figures is null ? [] :
    [
        $"{Counted.Of(figures.Route.Steps.Length, "step")}{(figures.Route.LastDay is { } days ? $" in {Counted.Of(days, "day")}" : "")}; {figures.SignOffs} signed by the line manager.",
    ];
}
