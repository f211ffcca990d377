using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The table of contents of a library, at the command line.</summary>
public sealed class BankShowTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Programs_read_what_is_in_a_library()
    {
        var root = JsonDocument.Parse(_program.Run(null, "bank", "show", "--format", "json").With(0).Output).RootElement;

        var breakfast = root.GetProperty("scenarios").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "breakfast-club-disclosure");
        (breakfast.GetProperty("topic").GetString(), breakfast.GetProperty("minutes").GetInt32(), breakfast.GetProperty("reviewed").GetBoolean()).ShouldBe(("safeguarding", 25, false));
        breakfast.GetProperty("elements").EnumerateArray().Select(element => element.GetString()).ShouldContain("LM3.2");
        breakfast.GetProperty("naive").EnumerateArray().Select(rate => (rate.GetProperty("player").GetString(), rate.GetProperty("passes").GetBoolean()))
            .ShouldBe([("first", false), ("longest", false), ("lead", false)]);
        var paper = root.GetProperty("papers").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "ten-before-nine");
        (paper.GetProperty("items").GetInt32(), paper.GetProperty("minutes").GetInt32()).ShouldBe((10, 18));
    }

    [Fact]
    public void A_scenario_with_a_mistake_is_told_and_left_out()
    {
        var broken = _program.File("broken.yaml", "kind: scenario\nid: broken\n");

        var outcome = _program.Run(null, "bank", "show", broken).With(1);

        outcome.Error.ShouldContain("A scenario needs 'title:'");
        outcome.Output.ShouldBe("There is no scenario and no paper here.\n");
    }
}
