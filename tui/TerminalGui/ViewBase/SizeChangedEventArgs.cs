using System.Drawing;

namespace Terminal.Gui.ViewBase;

/// <summary>Tells of a new size.</summary>
public class SizeChangedEventArgs(Size? size) : EventArgs
{
    /// <summary>The new size.</summary>
    public Size? Size { get; } = size;
}
