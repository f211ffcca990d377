using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Tests.Workshop.Content;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.|Two!|Three?|Four…|Five")]
    [InlineData("Mr. Lamb and Dr. Pell wait, e.g. in the hall. J. Smith is there.", "Mr. Lamb and Dr. Pell wait, e.g. in the hall.|J. Smith is there.")]
    [InlineData("It is no. 5 of nine. She says no. But he stays.", "It is no. 5 of nine.|She says no.|But he stays.")]
    [InlineData("At 8.30 a.m. the DSL of Year 5 rings. It was I. He left.", "At 8.30 a.m. the DSL of Year 5 rings.|It was I.|He left.")]
    [InlineData("*\"Will you promise?\"* she asks. *\"No.\"* He turns.", "*\"Will you promise?\"* she asks.|*\"No.\"*|He turns.")]
    [InlineData("\"Will you?\" {pupil.they} {pupil.asks/ask}. Wait... and listen. Then... Nothing.", "\"Will you?\" {pupil.they} {pupil.asks/ask}.|Wait... and listen.|Then...|Nothing.")]
    [InlineData("It rains. {pupil} waits. {pupil.They} {pupil.has/have} a coat.", "It rains.|{pupil} waits.|{pupil.They} {pupil.has/have} a coat.")]
    [InlineData("Take:\n- a pen\n- some paper\n\nThen go", "Take:|a pen|some paper|Then go")]
    [InlineData("First:\n1. a pen\n2. some paper", "First:|a pen|some paper")]
    [InlineData("He is in Year\n7. She waits.", "He is in Year|She waits.")]
    [InlineData("One line\ngoes on. **Stop.** It is 9.", "One line\ngoes on.|**Stop.**|It is 9.")]
    [InlineData("", "")]
    [InlineData("… *?* --", "")]
    public void A_text_is_split_where_a_sentence_ends(string text, string sentences) =>
        string.Join('|', Sentences.Of(text).Select(sentence => text.Substring(sentence.Span.Start, sentence.Span.Length))).ShouldBe(sentences);

    [Theory]
    [InlineData("The cat sat.", 3, 3)]
    [InlineData("Year 5 has 1,000 marbles at 08:10.", 7, 8)]
    [InlineData("{pupil.they} {pupil.says/say} it to {pupil}'s mum.", 6, 6)]
    [InlineData("A nine-year-old can't tell the DSL.", 6, 10)]
    [InlineData("*Listen*, then **tell** the [lead](x).", 6, 7)]
    [InlineData("Wait - then go — now.", 4, 4)]
    public void Words_and_syllables_are_counted(string text, int words, int syllables) => Sentences.CountsOf(text).ShouldBe(new ReadingCounts(1, words, syllables));

    [Fact]
    public void The_reading_age_is_that_of_the_published_formula()
    {
        // 0.39 · 20/2 + 11.8 · 30/20 − 15.59 = 6.01
        new ReadingCounts(2, 20, 30).Grade.ShouldBe(6.01, 1e-9);
        new ReadingCounts(2, 20, 30).Age.ShouldBe(11.01, 1e-9);
        default(ReadingCounts).Grade.ShouldBe(0);
    }

    [Fact]
    public void A_text_is_no_harder_than_the_harder_of_its_parts() =>
        Check.One(Seeded.Config(50_000), Prop.ForAll(Counts.Two().ToArbitrary(), both =>
        {
            var (one, other) = both;
            return (one + other).Grade <= Math.Max(one.Grade, other.Grade) + 1e-9;
        }));

    [Fact]
    public void Paragraphs_are_counted_as_they_are_one_by_one() =>
        Check.One(Seeded.Config(50_000), Prop.ForAll(Texts.Two().ToArbitrary(), both =>
            Sentences.CountsOf($"{both.Item1}\n\n{both.Item2}") == Sentences.CountsOf(both.Item1) + Sentences.CountsOf(both.Item2)));

    [Fact]
    public void Sentences_stand_one_behind_the_other_and_hold_all_words() =>
        Check.One(Seeded.Config(50_000), Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var at = 0;
            foreach (var sentence in Sentences.Of(text))
            {
                if (sentence.Span.Start < at || sentence.Counts.Words < 1 || sentence.Counts.Syllables < sentence.Counts.Words) return false;
                if (text[at..sentence.Span.Start].Any(char.IsLetter)) return false;
                at = sentence.Span.End;
            }

            return at <= text.Length && !text[at..].Any(char.IsLetter);
        }));

    private static Gen<ReadingCounts> Counts { get; } =
        from sentences in Gen.Choose(1, 40)
        from more in Gen.Choose(0, 400)
        from syllables in Gen.Choose(0, 900)
        select new ReadingCounts(sentences, sentences + more, sentences + more + syllables);

    private static Gen<string> Texts { get; } = Gen.Elements(
            "the", "Safeguarding", "Mr", "e.g", "no", "5", "08:10", "{pupil}", "{pupil.they}", "I", "*now*", "didn’t", ".", ". ", "!", "?", "\"", "…", "...", ",", " ", " ", " ", "\n", "\n- ", "(", ")", "{", "é")
        .ListOf().Select(parts => string.Concat(parts));
}
