using System.ComponentModel;
using System.Drawing;
using Terminal.Gui.App;

namespace Terminal.Gui.ViewBase;

/// <summary>Announces or tells that the focus moves.</summary>
public class HasFocusEventArgs : CancelEventArgs<bool>
{
    /// <summary>Says from where to where.</summary>
    public HasFocusEventArgs(bool currentHasFocus, bool newHasFocus, View? currentFocused, View? newFocused)
        : base(currentHasFocus, ref newHasFocus) => (CurrentFocused, NewFocused) = (currentFocused, newFocused);

    /// <summary>The view that loses the focus.</summary>
    public View? CurrentFocused { get; set; }

    /// <summary>The view that gets the focus.</summary>
    public View? NewFocused { get; set; }
}

/// <summary>Goes with the drawing of a view.</summary>
public class DrawEventArgs(Rectangle newViewport, Rectangle oldViewport, DrawContext? drawContext) : CancelEventArgs
{
    /// <summary>The drawing it is part of.</summary>
    public DrawContext? DrawContext { get; } = drawContext;

    /// <summary>What is drawn.</summary>
    public Rectangle NewViewport { get; } = newViewport;

    /// <summary>What was drawn before.</summary>
    public Rectangle OldViewport { get; } = oldViewport;
}

/// <summary>One drawing of the whole screen.</summary>
public class DrawContext;

/// <summary>Goes with the layout of a view's subviews.</summary>
public class LayoutEventArgs(Size oldContentSize) : EventArgs
{
    /// <summary>The size of the content before.</summary>
    public Size OldContentSize { get; set; } = oldContentSize;
}
