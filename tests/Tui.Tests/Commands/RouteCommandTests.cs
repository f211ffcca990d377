using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The commands for those who write routes.</summary>
public sealed class RouteCommandTests : IDisposable
{
    private const string Sound =
        """
        kind: route
        id: our-weeks
        title: Our weeks
        steps:
          - { id: story, play: note, due: 3 }
          - { id: week-1, sign-off: The first week was talked through, due: 5 }

        """;

    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly MentorSimProcess _program = new();

    public RouteCommandTests() => Directory.CreateDirectory(Path.Combine(_program.Home, "ours", "routes"));

    private string Ours => Path.Combine(_program.Home, "ours");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_starter_passes_its_check_and_a_program_can_read_what_there_is_in_it()
    {
        _program.Run(null, "new", "route", "our-weeks").With(0).Error.ShouldContain("Check it with 'mentorsim check our-weeks.yaml'");
        using var json = JsonDocument.Parse(_program.Run(null, "check", "--format", "json", "our-weeks.yaml").With(0).Output);

        json.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
        var document = json.RootElement.GetProperty("documents").EnumerateArray().Single();
        (document.GetProperty("kind").GetString(), document.GetProperty("id").GetString()).ShouldBe(("route", "our-weeks"));
        (document.GetProperty("steps").GetInt32(), document.GetProperty("signOffs").GetInt32(), document.GetProperty("lastDay").GetInt32()).ShouldBe((10, 2, 14));
        document.GetProperty("states").GetInt64().ShouldBe(0);
    }

    [Fact]
    public void A_library_is_packed_and_added_with_its_routes_and_the_pages_of_its_handbook()
    {
        Write("ours/routes/weeks.yaml", Sound.Replace("play: note", "read: our-day", StringComparison.Ordinal));
        Write("ours/handbook/our-day.md", "---\ntitle: Our day\n---\n\nIt begins at eight.\n");
        _program.Run(null, "bank", "pack", "ours").With(0);

        _program.Run(null, "bank", "add", "ours.zip").With(0).Error.ShouldContain("Added: 2 files, 0 scenarios, 1 route.");
        var added = Path.Combine(Directory.EnumerateDirectories(_program.Home, "libraries", SearchOption.AllDirectories).Single(), "ours");
        File.Exists(Path.Combine(added, "handbook", "our-day.md")).ShouldBeTrue();
    }

    [Fact]
    public void A_route_is_checked_with_the_folder_in_which_it_lies_and_may_name_what_lies_there()
    {
        Write("ours/routes/weeks.yaml", Sound);
        Write("ours/stories/note.yaml", DecisionTexts.Note);
        var check = LibraryCheck.Of(Some(), [Ours], Today, new SearchTerms());

        check.Findings.ShouldBeEmpty();
        check.Routes.Single().Route.Steps[0].Title.ShouldBe("Play: A note before the bell");
    }

    [Theory]
    [InlineData("ours/routes/weeks.yaml")]
    [InlineData("ours/weeks.yaml")]
    public void A_route_that_is_checked_alone_may_name_what_lies_in_its_library_also_where_that_has_no_packs(string path)
    {
        Write(path, Sound.Replace("- { id: week-1", "- { id: building, read: our-building, due: 4 }\n  - { id: week-1", StringComparison.Ordinal));
        Write("ours/stories/note.yaml", DecisionTexts.Note);
        Write("ours/handbook/our-building.md", "---\ntitle: Our building\n---\n\nThe exits.\n");
        var check = LibraryCheck.Of(Some(), [Path.Combine(_program.Home, path)], Today, new SearchTerms());

        check.Findings.ShouldBeEmpty();
        check.Routes.Single().Route.Steps.Select(step => step.Title).ShouldContain("Read in the handbook: Our building");
    }

    [Fact]
    public void What_a_route_names_and_is_not_there_is_told_with_what_was_meant()
    {
        Write("ours/routes/weeks.yaml", Sound.Replace("play: note", "play: only-bantr", StringComparison.Ordinal));
        var check = LibraryCheck.Of(Some(), [Path.Combine(Ours, "routes", "weeks.yaml")], Today, new SearchTerms());

        check.Findings.Select(finding => finding.Message).ShouldBe(["There is no scenario 'only-bantr' in these scenario libraries. Did you mean 'only-banter'?"]);
        check.Routes.ShouldBeEmpty();
    }

    [Fact]
    public void Two_routes_of_one_id_are_one_too_many()
    {
        Write("ours/routes/weeks.yaml", Sound);
        Write("ours/routes/weeks-again.yaml", Sound);
        Write("ours/note.yaml", DecisionTexts.Note);

        LibraryCheck.Of(Some(), [Ours], Today, new SearchTerms()).Findings.ShouldHaveSingleItem().Message.ShouldStartWith("The route 'our-weeks' is also in ");
    }

    [Fact]
    public void A_run_knows_the_routes_of_all_its_libraries_by_title_and_finds_one_by_its_id_or_its_path()
    {
        Write("ours/routes/weeks.yaml", Sound);
        Write("ours/note.yaml", DecisionTexts.Note);
        var library = Some(Library.Shipped, Ours);

        library.Routes().Select(file => file.Route?.Id).ShouldBe(["our-weeks", "first-half-term"]);
        library.FindRoute("our-weeks")!.CanBeFollowed.ShouldBeTrue();
        library.FindRoute(Path.Combine(Ours, "routes", "weeks.yaml"))!.Route!.Id.ShouldBe("our-weeks");
        library.FindRoute(Path.Combine(Ours, "note.yaml")).ShouldBeNull();
        library.FindRoute("nobodys-weeks").ShouldBeNull();
    }

    [Fact]
    public void A_route_that_is_watched_is_checked_again()
    {
        Write("ours/routes/weeks.yaml", Sound.Replace("play: note", "sit: ten-before-nin", StringComparison.Ordinal));
        using var watched = new WatchedFile(Path.Combine(Ours, "routes", "weeks.yaml"), Some(), TimeProvider.System);
        var first = watched.Check();
        first.IsRoute.ShouldBeTrue();
        first.Findings.ShouldHaveSingleItem().Rule.Code.ShouldBe("MS8002");

        Write("ours/routes/weeks.yaml", Sound.Replace("play: note", "sit: ten-before-nine", StringComparison.Ordinal));
        watched.Check().Findings.ShouldBeEmpty();
    }

    private static Library Some(params ImmutableArray<string> named) => new(new ConfigurationBuilder().Build()) { Named = named };

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_program.Home, path))!);
        _program.File(path, text);
    }
}
