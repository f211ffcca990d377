using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Tests.Scripting;

public sealed class ExpressionTableTests
{
    private const string Arrow = " ⇶ ";

    public static TheoryData<string, string> Evaluates => Table("evaluates.txt");

    public static TheoryData<string, string> Rejects => Table("rejects.txt");

    [Theory]
    [MemberData(nameof(Evaluates))]
    public void An_expression_has_its_value(string text, string value)
    {
        var findings = FixedScope.ListFor(text);

        FixedScope.Evaluate(text, findings).ShouldBe(value);
        findings.InOrder().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rejects))]
    public void A_bad_condition_is_found_fault_with_at_its_place(string text, string expected)
    {
        var (condition, findings) = FixedScope.Read(text);

        string.Join(", ", findings.Select(Show)).ShouldBe(expected);
        (condition is null).ShouldBe(findings.Any(finding => finding.Rule.Severity == Severity.Error));
    }

    [Fact]
    public void The_tables_are_as_long_as_they_should_be()
    {
        Evaluates.Count.ShouldBeGreaterThanOrEqualTo(60);
        Rejects.Count.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void Five_hundred_characters_are_a_condition_and_one_more_is_none()
    {
        var longest = "told-dsl" + string.Concat(Enumerable.Repeat(" and told-dsl", 36)) + " and trust>";

        var (most, _) = FixedScope.Read(longest.PadRight(499) + "2");
        var (tooLong, findings) = FixedScope.Read(longest.PadRight(500) + "2");

        most.ShouldNotBeNull().HoldsIn(FixedScope.Slots.AsSpan()).ShouldBeTrue();
        tooLong.ShouldBeNull();
        findings.Select(Show).ShouldBe(["MS4005 at 0..501"]);
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('-', ' ')]
    public void The_deepest_nesting_that_fits_does_no_harm(char open, char close)
    {
        var text = new string(open, 240) + "trust" + new string(close, 240) + "> 1";

        FixedScope.Read(text).Condition.ShouldNotBeNull().HoldsIn(FixedScope.Slots.AsSpan()).ShouldBeTrue();
    }

    [Fact]
    public void A_condition_says_which_slots_it_reads_each_once_in_order()
    {
        var (condition, _) = FixedScope.Read("time > 15:00 or trust > 1 or trust > 2 or seen(hall)");

        condition.ShouldNotBeNull().Reads.ShouldBe([0, FixedScope.Scope.TimeSlot!.Value, FixedScope.Scope.SlotOf(Remembered.Seen, FixedScope.Scope.Scenes["hall"])]);
    }

    [Theory]
    [InlineData("trsut > 2", "Did you mean 'trust'?")]
    [InlineData("seen(tabel)", "Did you mean 'table'?")]
    [InlineData("sene(table)", "Did you mean 'seen'?")]
    public void A_slip_of_the_pen_gets_a_suggestion(string text, string suggestion) =>
        FixedScope.Read(text).Findings.ShouldHaveSingleItem().Message.ShouldEndWith(suggestion);

    [Theory]
    [InlineData("a-2 > 1", "To subtract, put spaces: a - 2.")]
    [InlineData("mood == 'wary'", "Write mood == wary, not mood == 'wary'.")]
    [InlineData("trust = 3", "Write == to compare, as in mood == wary.")]
    [InlineData("!alone", "Write 'not' before what must not hold, or != between two values.")]
    public void The_help_says_what_to_write_instead(string text, string help) =>
        FixedScope.Read(text).Findings.ShouldHaveSingleItem().Help.ShouldBe(help);

    private static string Show(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Code} at {finding.Span.Start}..{finding.Span.End}");

    private static TheoryData<string, string> Table(string name)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Golden.Cases, "Expressions", name)))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            rows.Add(line[..arrow], line[(arrow + Arrow.Length)..]);
        }

        return rows;
    }
}
