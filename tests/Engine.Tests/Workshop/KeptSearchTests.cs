using System.Globalization;
using System.Text;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class KeptSearchTests : IDisposable
{
    // Findings at several places, of the story, of claims and of the content.
    private const string Story =
        """
        vars: { trust: { start: 1, min: 0, max: 2 } }
        start: one
        scenes:
          one:
            text: One.
            choices:
              - { id: a, text: A., to: two, add: { trust: 2 }, feedback: A. }
              - { id: b, text: B., to: two, feedback: B. }
              - { id: c, text: C., to: one, once: true, feedback: C. }
          two: { text: Two., ending: good }
          three: { text: Nobody comes here., ending: poor }
        claims:
          - never: trust == 2
          - possible: ending == poor
        """;

    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly string _root = Directory.CreateTempSubdirectory("mentorsim-kept-").FullName;
    private readonly Movable _clock = new();
    private int _searches;

    private string Folder => Path.Combine(_root, "checks");

    private string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_second_check_finds_the_same_and_searches_nothing()
    {
        var first = Check(Text());
        _searches.ShouldBe(1);
        first.Findings.Length.ShouldBeGreaterThan(3);
        var second = Check(Text());
        _searches.ShouldBe(1);
        Shown(second).ShouldBe(Shown(first));
        second.Graph.ShouldBeNull();
        Shown(ScenarioCheck.Of(Read(Text()), Some.Bank(), Today)).ShouldBe(Shown(first));
    }

    [Fact]
    public void Every_shipped_scenario_is_the_same_when_its_search_was_kept()
    {
        var bank = Some.ShippedBank();
        foreach (var path in Some.SmallPaths())
        {
            var first = Check(bank.Read(path), bank);
            var before = _searches;
            Shown(Check(bank.Read(path, "elsewhere.yaml"), bank)).Replace("elsewhere.yaml", path, StringComparison.Ordinal).ShouldBe(Shown(first), path);
            _searches.ShouldBe(before, path);
        }

        _searches.ShouldBe(Some.SmallPaths().Count());
    }

    [Fact]
    public void All_figures_are_kept()
    {
        var file = Read(Text());
        var (search, kept) = (StorySearch.Of(file, Terms()).Figures, StorySearch.Of(file, Terms()).Figures);
        _searches.ShouldBe(1);
        ShouldBeTheSame(kept, search);
        // All that can be known of a story, and as little as can be.
        search.OfPlays.ShouldNotBeNull().Lengths.ShouldNotBeNull().MostMinutes.ShouldBeNull();
        var shipped = Some.ShippedBank().Read(Some.SmallPaths().First(path => path.Contains("first-morning-back", StringComparison.Ordinal)));
        ShouldBeTheSame(StorySearch.Of(shipped, Terms()).Figures, StorySearch.Of(shipped, Terms(searchesAnew: true)).Figures);
    }

    [Fact]
    public void What_a_story_without_an_end_gives_is_kept_as_well()
    {
        var text = Text().Replace(", once: true", "", StringComparison.Ordinal);
        var first = Check(text);
        first.Figures!.Plays.ShouldBeNull();
        Shown(Check(text)).ShouldBe(Shown(first));
        _searches.ShouldBe(1);
    }

    [Fact]
    public void Another_text_another_limit_and_another_pack_are_searched_anew()
    {
        Check(Text());
        Check(Text().Replace("One.", "Once.", StringComparison.Ordinal));
        _searches.ShouldBe(2);
        Check(Read(Text()), Some.Bank(), Terms() with { Limit = 1000 });
        _searches.ShouldBe(3);
        var pack = File.ReadAllText(Path.Combine(Golden.Cases, "Bank", "standards", "tiny.yaml"));
        var (bank, other) = (Some.BankOf(("standards/tiny.yaml", pack)), Some.BankOf(("standards/tiny.yaml", pack + "# A line more.\n")));
        foreach (var one in new[] { bank, other, bank, other }) Check(one.Read(YamlFile.Read("scenario.yaml", Encoding.UTF8.GetBytes(Text()))), one, Terms());
        _searches.ShouldBe(5);
        Check(Read(Text()), Some.Bank(), Terms(searchesAnew: true));
        _searches.ShouldBe(6);
        Files.Length.ShouldBe(5);
    }

    [Fact]
    public void What_depends_on_the_day_is_looked_at_every_time()
    {
        Check(Text());
        ScenarioCheck.Of(Read(Text()), Some.Bank(), new DateOnly(2030, 1, 1), Terms()).Findings.ShouldContain(finding => finding.Rule == Rules.ReviewPassed);
        _searches.ShouldBe(1);
    }

    [Fact]
    public void What_was_found_is_said_in_a_file_that_was_looked_at_before_only_once()
    {
        var file = Read(Text());
        var first = Shown(Check(file, Some.Bank()));
        Shown(Check(file, Some.Bank())).ShouldBe(first);
        Shown(Check(Text())).ShouldBe(first);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut short")]
    [InlineData("one letter more")]
    [InlineData("a figure changed")]
    [InlineData("not UTF-8")]
    [InlineData("of another story")]
    [InlineData("a folder")]
    [InlineData("a link to nothing")]
    [InlineData("of another form, with its hash")]
    [InlineData("a rule that is not known, with its hash")]
    [InlineData("a place that is not there, with its hash")]
    [InlineData("a place beyond all numbers, with its hash")]
    [InlineData("a text that is null, with its hash")]
    [InlineData("a list that is too short, with its hash")]
    [InlineData("a number of too many digits, with its hash")]
    [InlineData("too large")]
    public void A_file_that_is_not_sound_is_none(string how)
    {
        var first = Shown(Check(Text()));
        var path = Files.Single();
        var text = File.ReadAllText(path);
        File.Delete(path);
        switch (how)
        {
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "a link to nothing":
                File.CreateSymbolicLink(path, Path.Combine(_root, "nothing"));
                break;
            case "not UTF-8":
                File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes(text), 0xFF, 0xFE]);
                break;
            case "of another story":
                Check(Text().Replace("One.", "Once.", StringComparison.Ordinal));
                File.Move(Files.Single(), path);
                break;
            default:
                File.WriteAllText(path, Broken(text, how));
                break;
        }

        _searches = 0;
        Shown(Check(Text())).ShouldBe(first);
        _searches.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_or_written_does_not_matter()
    {
        File.WriteAllText(Folder, "A file is here.");
        var first = Shown(Check(Text()));
        Shown(Check(Text())).ShouldBe(first);
        _searches.ShouldBe(2);
        File.ReadAllText(Folder).ShouldBe("A file is here.");
        if (!File.Exists("/dev/full")) return;
        File.Delete(Folder);
        // What is written to this device finds no room.
        Directory.CreateSymbolicLink(Folder, "/proc/self/fdinfo");
        Shown(Check(Text())).ShouldBe(first);
        Directory.Delete(Folder);
    }

    [Fact]
    public void Only_the_user_can_read_what_is_kept_and_no_text_of_the_story_is_in_it()
    {
        Check(Text());
        File.ReadAllText(Files.Single()).ShouldNotContain("Nobody comes here");
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(Files.Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void What_was_asked_for_the_longest_ago_is_let_go_and_what_is_not_ours_stays()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "Mine.");
        File.WriteAllText(Path.Combine(Folder, "old.part"), "Half.");
        File.SetLastWriteTimeUtc(Path.Combine(Folder, "old.part"), _clock.Now.AddDays(-1).UtcDateTime);
        Check(Text());
        var asked = Files.Single(path => path.EndsWith(".json", StringComparison.Ordinal));
        for (var number = 0; number < KeptSearches.MostFiles; number++)
        {
            var path = Path.Combine(Folder, number.ToString("x64", CultureInfo.InvariantCulture) + ".json");
            File.WriteAllText(path, "");
            File.SetLastWriteTimeUtc(path, _clock.Now.AddDays(1 + (number * 0.001)).UtcDateTime);
        }

        _clock.Now = _clock.Now.AddDays(20);
        // Asked for again, and so no longer the oldest.
        Check(Text());
        Check(Text().Replace("One.", "Once.", StringComparison.Ordinal));
        File.Exists(asked).ShouldBeTrue();
        var kept = Files.Where(path => path.EndsWith(".json", StringComparison.Ordinal)).ToList();
        kept.Count.ShouldBe(KeptSearches.MostFiles / 10 * 9);
        // Its whole name: the hash of the other may end with zeros as well.
        kept.ShouldNotContain(path => Path.GetFileName(path) == new string('0', 64) + ".json");
        File.ReadAllText(Path.Combine(Folder, "notes.txt")).ShouldBe("Mine.");
        File.Exists(Path.Combine(Folder, "old.part")).ShouldBeFalse();
    }

    [Fact]
    public void Many_at_once_do_no_harm()
    {
        var first = Shown(Check(Text()));
        Parallel.For(0, 32, number => Shown(ScenarioCheck.Of(Read(Text()), Some.Bank(), Today, new SearchTerms
        {
            Kept = new KeptSearches(Folder, _clock) { SearchesAnew = number % 3 == 0 },
        })).ShouldBe(first));
        Files.Length.ShouldBe(1);
        _searches = 0;
        Shown(Check(Text())).ShouldBe(first);
        _searches.ShouldBe(0);
    }

    [Fact]
    public void A_search_that_was_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => Check(Read(Text()), Some.Bank(), Terms() with { Cancellation = stop.Token }));
        Files.ShouldBeEmpty();
    }

    [Fact]
    public void The_search_tells_how_far_it_is()
    {
        var told = new List<int>();
        var file = Some.ShippedBank().Read(YamlFile.Read("long.yaml", Encoding.UTF8.GetBytes(new MentorSim.Benchmarks.GeneratedStory(60).Text())));
        var graph = StateGraph.Explore(file.Scenario!, progress: new Listener(told.Add));
        told.ShouldBe(Enumerable.Range(0, (graph.StateCount + 4095) / 4096).Select(batch => batch * 4096));
        told.Count.ShouldBeGreaterThan(1);
    }

    /// <summary>Of whatever figures there are, each is kept.</summary>
    private static void ShouldBeTheSame(object? kept, object? found)
    {
        if (found is null or Scenario or string || (found.GetType().Namespace!.StartsWith("System", StringComparison.Ordinal) && found is not System.Collections.IEnumerable))
        {
            kept.ShouldBe(found);
        }
        else if (found is System.Collections.IEnumerable list)
        {
            var (all, others) = (list.Cast<object>().ToList(), ((System.Collections.IEnumerable)kept!).Cast<object>().ToList());
            others.Count.ShouldBe(all.Count);
            for (var number = 0; number < all.Count; number++) ShouldBeTheSame(others[number], all[number]);
        }
        else
        {
            foreach (var figure in found.GetType().GetProperties()) ShouldBeTheSame(figure.GetValue(kept), figure.GetValue(found));
        }
    }

    private static string Broken(string text, string how) => how switch
    {
        "empty" => "",
        "cut short" => text[..(text.Length / 2)],
        "one letter more" => text + " ",
        "a figure changed" => text.Replace("\"states\":", "\"states\":1", StringComparison.Ordinal),
        "of another form, with its hash" => Hashed(text.Replace("\"figures\":{", "\"figures\":[],\"x\":{", StringComparison.Ordinal)),
        "a rule that is not known, with its hash" => Hashed(text.Replace("MS5", "MS9", StringComparison.Ordinal)),
        "a place beyond all numbers, with its hash" => Hashed(text.Replace("\"start\":", "\"start\":2147483647,\"was\":", StringComparison.Ordinal)),
        "a text that is null, with its hash" => Hashed(text.Replace("\"plays\":", "\"plays\":null,\"were\":", StringComparison.Ordinal)),
        "a number of too many digits, with its hash" => Hashed(text.Replace("\"plays\":\"", $"\"plays\":\"{new string('1', 30_000)}", StringComparison.Ordinal)),
        "a list that is too short, with its hash" => Hashed(text.Replace("\"ceilings\":[", "\"ceilings\":[[],", StringComparison.Ordinal)),
        "a place that is not there, with its hash" => Hashed(text.Replace("\"start\":", "\"start\":9", StringComparison.Ordinal)),
        "too large" => Hashed(text + new string(' ', 3 << 20)),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    private static string Hashed(string text)
    {
        var body = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return $"{Engine.Chain.Link.DigestOf(body)}\n{body}";
    }

    private static string Text() => Some.Head + Story;

    private static ScenarioFile Read(string text) => Some.File(text);

    private CheckedScenario Check(string text) => Check(Read(text), Some.Bank());

    private CheckedScenario Check(ScenarioFile file, Bank bank) => Check(file, bank, Terms());

    private static CheckedScenario Check(ScenarioFile file, Bank bank, SearchTerms terms) => ScenarioCheck.Of(file, bank, Today, terms);

    private SearchTerms Terms(bool searchesAnew = false) => new()
    {
        Kept = new KeptSearches(Folder, _clock) { SearchesAnew = searchesAnew },
        ProgressOf = _ =>
        {
            _searches++;
            return new Listener(_ => { });
        },
    };

    private static string Shown(CheckedScenario found)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            FindingJson.Write(json, found.Findings);
            found.Figures?.Write(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Listener(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }

    private sealed class Movable : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
