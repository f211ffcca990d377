using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class IncludeTests : IDisposable
{
    private const string Two = "kind: scenes\nscenes:\n  two: { text: There., choices: [ { id: stop, text: Stop., to: own-end, feedback: F. } ] }\n";

    private readonly LibraryFolder _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Scenes_of_an_included_file_are_played_as_if_they_stood_in_the_scenario()
    {
        var scenario = _library.Write("common/two.yaml", Two).Story("[../common/two.yaml]").Read().Scenario.ShouldNotBeNull();
        _library.Found().ShouldBeEmpty();
        scenario.Scenes.Select(scene => (scene.Id, scene.IsIncluded)).ShouldBe([("one", false), ("own-end", false), ("two", true)]);
        scenario.Included.Select(file => Path.GetFileName(file.Path)).ShouldBe(["two.yaml"]);
    }

    [Fact]
    public void An_included_scene_uses_the_vars_the_cast_and_the_standards_of_the_scenario()
    {
        const string uses = "kind: scenes\nscenes:\n  two: { text: \"{pupil} waits.\", choices: [ { id: stop, text: Stop., to: own-end, when: trust > 0, evidence: { T1.1: 1 }, feedback: F. }, { id: go, text: Go., to: own-end, feedback: F. } ] }\n";
        _library.Write("care/two.yaml", uses).Story("[two.yaml]");
        _library.Found().ShouldBe(["two.yaml:3 MS4002", "two.yaml:3 MS3008"], ignoreOrder: true);
        _library.Write("care/story.yaml", File.ReadAllText(_library.At("care/story.yaml")).Replace("start: one", "cast: { pupil: { year: 5, pronouns: she } }\nvars: { trust: { start: 1, min: 0, max: 2 } }\nstart: one", StringComparison.Ordinal));
        _library.Found().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[../common/none.yaml]", "MS3012")]
    [InlineData("[../common]", "MS3012")]
    [InlineData("[\"\"]", "*")]
    [InlineData("[../common/../common/two.yaml]")]
    [InlineData("[./../common/./two.yaml]")]
    [InlineData("[../common//two.yaml]")]
    [InlineData("[../common/two.yaml, ../common/two.yaml, ../care/../common/two.yaml]")]
    [InlineData("[../../outside.yaml]", "MS3013")]
    [InlineData("[../../library/common/two.yaml]")]
    [InlineData("[../../library-too/two.yaml]", "MS3013")]
    [InlineData("[../../../../../../../../../../../../etc/passwd]", "MS3013")]
    [InlineData("[/etc/passwd]", "MS3013")]
    [InlineData("[\"C:/two.yaml\"]", "MS3013")]
    [InlineData("[\"..\\\\common\\\\two.yaml\"]", "MS3013")]
    [InlineData("[\"~/two.yaml\"]", "MS3012")]
    [InlineData("[story.yaml]", "MS3014")]
    [InlineData("[other.yaml]", "MS2007")]
    [InlineData("[../standards/tiny.yaml]", "MS2007")]
    [InlineData("../common/two.yaml", "MS2003")]
    [InlineData("[[../common/two.yaml]]", "*")]
    [InlineData("[{ file: ../common/two.yaml }]", "*")]
    public void A_path_is_followed_inside_the_library_and_nowhere_else(string include, string? code = null)
    {
        _library.Write("common/two.yaml", Two).Write("../outside.yaml", Two).Write("../library-too/two.yaml", Two);
        _library.Write("care/other.yaml", Some.Head + "start: x\nscenes: { x: { ending: good, text: X. } }\n");
        _library.Story(include, to: include == "[]" ? "own-end" : "two");

        var found = _library.Read().File.Findings.InOrder().Concat(_library.Check()).Select(finding => finding.Rule.Code).Where(found => found is not "MS3001" and not "MS5004").Distinct().ToList();

        if (code is null) found.ShouldBeEmpty();
        else if (code != "*") found.ShouldBe([code]);
        else found.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_link_to_a_file_outside_leads_out()
    {
        _library.Write("../outside.yaml", Two).Write("common/readme.md", "").Story("[../common/link.yaml]");
        File.CreateSymbolicLink(_library.At("common/link.yaml"), _library.At("../outside.yaml"));
        _library.Found().ShouldContain("story.yaml:9 MS3013");
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/")]
    public void A_link_to_a_folder_outside_leads_out(string target)
    {
        _library.Write("../elsewhere/two.yaml", Two).Story(target == "/" ? $"[../linked{_library.At("../elsewhere/two.yaml")}]" : "[../linked/two.yaml]");
        Directory.CreateSymbolicLink(_library.At("linked"), target == "/" ? "/" : _library.At(target));
        _library.Found().ShouldContain("story.yaml:9 MS3013");
    }

    [Fact]
    public void A_link_through_a_link_that_leads_out_leads_out()
    {
        _library.Write("../outside.yaml", Two).Write("common/readme.md", "").Story("[../common/first.yaml]");
        File.CreateSymbolicLink(_library.At("common/second.yaml"), "../../outside.yaml");
        File.CreateSymbolicLink(_library.At("common/first.yaml"), "second.yaml");
        _library.Found().ShouldContain("story.yaml:9 MS3013");
    }

    [Fact]
    public void Links_in_a_round_are_a_file_that_is_not_there()
    {
        _library.Story("[first.yaml]");
        File.CreateSymbolicLink(_library.At("care/first.yaml"), "second.yaml");
        File.CreateSymbolicLink(_library.At("care/second.yaml"), "first.yaml");
        _library.Found().ShouldContain("story.yaml:9 MS3012");
    }

    [Fact]
    public void Links_inside_the_library_are_followed_and_the_file_is_brought_in_once()
    {
        _library.Write("common/two.yaml", Two).Story("[link.yaml, ../linked/two.yaml, ../common/two.yaml]");
        File.CreateSymbolicLink(_library.At("care/link.yaml"), "../common/two.yaml");
        Directory.CreateSymbolicLink(_library.At("linked"), _library.At("common"));
        _library.Found().ShouldBeEmpty();
        _library.Read().Scenario!.Included.Length.ShouldBe(1);
    }

    [Fact]
    public void A_library_that_is_reached_by_a_link_is_a_library()
    {
        _library.Write("common/two.yaml", Two).Story("[../common/two.yaml]");
        var link = _library.At("../by-link");
        Directory.CreateSymbolicLink(link, _library.Root);
        Bank.Open(link).Read(Path.Combine(link, "care", "story.yaml")).IsPlayable.ShouldBeTrue();
        Bank.Open(_library.Root).Read(Path.Combine(link, "care", "story.yaml")).IsPlayable.ShouldBeTrue();
    }

    [Fact]
    public void Two_files_that_include_a_third_bring_it_in_once()
    {
        _library.Write("common/two.yaml", Two);
        _library.Write("common/a.yaml", "kind: scenes\ninclude: [two.yaml]\nscenes:\n  a: { text: A., choices: [ { id: on, text: On., to: two, feedback: F. } ] }\n");
        _library.Write("common/b.yaml", "kind: scenes\ninclude: [../common/two.yaml]\nscenes:\n  b: { text: B., choices: [ { id: on, text: On., to: a, feedback: F. } ] }\n");
        _library.Story("[../common/a.yaml, ../common/b.yaml]", to: "b");
        _library.Found().ShouldBeEmpty();
        _library.Read().Scenario!.Scenes.Select(scene => scene.Id).ShouldBe(["one", "own-end", "a", "two", "b"]);
    }

    [Theory]
    [InlineData("one", "story.yaml:12 MS2010", "two.yaml:3 MS2010")]
    [InlineData("own-end", "story.yaml:13 MS2010", "two.yaml:3 MS2010")]
    public void A_scene_twice_is_said_at_both_places(string id, params string[] places)
    {
        _library.Write("care/two.yaml", Two.Replace("two:", $"{id}:", StringComparison.Ordinal)).Story("[two.yaml]", to: "own-end");
        _library.Found().ShouldBe(places, ignoreOrder: true);
    }

    [Fact]
    public void A_scene_in_two_included_files_is_said_in_both()
    {
        _library.Write("care/two.yaml", Two).Write("care/too.yaml", "# The same again.\n" + Two).Story("[two.yaml, too.yaml]");
        _library.Found().ShouldBe(["two.yaml:3 MS2010", "too.yaml:4 MS2010"], ignoreOrder: true);
    }

    [Fact]
    public void An_included_scene_that_is_not_reached_is_no_finding()
    {
        _library.Write("care/two.yaml", Two + "  three: { text: Never., choices: [ { id: never, text: N., to: own-end, feedback: F. } ] }\n  four: { ending: good, text: Never. }\n").Story("[two.yaml]");
        _library.Found().ShouldBeEmpty();
    }

    [Fact]
    public void A_scene_of_the_scenario_that_only_an_unreached_included_scene_leads_to_is_one()
    {
        _library.Write("care/two.yaml", Two).Story("[two.yaml]", to: "alone", more: "  alone: { ending: good, text: Alone. }\n");
        _library.Found().ShouldBe(["story.yaml:13 MS5004"]);
    }

    [Theory]
    [InlineData("to: own-end", "to: own-edn", "two.yaml:3 MS3001")]
    [InlineData("feedback: F.", "feedbakc: F.", "two.yaml:3 MS2001")]
    [InlineData("text: There.", "text: There", "")]
    [InlineData("to: own-end", "to: two", "two.yaml:3 MS5001", "story.yaml:13 MS5004")]
    [InlineData("kind: scenes", "kind: scenes\ntitle: No.", "two.yaml:2 MS2001")]
    [InlineData("kind: scenes\n", "", "two.yaml:1 MS2002")]
    [InlineData("scenes:\n", "scenes:\n\t", "two.yaml:3 MS1013")]
    public void What_is_wrong_in_an_included_file_is_said_at_its_own_line(string was, string now, params string[] places)
    {
        _library.Write("care/two.yaml", Two.Replace(was, now, StringComparison.Ordinal)).Story("[two.yaml]");
        _library.Found().Where(found => found != "story.yaml:12 MS3001").ShouldBe(places.Where(place => place.Length > 0), ignoreOrder: true);
    }

    [Fact]
    public void Line_ends_of_another_system_change_no_place()
    {
        _library.Write("care/two.yaml", Two.Replace("to: own-end", "to: own-edn", StringComparison.Ordinal).ReplaceLineEndings("\r\n")).Story("[two.yaml]");
        var finding = _library.Check().Single();
        (finding.Start.Line, finding.Start.Column).ShouldBe((3, Two.Split('\n')[2].IndexOf("own-end", StringComparison.Ordinal) + 1));
    }

    [Fact]
    public void A_round_over_several_files_is_shown_from_file_to_file()
    {
        _library.Write("care/a.yaml", "kind: scenes\nscenes: {}\ninclude: [b.yaml]\n").Write("care/b.yaml", "kind: scenes\nscenes: {}\ninclude: [story.yaml]\n").Story("[a.yaml]", to: "own-end");
        var round = _library.Check().Single(finding => finding.Rule == Rules.IncludeRound);
        (Path.GetFileName(round.Source.Path), round.Message).ShouldBe(("b.yaml", "Files include each other in a round: story.yaml -> a.yaml -> b.yaml -> story.yaml."));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(400, true)]
    public void A_chain_of_files_is_followed_to_a_limit_that_is_said(int files, bool passes)
    {
        for (var i = 1; i <= files; i++)
        {
            var next = i < files ? $"include: [f{i + 1}.yaml]\n" : "";
            _library.Write($"care/f{i}.yaml", $"kind: scenes\n{next}scenes:\n  s{i}: {{ text: S., choices: [ {{ id: on, text: On., to: {(i < Math.Min(files, 100) ? $"s{i + 1}" : "own-end")}, feedback: F. }} ] }}\n");
        }

        _library.Story("[f1.yaml]", to: "s1");
        _library.Found().ShouldBe(passes ? ["f100.yaml:2 MS2011"] : []);
    }

    [Fact]
    public void A_text_that_was_never_a_file_can_include_nothing() =>
        Some.Findings($"{Some.Head}include: [two.yaml]\nstart: x\nscenes: {{ x: {{ ending: good, text: X. }} }}\n").Select(finding => finding.Rule.Code).ShouldBe(["MS3012"]);

    [Fact]
    public void A_file_that_cannot_be_read_says_so()
    {
        // Whoever is root may read it all the same.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        _library.Write("care/two.yaml", Two).Story("[two.yaml]");
        File.SetUnixFileMode(_library.At("care/two.yaml"), UnixFileMode.None);
        _library.Check().Single(finding => finding.Rule == Rules.IncludeMissing).Message.ShouldBe("'two.yaml' cannot be read.");
    }

    [Theory]
    [InlineData("[\"care\\u0000.yaml\"]")]
    [InlineData("[\"\\e[31m.yaml\"]")]
    public void A_path_with_what_steers_a_terminal_is_refused_and_never_printed(string include)
    {
        _library.Story(include, to: "own-end");
        var report = Some.Report(_library.Check());
        report.ShouldNotBeEmpty();
        report.ShouldNotContain("\u001b");
        report.ShouldNotContain("\0");
    }
}
