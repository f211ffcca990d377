using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
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
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>What came of checking files and folders.</summary>
/// <param name="Findings">What was found, each thing once.</param>
/// <param name="Stories">What was counted in each story that could be searched.</param>
/// <param name="Papers">What was counted in each paper that could be made.</param>
/// <param name="Routes">What was counted in each route that could be made.</param>
internal sealed record LibraryCheck(
    ImmutableArray<Finding> Findings, ImmutableArray<StoryFigures> Stories, ImmutableArray<PaperFigures> Papers, ImmutableArray<RouteFigures> Routes)
{
    /// <summary>What was counted in each person specification and each question bank that could be made.</summary>
    public ImmutableArray<InterviewFigures> Interviews { get; init; } = [];

    /// <summary>How many files were looked at.</summary>
    public int Files { get; init; }

    /// <summary>Checks files and folders, or all of the run's libraries where none is named.</summary>
    /// <exception cref="OperationCanceledException">A search was stopped.</exception>
    /// <exception cref="UsageException">There is no such file or folder.</exception>
    public static LibraryCheck Of(Library library, IReadOnlyList<string> paths, DateOnly today, SearchTerms terms)
    {
        var findings = new List<Finding>();
        var (stories, figures, ways, interviews) = (new List<StoryFigures>(), new List<PaperFigures>(), new List<RouteFigures>(), new List<InterviewFigures>());
        var look = new Look(library, today, terms);
        // Of two files with one id in two libraries the first is played; in one library, or among what was named, that is a mistake.
        var together = paths.Count > 0 ? [paths] : library.Named.IsEmpty ? library.Folders.Select(folder => (IReadOnlyList<string>)[folder]) : [library.Folders];
        foreach (var part in together)
        {
            var (scenarios, papers, routes, specifications, questions) = look.Files(part, findings);
            ScenarioFile.ReportSameIds(scenarios);
            PaperCheck.ReportSameIds(papers, scenarios);
            RouteFile.ReportSameIds(routes);
            SpecificationFile.ReportSameIds(specifications);
            QuestionFile.ReportSameIds(questions);
            foreach (var file in scenarios)
            {
                var check = ScenarioCheck.Of(file, library.BankFor(file.File.Source.Path), today, terms);
                findings.AddRange(check.Findings);
                if (check.Figures is not null) stories.Add(check.Figures);
            }

            foreach (var file in papers)
            {
                var check = PaperCheck.Of(file, library.BankFor(file.File.Source.Path), today);
                findings.AddRange(check.Findings);
                if (check.Figures is not null) figures.Add(check.Figures);
            }

            foreach (var file in routes)
            {
                var check = RouteCheck.Of(file, library.BankFor(file.File.Source.Path));
                findings.AddRange(check.Findings);
                if (check.Figures is not null) ways.Add(check.Figures);
            }

            var checks = specifications.Select(file => InterviewCheck.Of(file, library.BankFor(file.File.Source.Path)))
                .Concat(questions.Select(file => InterviewCheck.Of(file, library.BankFor(file.File.Source.Path))));
            foreach (var check in checks)
            {
                findings.AddRange(check.Findings);
                if (check.Figures is not null) interviews.Add(check.Figures);
            }
        }

        // Scenes that several scenarios include are looked at with each of them.
        return new LibraryCheck(
            [.. findings.DistinctBy(finding => (Path.GetFullPath(finding.Source.Path), finding.Rule.Code, finding.Span, finding.Message))],
            [.. stories],
            [.. figures],
            [.. ways])
        {
            Interviews = [.. interviews],
            Files = look.Count,
        };
    }

    private sealed class Look(Library library, DateOnly today, SearchTerms terms)
    {
        /// <summary>How many files were looked at so far.</summary>
        public int Count { get; private set; }

        /// <summary>The scenarios, the papers, the routes and the files for interviews among some files and folders; what is wrong with the other files is added to the findings.</summary>
        public (List<ScenarioFile> Scenarios, List<PaperFile> Papers, List<RouteFile> Routes, List<SpecificationFile> Specifications, List<QuestionFile> Questions) Files(IReadOnlyList<string> folders, List<Finding> findings)
        {
            var (scenarios, papers, routes) = (new List<ScenarioFile>(), new List<PaperFile>(), new List<RouteFile>());
            var grounds = new Dictionary<string, InterviewGround>(StringComparer.Ordinal);
            var (specifications, questions) = (new List<SpecificationFile>(), new List<QuestionFile>());
            var scenes = new List<(string Path, YamlFile File)>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in folders)
            {
                if (Directory.Exists(path))
                {
                    foreach (var file in Bank.YamlFilesIn(path).Where(file => known.Add(Path.GetFullPath(file)))) LookAt(file);
                    foreach (var page in HandbookFile.PathsIn(path).Where(page => known.Add(Path.GetFullPath(page)))) LookAtPage(page);
                    foreach (var document in KitDocumentFile.PathsIn(path).Where(document => known.Add(Path.GetFullPath(document)))) LookAtDocument(document);
                    AddNames(path, findings);
                }
                else if (!File.Exists(path))
                {
                    throw new UsageException($"There is no file or folder {path}.{NearFile.DidYouMean(path)}");
                }
                else if (known.Add(Path.GetFullPath(path)))
                {
                    if (HandbookFile.IsPage(path)) LookAtPage(path);
                    else if (KitDocumentFile.IsDocument(path)) LookAtDocument(path);
                    else LookAt(path);
                    findings.AddRange(PartCheck.EmptySlots(path, library.BankFor(path)));
                }
            }

            // Scenes are checked with the scenarios that include them; those of which none is among these files ask for it.
            foreach (var (path, file) in scenes.Where(part => !scenarios.Any(scenario => scenario.SourceOf(part.Path) is not null)))
                findings.AddRange(PartCheck.Of(path, file, library.BankFor(path), today, terms) ?? []);
            Count += known.Count;
            return (scenarios, papers, routes, specifications, questions);

            void LookAtPage(string path) =>
                findings.AddRange(HandbookFile.Read(path, library.BankFor(path), library.HandbookIds(Path.GetDirectoryName(Path.GetFullPath(path))!)).Findings);

            void LookAtDocument(string path) => findings.AddRange(KitDocumentFile.Read(path, GroundFor(path)).Findings);

            InterviewGround GroundFor(string path)
            {
                // A ground reads all files for interviews of the libraries: those of one folder share it.
                var beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
                if (!grounds.TryGetValue(beside, out var ground)) grounds[beside] = ground = library.InterviewGroundFor(path, library.BankFor(path), folders.Where(Directory.Exists));
                return ground;
            }

            void LookAt(string path)
            {
                // Read once: what is no plain file cannot be read again.
                var (file, bank) = (YamlFile.Read(path), library.BankFor(path));
                if (!bank.IsOwn(path) && file.Kind == "scenes")
                {
                    scenes.Add((path, file));
                    return;
                }

                if (file.Kind is RatingsFile.Kind or AgreementFile.Kind)
                {
                    findings.AddRange(file.Kind == RatingsFile.Kind ? RatingsFile.Read(file).Findings : AgreementFile.Read(file).Findings);
                    return;
                }

                if (PartCheck.Of(path, file, bank, today, terms) is { } part)
                {
                    findings.AddRange(part);
                    return;
                }

                // What any of these rests on must be sound before it can be.
                findings.AddRange(bank.Findings.Where(finding => finding.Rule.Severity == Severity.Error));
                if (file.Kind == "paper") papers.Add(PaperFile.Read(file, bank, path));
                else if (file.Kind == "route") routes.Add(RouteFile.Read(file, library.GroundFor(path, bank, folders.Where(Directory.Exists)), path));
                else if (file.Kind == SpecificationFile.Kind) specifications.Add(SpecificationFile.Read(file, GroundFor(path)));
                else if (file.Kind == QuestionFile.Kind) questions.Add(QuestionFile.Read(file, GroundFor(path)));
                else scenarios.Add(bank.Read(file, path));
            }
        }

        /// <summary>What is wrong with the names to avoid of a library that lies in a folder: a list, and so in none of its YAML files.</summary>
        private void AddNames(string folder, List<Finding> findings)
        {
            var bank = library.BankFor(folder);
            if (Path.GetFullPath(folder) == Path.GetFullPath(bank.Folder))
                findings.AddRange(bank.Findings.Where(finding => !finding.Source.Path.EndsWith(".yaml", StringComparison.Ordinal)));
        }
    }
}
