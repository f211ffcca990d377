using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Engine.Workshop.Listing;

namespace MentorSim.Engine.Tests.Workshop;

/// <summary>The library that comes with the program, as a whole: what is in it, what it covers, and what each scenario owes to those who learn by it.</summary>
public sealed class LibraryTests
{
    private const int MostGuessed = 45;
    private const int FewestNoticed = 90;

    private static readonly string[] FourTopics = ["safeguarding", "bullying", "bereavement", "attendance"];

    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> All => [.. ShippedSearch.Paths];

    private static ImmutableArray<ScenarioEntry> Entries =>
    [
        .. ShippedSearch.Paths.Select(path => ShippedSearch.Of(path).Entry)
            .OrderBy(entry => entry.Scenario.Topic, StringComparer.Ordinal).ThenBy(entry => entry.Scenario.Minutes).ThenBy(entry => entry.Scenario.Id, StringComparer.Ordinal),
    ];

    private static ImmutableArray<PaperFile> Papers => [.. PaperFile.PathsIn(Some.ShippedBank().Folder).Select(path => PaperFile.Read(path, Some.ShippedBank()))];

    [Fact]
    public void It_has_its_table_of_contents() =>
        Golden.Match(
            LibraryPage.Markdown(Entries, [.. Papers.Select(file => PaperEntry.Of(file.Paper!, file.File)).OrderBy(entry => entry.Paper.Minutes)]),
            Path.Combine(Golden.Root, "scenarios", "LIBRARY.md"));

    [Fact]
    public void What_it_rests_on_is_written_down() =>
        Golden.Match(SourcesPage.Write(Some.ShippedBank().Packs, Entries.Select(entry => entry.Scenario)), Path.Combine(Golden.Root, "scenarios", "SOURCES.md"));

    [Fact]
    public void There_are_enough_for_a_year()
    {
        Entries.Length.ShouldBeGreaterThanOrEqualTo(24);
        Papers.Length.ShouldBeGreaterThanOrEqualTo(4);
        Entries.Count(entry => !FourTopics.Contains(entry.Scenario.Topic)).ShouldBeGreaterThanOrEqualTo(4);
        foreach (var topic in FourTopics)
        {
            var scenarios = Entries.Select(entry => entry.Scenario).Where(scenario => scenario.Topic == topic).ToList();
            scenarios.Count.ShouldBeGreaterThanOrEqualTo(5, topic);
            scenarios.Select(scenario => scenario.Phase).Distinct().Order(StringComparer.Ordinal).ShouldBe(["primary", "secondary"]);
            scenarios.Count(scenario => scenario.Minutes <= 10).ShouldBeGreaterThanOrEqualTo(1, topic);
            scenarios.Count(scenario => scenario.Minutes >= 40).ShouldBeGreaterThanOrEqualTo(1, topic);
        }
    }

    [Fact]
    public void Nothing_is_covered_in_fewer_places_than_its_pack_asks_for()
    {
        var coverage = LibraryCoverage.Of(
            [.. ShippedSearch.Paths.Select(path => ShippedSearch.Of(path).Covered), .. Papers.Select(file => CoveredDocument.Of(file.Paper!))]);

        foreach (var pack in coverage.Packs)
            CoverageWords.GapsOf(pack).SelectMany(gap => gap.Rows.Select(row => $"{gap.Heading}: {row.Id} ({row.Total})")).ShouldBeEmpty(pack.Pack.Id);
        coverage.Packs.Where(pack => pack.Pack.Id is "nos-2005" or "role-2005" or "critical-2026").Select(pack => pack.Pack.Chances).ShouldBe([4, 3, 1], ignoreOrder: true);
    }

    [Fact]
    public void Whoever_does_not_read_passes_nothing_and_picks_a_best_answer_in_less_than_half_of_all_decisions()
    {
        foreach (var rate in LibraryPage.RatesOf(Entries))
        {
            rate.Passed.ShouldBe(0, $"{rate.Player}");
            (rate.Best * 100).ShouldBeLessThan(rate.Decisions * MostGuessed, $"{rate.Player}: {rate.Best} of {rate.Decisions}");
        }

        foreach (var player in ShippedSearch.Paths.SelectMany(path => ShippedSearch.Of(path).Guessed).GroupBy(one => one.Player))
        {
            var (best, of) = (player.Sum(one => one.Best), player.Sum(one => one.Of));
            (best * 100).ShouldBeLessThan(of * MostGuessed, $"{player.Key}: {best} of {of}; {string.Join(", ", ShippedSearch.Paths.Select(path => $"{Path.GetFileName(path)} {ShippedSearch.Of(path).Guessed.Where(one => one.Player == player.Key).Select(one => $"{one.Best}/{one.Of}").Single()}"))}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_scenario_says_what_it_rests_on_and_that_it_is_a_draft_until_somebody_signs(string path)
    {
        var scenario = ShippedSearch.Of(path).Scenario;

        scenario.Policy.ShouldNotBeNull().Edition.ShouldNotBeNull();
        scenario.Policy.ReviewBy.ShouldNotBeNull().ShouldBeGreaterThan(Today);
        if (scenario.Review is not { IsSigned: true }) File.ReadAllText(Path.Combine(Golden.Root, path)).ShouldContain("# Draft: not yet reviewed by a designated safeguarding lead.");
        if (scenario.AllOffers.Any(offer => offer.Critical?.UnitId == "LM3")) scenario.Notice.ShouldNotBeNull("talk of harm to a child needs a word before it");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_claims_say_that_a_sound_way_exists_and_that_no_breach_ends_well(string path)
    {
        var claims = ShippedSearch.Of(path).Scenario.Claims;

        claims.Length.ShouldBeGreaterThanOrEqualTo(3);
        claims.ShouldContain(claim => claim.Kind == ClaimKind.Possible);
        claims.ShouldContain(claim => claim.Kind != ClaimKind.Possible && claim.Condition.Text.Contains("good", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_way_that_ends_well_has_a_breach_in_it(string path) => ShippedSearch.Of(path).Map.EndWell.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void Its_tests_notice_small_mistakes_and_reach_every_breach(string path)
    {
        var report = ShippedSearch.Of(path).Tests;

        report.Passed.ShouldBeTrue();
        report.NoticedAfterAll.ShouldBeEmpty();
        var noticed = report.Mutations!.Value - report.Unnoticed.Length - report.Equivalent.Length;
        (noticed * 100).ShouldBeGreaterThanOrEqualTo(report.Mutations.Value * FewestNoticed, string.Join("\n", report.Unnoticed.Select(mutation => mutation.Id)));
        var tested = report.Runs.SelectMany(run => run.Session.Passage.Decisions).SelectMany(decided => decided.Answer.Taken).ToHashSet(ReferenceEqualityComparer.Instance);
        report.Scenario.AllOffers.Where(offer => offer.Critical is not null && !tested.Contains(offer)).Select(offer => offer.Id).ShouldBeEmpty();
        report.Runs.Select(run => run.Test.Expect.Ending).OfType<EndingKind>().ShouldContain(EndingKind.Good);
        report.Runs.ShouldAllBe(run => run.Test.Expect.Critical != null || run.Test.Expect.Ending != null || run.Test.Expect.Scene != null);
    }
}
