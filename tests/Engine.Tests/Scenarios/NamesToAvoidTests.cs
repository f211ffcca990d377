using System.Text;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class NamesToAvoidTests
{
    [Fact]
    public void A_line_is_a_phrase_and_its_comment_the_reason()
    {
        var (names, findings) = Read("\ufeff# A list\r\n\r\n  Ann   Other \r\nsome words#Write: others.\nann other # again\n   # nothing\nlast #");

        findings.ShouldBeEmpty();
        names.ShouldBe([new NameToAvoid("Ann Other", null), new NameToAvoid("some words", "Write: others."), new NameToAvoid("last", null)]);
    }

    [Fact]
    public void A_bank_without_a_list_avoids_nothing() => Some.BankOf(("standards/a.yaml", "kind: pack\nid: a\ntitle: A\n")).NamesToAvoid.ShouldBeEmpty();

    [Fact]
    public void A_bank_reads_its_list_once_and_tells_what_is_wrong_with_it()
    {
        var bank = Some.BankOf(("names-to-avoid.txt", $"one\n{new string('x', 81)}\ntwo\n"));

        bank.NamesToAvoid.Select(name => name.Words).ShouldBe(["one", "two"]);
        Some.Places(bank.Findings).ShouldBe([(2, 1, "MS6004")]);
    }

    [Fact]
    public void The_list_that_comes_with_the_program_is_short_and_each_harmful_word_says_what_to_write()
    {
        var names = Some.ShippedBank().NamesToAvoid;

        names.Length.ShouldBeInRange(10, 60);
        names.Count(name => name.Reason is { } reason && reason.StartsWith("Write: ", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_and_not_used()
    {
        var (names, findings) = NamesToAvoid.Read("names.txt", Encoding.UTF8.GetBytes(new string('x', 10_000_000)));

        names.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Rule.Code.ShouldBe("MS1002");
    }

    [Theory]
    [InlineData(new byte[] { 65, 10, 0xFF, 0xFE, 10 }, "MS1012")]
    [InlineData(new byte[] { 65, 10, 0, 10 }, "MS1005")]
    [InlineData(new byte[] { 65, 10, 27, 91, 50, 74 }, "MS1005")]
    public void A_file_that_is_no_text_is_told_and_not_used(byte[] bytes, string code)
    {
        var (names, findings) = NamesToAvoid.Read("names.txt", bytes);

        names.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Rule.Code.ShouldBe(code);
    }

    [Fact]
    public void Too_many_names_are_told_once()
    {
        var (names, findings) = Read(string.Concat(Enumerable.Range(0, 900).Select(n => $"name{n}\n")));

        names.Length.ShouldBe(NamesToAvoid.MostPhrases);
        findings.ShouldHaveSingleItem().Start.Line.ShouldBe(501);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = Seeded.Random();
        for (var i = 0; i < Scale.Count(20_000); i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            NamesToAvoid.Read("names.txt", bytes).Names.ShouldAllBe(name => name.Words.Length > 0);
        }
    }

    private static (System.Collections.Immutable.ImmutableArray<NameToAvoid> Names, System.Collections.Immutable.ImmutableArray<Engine.Findings.Finding> Findings) Read(string text) =>
        NamesToAvoid.Read("names.txt", Encoding.UTF8.GetBytes(text));
}
