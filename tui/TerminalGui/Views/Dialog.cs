using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A window in the middle of the screen with a row of buttons, of which the last is the default.</summary>
public class Dialog<TResult> : Runnable<TResult>
{
    private readonly List<Button> _buttons = [];
    private readonly View _buttonRow;

    /// <summary>A dialog as large as its content.</summary>
    public Dialog()
    {
        BorderStyle = LineStyle.Heavy;
        ShadowStyle = ShadowStyles.Transparent;
        SchemeName = "Dialog";
        X = Pos.Center();
        Y = Pos.Center();
        Width = Dim.Auto(maximumContentDim: Dim.Percent(100) - 3);
        Height = Dim.Auto(maximumContentDim: Dim.Percent(100) - 6);
        _buttonRow = new View { CanFocus = true, Width = Dim.Fill(), Height = 2 };
        Add(_buttonRow);
    }

    /// <summary>Where the buttons stand.</summary>
    public Alignment ButtonAlignment { get; set; } = Alignment.End;

    /// <summary>The buttons, from left to right.</summary>
    public Button[] Buttons
    {
        get => [.. _buttons];
        set
        {
            foreach (var button in value ?? [])
                AddButton(button);
        }
    }

    private protected override int ReservedBelow => _buttons is null or [] ? 0 : _buttons.Max(static button => 1 + button.ShadowSize) + 1;

    /// <summary>Adds a button to the right of the others and makes it the default.</summary>
    public void AddButton(Button dialogButton)
    {
        ArgumentNullException.ThrowIfNull(dialogButton);
        foreach (var button in _buttons)
            button.IsDefault = false;

        dialogButton.IsDefault = true;
        dialogButton.Y = 0;
        _buttons.Add(dialogButton);
        _buttonRow.Add(dialogButton);
        SetNeedsLayout();
    }

    internal override int MeasureContent(bool across, DimAutoStyle style, int widthLimit)
    {
        var size = 0;
        foreach (var view in Children)
        {
            if (view != _buttonRow)
                size = Math.Max(size, view.Extent(across));
        }

        return across ? Math.Max(size, WidthOfButtons(0)) : size;
    }

    protected override void OnFrameChanged(in System.Drawing.Rectangle frame)
    {
        ArrangeButtons();
        base.OnFrameChanged(frame);
    }

    protected override void OnSubViewAdded(View view)
    {
        // Tab comes to the content first, and to the buttons last.
        if (_buttonRow is not null)
            MoveToEnd(_buttonRow);

        base.OnSubViewAdded(view);
    }

    private protected virtual void Pressed(int index) => RequestStop();

    // Enter anywhere presses the default button, and the dialog itself is told of that one. As in the package, only the view that
    // was pressed could have refused; nobody can here.
    private protected override bool? AcceptFrom(View view, CommandEventArgs args)
    {
        var pressed = view as Button ?? _buttons.Find(static button => button.IsDefault);
        if (pressed is null || !_buttons.Contains(pressed))
            return null;

        if (pressed.IsDefault)
        {
            CommandEventArgs own = new() { Context = args.Context };
            var refused = RaiseAccepting(own);
            if (view != pressed)
                pressed.PressFor(args);

            if (!refused)
                RaiseAccepted(own);
        }

        Pressed(_buttons.IndexOf(pressed));
        return true;
    }

    private int WidthOfButtons(int gap) => _buttons.Sum(static button => button.Length(across: true)) + gap * Math.Max(0, _buttons.Count - 1);

    private void ArrangeButtons()
    {
        var room = Viewport.Width;
        var gap = WidthOfButtons(1) <= room ? 1 : 0;
        var spare = Math.Max(0, room - WidthOfButtons(gap));
        var start = ButtonAlignment switch { Alignment.Center => spare / 2, Alignment.End => spare, _ => 0 };
        _buttonRow.Y = Viewport.Height + 1;
        foreach (var button in _buttons)
        {
            button.X = start;
            start += button.Length(across: true) + gap;
        }
    }
}

/// <summary>A dialog whose result is the index of the button that was pressed, or null.</summary>
public class Dialog : Dialog<int>
{
    /// <summary>Whether it ended in another way than with its last button.</summary>
    public bool Canceled => Result is not { } index || index != Buttons.Length - 1;

    /// <summary>The index of the button that was pressed, or null.</summary>
    public new int? Result
    {
        get => ((App.IRunnable)this).Result as int?;
        set => ((App.IRunnable)this).Result = value;
    }

    private protected override void Pressed(int index)
    {
        Result = index;
        RequestStop();
    }
}
