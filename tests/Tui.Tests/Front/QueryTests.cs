using System.Collections.Immutable;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Front;

/// <summary>A line of words to look for, above what they find.</summary>
public class QueryTests
{
    private static readonly Key[] Keys =
    [
        Key.Enter, Key.CursorDown, Key.CursorDown, Key.CursorUp, Key.CursorLeft, Key.PageDown, Key.PageUp, Key.Home, Key.End, Key.Space, Key.Tab, Key.Backspace, Key.Backspace, Key.Delete,
        Key.U.WithCtrl, Key.W.WithCtrl, Key.P.WithCtrl, Key.A.WithCtrl, Key.X.WithAlt, Key.F1, Key.F2, Key.Esc, 'p', 'r', 'o', 'g', 'é', '漢', 'ｗ', '\u0301', '?', '/', ':', '1', '2', '0', '\u200d', '\u202e',
    ];

    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (120, 40), (40, 10), (20, 5), (300, 60), (1, 1)];

    [Fact]
    [Trait("Long", "Queries")]
    public void After_any_keys_and_sizes_the_frame_is_the_one_that_is_drawn_afresh()
    {
        var random = Scale.Random(11);
        for (var play = 0; play < Scale.Count(40); play++)
        {
            using var stage = new Stage(SomePlaces.In(Some.AtPractise([.. Some.Scenarios, Some.Corridor, Some.Longest])));
            var (width, height) = Sizes[0];
            stage.Press(random.Of([Key.P.WithCtrl, '?']));
            for (var i = 0; i < 120 && !stage.IsDone; i++)
            {
                if (random.Next(15) == 0)
                {
                    (width, height) = random.Of(Sizes);
                    stage.Resize(width, height);
                }
                else
                {
                    stage.Press(random.Of(Keys));
                }

                if (stage.IsDone || stage.Stack.Top.Page.Query is null) break;
                if (i % 6 == 0) stage.Press(Key.Home).Frame.ShouldBe(Stage.FrameOf(stage.Stack, width, height));
            }
        }
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("e\u0301")]
    [InlineData("漢字")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("🇬🇧")]
    public void Backspace_takes_one_letter_away_as_people_see_letters(string text)
    {
        using var stage = new Stage(AtList());
        stage.Type("x" + text);
        Typed(stage).ShouldBe("x" + text);
        var letters = Terminal.Gui.Drawing.GraphemeHelper.GetGraphemes(text).Count();
        for (var i = 0; i < letters; i++) stage.Press(Key.Backspace);
        Typed(stage).ShouldBe("x");
        stage.Press(Key.Backspace, Key.Backspace, Key.Backspace);
        Typed(stage).ShouldBe("");
        stage.Stack.Top.ShouldBeOfType<Finder>();
    }

    [Fact]
    public void Ctrl_W_takes_a_word_and_Ctrl_U_all()
    {
        using var stage = new Stage(AtList());
        stage.Type("one two  three ").Press(Key.W.WithCtrl);
        Typed(stage).ShouldBe("one two  ");
        stage.Press(Key.W.WithCtrl);
        Typed(stage).ShouldBe("one ");
        stage.Press(Key.W.WithCtrl, Key.W.WithCtrl);
        Typed(stage).ShouldBe("");
        stage.Type("one two").Press(Key.U.WithCtrl);
        Typed(stage).ShouldBe("");
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("漢")]
    public void Of_more_than_fits_the_end_is_shown_and_there_is_an_end_to_it(string piece)
    {
        using var stage = new Stage(AtList(), 40, 12);
        stage.Type(string.Concat(Enumerable.Repeat(piece, 300)) + "end");
        Typed(stage).Length.ShouldBe(200);
        stage.Rows[2].GetColumns().ShouldBeLessThanOrEqualTo(40);
        stage.Rows[2].TrimEnd().ShouldEndWith(piece.Trim());
        stage.Press(Key.Backspace).Type("z").Rows[2].TrimEnd().ShouldEndWith("z");
    }

    [Fact]
    public void Letters_and_digits_are_looked_for_and_arrows_and_Enter_mean_the_list()
    {
        using var stage = new Stage(AtList());
        stage.Type("q1?2k");
        Typed(stage).ShouldBe("q1?2k");
        stage.Press(Key.U.WithCtrl, Key.CursorDown).Stack.Top.Page.Selected.ShouldBe(2);
        stage.Rows[5].ShouldBe(">   Second", "no number stands before what no digit takes");
        stage.Press(Key.Enter).Stack.Top.ShouldBeOfType<NoticeScreen>().Words.ShouldBe("second");
    }

    [Fact]
    public void A_letter_shows_the_list_from_its_top_with_the_best_selected()
    {
        using var stage = new Stage(SomePlaces.In(Some.AtPractise([.. Some.Scenarios])));
        stage.Press(Key.P.WithCtrl, Key.End, Key.PageUp, Key.CursorDown).Type("p").Stack.Top.Page.Selected.ShouldBe(1);
        stage.Rows[5].ShouldStartWith(">");
    }

    [Fact]
    public void Ctrl_P_over_a_box_opens_the_list_and_what_was_typed_is_there_again()
    {
        var desk = new Desk(null, null, new StoppedClock(), () => []);
        using var stage = new Stage(SomePlaces.WithCommands(new ScreenStack([new NameScreen(desk, null)])));
        stage.Type("Sam").Press(Key.P.WithCtrl).Stack.Top.ShouldBeOfType<PaletteScreen>();
        stage.Type("go").Press(Key.Esc).Frame.ShouldContain("Sam");
        stage.Stack.Top.Page.Box.ShouldBe("Sam");
    }

    [Theory]
    [InlineData("second\n1\n", "second")]
    [InlineData("2\n", "second")]
    [InlineData("/2\n1\n", "third 2")]
    [InlineData("/q\n1\n", "quick")]
    [InlineData("/ 2 \n1\n", "third 2")]
    public void In_plain_lines_words_are_looked_for_and_a_sign_before_them_makes_a_number_a_word(string lines, string taken) =>
        Said(AtList(), lines).ShouldContain($"\n{char.ToUpperInvariant(taken[0])}{taken[1..]}\n");

    [Fact]
    public void In_plain_lines_a_colon_lists_all_actions_and_words_behind_it_are_looked_for_at_once()
    {
        Said(SomePlaces.In(Some.AtPractise(Some.Corridor)), ":\nq\n").ShouldContain("\nAll actions\n");
        var said = Said(SomePlaces.In(Some.AtPractise(Some.Corridor)), ":tour\n1\n");
        said.ShouldContain("All actions (1 found)");
        said.ShouldContain("A tour (1 of 4)");
        Said(SomePlaces.In(Some.AtPractise(Some.Corridor)), "/MS3002\n1\n").ShouldContain("MS3002: ");
        Said(Some.AtBriefing(Some.Corridor), "?\n").ShouldContain(": (a colon): all actions");
    }

    [Fact]
    public void In_plain_lines_the_tour_is_gone_through_page_by_page_to_its_end()
    {
        var said = Said(Some.AtPractise(Some.Corridor), "q\nt\n\nv\n\n\n\n\n");
        said.ShouldContain("[Press Enter: next; q leave the tour]");
        said.ShouldContain("A tour (2 of 4)");
        said.ShouldContain("A tour (4 of 4)");
        said.TrimEnd().Split('\n')[^1].ShouldContain("t tour");
        said.ShouldNotContain("Nothing was typed.");
    }

    private static string Typed(Stage stage) => stage.Stack.Top.Page.Query!;

    private static ScreenStack AtList() => new([new Finder()]);

    private static string Said(ScreenStack stack, string lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader(lines), output, new StoppedClock()).Run(stack);
        return output.ToString();
    }

    private sealed record Finder : LookupScreen
    {
        protected override string Title => "Find it";

        private static readonly string[] Kinds = ["first", "second", "third 2", "quick"];

        protected override string Label => "Find";

        protected override string TakeWord => "take";

        protected override Act OpenedBy => Act.Search;

        protected override ImmutableArray<Entry> All => [.. Kinds.Select(word => new Entry("", Text.Capital(word), new Wording(word), () => new Open(new NoticeScreen("Taken", word))))];

        protected override int MostOf(string group) => int.MaxValue;
    }
}
