using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// What comes from a terminal that was asked for its background (OSC 11) and then for what it is (DA1, which nearly every terminal answers,
/// so that nobody waits for one that knows no OSC 11). Between the answers may stand what somebody typed meanwhile.
/// </summary>
internal sealed partial class BackgroundAnswer
{
    /// <summary>The two questions.</summary>
    public const string Question = "\e]11;?\a\e[c";

    // More is no answer, and nobody types so much in a moment.
    private const int Most = 4096;

    // Above it, black is read better than white (WCAG 2.2).
    private const double MiddleLuminance = 0.179;

    // A character for each byte.
    private readonly StringBuilder _came = new();

    /// <summary>Whether nothing more is waited for.</summary>
    public bool IsComplete => WhatItIs.IsMatch(Came) || _came.Length >= Most;

    /// <summary>Whether it broke off in the middle of a sequence.</summary>
    public bool IsInMiddle => Beginning.IsMatch(Came);

    /// <summary>Whether the background is dark; null where the terminal did not say.</summary>
    public bool? IsDark => Background.Match(Came) is { Success: true } match && LuminanceOf(match.Groups["colour"].Value) is { } luminance ? luminance < MiddleLuminance : null;

    /// <summary>What is no answer: it was typed, and belongs to the program.</summary>
    public byte[] Typed => Encoding.Latin1.GetBytes(UnfinishedAnswer.Replace(WhatItIs.Replace(Background.Replace(Came, ""), ""), ""));

    private string Came => _came.ToString();

    /// <summary>Takes what came.</summary>
    public void Take(ReadOnlySpan<byte> bytes) => _came.Append(Encoding.Latin1.GetString(bytes));

    /// <summary>The relative luminance of a colour, as X names colours; null for what is none.</summary>
    private static double? LuminanceOf(string colour)
    {
        var match = Parts.Match(colour);
        if (!match.Success) return null;
        var parts = match.Groups["part"].Captures.Select(part => Linear(int.Parse(part.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / (Math.Pow(16, part.Length) - 1))).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);

        static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"\e\]11;(?<colour>[^\x07\e]*)(\x07|\e\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Background { get; }

    [GeneratedRegex(@"\e\[\?[0-9;]*c", RegexOptions.CultureInvariant)]
    private static partial Regex WhatItIs { get; }

    [GeneratedRegex(@"\e(\](1(1(;[^\x07\e]*\e?)?)?)?|\[(\?[0-9;]*)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }

    // Nobody types these.
    [GeneratedRegex(@"\e(\]1(1(;[^\x07\e]*\e?)?)?|\[\?[0-9;]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnfinishedAnswer { get; }

    [GeneratedRegex(@"^(rgba?:(?<part>[0-9a-f]{1,4})(/(?<part>[0-9a-f]{1,4})){2,3}|#((?<part>[0-9a-f]{2}){3}|(?<part>[0-9a-f]{4}){3}))\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts { get; }
}
