using System.Diagnostics;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Hosting;

public sealed class WatchedFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_nobody_saves_is_no_news()
    {
        var file = Watched(Texts.Corridor);
        file.Check().Scenario.ShouldNotBeNull();
        for (var i = 0; i < 20; i++) file.News().ShouldBeNull();
    }

    [Fact]
    public void A_save_over_the_file_is_news_once()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        Write(Texts.Corridor.Replace("A word in", "A quiet talk in", StringComparison.Ordinal));
        NewsOf(file).Scenario!.Title.ShouldBe("A quiet talk in the corridor");
        for (var i = 0; i < 20; i++) file.News().ShouldBeNull();
    }

    [Fact]
    public void A_save_by_way_of_another_file_is_news()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        var other = Path.Combine(_folder, ".corridor.yaml.swp");
        File.WriteAllText(other, Texts.Corridor.Replace("A word in", "A quiet talk in", StringComparison.Ordinal));
        File.Delete(Main);
        file.News().ShouldBeNull();
        file.News().ShouldBeNull();
        File.Move(other, Main);
        NewsOf(file).Scenario!.Title.ShouldBe("A quiet talk in the corridor");
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_left_alone()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        for (var length = 0; length < Texts.Corridor.Length; length += 300)
        {
            Write(Texts.Corridor[..length]);
            file.News().ShouldBeNull();
        }

        Write(Texts.Corridor);
        NewsOf(file).Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void Of_two_saves_in_a_row_the_last_is_told_in_the_end()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        Write(Texts.Corridor.Replace("A word in", "A quiet talk in", StringComparison.Ordinal));
        file.News();
        file.News().ShouldBeNull("the check has begun");
        Write(Texts.Corridor.Replace("A word in", "A chat in", StringComparison.Ordinal));
        // The first save may be told before, and so may a file that is being written at that moment.
        var said = NewsOf(file);
        for (var more = 0; more < 3 && said.Scenario?.Title != "A chat in the corridor"; more++) said = NewsOf(file);
        said.Scenario!.Title.ShouldBe("A chat in the corridor");
    }

    [Fact]
    public void A_file_that_is_gone_is_told_after_a_while_and_again_when_it_is_back()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        File.Delete(Main);
        var watch = Stopwatch.StartNew();
        NewsOf(file).Unreadable.ShouldNotBeNull().ShouldContain("not there any more");
        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(1.9));
        Write(Texts.Corridor);
        NewsOf(file).Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void A_broken_file_is_told_and_so_is_the_mended_one()
    {
        var file = Watched(Texts.Corridor);
        file.Check();
        Write(Texts.Corridor + "\nscenes: [\n");
        var broken = NewsOf(file);
        broken.Scenario.ShouldBeNull();
        broken.Findings.ShouldNotBeEmpty();
        Write(Texts.Corridor);
        NewsOf(file).Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void What_it_includes_and_rests_on_is_watched_as_well()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "standards"));
        var pack = Put("standards/ours.yaml", "kind: pack\nid: ours\ntitle: Ours\n");
        var shared = Put("shared.yaml", "kind: scenes\nscenes:\n  end: { ending: good, text: It ends. }\n");
        var file = Watched(
            "kind: scenario\nid: a\ntitle: A\ntopic: bullying\nsummary: B.\nminutes: 5\nstart: end\nstandards: [ours]\ninclude: [shared.yaml]\nscenes: {}\n");
        file.Check();
        File.WriteAllText(shared, "kind: scenes\nscenes:\n  finish: { ending: good, text: It ends. }\n");
        NewsOf(file).Scenario.ShouldBeNull();
        File.WriteAllText(shared, "kind: scenes\nscenes:\n  end: { ending: good, text: It ends well. }\n");
        NewsOf(file).Findings.ShouldNotContain(finding => finding.Rule.Code == "MS2010");
        File.WriteAllText(pack, "kind: pack\nid: theirs\ntitle: Theirs\n");
        NewsOf(file).Findings.ShouldContain(finding => finding.Message.Contains("'ours'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pack_can_be_watched_and_has_no_preview()
    {
        var file = Watched("kind: pack\nid: ours\ntitle: Ours\n");
        var said = file.Check();
        said.IsScenario.ShouldBeFalse();
        said.Findings.ShouldBeEmpty();
        Write("kind: pack\nid: ours\ntilte: Ours\n");
        NewsOf(file).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_paper_is_checked_whenever_it_is_saved_and_has_no_preview()
    {
        var sound = File.ReadAllText(Path.Combine(Golden.Root, "tests", "Engine.Tests", "Cases", "Explanations", "two-messages.yaml")).Replace("2027-09-01", "2099-09-01", StringComparison.Ordinal);
        var file = Watched(sound);
        var said = file.Check();
        said.Findings.ShouldBeEmpty();
        new WatchScreen("paper.yaml", said, null, TimeProvider.System).Page.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Markdown).ShouldContain(text => text.StartsWith("A paper has no preview", StringComparison.Ordinal));

        Write(sound.Replace("minutes: 10", "minutes: 1", StringComparison.Ordinal));
        said = NewsOf(file);
        said.Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS7026"]);
        said.IsPaper.ShouldBeTrue();
        Write(sound.Replace("order: [[note]", "order: [[noot]", StringComparison.Ordinal));
        NewsOf(file).Findings.Select(finding => finding.Rule.Code).ShouldContain("MS7001");
    }

    [Fact]
    public void Asking_for_news_never_waits_for_a_check()
    {
        var file = Watched(File.ReadAllText(Some.Breakfast.File.Source.Path));
        file.Check();
        File.AppendAllText(Main, "# A note.\n");
        var longest = TimeSpan.Zero;
        Rechecked? said = null;
        for (var whole = Stopwatch.StartNew(); said is null && whole.Elapsed < Patience; Thread.Sleep(5))
        {
            var one = Stopwatch.StartNew();
            said = file.News();
            if (one.Elapsed > longest) longest = one.Elapsed;
        }

        said.ShouldNotBeNull().Scenario.ShouldNotBeNull();
        longest.ShouldBeLessThan(TimeSpan.FromMilliseconds(250));
    }

    private string Main => Path.Combine(_folder, "corridor.yaml");

    private WatchedFile Watched(string text)
    {
        Write(text);
        return new WatchedFile(Main, new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }, TimeProvider.System);
    }

    private void Write(string text) => File.WriteAllText(Main, text);

    private string Put(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static Rechecked NewsOf(WatchedFile file)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(20))
        {
            if (file.News() is { } news) return news;
        }

        throw new TimeoutException("There is no news.");
    }
}
