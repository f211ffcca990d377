using System.Text.Json;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Papers;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop.Papers;

/// <summary>
/// When the rules of papers speak, and when they keep silent: changes of the paper Cases/Explanations/two-messages.yaml, which is
/// without a finding. Each rule has its example and the same mended on its page; these are the cases beside them.
/// </summary>
public sealed class PaperCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    // What an exercise has none of that was made to be read and not to be scored.
    private static readonly string[] OfBareTrays = ["MS7010", "MS7011", "MS7013", "MS7014", "MS7015", "MS7016", "MS7017", "MS7020"];

    private static readonly string[] OfStories = ["scenes", "choices", "endings", "states", "transitions"];

    private static readonly string Sound = File.ReadAllText(Path.Combine(Golden.Cases, "Explanations", "two-messages.yaml"));

    [Fact]
    public void A_sound_paper_is_silent() => Codes(Sound).ShouldBeEmpty();

    [Fact]
    public void A_paper_that_comes_with_the_program_has_nothing_wrong()
    {
        var bank = Some.ShippedBank();
        foreach (var path in PaperFile.PathsIn(bank.Folder)) Assert.Equal("", Some.Report(PaperCheck.Of(PaperFile.Read(path, bank), bank, Today).Findings));
    }

    [Fact]
    public void Thirds_of_chance_that_reach_the_share_exactly_pass()
    {
        // Seven items of 2 points by chance and three of 4/3 make 18 of 30, and 60% of them pass.
        var items = string.Concat(Enumerable.Range(0, 10).Select(item =>
            $"  - {{ id: it{item}, text: A letter., key: {{ priority: {(item < 7 ? "[now, none]" : "now")}, actions: {{ reply: 1 }} }} }}\n"));
        var text = $"kind: paper\nid: thirds\ntitle: Thirds\nminutes: 30\nstandards: [tiny]\nbrief: Deal with these.\nactions: {{ tell: Tell, reply: Reply, file: File }}\nmax-actions: 1\npriorities: [now, today, none]\nitems:\n{items}";
        var file = PaperFile.Read(YamlFile.Read(new SourceText("paper.yaml", text)), Some.Bank());

        PaperCheck.Of(file, Some.Bank(), Today).Findings.Select(finding => finding.Message).ShouldContain("Who throws dice gets 18 of 30 item points without reading any, and 60% of them pass.");
    }

    [Fact]
    public void A_published_school_tray_loads_with_warnings_only()
    {
        var file = PaperFile.Read(Path.Combine(Golden.Cases, "Papers", "published-school-tray.yaml"), Some.ShippedBank());
        var found = PaperCheck.Of(file, Some.ShippedBank(), Today).Findings;

        file.CanBeSat.ShouldBeTrue();
        found.ShouldAllBe(finding => finding.Rule.Severity != Severity.Error);
        OfBareTrays.Except(found.Select(finding => finding.Rule.Code)).ShouldBeEmpty(Some.Report(found));
    }

    // What is put in the place of what, and what is said of it; nothing where it is as sound.
    [Theory]
    [InlineData("summary: A very short in-tray.\n", "", "MS7020")]
    [InlineData("summary: A very short in-tray.\n", "summary: A very short in-tray.\nphase: primary\n", null)]
    [InlineData("    subject: Book fair\n", "", "MS7018")]
    [InlineData(", why: It asks for nothing.", "", "MS7010")]
    [InlineData(", why: Others can do it.", "", "MS7010")]
    [InlineData("anchors: { 0: Acts., 2: No reason., 4: A reason. }", "anchors: { 0: Acts., 1: So so., 4: A reason. }", "MS7012")]
    [InlineData("anchors: { 0: Acts., 2: No reason., 4: A reason. }", "anchors: { 0: Acts., 1: So so., 2: Well., 4: A reason. }", null)]
    [InlineData("order: [[note], [fair]]", "order: [[note, fair]]", null)]
    [InlineData("order: [[note], [fair]]", "order: [[fair]]", "MS7013")]
    [InlineData("order: [[note], [fair]]\nfirst: [[note, fair]]", "order: [[fair], [note]]", "MS7030")]
    [InlineData("order: [[note], [fair]]\nfirst: [[note, fair]]", "order: [[note, fair]]\nfirst: [[fair, note]]", "MS7030")]
    [InlineData("priority: none, actions: { nothing: 3", "priority: [now, none], actions: { nothing: 3", null)]
    [InlineData("order: [[note], [fair]]\nfirst: [[note, fair]]", "first: []", "MS7013")]
    [InlineData("to: { lead: 2 }\n", "to: { office: 1 }\n", "MS7027")]
    [InlineData("unless: tell-lead, by: 15m", "unless: tell-lead", null)]
    [InlineData("unless: tell-lead, by: 15m", "unless: tell-lead, by: now", "MS7024")]
    [InlineData("unless: tell-lead, by: 15m", "unless: tell-lead, by: 10m", null)]
    [InlineData("unless: tell-lead, by: 15m", "unless: [hand-on, tell-lead], by: 15m", null)]
    [InlineData("unless: tell-lead, by: 15m", "unless: hand-on, by: 15m", null)]
    [InlineData("unless: tell-lead, by: 15m", "unless: reply, by: 15m", "MS7023")]
    [InlineData("unless: tell-lead, by: 15m", "if: tell-lead", "MS7023")]
    [InlineData("unless: tell-lead, by: 15m", "if: tell-lead, by: today", "MS7023")]
    [InlineData("unless: tell-lead, by: 15m", "if: [reply, nothing]", null)]
    [InlineData("{ unless: tell-lead, by: 15m, incident: CF-02 }", "[{ unless: tell-lead, incident: CF-02 }, { unless: hand-on, incident: CF-02 }]", null)]
    [InlineData("max-actions: 2", "max-actions: 1", null)]
    [InlineData("max-actions: 2", "max-actions: 4", null)]
    [InlineData("max-actions: 2", "max-actions: 5", "MS7029")]
    [InlineData("max-actions: 2\n", "", null)]
    [InlineData("    text: Can I", "    arrives: 8m\n    text: Can I", null)]
    [InlineData("minutes: 10", "minutes: 2", null)]
    [InlineData("minutes: 10", "minutes: 1", "MS7026")]
    [InlineData("review-by: 2027-09-01", "review-by: 2026-09-01", "MS6005")]
    [InlineData("evidence: { LM3.3: 2 }", "sources: []", "MS7021")]
    public void A_rule_speaks_where_it_should_and_nowhere_else(string right, string wrong, string? codes)
    {
        var found = Check(Sound.Replace(right, wrong, StringComparison.Ordinal));

        string.Join(' ', found.Select(finding => finding.Rule.Code)).ShouldBe(codes ?? "", Some.Report(found));
    }

    [Fact]
    public void Two_breaches_that_want_more_actions_than_are_allowed_leave_no_sound_answer()
    {
        var text = Sound.Replace("{ unless: tell-lead, by: 15m, incident: CF-02 }", "[{ unless: tell-lead, incident: CF-02 }, { unless: hand-on, incident: CF-02 }]", StringComparison.Ordinal)
            .Replace("max-actions: 2", "max-actions: 1", StringComparison.Ordinal);

        var finding = Check(text).Single(finding => finding.Rule.Code == "MS7023");

        finding.Message.ShouldBe("Whatever a candidate says of 'note' is a serious breach.");
        text.Split('\n')[finding.Start.Line - 1].Trim().ShouldStartWith("critical:");
    }

    [Fact]
    public void An_order_that_puts_something_before_what_is_more_urgent_stands_at_the_priority()
    {
        var text = Sound.Replace("order: [[note], [fair]]\nfirst: [[note, fair]]", "order: [[fair], [note]]", StringComparison.Ordinal);

        Check(text).Single().Message.ShouldBe("`order:` puts 'fair' (none) before 'note', which is more urgent by its key (now).");
    }

    [Fact]
    public void Nothing_that_the_check_finds_stands_against_sitting()
    {
        var file = Read(Sound.Replace("minutes: 10", "minutes: 1", StringComparison.Ordinal));

        PaperCheck.Of(file, Some.ShippedBank(), Today).Findings.ShouldNotBeEmpty();
        file.CanBeSat.ShouldBeTrue();
    }

    [Fact]
    public void Checking_twice_says_nothing_twice()
    {
        var file = Read(Sound.Replace("minutes: 10", "minutes: 1", StringComparison.Ordinal));

        PaperCheck.Of(file, Some.ShippedBank(), Today).Findings.ShouldBe(PaperCheck.Of(file, Some.ShippedBank(), Today).Findings);
    }

    [Fact]
    public void A_file_of_which_no_paper_can_be_made_has_its_errors_and_no_figures()
    {
        var check = PaperCheck.Of(Read("kind: paper\nid: x\n"), Some.ShippedBank(), Today);

        check.Findings.ShouldContain(finding => finding.Rule.Code == "MS2002");
        check.Findings.ShouldAllBe(finding => finding.Rule.Code != "MS7014");
        check.Figures.ShouldBeNull();
    }

    [Fact]
    public void Of_papers_and_scenarios_with_one_id_the_later_is_told()
    {
        var scenario = Some.ShippedBank().Read(YamlFile.Read(new SourceText("story.yaml", Some.Head.Replace("id: some-story", "id: two-messages", StringComparison.Ordinal).Replace("standards: [tiny]\n", "", StringComparison.Ordinal) + "start: a\nscenes: { a: { ending: good, text: So. } }\n")));
        var (first, second) = (Read(Sound, "one.yaml"), Read(Sound, "two.yaml"));

        PaperCheck.ReportSameIds([first, second], []);
        first.Findings.ShouldBeEmpty();
        second.Findings.Single().Message.ShouldBe("The paper 'two-messages' is also in one.yaml.");

        PaperCheck.ReportSameIds([first], [scenario]);
        first.Findings.Single().Message.ShouldBe("'two-messages' is also the id of the scenario in story.yaml.");
    }

    [Fact]
    public void Its_figures_have_the_shape_of_a_document()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) PaperCheck.Of(Read(Sound), Some.ShippedBank(), Today).Figures.ShouldNotBeNull().Write(json);
        using var document = JsonDocument.Parse(stream.ToArray());
        var root = document.RootElement;

        foreach (var figure in OfStories) root.GetProperty(figure).GetInt64().ShouldBe(0);
        (root.GetProperty("kind").GetString(), root.GetProperty("id").GetString(), root.GetProperty("complete").GetBoolean()).ShouldBe(("paper", "two-messages", true));
        root.GetProperty("paths").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("ceilings").GetProperty("LM3").GetInt32().ShouldBe(2);
        (root.GetProperty("items").GetInt32(), root.GetProperty("minutes").GetInt32(), root.GetProperty("most").GetInt32()).ShouldBe((2, 10, 14));
        root.GetProperty("naive").EnumerateObject().Select(pattern => pattern.Name).ShouldBe(["tick-everything", "all-urgent", "file-everything", "chance"]);
    }

    [Fact]
    public void The_time_that_a_paper_takes_is_that_of_its_words_and_its_answers()
    {
        var paper = Read(Sound).Paper.ShouldNotBeNull();
        // Ten words more are three seconds more.
        var longer = Read(Sound.Replace("The book fair is in the hall.", "The book fair is in the hall. One two three four five six seven eight nine ten.", StringComparison.Ordinal)).Paper.ShouldNotBeNull();

        SittingTime.Of(paper.Items[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(45));
        (SittingTime.Of(longer) - SittingTime.Of(paper)).TotalSeconds.ShouldBe(3, 0.001);
        (SittingTime.Of(paper) - SittingTime.Of(paper.Items[0]) - SittingTime.Of(paper.Items[1])).ShouldBeGreaterThan(TimeSpan.FromSeconds(3), "background and diary");
    }

    private static IEnumerable<string> Codes(string text) => Check(text).Select(finding => finding.Rule.Code);

    private static IReadOnlyList<Finding> Check(string text) => PaperCheck.Of(Read(text), Some.ShippedBank(), Today).Findings;

    private static PaperFile Read(string text, string path = "paper.yaml") => PaperFile.Read(YamlFile.Read(new SourceText(path, text)), Some.ShippedBank());
}
