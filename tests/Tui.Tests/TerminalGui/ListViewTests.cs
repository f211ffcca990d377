using System.Collections.ObjectModel;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class ListViewTests
{
    private static readonly Attribute Normal = new(new Color(10, 10, 10), new Color(200, 200, 200));
    private static readonly Attribute Focus = new(new Color(20, 20, 20), new Color(210, 210, 210));
    private static readonly Attribute Active = new(new Color(30, 30, 30), new Color(220, 220, 220));

    [Fact]
    public void Nothing_is_selected_at_first()
    {
        using var list = List("a", "b");

        list.SelectedItem.ShouldBeNull();
        list.Value.ShouldBeNull();
    }

    [Fact]
    public void Down_selects_the_first_item_and_up_the_last()
    {
        using var list = List("a", "b", "c");
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        screen.Press(Key.CursorDown);
        list.SelectedItem.ShouldBe(0);
        list.SelectedItem = null;
        screen.Press(Key.CursorUp);
        list.SelectedItem.ShouldBe(2);
    }

    [Fact]
    public void Keys_move_the_selection_and_each_move_is_told()
    {
        using var list = List([.. Enumerable.Range(0, 10).Select(static i => $"item{i}")]);
        List<int?> seen = [];
        list.ValueChanged += (_, e) => seen.Add(e.NewValue);
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        screen.Press(Key.Home, Key.CursorDown, Key.PageDown, Key.PageUp, Key.End, Key.CursorUp, Key.N.WithCtrl, Key.P.WithCtrl);

        seen.ShouldBe([0, 1, 4, 1, 9, 8, 9, 8]);
    }

    [Fact]
    public void The_list_scrolls_to_what_is_selected()
    {
        using var list = List([.. Enumerable.Range(0, 10).Select(static i => $"item{i}")]);
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        list.SelectedItem = 5;
        screen.Draw();
        screen.Rows[..3].ShouldBe(["item3", "item4", "item5"]);
        screen.Press(Key.CursorUp);
        screen.Rows[..3].ShouldBe(["item3", "item4", "item5"]);
        screen.Press(Key.Home);
        screen.Rows[..3].ShouldBe(["item0", "item1", "item2"]);
    }

    [Fact]
    public void At_the_ends_arrows_move_the_focus()
    {
        using var list = List("a", "b");
        var before = Headless.Button("before", 5);
        var after = Headless.Button("after", 6);
        using var window = Headless.Bare(before, list, after);
        using var screen = Headless.Show(window);
        list.SetFocus();
        list.SelectedItem = 1;

        screen.Press(Key.CursorDown);
        after.HasFocus.ShouldBeTrue();
        list.SetFocus();
        list.SelectedItem = 0;
        screen.Press(Key.CursorUp);
        before.HasFocus.ShouldBeTrue();
    }

    [Fact]
    public void An_index_that_is_not_there_is_refused()
    {
        using var list = List("a");

        Should.Throw<ArgumentException>(() => list.SelectedItem = 1);
    }

    [Fact]
    public void A_new_source_has_nothing_selected()
    {
        using var list = List("a", "b");
        list.SelectedItem = 1;

        list.SetSource(new ObservableCollection<string>(["x"]));

        list.SelectedItem.ShouldBeNull();
    }

    [Fact]
    public void The_list_follows_its_collection()
    {
        ObservableCollection<string> items = ["a", "b"];
        using ListView list = new() { Width = 10, Height = 4, KeystrokeNavigator = null };
        list.SetSource(items);
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        items.Add("c");
        screen.Draw();
        screen.Row(2).ShouldBe("c");
        items.RemoveAt(0);
        screen.Draw();
        screen.Rows[..3].ShouldBe(["b", "c", ""]);
    }

    [Fact]
    public void Without_a_navigator_letters_reach_the_handlers()
    {
        using var list = List("a", "b");
        List<string> keys = [];
        list.KeyDown += (_, key) => keys.Add(key.ToString());
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        screen.Press(Key.B, '?', '1');

        keys.ShouldBe(["b", "?", "1"]);
        list.SelectedItem.ShouldBeNull();
    }

    [Fact]
    public void Wide_items_are_cut_where_they_fit()
    {
        using var list = List("世界世界世界", "xy");
        list.Width = 5;
        using var window = Headless.Bare(list);
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("世界");
        screen.Row(1).ShouldBe("xy");
    }

    [Fact]
    public void The_selected_row_has_the_focus_colours_over_its_whole_width_and_active_ones_without_focus()
    {
        using var list = List("a", "b");
        using var window = Headless.Bare(list, Headless.Button("x", 5));
        window.SetScheme(new Scheme { Normal = Normal, Focus = Focus, Active = Active });
        using var screen = Headless.Show(window);
        list.SelectedItem = 1;
        screen.Draw();

        screen.Cell(0, 0).Attribute.ShouldBe(Normal);
        screen.Cell(1, 0).Attribute.ShouldBe(Focus);
        screen.Cell(1, 9).Attribute.ShouldBe(Focus);
        screen.Cell(1, 10).Attribute.ShouldBe(Normal);

        screen.Press(Key.Tab);
        screen.Cell(1, 0).Attribute.ShouldBe(Active);
    }

    private static ListView List(params string[] items)
    {
        ListView list = new() { Width = 10, Height = 3, KeystrokeNavigator = null };
        list.SetSource(new ObservableCollection<string>(items));
        return list;
    }
}
