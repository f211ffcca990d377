using System.Text.Json;
using MentorSim.Engine.Records;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

public sealed class ProgressCommandTests : IDisposable
{
    private readonly SomeRecords _records = new();

    private readonly StringWriter _output = new() { NewLine = "\n" };

    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_tells_what_was_shown_when_against_which_unit_and_what_is_next()
    {
        Play("2", "2");
        _records.Clock.Pass(TimeSpan.FromDays(1));

        Run("Sam").ShouldBe(ExitCode.Fine);

        var lines = _output.ToString().Split('\n');
        lines[0].ShouldStartWith("Sam, 24 November, by ");
        lines.ShouldContain(line => line.Contains("LM3.2 went badly on 23 November and is due again today", StringComparison.Ordinal));
        lines.ShouldContain("     23 November: evidenced badly, minus 2 of 2 points (0%), A word in the corridor");
        lines.ShouldContain("Serious breaches ever");
        lines.ShouldNotContain(line => line.Contains('*') || line.Contains('\\'));
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Programs_get_the_same_in_the_keys_that_the_README_names()
    {
        Play("4", "1");

        Run("Sam", json: true).ShouldBe(ExitCode.Fine);

        using var json = JsonDocument.Parse(_output.ToString());
        var root = json.RootElement;
        root.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["person", "site", "standards", "today", "next", "dueWithoutScenario", "later", "coverage", "units", "role", "breaches", "plays", "leftOut"]);
        (root.GetProperty("person").GetString(), root.GetProperty("standards").GetString(), root.GetProperty("today").GetString()).ShouldBe(("Sam", "nos-2005", "2026-11-23"));
        root.GetProperty("coverage").GetProperty("units").GetProperty("evidenced").GetInt32().ShouldBe(1);
        var unit = root.GetProperty("units").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "LM3");
        (unit.GetProperty("state").GetString(), unit.GetProperty("best").GetProperty("points").GetInt32(), unit.GetProperty("plays").GetArrayLength()).ShouldBe(("well", 3, 1));
        unit.GetProperty("elements").EnumerateArray().ShouldContain(element => element.GetProperty("id").GetString() == "LM3.1" && element.GetProperty("state").GetString() == "never-assessed");
        root.GetProperty("next").EnumerateArray().ShouldAllBe(next => next.GetProperty("reasons").GetArrayLength() > 0);
        root.GetProperty("plays").EnumerateArray().ShouldHaveSingleItem().GetProperty("result").GetString().ShouldBe("competent");
    }

    [Fact]
    public void Programs_are_told_which_breach_keeps_a_unit_back()
    {
        Play("2", "2");

        Run("Sam", json: true).ShouldBe(ExitCode.Fine);

        using var json = JsonDocument.Parse(_output.ToString());
        var unit = json.RootElement.GetProperty("units").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "LM3");
        unit.GetProperty("latest").GetProperty("breaches").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("Promising secrecy to a child about possible harm");
        unit.GetProperty("plays")[0].GetProperty("breaches").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Somebody_who_is_not_there_or_a_pack_that_is_not_is_wrong_usage()
    {
        Play("4", "1");

        Should.Throw<UsageException>(() => Run("Kim")).Message.ShouldContain("nobody of the name 'Kim'");
        Should.Throw<UsageException>(() => Run(null, person: "Kim")).Message.ShouldContain("nobody of the name 'Kim'");
        Should.Throw<UsageException>(() => Run("Sam", person: "Sam")).Message.ShouldContain("give one of them");
        Should.Throw<UsageException>(() => Run("Sam", standards: "nos-2006")).Message.ShouldContain("Did you mean 'nos-2005'?");
        Run(null, person: "sam", standards: "nos-2005").ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public void Whoever_set_a_PIN_is_asked_for_it_before_anything_is_told()
    {
        Play("4", "1");
        var store = _records.Archive().Store;
        store.People.SetPin(store.People.Find("", "Sam")!.Id, Pin.Keep("ab12"));

        Should.Throw<UsageException>(() => Run("Sam", typed: "ab13")).Message.ShouldContain("That is not the PIN.");
        _output.ToString().ShouldBeEmpty();
        Run(null, person: "Sam", typed: "ab12").ShouldBe(ExitCode.Fine);
        _error.ToString().ShouldContain("The PIN of Sam (it is not shown while you type): ");
        _output.ToString().ShouldStartWith("Sam, ");
    }

    private int Run(string? whose, string? person = null, string? standards = null, bool json = false, string typed = "") =>
        new ProgressCommand(_records.Archive(), new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }, new StringReader(typed), _output, _error).Run(whose, person, null, standards, json);

    private void Play(string first, string second)
    {
        var walk = _records.Start("Sam", Some.Corridor);
        walk.Take().Take().Number(int.Parse(first, null)).Take().Number(int.Parse(second, null)).Take().Take().Is<DebriefScreen>();
    }
}
