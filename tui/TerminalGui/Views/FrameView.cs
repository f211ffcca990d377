using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A group of views with a border and a title; Tab stays in it, F6 leaves it.</summary>
public class FrameView : View
{
    /// <summary>A frame with rounded corners.</summary>
    public FrameView()
    {
        CanFocus = true;
        TabStop = TabBehavior.TabGroup;
        BorderStyle = LineStyle.Rounded;
    }

    // A frame has no keys of its own, so Enter goes past it to the runnable.
    private protected override bool RunCommand(Input.Key key) => false;
}
