using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;

namespace Terminal.Gui.Views;

/// <summary>Text with a caret and a selection. Places are offsets into the text, always between whole characters.</summary>
internal sealed class EditBuffer
{
    private const int StepsKept = 200;

    private readonly List<(string Text, int Caret)> _steps = [];
    private int? _anchor;

    /// <summary>The text; line ends are single line feeds.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the next character goes.</summary>
    public int Caret { get; private set; }

    /// <summary>The selected part: its beginning and its end.</summary>
    public (int Start, int End) Selection => _anchor is { } anchor ? (Math.Min(anchor, Caret), Math.Max(anchor, Caret)) : (Caret, Caret);

    /// <summary>Replaces everything; the caret goes to the beginning.</summary>
    public void Set(string text)
    {
        _steps.Clear();
        Text = text;
        MoveTo(0);
    }

    /// <summary>Puts text at the caret, in place of what is selected.</summary>
    public void Insert(string text)
    {
        Keep();
        Cut(Selection.Start, Selection.End);
        Text = Text.Insert(Caret, text);
        MoveTo(Caret + text.Length);
    }

    /// <summary>Takes what is selected away, or else what is between the caret and another place.</summary>
    public void DeleteTo(int place)
    {
        var (start, end) = Selection;
        if (start == end)
            (start, end) = (Math.Min(place, Caret), Math.Max(place, Caret));

        if (start == end)
            return;

        Keep();
        Cut(start, end);
    }

    /// <summary>Goes back to before the last change.</summary>
    public void Undo()
    {
        if (_steps.Count == 0)
            return;

        (Text, Caret) = _steps[^1];
        _anchor = null;
        _steps.RemoveAt(_steps.Count - 1);
    }

    /// <summary>Moves the caret.</summary>
    public void MoveTo(int place, bool select = false)
    {
        _anchor = select ? _anchor ?? Caret : null;
        Caret = Math.Clamp(place, 0, Text.Length);
    }

    /// <summary>The character at a place.</summary>
    public string At(int place) => GraphemeCells.Piece(Text, place, Next(place) - place);

    /// <summary>The place after the character at a place.</summary>
    public int Next(int place) => place >= Text.Length ? Text.Length : place + StringInfo.GetNextTextElementLength(Text.AsSpan(place));

    /// <summary>The place before the character before a place.</summary>
    public int Previous(int place)
    {
        if (place <= 0)
            return 0;

        var at = Text.LastIndexOf('\n', place - 1);
        if (at == place - 1)
            return at;

        for (at++; Next(at) < place;)
            at = Next(at);

        return at;
    }

    /// <summary>The beginning of the next word.</summary>
    public int NextWord(int place)
    {
        while (place < Text.Length && IsWord(place))
            place = Next(place);

        while (place < Text.Length && !IsWord(place))
            place = Next(place);

        return place;
    }

    /// <summary>The beginning of this word, or of the one before.</summary>
    public int PreviousWord(int place)
    {
        while (place > 0 && !IsWord(Previous(place)))
            place = Previous(place);

        while (place > 0 && IsWord(Previous(place)))
            place = Previous(place);

        return place;
    }

    private bool IsWord(int place) =>
        Rune.DecodeFromUtf16(Text.AsSpan(place), out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune);

    private void Cut(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        MoveTo(start);
    }

    private void Keep()
    {
        if (_steps.Count == StepsKept)
            _steps.RemoveAt(0);

        _steps.Add((Text, Caret));
    }
}
