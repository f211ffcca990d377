using MentorSim.Benchmarks;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

public sealed class KeptCheckTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly MentorSimProcess _program = new();

    private string Checks => Path.Combine(_program.Home, "state", "mentorsim", "checks");

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_second_check_says_the_same_to_the_letter(string format)
    {
        var (story, endless) = (Generated(20), _program.File("endless.yaml", Texts.Corridor.Replace("once: true", "once: false", StringComparison.Ordinal)));
        string[] arguments = ["check", story, endless, "--format", format];
        var first = _program.Run(null, arguments).With(1);
        var files = Directory.GetFiles(Checks);
        files.Length.ShouldBe(2);
        _program.Run(null, arguments).With(1).ShouldBe(first, AsSaid);
        _program.Run(null, [.. arguments, "--fresh"]).With(1).ShouldBe(first, AsSaid);
        // Nothing that is wrong with what is kept changes anything.
        foreach (var file in files) File.WriteAllText(file, "nonsense");
        _program.Run(null, arguments).With(1).ShouldBe(first, AsSaid);
        Directory.Delete(Checks, recursive: true);
        File.WriteAllText(Checks, "There is no folder to be had here.");
        _program.Run(null, arguments).With(1).ShouldBe(first, AsSaid);
    }

    [Fact]
    public void A_library_that_was_checked_is_not_searched_again()
    {
        var searched = 0L;
        var terms = new SearchTerms
        {
            Kept = new KeptSearches(Checks, new StoppedClock()),
            ProgressOf = _ => new Counter(states => searched = Math.Max(searched, states + 1)),
        };
        LibraryCheck Check(bool anew = false) => LibraryCheck.Of(
            new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] },
            [Path.Combine(Golden.SmallLibrary, "bereavement"), Path.Combine(Golden.SmallLibrary, "attendance")],
            Today,
            anew ? terms with { Kept = new KeptSearches(Checks, new StoppedClock()) { SearchesAnew = true } } : terms);

        var first = Check();
        searched.ShouldBeGreaterThan(4096);
        searched = 0;
        Check().Stories.Select(Told).ShouldBe(first.Stories.Select(Told));
        searched.ShouldBe(0);
        Check(anew: true);
        searched.ShouldBeGreaterThan(4096);
    }

    [Fact]
    public void What_pack_found_check_need_not_search()
    {
        Directory.CreateDirectory(Path.Combine(_program.Home, "ours"));
        File.Move(Generated(10), Path.Combine(_program.Home, "ours", "story.yaml"));
        _program.Run(null, "bank", "pack", "ours").With(0);
        var kept = Directory.GetFiles(Checks).Select(path => (path, File.GetLastWriteTimeUtc(path))).ToList();
        kept.Count.ShouldBe(1);
        _program.Run(null, "check", "ours");
        Directory.GetFiles(Checks).Select(path => (path, File.GetLastWriteTimeUtc(path))).ShouldBe(kept);
    }

    [Fact]
    public void Where_the_limit_is_met_the_report_says_what_is_not_proved()
    {
        var story = Generated(20);
        var text = _program.Run(null, "check", story, "--max-states", "1000").With(1);
        text.Output.ShouldContain("Not proved: ");
        text.Error.ShouldContain("not proved: ");
        text.Error.ShouldContain(" states searched, and there are more");
        text.Error.ShouldNotContain("all states searched");
        _program.Run(null, "check", story, "--max-states", "1000", "--format", "json").With(1).Output.ShouldContain("\"complete\": false");
        _program.Run(null, "check", story, "--format", "json").Output.ShouldContain("\"complete\": true");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("few")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void A_limit_that_is_none_is_refused_in_plain_words(string limit) =>
        _program.Run(null, "check", "--max-states", limit).With(2).Error.ShouldStartWith("mentorsim: --max-states must be a whole number from 1 to 100000000.");

    [Fact]
    public void Nothing_is_said_of_the_search_where_nobody_looks_on()
    {
        var outcome = _program.Run(null, "check", Generated(60));
        outcome.Error.ShouldNotContain("\r");
        outcome.Error.ShouldNotContain("…");
    }

    private string Generated(int scenes) => _program.File($"generated-{scenes}.yaml", new GeneratedStory(scenes).Text());

    private static readonly IEqualityComparer<Outcome> AsSaid = EqualityComparer<Outcome>.Create(
        (one, other) => (one!.Exit, one.Output, one.Error) == (other!.Exit, other.Output, other.Error), outcome => outcome.Exit);

    private static (string, int, long, System.Numerics.BigInteger?, bool, string, int?) Told(StoryFigures figures) =>
        (figures.Scenario.Id, figures.States, figures.Transitions, figures.Plays, figures.IsComplete, string.Join(",", figures.Ceilings ?? []), figures.Total);

    private sealed class Counter(Action<int> count) : IProgress<int>
    {
        public void Report(int value) => count(value);
    }
}
