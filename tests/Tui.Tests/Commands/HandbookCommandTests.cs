using System.Text.Json;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

public sealed class HandbookCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_pages_are_listed_with_their_ids()
    {
        var (exit, output, _) = Run(null, null, "text");
        exit.ShouldBe(0);
        output.Split('\n').ShouldContain("referral-route: Who is told (draft)");
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Some.Handbook.Pages.Length);
    }

    [Fact]
    public void A_page_is_printed_as_text_with_the_people_of_the_school_and_the_ids_of_what_it_names()
    {
        var output = Run("referral-route", null, "text").Output;
        output.ShouldStartWith("Who is told\n\nAt Hartley Vale School the designated safeguarding lead is Ms Rahmani.");
        output.ShouldContain("\n- Mr Trahearne, deputy designated safeguarding lead\n");
        output.ShouldContain("Draft: no designated safeguarding lead has reviewed this page.");
        Run("when-a-child-tells", null, "text").Output.ShouldContain("\n1. Who is told (referral-route)\n");
        Run("boundaries", null, "md").Output.ShouldStartWith("# Where the role ends\n\n");
    }

    [Fact]
    public void The_briefing_is_a_page_of_html_that_fetches_nothing()
    {
        var file = Path.Combine(_folder, "briefing.html");
        var (exit, output, said) = Run("briefing-for-staff", null, "html", file);
        (exit, output).ShouldBe((0, ""));
        said.ShouldContain("briefing.html");
        var html = File.ReadAllText(file);
        html.ShouldContain("<h1>Briefing for staff on the learning mentor</h1>");
        html.ShouldContain("<strong>Ms Rahmani</strong>");
        html.ShouldContain("@page{size:A4");
        foreach (var never in new[] { "<script", "<link", "<img", "<a ", "http://", "https://", "href", "{school" }) html.ShouldNotContain(never);
    }

    [Fact]
    public void What_a_page_or_a_name_holds_is_never_markup_of_html()
    {
        Write("handbook/a.md", "---\ntitle: A <b> & c\n---\n\n<script>x</script> [x](https://example.org/?a=<b>) <javascript:x> ![p](https://example.org/p.png)\n\n{school.dsl}\n");
        Write("school.yaml", "kind: school\nid: a\nname: A\npeople:\n  dsl: { name: \"<i>Ms</i> *A*\", role: lead }\n");
        Directory.CreateDirectory(Path.Combine(_folder, "standards"));
        var html = Run("a", null, "html", null, _folder).Output;
        html.ShouldContain("<h1>A &lt;b&gt; &amp; c</h1>");
        html.ShouldContain("&lt;script&gt;");
        html.ShouldContain("&lt;i&gt;Ms&lt;/i&gt; *A*");
        foreach (var never in new[] { "<script", "<a ", "<img", "<i>", "<b>" }) html.ShouldNotContain(never);
    }

    [Fact]
    public void A_search_prints_the_line_that_matches_and_one_without_a_page_is_said()
    {
        var (exit, output, _) = Run(null, "own words", "text");
        exit.ShouldBe(0);
        output.ShouldContain("record-keeping: Records (draft)\n   The child's own words, in quotation marks");
        var nothing = Run(null, "xylophone", "text");
        (nothing.Exit, nothing.Output).ShouldBe((1, ""));
        nothing.Said.ShouldContain("No page has all of these words: xylophone.");
    }

    [Fact]
    public void Programs_get_ids_subjects_and_texts()
    {
        using var list = JsonDocument.Parse(Run(null, "own words", "json").Output);
        list.RootElement.GetProperty("pages").EnumerateArray().ShouldContain(page => page.GetProperty("id").GetString() == "record-keeping" && page.GetProperty("line").GetString()!.Length > 0);
        using var page = JsonDocument.Parse(Run("record-keeping", null, "json").Output);
        page.RootElement.GetProperty("about").EnumerateArray().Select(id => id.GetString()).ShouldContain("CF-07");
        page.RootElement.GetProperty("sources").EnumerateArray().Select(id => id.GetString()).ShouldContain("RC-10");
        page.RootElement.GetProperty("reviewed").GetBoolean().ShouldBeFalse();
        page.RootElement.GetProperty("markdown").GetString()!.ShouldContain("Mx Lau");
    }

    [Theory]
    [InlineData("referal-route", null, "text", "Did you mean 'referral-route'?")]
    [InlineData("the-role", "words", "text", "not both")]
    [InlineData(null, null, "html", "goes with a page")]
    [InlineData(null, " ?", "text", "needs a word")]
    public void Wrong_usage_says_what_to_do(string? page, string? words, string format, string told) =>
        Should.Throw<UsageException>(() => Run(page, words, format)).Message.ShouldContain(told);

    [Fact]
    public void A_library_of_a_school_has_its_own_pages_first_and_those_of_the_program_with_its_own_people()
    {
        Write("handbook/the-role.md", "---\ntitle: The role at our school\n---\n\nOurs.\n");
        Write("school.yaml", "kind: school\nid: ours\nname: Our School\npeople:\n  dsl: { name: Ms Ourlead, role: designated safeguarding lead }\n");
        Directory.CreateDirectory(Path.Combine(_folder, "standards"));
        Run(null, null, "text", null, _folder).Output.ShouldContain("the-role: The role at our school (draft)\n");
        Run("the-role", null, "text", null, _folder).Output.ShouldContain("Ours.");
        var route = Run("referral-route", null, "text", null, _folder).Output;
        route.ShouldContain("At Our School the designated safeguarding lead is Ms Ourlead.");
        route.ShouldContain("not named in the school profile: school.deputy-dsl");
        route.ShouldNotContain("Rahmani");
    }

    [Fact]
    public void The_check_of_a_folder_and_of_a_single_page_covers_the_handbook()
    {
        Write("handbook/a.md", "---\ntitle: A\nabout: [CF-1]\n---\n\nSee [b](b.md) and [the role](the-role.md).\n");
        Write("handbook/b.md", "---\ntitle: B\n---\n\nText.\n");
        Write("standards/critical-2026.yaml", File.ReadAllText(Path.Combine(Golden.SmallLibrary, "standards", "critical-2026.yaml")));
        foreach (var path in new[] { _folder, Path.Combine(_folder, "handbook"), Path.Combine(_folder, "handbook", "a.md") })
        {
            var check = LibraryCheck.Of(LibraryOf(Golden.SmallLibrary), [path], new DateOnly(2026, 11, 21), new SearchTerms(1000));
            check.Findings.Select(finding => $"{finding.Rule.Code} {Path.GetFileName(finding.Source.Path)}").ShouldBe(["MS8031 a.md"], path);
        }
    }

    private static (int Exit, string Output, string Said) Run(string? page, string? words, string format, string? output = null, string? bank = null)
    {
        var (results, said) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exit = new HandbookCommand(LibraryOf(bank ?? Golden.SmallLibrary), results, said).Run(page, words, format, output);
        return (exit, results.ToString(), said.ToString());
    }

    private static Library LibraryOf(string folder) => new(new ConfigurationBuilder().Build()) { Named = [folder] };

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
