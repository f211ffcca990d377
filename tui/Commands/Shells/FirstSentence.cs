namespace MentorSim.Tui.Commands.Shells;

/// <summary>What there is room for beside a word that a shell offers.</summary>
internal static class FirstSentence
{
    private const int Longest = 100;

    /// <summary>The first sentence of a text, without its full stop, and shorter where it is very long.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var sentence = line.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line.TrimEnd('.');
        return sentence.Length <= Longest ? sentence : $"{sentence[..sentence.LastIndexOf(' ', Longest)].TrimEnd(',', ':', ';')} ...";
    }
}
