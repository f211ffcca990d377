using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Drawing;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A list of which one item, or none, is selected.</summary>
public class ListView : View
{
    private CollectionRows? _rows;
    private int? _selected;
    private int _top;

    /// <summary>An empty list.</summary>
    public ListView() => CanFocus = true;

    /// <summary>Raised after another collection has been set.</summary>
    public event EventHandler? SourceChanged;

    /// <summary>Raised after the selection has changed.</summary>
    public event EventHandler<ValueChangedEventArgs<int?>>? ValueChanged;

    /// <summary>Finds items by what is typed; null, so that letters stay shortcuts.</summary>
    public IListCollectionNavigator? KeystrokeNavigator { get; set; }

    /// <summary>The rows, or null.</summary>
    public IListDataSource? Source => _rows;

    /// <summary>The index of the selected item, or null.</summary>
    public int? SelectedItem
    {
        get => _selected;
        set
        {
            if (value is { } index && (index < 0 || index >= Count))
                throw new ArgumentException($"The list has no item {index}.", nameof(value));

            Select(value);
        }
    }

    /// <inheritdoc cref="SelectedItem"/>
    public int? Value { get => SelectedItem; set => SelectedItem = value; }

    private int Count => _rows?.Count ?? 0;

    /// <summary>Shows a collection, and follows its changes. Nothing is selected then.</summary>
    public void SetSource<T>(ObservableCollection<T>? source)
    {
        if (_rows?.Changes is { } old)
            old.CollectionChanged -= OnCollectionChanged;

        _rows = source is null ? null : new CollectionRows(source);
        if (_rows?.Changes is { } changes)
            changes.CollectionChanged += OnCollectionChanged;

        _top = 0;
        Select(null);
        SetNeedsDraw();
        SourceChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Scrolls as far as needed for the selected item to be seen.</summary>
    public void EnsureSelectedItemVisible()
    {
        var height = Viewport.Height;
        if (_selected is not { } index || height == 0)
            return;

        var top = Math.Clamp(_top, Math.Max(0, index - height + 1), index);
        if (top == _top)
            return;

        _top = top;
        SetNeedsDraw();
    }

    protected override void OnFrameChanged(in Rectangle frame)
    {
        base.OnFrameChanged(frame);
        EnsureSelectedItemVisible();
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var room = Viewport.Size;
        for (var row = 0; row < room.Height; row++)
        {
            var index = _top + row;
            var isSelected = index == _selected;
            SetAttributeForRole(!isSelected ? VisualRole.Normal : HasFocus ? VisualRole.Focus : VisualRole.Active);
            var text = index < Count ? TextLines.Clip(TextOf(index), room.Width) : "";
            AddStr(0, row, text + new string(' ', Math.Max(0, room.Width - text.GetColumns())));
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _rows?.Changes is { } changes)
            changes.CollectionChanged -= OnCollectionChanged;

        base.Dispose(disposing);
    }

    private protected override bool RunCommand(Key key)
    {
        var page = Math.Max(1, Viewport.Height);
        return (key.KeyCode & ~Drivers.KeyCode.ShiftMask) switch
        {
            Drivers.KeyCode.CursorUp => MoveBy(-1),
            Drivers.KeyCode.CursorDown => MoveBy(1),
            Drivers.KeyCode.P | Drivers.KeyCode.CtrlMask => MoveBy(-1),
            Drivers.KeyCode.N | Drivers.KeyCode.CtrlMask => MoveBy(1),
            Drivers.KeyCode.PageUp => MovePage(-page),
            Drivers.KeyCode.PageDown => MovePage(page),
            Drivers.KeyCode.Home or (Drivers.KeyCode.Home | Drivers.KeyCode.CtrlMask) => MoveTo(0),
            Drivers.KeyCode.End or (Drivers.KeyCode.End | Drivers.KeyCode.CtrlMask) => MoveTo(Count - 1),
            _ => base.RunCommand(key),
        };
    }

    private string TextOf(int index) => _rows!.ToList()[index]?.ToString() ?? "";

    // At its ends the list lets the arrows go, so that they move the focus on.
    private bool MoveBy(int step)
    {
        var next = _selected is { } index ? index + step : step > 0 ? 0 : Count - 1;
        return next >= 0 && next < Count && MoveTo(next);
    }

    private bool MovePage(int step)
    {
        if (Count == 0)
            return false;

        var next = Math.Clamp((_selected ?? 0) + step, 0, Count - 1);
        _top = Math.Clamp(next, 0, Math.Max(0, Count - Math.Abs(step)));
        return MoveTo(next);
    }

    private bool MoveTo(int index)
    {
        if (index < 0 || index >= Count)
            return false;

        Select(index);
        return true;
    }

    private void Select(int? value)
    {
        if (_selected == value)
            return;

        var old = _selected;
        _selected = value;
        EnsureSelectedItemVisible();
        SetNeedsDraw();
        ValueChanged?.Invoke(this, new ValueChangedEventArgs<int?>(old, value));
    }

    private void OnCollectionChanged(object? sender, NotifyCollectionChangedEventArgs e)
    {
        if (_selected >= Count)
            Select(Count == 0 ? null : Count - 1);

        _top = Math.Clamp(_top, 0, Math.Max(0, Count - 1));
        SetNeedsDraw();
    }
}
