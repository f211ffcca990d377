using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Tests.Workshop.Content;

public sealed class SyllablesTests
{
    private static readonly (int Count, string Word)[] Table =
    [
        .. File.ReadLines(Path.Combine(Golden.Cases, "Content", "syllables.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')).Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])),
    ];

    [Fact]
    public void At_least_ninety_five_of_a_hundred_common_words_are_counted_as_they_are_spoken()
    {
        var wrong = Table.Where(entry => Syllables.Of(entry.Word) != entry.Count).Select(entry => $"{entry.Word} {Syllables.Of(entry.Word)}, not {entry.Count}").ToList();

        Table.Length.ShouldBeGreaterThan(300);
        ((double)wrong.Count / Table.Length).ShouldBeLessThanOrEqualTo(0.05, string.Join("; ", wrong));
    }

    [Theory]
    [InlineData("DSL", 3)]
    [InlineData("TV", 2)]
    [InlineData("GCSE", 4)]
    [InlineData("WTISA", 7)]
    [InlineData("nine-year-old", 3)]
    [InlineData("p.m", 2)]
    [InlineData("don’t", 1)]
    [InlineData("don't", 1)]
    [InlineData("couldn’t", 2)]
    [InlineData("Trish's", 2)]
    [InlineData("Sam's", 1)]
    [InlineData("MORNING", 2)]
    [InlineData("hmm", 1)]
    [InlineData("x", 1)]
    public void Abbreviations_hyphens_and_apostrophes_are_counted(string word, int count) => Syllables.Of(word).ShouldBe(count);

    [Fact]
    public void Any_text_has_at_least_one_syllable_and_no_more_than_letters_can_spell() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text => Syllables.Of(text.Get) is >= 1 and var count && count <= (3 * text.Get.Length))
            .Check(Seeded.Config(50_000));
}
