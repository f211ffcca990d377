using System.Text;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Scoring;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class KeptTextTests : IDisposable
{
    private const string Two = "kind: scenes\nscenes:\n  two: { text: There., choices: [ { id: stop, text: Stop., to: own-end, feedback: F. } ] }\n";

    private readonly LibraryFolder _library = new();

    public void Dispose() => _library.Dispose();

    public static TheoryData<string> Good =>
    [
        .. Some.SmallPaths().Concat(Directory.EnumerateFiles(Path.Combine(Golden.Cases, "Ok"))).Select(path => Path.GetRelativePath(Golden.Root, path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_kept_is_the_same_play(string path)
    {
        var bank = path.StartsWith("scenarios", StringComparison.Ordinal) ? Some.ShippedBank() : Some.Bank();
        var file = bank.Read(Path.Combine(Golden.Root, path));
        var again = Again(KeptTexts.Of(file));

        Checked(again).ShouldBe(Checked(file));
        var (scorer, scorerAgain) = (new Scorer(StateGraph.Explore(file.Scenario!)), new Scorer(StateGraph.Explore(again.Scenario!)));
        foreach (var mode in Enum.GetValues<PlayMode>())
        {
            for (var seed = 0; seed < 5; seed++)
            {
                var session = Play(file.Scenario!, mode, seed);
                var replayed = Session.Replay(again.Scenario!, session.Events, new StoppedClock());
                Played.Json(scorerAgain.Score(replayed)).ShouldBe(Played.Json(scorer.Score(session)));
                Shown(replayed).ShouldBe(Shown(session));
            }
        }
    }

    [Fact]
    public void A_manifest_lists_the_scenario_then_includes_packs_and_the_school_by_paths_with_slashes()
    {
        var bank = Some.ShippedBank();

        Golden.Match(
            string.Concat(Some.SmallPaths().Select(path => string.Concat(KeptTexts.Of(bank.Read(path)).Manifest.Files.Select(file => $"{file.Path}\n")) + "\n")),
            "Manifests/shipped.txt");
    }

    [Fact]
    public void A_scenario_outside_the_library_is_listed_by_paths_from_its_own_folder()
    {
        var paths = KeptTexts.Of(Some.Bank().Read(Path.Combine(Golden.Cases, "Ok", "every-key.yaml"))).Manifest.Files.Select(file => file.Path);

        paths.ShouldBe(["every-key.yaml", "common/later.yaml", "common/latest.yaml", "standards/plain.yaml", "standards/tiny.yaml", "standards/twin.yaml", "school.yaml"]);
    }

    [Theory]
    [InlineData("[../common/two.yaml]", "care/story.yaml, common/two.yaml, standards/tiny.yaml")]
    [InlineData("[../../library/common/two.yaml]", "care/story.yaml, common/two.yaml, standards/tiny.yaml, ../library/common/two.yaml")]
    [InlineData("[link.yaml, ../linked/two.yaml, ../common/two.yaml]", "care/story.yaml, common/two.yaml, standards/tiny.yaml, care/link.yaml, linked/two.yaml")]
    [InlineData("[.././common//two.yaml, ../common/round.yaml]", "care/story.yaml, common/two.yaml, common/round.yaml, standards/tiny.yaml")]
    public void However_a_file_is_found_it_is_found_again_among_what_is_kept(string include, string paths)
    {
        _library.Write("common/two.yaml", Two).Story(include);
        _library.Write("common/round.yaml", "kind: scenes\ninclude: [../care/../common/two.yaml]\nscenes: { three: { ending: good, text: X. } }\n");
        File.CreateSymbolicLink(_library.At("care/link.yaml"), "../common/two.yaml");
        Directory.CreateSymbolicLink(_library.At("linked"), _library.At("common"));
        var texts = KeptTexts.Of(_library.Read());

        var again = Again(texts);

        string.Join(", ", texts.Manifest.Files.Select(file => file.Path)).ShouldBe(paths);
        again.IsPlayable.ShouldBeTrue(Some.Report(again.Findings));
        again.Scenario!.Scenes.Select(scene => scene.Id).ShouldBe(_library.Read().Scenario!.Scenes.Select(scene => scene.Id));
    }

    [Fact]
    public void Nothing_on_the_disk_is_read_again()
    {
        _library.Write("common/two.yaml", Two).Story("[../common/two.yaml]");
        var texts = KeptTexts.Of(_library.Read());
        Directory.Delete(_library.Root, recursive: true);
        Directory.CreateDirectory(_library.Root);

        Again(texts).IsPlayable.ShouldBeTrue();
    }

    [Fact]
    public void Line_breaks_of_Windows_are_another_text_and_a_byte_order_mark_is_none()
    {
        var path = Path.Combine(Golden.Root, "scenarios", "school.yaml");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var hashes = new[] { Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")) }
            .Select(bytes => KeptText.Of("school.yaml", YamlFile.Read("school.yaml", bytes).Source.Text).Hash).ToList();

        hashes[1].ShouldBe(hashes[0]);
        hashes[2].ShouldNotBe(hashes[0]);
    }

    [Fact]
    public void A_library_with_line_breaks_of_Windows_is_read_again_as_it_was()
    {
        _library.Write("common/two.yaml", Two.ReplaceLineEndings("\r\n")).Story("[../common/two.yaml]");
        _library.Write("care/story.yaml", "\ufeff" + File.ReadAllText(_library.At("care/story.yaml")).ReplaceLineEndings("\r\n"));

        var texts = KeptTexts.Of(_library.Read());

        texts.Texts[0].Text.ShouldStartWith("kind: scenario\r\n");
        Again(texts).IsPlayable.ShouldBeTrue();
    }

    [Fact]
    public void A_text_that_is_missing_is_named()
    {
        _library.Write("common/two.yaml", Two).Story("[../common/two.yaml]");
        var manifest = KeptTexts.Of(_library.Read()).Manifest;

        var missing = Should.Throw<KeptTextException>(() => KeptTexts.Of(manifest, hash => hash == manifest.Files[1].Hash ? null : TextOf(hash)));

        (missing.Path, missing.Message).ShouldBe(("common/two.yaml", "The text of common/two.yaml is missing."));
        Should.Throw<KeptTextException>(() => KeptTexts.Of(new Manifest([]), TextOf));
        Should.Throw<KeptTextException>(() => KeptTexts.Of(new Manifest(default), TextOf));

        string? TextOf(string hash) => KeptTexts.Of(_library.Read()).Texts.FirstOrDefault(text => text.Hash == hash)?.Text;
    }

    [Fact]
    public void A_text_that_is_another_is_named()
    {
        _library.Story("[]", to: "own-end");
        var manifest = KeptTexts.Of(_library.Read()).Manifest;

        Should.Throw<KeptTextException>(() => KeptTexts.Of(manifest, _ => "kind: scenario\n")).Path.ShouldBe("care/story.yaml");
    }

    [Fact]
    public void A_file_of_which_no_scenario_can_be_made_is_not_kept() =>
        Should.Throw<ArgumentException>(() => KeptTexts.Of(Some.File("kind: scenario\n")));

    [Fact]
    public void A_manifest_that_somebody_made_up_leads_to_no_file_and_no_crash()
    {
        string[] paths = ["../../etc/passwd", "/etc/passwd", "", "..", "C:\\x", "standards/a.yaml", "school.yaml", "standards/a.yaml"];
        string[] texts = ["", "\0", "kind: pack\n", "include: [/etc/passwd, ../../etc/passwd]\nscenes:\n", Some.Head + "include: [../etc/passwd]\nstart: x\nscenes: { x: { ending: good } }\n"];
        var random = Seeded.Random();
        for (var i = 0; i < 200; i++)
        {
            var kept = new KeptTexts([.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => KeptText.Of(random.Of(paths), random.Of(texts)))]);

            Should.NotThrow(kept.Read);
        }
    }

    /// <summary>The scenario made again of its manifest and the texts by hash.</summary>
    private static ScenarioFile Again(KeptTexts texts)
    {
        var byHash = texts.Texts.DistinctBy(text => text.Hash).ToDictionary(text => text.Hash, text => text.Text, StringComparer.Ordinal);
        return KeptTexts.Of(texts.Manifest, byHash.GetValueOrDefault).Read();
    }

    private static string Checked(ScenarioFile file) => string.Join('\n', CheckedScenario.Of(file).Findings.Select(finding =>
        $"{Path.GetFileName(finding.Source.Path)} {finding.Start} {finding.Rule.Code} {finding.Message}"));

    private static Session Play(Scenario scenario, PlayMode mode, long seed)
    {
        var random = Seeded.Random((int)seed);
        var session = Some.Session(scenario, mode, seed);
        session.Begin();
        for (var step = 0; step < 200 && session.State is SessionState.Deciding or SessionState.Feedback or SessionState.Stopped; step++)
        {
            if (session.State == SessionState.Deciding) session.Answer(random.Of(session.Passage.Story.AnswersIn(session.Passage.State).ToList()).Written);
            else session.GoOn();
        }

        return session;
    }

    private static string Shown(Session session) => string.Join('\n', session.Passage.Moments.OfType<SceneEntered>().SelectMany(entered =>
        session.Passage.Story.TextsOf(entered.State).Select(text => text.With(session.Cast))));
}
