using System.Collections.Concurrent;
using System.Drawing;
using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class FakeTerminal(int cols, int rows, ColourDepth colours = ColourDepth.TrueColour) : ITerminal
{
    private readonly ConcurrentQueue<TerminalInput> _inputs = new();

    public event Action? Stirred;

    public ColourDepth Colours { get; } = colours;

    public Size Size { get; set; } = new(cols, rows);

    public bool IsGone { get; private set; }

    public bool Left { get; private set; }

    /// <summary>How often keys were asked for.</summary>
    public int Reads { get; private set; }

    public List<string> Writes { get; } = [];

    public int Bytes => Writes.Sum(static text => Encoding.UTF8.GetByteCount(text));

    public void Enter()
    {
    }

    public void Dispose() => Left = true;

    public void Type(Key key) => Give(new TypedKey(key));

    public void Paste(string text) => Give(new PastedText(text));

    public void Resize(int width, int height)
    {
        Size = new Size(width, height);
        Stirred?.Invoke();
    }

    public void HangUp()
    {
        IsGone = true;
        Stirred?.Invoke();
    }

    public TerminalInput? Read()
    {
        Reads++;
        return _inputs.TryDequeue(out var input) ? input : null;
    }

    public void SetTitle(string title)
    {
    }

    public void Write(string text) => Writes.Add(text);

    private void Give(TerminalInput input)
    {
        _inputs.Enqueue(input);
        Stirred?.Invoke();
    }
}
