using System.Collections.Concurrent;
using System.Drawing;
using System.Text;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

/// <summary>A terminal that keeps what is written to it.</summary>
internal sealed class FakeTerminal(int cols, int rows, ColourDepth colours = ColourDepth.TrueColour) : ITerminal
{
    private readonly ConcurrentQueue<Key> _keys = new();

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

    public void Type(Key key)
    {
        _keys.Enqueue(key);
        Stirred?.Invoke();
    }

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

    public bool TryRead(out Key key)
    {
        Reads++;
        var found = _keys.TryDequeue(out var typed);
        key = typed ?? new Key();
        return found;
    }

    public void SetTitle(string title)
    {
    }

    public void Write(string text) => Writes.Add(text);
}
