using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The table of what a library gives a chance to show, as somebody at a command line meets it.</summary>
public sealed class CoverageCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_whole_library_is_looked_at_unless_something_is_named()
    {
        var outcome = _program.Run(null, "coverage").With(0);

        outcome.Output.ShouldContain("breakfast-club-disclosure: A disclosure at breakfast club (scenario)");
        outcome.Output.ShouldContain("ten-before-nine: Ten before nine (paper)");
        outcome.Output.ShouldContain("gaps in nos-2005", Case.Insensitive);
        outcome.Output.Split('\n').ShouldAllBe(line => line.Length <= 80);
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Programs_get_counts_ids_and_gaps()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "coverage", "--format", "json", "--standards", "nos-2005", _program.File("note.yaml", DecisionTexts.Note)).With(0).Output);

        var document = json.RootElement.GetProperty("documents").EnumerateArray().ShouldHaveSingleItem();
        (document.GetProperty("kind").GetString(), document.GetProperty("id").GetString(), document.GetProperty("complete").GetBoolean()).ShouldBe(("scenario", "note", true));
        var pack = json.RootElement.GetProperty("packs").EnumerateArray().ShouldHaveSingleItem();
        pack.GetProperty("id").GetString().ShouldBe("nos-2005");
        pack.GetProperty("gaps").GetProperty("notShown").EnumerateArray().Select(id => id.GetString()).ShouldContain("LM1.4");
        pack.GetProperty("units").EnumerateArray().SelectMany(unit => unit.GetProperty("elements").EnumerateArray()).Sum(element => element.GetProperty("cells")[0].GetProperty("shows").GetInt32()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("md", "# What can be shown\n")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    public void It_can_be_a_page(string format, string first) =>
        _program.Run(null, "coverage", "--format", format, _program.File("note.yaml", DecisionTexts.Note)).With(0).Output.ShouldStartWith(first);

    [Fact]
    public void A_file_with_errors_is_named_and_left_out()
    {
        var broken = _program.File("broken.yaml", DecisionTexts.Note.Replace("id: note\n", "id: broken\nnonsense: 1\n", StringComparison.Ordinal));

        var outcome = _program.Run(null, "coverage", broken, _program.File("note.yaml", DecisionTexts.Note)).With(1);

        outcome.Error.ShouldContain("broken.yaml has problems, so it is left out.");
        outcome.Output.ShouldContain("  1  note: ");
        outcome.Output.ShouldNotContain("  2  ");
    }

    [Fact]
    public void A_pack_that_is_not_there_is_wrong_usage_with_a_suggestion()
    {
        var outcome = _program.Run(null, "coverage", "--standards", "nos-2006", _program.File("note.yaml", DecisionTexts.Note)).With(2);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("There is no pack 'nos-2006'. Did you mean 'nos-2005'?");
    }

    [Fact]
    public void A_path_that_is_not_there_is_wrong_usage() => _program.Run(null, "coverage", "nowhere.yaml").With(2).Error.ShouldContain("nowhere.yaml");

    [Fact]
    public void An_empty_folder_is_told_so()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_program.Home, "empty")).FullName;

        _program.Run(null, "coverage", folder).With(0).Output.ShouldBe("There is no scenario and no paper here, so nothing can be shown.\n");
    }
}
