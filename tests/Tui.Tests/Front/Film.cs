using System.Text;
using System.Text.RegularExpressions;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>Frames of a stage, one after the other, held against a golden file.</summary>
internal sealed partial class Film(Stage stage)
{
    private readonly StringBuilder _frames = new();

    public Stage Stage => stage;

    public Film Shoot(string name)
    {
        _frames.Append("==== ").Append(name).Append('\n').Append(stage.Frame).Append('\n');
        return this;
    }

    public Film Press(string name, params Key[] keys)
    {
        stage.Press(keys[0]);
        Shoot(name);
        stage.Press(keys[1..]);
        return this;
    }

    public Film Through(string name, Key key)
    {
        stage.Through(key);
        return Shoot(name);
    }

    public void Match(string path)
    {
        stage.Dispose();
        Golden.Match(_frames.ToString(), path);
    }

    /// <summary>The same with what is another in each run put away: a folder, ids, receipts.</summary>
    public void Match(string path, string folder)
    {
        stage.Dispose();
        Golden.Match(Scrubbed(_frames.ToString(), folder), path);
    }

    /// <summary>The same with what else is another in each run put away.</summary>
    public void Match(string path, string folder, Func<string, string> hidden)
    {
        stage.Dispose();
        Golden.Match(hidden(Scrubbed(_frames.ToString(), folder)), path);
    }

    /// <summary>The film goes on with another stage.</summary>
    public Film On(Stage other)
    {
        var film = new Film(other);
        film._frames.Append(_frames);
        return film;
    }

    /// <summary>A text without what is another in each run. A path may be broken over lines, so whatever stands from its folder on is taken for it.</summary>
    public static string Scrubbed(string text, string folder)
    {
        var path = string.Join(@"\s*", folder.Select(letter => Regex.Escape(letter.ToString())));
        text = Regex.Replace(text, $@"{path}(\S|\n\s*(?=\S*(rescue|jsonl|records\.db)))*", "FOLDER");
        text = FingerprintForm.Replace(text, "0123 4567 89ab cdef");
        return ReceiptForm.Replace(text, "RECEIPT-$1");
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{4}( [0-9a-f]{4}){3}(?![0-9a-f])")]
    private static partial Regex FingerprintForm { get; }

    [GeneratedRegex("[0-9a-f]{8}-([0-9]+)-[0-9a-f]{20}")]
    private static partial Regex ReceiptForm { get; }
}
