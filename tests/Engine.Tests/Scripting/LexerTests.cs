using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Tests.Scripting;

public sealed class LexerTests
{
    private static readonly Gen<string> Texts = Gen.Elements("trust", "a-b", "not", "(", ")", " ", "\t", "==", "=", "<=", ">", "15:00", "7", "!", "&&", "😀", "\ud83d", "é", "_x", "-", ".")
        .ListOf().Select(string.Concat);

    [Fact]
    public void Tokens_cover_all_that_is_not_blank_and_only_that() =>
        Check.One(Seeded.Config(20_000), Prop.ForAll(Texts.ToArbitrary(), Covers));

    [Theory]
    [InlineData("told-dsl")]
    [InlineData("a-1")]
    [InlineData("15:00")]
    [InlineData("==")]
    [InlineData("!=")]
    [InlineData("<=")]
    [InlineData(">=")]
    [InlineData("&&")]
    [InlineData("x9_y")]
    [InlineData("12345678901234567890")]
    public void Some_texts_are_one_token(string text) => Lexer.Cut(text).Length.ShouldBe(2);

    [Theory]
    [InlineData("a - b", 4)]
    [InlineData("a -b", 4)]
    [InlineData("a- b", 4)]
    [InlineData("3-a", 4)]
    [InlineData("a--b", 5)]
    [InlineData("123:45", 4)]
    [InlineData("1:2", 4)]
    [InlineData("===", 3)]
    public void Some_texts_are_several_tokens(string text, int tokens) => Lexer.Cut(text).Length.ShouldBe(tokens);

    private static bool Covers(string text)
    {
        var tokens = Lexer.Cut(text);
        var at = 0;
        foreach (var token in tokens)
        {
            if (!string.IsNullOrWhiteSpace(text[at..token.Span.Start])) return false;
            if (text.AsSpan(token.Span.Start, token.Span.Length).IndexOfAny(" \t\n") >= 0) return false;
            if (token.Span.Length == 0 != (token.Kind == TokenKind.End)) return false;
            at = token.Span.End;
        }

        return at == text.Length && tokens[^1].Kind == TokenKind.End;
    }
}
