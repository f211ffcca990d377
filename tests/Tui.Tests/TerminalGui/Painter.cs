using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace MentorSim.Tui.Tests.TerminalGui;

/// <summary>A view that draws what a test wants, counts how often, and keeps the keys that it was given.</summary>
internal sealed class Painter : View
{
    private readonly Action<View> _paint;
    private readonly Key? _takes;

    public Painter(int width, int height, Action<View> paint) => (Width, Height, _paint) = (width, height, paint);

    public Painter(string text, int row = 0)
        : this(20, 1, view => view.AddStr(0, 0, text)) => Y = row;

    public int Draws { get; private set; }

    public List<string> Keys { get; init; } = [];

    /// <summary>The key that goes no further; also lets the view have the focus.</summary>
    public Key? Takes
    {
        get => _takes;
        init
        {
            _takes = value;
            CanFocus = true;
        }
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        Draws++;
        _paint(this);
        return true;
    }

    protected override bool OnKeyDown(Key key)
    {
        Keys.Add(key.ToString());
        return key.Equals(Takes);
    }
}
