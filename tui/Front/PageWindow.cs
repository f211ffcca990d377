using System.Collections.Immutable;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Front;

/// <summary>
/// Draws the page of the screen on top, and turns keys into messages. The only view that there is: screens are models, and this shows
/// them all in one way, with a title bar, a body that scrolls, and a footer with the keys of the moment.
/// </summary>
internal sealed class PageWindow : Runnable
{
    private const int Margin = 2;
    private const int WidestText = 78;
    private const int SideWidth = 34;
    private const int WideScreen = 112;
    private const int SmallestWidth = 40;
    private const int SmallestHeight = 10;

    private readonly WritingBox _box = new() { Visible = false };
    private ScreenStack _stack;
    private Page _page;
    private ImmutableArray<Line> _lines = [];
    private ImmutableArray<Line> _side = [];
    private (Page? Page, int Width) _laidOut;
    private readonly Stack<int> _covered = new();
    private int _top;

    public PageWindow(ScreenStack stack)
    {
        (_stack, _page) = (stack, stack.Top.Page);
        CanFocus = true;
        _box.X = Margin;
        _box.Y = 6;
        _box.Width = Dim.Fill(Margin);
        _box.Height = Dim.Fill(2);
        Add(_box);
        Title = "MentorSim";
    }

    /// <summary>The screens, when the window was closed.</summary>
    public ScreenStack Stack => _stack;

    private int BodyHeight => Math.Max(1, Viewport.Height - 4);

    private int LastTop => Math.Max(0, _lines.Length - BodyHeight);

    /// <inheritdoc/>
    protected override bool OnKeyDown(Key key)
    {
        if (_box.Visible && key != Key.Esc) return base.OnKeyDown(key);
        if (Scroll(key)) return true;
        if (KeyMap.MessageOf(key) is not { } message) return base.OnKeyDown(key);
        Take(message);
        return true;
    }

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        LayOut();
        if (Viewport.Width < SmallestWidth || Viewport.Height < SmallestHeight)
        {
            Draw(0, 0, "This window is too small.", Look.Normal);
            return true;
        }

        DrawTitle();
        for (var row = 0; row < BodyHeight && _top + row < _lines.Length; row++)
            DrawLine(Margin, 2 + row, _lines[_top + row]);
        for (var row = 0; row < BodyHeight && HasSide; row++)
        {
            Draw(SideColumn - 2, 2 + row, "│", Look.Normal);
            if (row < _side.Length) DrawLine(SideColumn, 2 + row, _side[row]);
        }

        DrawFooter();
        return true;
    }

    private bool HasSide => Viewport.Width >= WideScreen && !_page.Side.IsEmpty && !_box.Visible;

    private int SideColumn => Viewport.Width - SideWidth - 1;

    private void Take(Message message)
    {
        if (_box.Visible) _stack = _stack.After(new Wrote(_box.Text));
        if (message is Asked { Act: Act.Take } && !IsReadThrough())
        {
            ScrollTo(_top + BodyHeight - 1);
            return;
        }

        if (message is Numbered { Number: var number } && !IsVisible(number) && _lines.Any(line => line.Item == number))
        {
            Show(number);
            return;
        }

        if (message is Asked { Act: Act.Up or Act.Down } step && !MovesSelection(step.Act))
        {
            ScrollTo(_top + (step.Act == Act.Up ? -1 : 1));
            return;
        }

        Update(_stack.After(message));
    }

    /// <summary>Enter takes what was read: it first shows the rest of the page, or the item that it would take.</summary>
    private bool IsReadThrough() => _page.Selected > 0 ? IsVisible(_page.Selected) : _top >= LastTop;

    /// <summary>Arrows move what is selected where it can be seen and there is another; else they scroll.</summary>
    private bool MovesSelection(Act act)
    {
        if (_page.Selected == 0 || !IsVisible(_page.Selected)) return false;
        return act == Act.Up ? _page.Selected > 1 : _lines.Any(line => line.Item > _page.Selected);
    }

    private void Update(ScreenStack stack)
    {
        var before = _stack;
        if (ReferenceEquals(before.Screens.LastOrDefault(), stack.Screens.LastOrDefault())) return;
        _stack = stack;
        if (stack.IsDone)
        {
            App?.RequestStop(this);
            return;
        }

        _page = stack.Top.Page;
        ShowBox();
        LayOut();
        if (stack.Turns != before.Turns) ScrollTo(TopAfter(before.Screens.Length, stack.Screens.Length));
        else if (_page.Selected > 0) Show(_page.Selected);
        SetNeedsDraw();
    }

    /// <summary>A screen that opens is read from its top; one that was covered is found where it was left.</summary>
    private int TopAfter(int depthBefore, int depth)
    {
        if (depth > depthBefore) _covered.Push(_top);
        else if (depth < depthBefore && _covered.TryPop(out var top)) return top;
        return 0;
    }

    private void ShowBox()
    {
        if (_page.Box is { } text && !_box.Visible)
        {
            _box.Text = text;
            _box.Visible = true;
            _box.SetFocus();
            _box.MoveEnd();
        }
        else if (_page.Box is null && _box.Visible)
        {
            _box.Visible = false;
            SetFocus();
        }
    }

    private bool Scroll(Key key)
    {
        if (key == Key.PageDown || key == Key.Space) ScrollTo(_top + BodyHeight - 1);
        else if (key == Key.PageUp) ScrollTo(_top - BodyHeight + 1);
        else if (key == Key.Home) ScrollTo(0);
        else if (key == Key.End) ScrollTo(LastTop);
        else return false;
        return true;
    }

    private void ScrollTo(int top)
    {
        _top = Math.Clamp(top, 0, LastTop);
        SetNeedsDraw();
    }

    private bool IsVisible(int item) =>
        Enumerable.Range(0, _lines.Length).Where(i => _lines[i].Item == item).All(i => i >= _top && i < _top + BodyHeight);

    private void Show(int item)
    {
        var rows = Enumerable.Range(0, _lines.Length).Where(i => _lines[i].Item == item).ToList();
        if (rows.Count == 0) return;
        if (rows[^1] >= _top + BodyHeight) ScrollTo(rows[^1] - BodyHeight + 1);
        if (rows[0] < _top) ScrollTo(rows[0]);
    }

    private void LayOut()
    {
        var width = Math.Min(WidestText, (HasSide ? SideColumn - 2 : Viewport.Width) - 2 * Margin);
        if (ReferenceEquals(_laidOut.Page, _page) && _laidOut.Width == width) return;
        _laidOut = (_page, width);
        _lines = PageLayout.Lines(_page.Blocks, width);
        _side = HasSide ? PageLayout.Lines(_page.Side, SideWidth - 1) : [];
        _top = Math.Clamp(_top, 0, LastTop);
    }

    private void DrawTitle()
    {
        var aside = UnsafeCharacters.Strip(_page.Aside);
        var room = Viewport.Width - aside.GetColumns() - 4;
        var title = Cut(UnsafeCharacters.Strip(_page.Title), room);
        var gap = new string(' ', Math.Max(1, Viewport.Width - title.GetColumns() - aside.GetColumns() - 2));
        Draw(0, 0, Cut($" {title}{gap}{aside} ", Viewport.Width), Look.Selected);
    }

    private void DrawLine(int column, int row, Line line)
    {
        var isSelected = line.Item > 0 && line.Item == _page.Selected;
        if (isSelected) Draw(0, row, ">", Look.Normal);
        foreach (var part in line.Parts)
        {
            var text = UnsafeCharacters.Strip(part.Text);
            Draw(column, row, text, Look.Of(part, isSelected));
            column += text.GetColumns();
        }
    }

    private void DrawFooter()
    {
        var row = Viewport.Height - 1;
        var more = _top < LastTop;
        if (more || _top > 0)
        {
            var place = (more, _top > 0) switch
            {
                (true, true) => "-- more above and below --",
                (true, false) => "-- more below --",
                _ => "-- more above --",
            };
            Draw(Margin, row - 1, place, Look.Normal);
        }

        var column = Margin;
        foreach (var hint in _page.Hints.Where(hint => hint.OffBecause is null))
        {
            var what = hint.Act == Act.Take && !IsReadThrough() ? "more" : hint.What;
            var (key, words) = ($" {Keys.LabelOf(hint.Act)} ", $" {what}  ");
            if (column + key.Length + words.Length > Viewport.Width) break;
            Draw(column, row, key, Look.Selected);
            Draw(column + key.Length, row, words, Look.Normal);
            column += key.Length + words.Length;
        }
    }

    private void Draw(int column, int row, string text, Terminal.Gui.Drawing.Attribute attribute)
    {
        SetAttribute(attribute);
        AddStr(column, row, text);
    }

    private static string Cut(string text, int columns)
    {
        if (text.GetColumns() <= columns) return text;
        var cut = text;
        while (cut.Length > 0 && cut.GetColumns() > columns - 1) cut = cut[..^1];
        return cut + "…";
    }
}
