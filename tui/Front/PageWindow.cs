using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Line = MentorSim.Tui.Pages.Line;

namespace MentorSim.Tui.Front;

/// <summary>
/// Draws the page of the screen on top, and turns keys into messages. The only view that there is: screens are models, and this shows
/// them all in one way, with a title bar, a body that scrolls, and a footer with the keys of the moment.
/// </summary>
internal sealed partial class PageWindow : Runnable
{
    private const int Edge = 2;
    private const int WidestText = 78;
    private const int SideWidth = 34;
    private const int WideScreen = 112;
    private const int SmallestWidth = 40;
    private const int SmallestHeight = 10;

    /// <summary>Columns of a title that stay, however much there is to say beside it.</summary>
    private const int LeastTitle = 16;

    private readonly WritingBox _box = new() { Visible = false };
    private readonly Look _looks;
    private ScreenStack _stack;
    private Page _page;
    private LaidOut? _laid;
    private ImmutableArray<Line> _lines = [];
    private ImmutableArray<Line> _side = [];
    private (Page? Page, int Width, bool HasSide, int Room) _laidOut;
    private int _top;

    /// <summary>A window on some screens.</summary>
    /// <param name="stack">The screens.</param>
    /// <param name="look">How they look; as usual unless given.</param>
    /// <param name="before">The window that showed them before a program outside had the terminal; null for none.</param>
    public PageWindow(ScreenStack stack, Look? look = null, PageWindow? before = null)
    {
        _looks = look ?? Look.Usual;
        if (before is not null) (_top, _covered) = (before._top, before._covered);
        _stack = Awaited(stack);
        _page = _stack.Page;
        CanFocus = true;
        (_box.X, _box.Width, _box.Height) = (Edge, Dim.Fill(Edge), Dim.Fill(2));
        _box.SetScheme(_looks.Box);
        (_box.Touched, _box.LineEnded, _box.PageTook) = (() => _quiet = 0, () => Take(new Asked(Act.Take)), key => IsOfThePage(key) && OnKeyDown(key));
        Add(_box);
        Title = "MentorSim";
        // The first screen may be one to write in.
        ShowBox(isAnother: true);
    }

    /// <summary>The screens, when the window was closed.</summary>
    public ScreenStack Stack => _stack;

    private bool IsTooSmall => Viewport.Width < SmallestWidth || Viewport.Height < SmallestHeight;

    private int BodyHeight => Math.Max(1, Viewport.Height - 2 - BodyTop);

    private int LastTop => Math.Max(0, _lines.Length - BodyHeight);

    /// <inheritdoc/>
    protected override bool OnKeyDown(Key key)
    {
        _quiet = 0;
        // Nothing is answered that cannot be read.
        if (IsTooSmall) return true;
        if (_box.Visible && !IsOfThePage(key)) return base.OnKeyDown(key);
        if (TakesSecret && TypeSecret(key)) return true;
        if (TypeQuery(key)) return true;
        if ((_page.Query is null && TypeDigit(key)) || Scroll(key)) return true;
        if (KeyMap.MessageOf(key, _page) is not { } message) return base.OnKeyDown(key);
        Take(message);
        return true;
    }

    /// <summary>Whether a key leads on from a page with a box to write in. Ctrl+P would else be the box's own key for the line above.</summary>
    private static bool IsOfThePage(Key key) => key == Key.Esc || key == Key.F1 || key == Key.P.WithCtrl;

    /// <inheritdoc/>
    protected override void OnFrameChanged(in System.Drawing.Rectangle frame) => PlaceBox();

    private bool HasSide => Viewport.Width >= WideScreen && !_page.Side.IsEmpty && _page.Box is null;

    private int SideColumn => Viewport.Width - SideWidth - 1;

    private void Take(Message message)
    {
        // What came too late to be written came too late to be answered.
        if (IsOverAfterWriting()) return;
        if (message is Asked { Act: Act.Take } && _page.Box is null && !IsReadThrough())
        {
            ReadOn();
            return;
        }

        if (message is Numbered { Number: var number } && !IsVisible(number) && _lines.Any(line => line.Item == number))
        {
            Select(number);
            ShowMore(number);
            return;
        }

        if (message is Asked { Act: Act.Up or Act.Down } step && !MovesSelection(step.Act))
        {
            if (!SelectsInSight(step.Act)) ScrollTo(_top + (step.Act == Act.Up ? -1 : 1));
            return;
        }

        Update(_stack.After(message));
    }

    /// <summary>Enter takes what was read: it first shows the rest of the page, or the item that it would take.</summary>
    private bool IsReadThrough() => _page.Selected > 0 ? IsVisible(_page.Selected) : _top >= LastTop;

    /// <summary>What Enter does in the place of taking; null where it takes.</summary>
    private string? BeforeTaking() => IsReadThrough() ? null : _page.Selected > 0 && RowsOf(_page.Selected).Last < _top ? "up to selected" : "more";

    /// <summary>Arrows move what is selected where it can be seen and there is another; else they scroll.</summary>
    private bool MovesSelection(Act act)
    {
        if (_page.Selected == 0 || !IsVisible(_page.Selected)) return false;
        return act == Act.Up ? _page.Selected > 1 : _lines.Any(line => line.Item > _page.Selected);
    }

    private void Update(ScreenStack stack, bool showsSelected = true)
    {
        var before = _stack;
        stack = Awaited(stack);
        _stack = stack;
        if (ReferenceEquals(before.Screens.LastOrDefault(), stack.Screens.LastOrDefault()) && stack.Wanted is null) return;
        if (stack.IsDone || stack.Wanted is not null)
        {
            App?.RequestStop(this);
            return;
        }

        // Asked for before the new page, which may be shorter, is laid out.
        var left = Place(before);
        _page = stack.Page;
        ShowBox(stack.Turns != before.Turns);
        PlaceBox();
        if (stack.Turns != before.Turns) ScrollAfter(left, before.Screens.Length, stack.Screens.Length);
        else if (showsSelected && _page.Selected > 0) Show(_page.Selected);
        SetNeedsDraw();
    }

    private void ShowBox(bool isAnother)
    {
        if (isAnother) _secret.Clear();
        if (_page is { Box: { } text, BoxIsSecret: false } && (isAnother || !_box.Visible))
        {
            (_box.Text, _box.IsLine) = (text, _page.BoxIsLine);
            _box.Visible = true;
            _box.SetFocus();
            _box.MoveEnd();
        }
        else if (_page is { Box: null } or { BoxIsSecret: true } && _box.Visible)
        {
            _box.Visible = false;
            SetFocus();
        }
    }

    /// <summary>The box stands under what the page asks, and keeps three rows where that is long.</summary>
    private void PlaceBox()
    {
        LayOut();
        _box.Y = BoxTop;
    }

    private bool Scroll(Key key)
    {
        if (key == Key.PageDown || (key == Key.Space && _page.TakesSeveral is null)) ScrollTo(_top + BodyHeight - 1);
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

    /// <summary>The first and the last row of an item, and how many it has.</summary>
    private (int First, int Last, int Count) RowsOf(int item)
    {
        var (first, last, count) = (-1, -1, 0);
        for (var row = 0; row < _lines.Length; row++)
        {
            if (_lines[row].Item == item) (first, last, count) = (count == 0 ? row : first, row, count + 1);
        }

        return (first, last, count);
    }

    /// <summary>Whether all of an item can be seen, or the end of one that is taller than the body.</summary>
    private bool IsVisible(int item)
    {
        var rows = RowsOf(item);
        return rows.Count == 0 || (rows.Last < _top + BodyHeight && (rows.First >= _top || (rows.Count > BodyHeight && rows.Last >= _top)));
    }

    /// <summary>Where the page begins when an item stands in the middle of it.</summary>
    private int TopOver(int item) => RowsOf(item) is { Count: > 0, First: var first } ? first - (BodyHeight / 2) : 0;

    private void Show(int item)
    {
        var rows = RowsOf(item);
        if (rows.Count == 0) return;
        if (rows.Last >= _top + BodyHeight) ScrollTo(rows.Last - BodyHeight + 1);
        var first = UnderItsHeading(rows.First);
        if (rows.Last - first >= BodyHeight) first = rows.First;
        if (first < _top) ScrollTo(first);
    }

    /// <summary>Where the heading begins that stands directly over a row; the row itself where none does.</summary>
    private int UnderItsHeading(int row)
    {
        while (row > 0 && _lines[row - 1].Parts.Any(part => part.Tone == Tone.Heading)) row--;
        return row;
    }

    /// <summary>Shows an item, and of one that is taller than the body the part that comes next.</summary>
    private void ShowMore(int item)
    {
        var rows = RowsOf(item);
        if (rows.Count <= BodyHeight || rows.First > _top || rows.Last < _top) Show(item);
        else ScrollTo(Math.Min(_top + BodyHeight - 1, rows.Last - BodyHeight + 1));
    }

    /// <summary>Turns to the next page, but not past what is selected.</summary>
    private void ReadOn()
    {
        var next = _top + BodyHeight - 1;
        var rows = RowsOf(_page.Selected);
        if (_page.Selected == 0) ScrollTo(next);
        else if (rows.First <= _top) ShowMore(_page.Selected);
        else ScrollTo(Math.Min(next, rows.Count > BodyHeight ? rows.First : rows.Last - BodyHeight + 1));
    }

    private void LayOut()
    {
        var width = (HasSide ? SideColumn - 2 : Viewport.Width) - 2 * Edge;
        if (ReferenceEquals(_laidOut.Page, _page) && _laidOut.Width == width && _laidOut.HasSide == HasSide && _laidOut.Room == RoomToRead) return;
        // A list may have a thousand rows, and mostly one of them is another.
        _laid = LaidOut.Of([.. WholeTitle(), .. KeyNames.In(Unnumbered(_page), KeyNames.OnKeys)], Math.Min(WidestText, width), width, _laid);
        _lines = UnderWhatWasRead(_laid.Lines, width);
        _laidOut = (_page, width, HasSide, RoomToRead);
        _side = HasSide ? PageLayout.Lines(KeyNames.In(_page.Side, KeyNames.OnKeys), SideWidth - 1) : [];
        _top = Math.Clamp(_top, 0, LastTop);
    }
}
