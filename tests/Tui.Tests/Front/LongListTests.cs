using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>Lists with numbers of two digits, such as Home with a whole library.</summary>
public sealed class LongListTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("29", 29)]
    [InlineData("7", 7)]
    [InlineData("30", 3)]
    public void A_number_of_two_digits_is_one_number(string typed, int taken)
    {
        using var stage = new Stage(new ScreenStack([new Many(29)]), height: 40);
        foreach (var digit in typed) stage.Press((Key)digit);
        TakenOn(stage).ShouldBe(taken);
    }

    [Fact]
    public void A_digit_that_could_go_on_waits_a_moment_or_for_Enter()
    {
        using var stage = new Stage(new ScreenStack([new Many(29)]), height: 40);
        TakenOn(stage.Press((Key)'2')).ShouldBeNull();
        TakenOn(stage.Wait(1)).ShouldBe(2);
        stage.Press(Key.Esc);
        TakenOn(stage.Press((Key)'1')).ShouldBeNull();
        TakenOn(stage.Press(Key.Enter)).ShouldBe(1);
    }

    [Fact]
    public void What_cannot_go_on_with_a_digit_begins_anew_with_it()
    {
        using var stage = new Stage(new ScreenStack([new Many(12)]), height: 40);
        TakenOn(stage.Press((Key)'1', (Key)'5')).ShouldBe(5);
    }

    [Fact]
    public void A_digit_that_was_typed_on_another_page_means_nothing_on_this_one()
    {
        using var stage = new Stage(new ScreenStack([new Many(29)]), height: 40);
        stage.Press((Key)'2').Press(Key.Esc);
        using var again = new Stage(new ScreenStack([new Many(29), new Many(29)]), height: 40);
        again.Press((Key)'2').Press(Key.Esc);
        TakenOn(again.Wait(1)).ShouldBeNull();
    }

    [Fact]
    public void An_arrow_takes_up_the_selection_where_the_page_was_turned_to()
    {
        using var stage = new Stage(new ScreenStack([new Many(60)]));
        stage.Press(Key.End).Frame.ShouldContain("60  Item 60.");
        stage.Press(Key.CursorDown);
        stage.Rows.ShouldContain(row => row.StartsWith('>'), stage.Frame);
        ((Many)stage.Stack.Top).Selected.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Who_goes_up_to_the_first_item_under_a_heading_sees_the_heading()
    {
        using var stage = new Stage(new ScreenStack([new Many(60) { Half = true, Selected = 60 }]));
        stage.Press(Key.End);
        for (var up = 60; up > 31; up--) stage.Press(Key.CursorUp);
        stage.Rows[2].ShouldContain("The second half", Case.Sensitive, stage.Frame);
        stage.Rows[3].ShouldStartWith("> 31  Item 31.", Case.Sensitive, stage.Frame);
    }

    [Fact]
    public void Enter_says_that_it_goes_up_where_what_is_selected_stands_above()
    {
        using var stage = new Stage(new ScreenStack([new Many(60)]));
        stage.Press(Key.End).Rows[^1].ShouldContain("Enter  up to selected");
        stage.Press(Key.Enter).Rows[^1].ShouldContain("Enter  open");
        stage.Stack.Top.ShouldBeOfType<Many>();
    }

    private static int? TakenOn(Stage stage) => stage.Stack.Top is NoticeScreen notice ? int.Parse(notice.Page.Title, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Items that open a notice with their number.</summary>
    private sealed record Many(int Count) : Screen
    {
        public int Selected { get; init; } = 1;

        public bool Half { get; init; }

        public override Page Page => new()
        {
            Title = "Many",
            Blocks = [.. Enumerable.Range(1, Count).SelectMany(number => Half && number == 31 ? (Block[])[new Gap(), new Heading("The second half"), Of(number)] : [Of(number)])],
            Selected = Selected,
            Hints = [new Hint(Act.Take, "open"), new Hint(Act.Back, "back")],
        };

        public override Turn After(Message message) => message switch
        {
            Numbered { Number: var number } => Opened(number),
            Asked { Act: Act.Take } => Opened(Selected),
            Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
            Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
            Asked { Act: Act.Back } => new GoBack(),
            _ => Same,
        };

        private static Item Of(int number) => new(number, $"Item {number}.");

        private static Open Opened(int number) => new(new NoticeScreen(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "Opened."));
    }
}
