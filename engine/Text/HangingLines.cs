using System.Text;

namespace MentorSim.Engine.Text;

/// <summary>Lines of a report for a terminal of 80 columns: each is indented, and one that is too long goes on a little further in.</summary>
internal static class HangingLines
{
    private const int Widest = 78;
    private const string Indent = "  ";

    /// <summary>Appends a line; numbers stand in columns as they came, and only what is too long is broken, between words.</summary>
    public static void Append(StringBuilder text, string line)
    {
        var rest = line.TrimEnd();
        // What begins with a dash goes on under its first word, and where a paragraph begins is seen without one too.
        var hanging = new string(' ', rest.Length - rest.TrimStart().Length + Indent.Length);
        while (rest.Length > Widest && rest.LastIndexOf(' ', Widest) is var cut && cut > hanging.Length)
        {
            text.Append(Indent).Append(rest.AsSpan(0, cut).TrimEnd()).Append('\n');
            rest = hanging + rest[(cut + 1)..];
        }

        text.Append(Indent).Append(rest).Append('\n');
    }
}
