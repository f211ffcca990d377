namespace MentorSim.Tui.Commands;

/// <summary>How things are typed at a shell.</summary>
internal static class Shell
{
    /// <summary>A path, in quotes where it needs them.</summary>
    public static string Quoted(string path) => path.All(letter => char.IsLetterOrDigit(letter) || "-_./\\:".Contains(letter, StringComparison.Ordinal)) ? path : $"\"{path}\"";
}
