using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Sittings;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>The whole library that comes with the program, read on the screens and in lines: each scene, each feedback, each item, each page.</summary>
public sealed class LibraryTests
{
    private const int MostSteps = 1_500;
    private const int FewSteps = 25;
    private const int FullCount = 1_000;

    // A debrief, and what leads on from it, is another after each play; what happened so far is another after each scene.
    private static readonly Dictionary<Type, int> Enough = new()
    {
        [typeof(DebriefScreen)] = 3,
        [typeof(FuturesScreen)] = 3,
        [typeof(CoachScreen)] = 3,
        [typeof(SoFarScreen)] = 5,
        [typeof(EndScreen)] = 6,
        [typeof(ReviewScreen)] = 2,
        [typeof(NoticeScreen)] = 3,
        [typeof(AskScreen)] = 2,
    };

    private static readonly Lazy<Library> Shipped = new(() => new Library(new ConfigurationBuilder().Build()) { Named = [Golden.Scenarios] });

    private static readonly Lazy<ImmutableArray<ScenarioFile>> Files = new(() => Shipped.Value.Scenarios());

    private static readonly Lazy<ImmutableArray<PaperFile>> Papers = new(() => Shipped.Value.Papers());

    private static readonly Lazy<Handbook> Pages = new(() => Shipped.Value.Handbook());

    private static readonly Lazy<SearchGround> Searched = new(() => new SearchGround(
        new Catalogue([.. Files.Value.Select(Listing.Of)], [.. Papers.Value.Select(Listing.Of)]), [.. Files.Value.SelectMany(file => file.Scenario!.Packs).DistinctBy(pack => pack.Id)], () => Pages.Value, _ => new TourScreen()));

    [Fact]
    [Trait("Long", "WholeLibrary")]
    public void All_that_the_library_says_stands_on_the_screens_and_in_lines()
    {
        // In short a scenario and a paper, read by themselves: what reads the whole library takes longer than the rest.
        var isWhole = Scale.Count(FullCount) == FullCount;
        var roots = isWhole ? Roots() : Few(Scale.Random(10));
        var results = roots.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(root => Read(root, isWhole)).ToList();
        var faults = results.SelectMany(result => result.Faults).ToList();

        faults.ShouldBeEmpty($"{faults.Count} faults:\n{string.Join('\n', faults.Distinct().Take(200))}\n");
        if (isWhole) Files.Value.SelectMany(file => file.Scenario!.Scenes.Select(scene => scene.Id).Except(results.Single(result => result.Root.Name == file.Scenario.Id).Scenes).Select(scene => $"{file.Scenario.Id}: {scene}")).ShouldBeEmpty("No play came to these scenes.");
        results.Sum(result => result.Pages).ShouldBeGreaterThan(isWhole ? 2_000 : 10);
    }

    private static (Root Root, List<string> Faults, HashSet<string> Scenes, int Pages) Read(Root root, bool isWhole)
    {
        var reader = new Reader(root, Enough);
        var (faults, pages) = (new List<string>(), 0);
        var pieces = reader.Read(isWhole ? MostSteps : FewSteps);
        foreach (var piece in isWhole ? pieces.Concat(MissedBy(reader, root)) : pieces)
        {
            pages++;
            foreach (var (width, height) in new[] { (80, 24), (120, 40) })
            {
                using var ground = piece.Open();
                if (ground.Stack.IsDone) continue;
                var at = string.Create(CultureInfo.InvariantCulture, $"{root.Name}, {piece.Type.Name} after {piece.Steps.Count} steps, {width}x{height}");
                faults.AddRange(Parity.FaultsOf(ground, width, height, piece.Open, isAllToHave: false).Select(fault => $"{at}: {fault}"));
            }
        }

        return (root, faults, reader.Scenes, pages);
    }

    /// <summary>What stands on the ways to scenes that no play came to yet.</summary>
    private static IEnumerable<Piece> MissedBy(Reader reader, Root root)
    {
        if (Files.Value.FirstOrDefault(file => file.Scenario!.Id == root.Name) is not { Scenario: { } scenario } file) yield break;
        var ways = new SceneWays(scenario, seed => Play(file, seed));
        foreach (var scene in scenario.Scenes.Where(scene => !reader.Scenes.Contains(scene.Id)))
        {
            if (reader.Scenes.Contains(scene.Id) || ways.To(scene) is not { } way) continue;
            foreach (var piece in reader.ReadAlong(way.Root, way.Steps)) yield return piece;
        }
    }

    private static IEnumerable<Root> Few(Random random)
    {
        yield return Play(Shipped.Value.ScenarioAt(random.Of([.. Bank.ScenarioPathsIn(Golden.Scenarios).Order(StringComparer.Ordinal)])));
        yield return Tray(Shipped.Value.PaperAt(random.Of([.. PaperFile.PathsIn(Golden.Scenarios).Order(StringComparer.Ordinal)])));
    }

    private static Root Play(ScenarioFile file, long seed = 1) => new(file.Scenario!.Id, () => new Ground(Everywhere(new ScreenStack([Some.Briefing(file, seed: seed, clock: new SetClock())]))));

    private static Root Tray(PaperFile paper) => new(paper.Paper!.Id, () => new Ground(Everywhere(SomePapers.AtInstructions(paper, new SetClock(), SittingMode.Training))));

    private static IEnumerable<Root> Roots()
    {
        foreach (var file in Files.Value) yield return Play(file);
        foreach (var paper in Papers.Value)
        {
            yield return Tray(paper);
            yield return new Root($"the end of {paper.Paper!.Id}", () => Ended(paper));
        }

        var library = LibraryDesk.Of(Files.Value, Papers.Value, file => new TourScreen());
        for (var row = 1; row <= Files.Value.Length + Papers.Value.Length; row++)
        {
            var selected = row;
            yield return new Root(string.Create(CultureInfo.InvariantCulture, $"row {row} of the list"), () => new Ground(new ScreenStack([new PractiseScreen(library, []) with { Selected = selected }])));
        }

        yield return new Root("the handbook", () => new Ground(new ScreenStack([new HandbookScreen(Pages.Value, [])])));
        var kit = Shipped.Value.Kit();
        yield return new Root("the interview kit", () => new Ground(new ScreenStack([new KitScreen(kit)])));
        foreach (var pack in Searched.Value.Packs)
            foreach (var unit in pack.Units) yield return new Root($"{pack.Id} {unit.Id}", () => new Ground(new ScreenStack([StandardScreen.Of(pack, unit, Searched.Value)])));
        foreach (var route in Shipped.Value.Routes().Select(file => file.Route!)) yield return new Root(route.Id, () => Gallery.Roots.StepsOf(route));
    }

    private static Ground Ended(PaperFile paper)
    {
        var clock = new SetClock();
        var seat = SomePapers.Seat(paper, clock, SittingMode.Training);
        seat.Sitting.Open();
        seat.Sitting.Submit();
        return new Ground(Everywhere(new ScreenStack([seat.End])));
    }

    private static ScreenStack Everywhere(ScreenStack stack) => stack with { Handbook = Pages };
}
