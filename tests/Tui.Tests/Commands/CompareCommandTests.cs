using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Two versions of a scenario, as somebody at a command line compares them.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorsim-");

    public void Dispose()
    {
        _program.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Where_nothing_changed_one_sentence_says_so()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", $"# Another comment.\n{Story}"));

        var outcome = _program.Run(null, "compare", old, anew).With(0);

        outcome.Output.ShouldEndWith("\n\nNothing changed.\n");
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public void What_changed_is_told_and_the_status_is_fine_all_the_same()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", Changed));

        var outcome = _program.Run(null, "compare", old, anew).With(0);

        outcome.Output.ShouldContain("\nSerious breaches\n  door.keep: new, CF-01 (unit LM3)\n");
        outcome.Output.ShouldContain("\nPoints that can be had\n  the most: was 1, now 2 (+1)\n");
        outcome.Output.ShouldContain("\nSessions that were begun in the old version\n");
        outcome.Output.IndexOf("\nSerious breaches\n", StringComparison.Ordinal).ShouldBeLessThan(outcome.Output.IndexOf("\nDifficulty\n", StringComparison.Ordinal));
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Programs_get_the_same()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", Changed));

        using var json = JsonDocument.Parse(_program.Run(null, "compare", old, anew, "--format", "json").With(0).Output);

        var root = json.RootElement;
        (root.GetProperty("format").GetString(), root.GetProperty("version").GetInt32(), root.GetProperty("same").GetBoolean()).ShouldBe(("mentorsim-comparison", 1, false));
        root.GetProperty("old").GetProperty("ceiling").GetInt32().ShouldBe(1);
        root.GetProperty("new").GetProperty("ceiling").GetInt32().ShouldBe(2);
        var breach = root.GetProperty("changes").EnumerateArray().First();
        ((string[])["topic", "kind", "oldPlace", "newPlace", "what", "old", "new"]).Select(key => breach.GetProperty(key).GetString())
            .ShouldBe(["breaches", "added", "door.keep", "door.keep", "serious breach", null, "CF-01 (unit LM3)"]);
        root.GetProperty("sessions").EnumerateArray().Select(place => (place.GetProperty("scene").GetString(), place.GetProperty("goesOn").GetString())).ShouldBe([("door", "unchanged")]);
        using var same = JsonDocument.Parse(_program.Run(null, "compare", old, old, "--format", "json").With(0).Output);
        same.RootElement.GetProperty("same").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Made_up_trainees_play_both_unless_nobody_is_asked_for()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", Changed));

        _program.Run(null, "compare", old, anew, "--trainees", "300", "--seed", "4").With(0).Output.ShouldContain("\nMade-up trainees\n  Made-up people: they show how the scorecard behaves, not how people do.\n  The same 300 played each version, with seed 4.");
        using var json = JsonDocument.Parse(_program.Run(null, "compare", old, anew, "--trainees", "300", "--format", "json").With(0).Output);
        json.RootElement.GetProperty("madeUp").GetProperty("new").GetProperty("trainees").GetInt32().ShouldBe(300);
        _program.Run(null, "compare", old, anew, "--trainees", "0").With(0).Output.ShouldNotContain("Made-up");
        _program.Run(null, "compare", old, anew, "--trainees", "-1").With(2).Error.ShouldContain("--trainees must be a whole number from 0 to 100000000.");
    }

    [Fact]
    public void A_file_of_which_no_scenario_can_be_made_is_not_compared()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", Story.Replace("to: end", "to: nowhere", StringComparison.Ordinal)));

        var outcome = _program.Run(null, "compare", old, anew).With(1);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("There is no scene 'nowhere'.");
        outcome.Error.ShouldEndWith("mentorsim: nothing was compared: mend the errors first.\n");
    }

    [Fact]
    public void A_story_with_an_error_is_compared_by_what_can_be_known_and_the_error_is_said()
    {
        var (old, anew) = (Written("old.yaml", Story), Written("new.yaml", Story.Replace("to: end, feedback: Yes.", "to: door, feedback: Yes.", StringComparison.Ordinal)));

        var outcome = _program.Run(null, "compare", old, anew).With(1);

        outcome.Error.ShouldContain("error MS5");
        outcome.Output.ShouldContain("Note: Of the new version a play of it may never end:");
        outcome.Output.ShouldContain("  door.tell, leads to: was end, now door\n");
        outcome.Output.ShouldNotContain("the most:");
    }

    [Fact]
    public void A_session_stands_for_the_version_that_was_played_in_it()
    {
        var file = Written("at-the-door.yaml", Story);
        using var card = JsonDocument.Parse(_program.Run(null, "play", file, "--choose", "tell", "--as", "Sam", "--format", "json").With(0).Output);
        var id = card.RootElement.GetProperty("session").GetString()!;
        Written("at-the-door.yaml", Changed);

        var outcome = _program.Run(null, "compare", id[..8], file).With(0).Output;

        outcome.ShouldContain("\nold: at-the-door.yaml, as it was played today ");
        outcome.ShouldContain("\n  door.keep: new, CF-01 (unit LM3)\n");
        _program.Run(null, "compare", "0000dead", file).With(2).Error.ShouldContain("There is no scenario and no session '0000dead'.");
    }

    [Theory]
    [InlineData("ten-before-nine", "is an in-tray paper: only two versions of a scenario are compared.")]
    [InlineData("no-such", "There is no scenario 'no-such'.")]
    [InlineData("no-such.yaml", "There is no file no-such.yaml.")]
    public void What_is_no_scenario_is_said_to_be_none(string what, string says)
    {
        var old = Written("old.yaml", Story);

        _program.Run(null, "compare", what, old).With(2).Error.ShouldContain(says);
        _program.Run(null, "compare", old, what).With(2).Error.ShouldContain(says);
    }

    [Fact]
    public void Other_files_are_called_by_what_they_are()
    {
        var (old, pack) = (Written("old.yaml", Story), Written("pack.yaml", "kind: pack\nid: ours\n"));

        _program.Run(null, "compare", old, pack).With(2).Error.ShouldContain("pack.yaml is a pack of standards: only two versions of a scenario are compared.");
        _program.Run(null, "compare", old).With(2);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private const string Story = """
        kind: scenario
        id: at-the-door
        title: At the door
        topic: safeguarding
        summary: A pupil stands at the door.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, role-2005, critical-2026]
        start: door
        scenes:
          door:
            text: A pupil stands at the door.
            choices:
              - { id: keep, text: Promise to keep it., to: end, evidence: { LM3.2: -1 }, feedback: No. }
              - { id: tell, text: Say that you must tell., to: end, feedback: Yes., evidence: { LM3.2: 1 } }
          end: { ending: good, text: That is that. }

        """;

    private static readonly string Changed = Story.Replace("LM3.2: -1 }", "LM3.2: -1 }, critical: CF-01", StringComparison.Ordinal).Replace("LM3.2: 1 }", "LM3.2: 2 }", StringComparison.Ordinal);
}
