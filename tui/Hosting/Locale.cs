namespace MentorSim.Tui.Hosting;

/// <summary>Which characters there are where the program runs: LC_ALL, LC_CTYPE and LANG say it, the first of them that says anything.</summary>
/// <param name="Name">As in <c>en_GB.UTF-8</c>; empty where nothing is said.</param>
internal sealed record Locale(string Name)
{
    // Whichever speaks first.
    private static readonly string[] Variables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The locale of an environment.</summary>
    public static Locale Of(Func<string, string?> environment) =>
        new(Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "");

    /// <summary>Whether all characters can be shown.</summary>
    public bool IsUtf8 => IsUtf8Name(Charset ?? Name);

    /// <summary>Whether it names characters other than UTF-8 in so many words; a pipe, which often has no locale at all, names none.</summary>
    public bool NamesOtherCharset => Charset is { } charset && !IsUtf8Name(charset);

    private string? Charset => Name.Split('.', 2) is [_, var after] ? after.Split('@')[0] : null;

    // macOS sets LC_CTYPE to the bare name of the characters.
    private static bool IsUtf8Name(string charset) => charset.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
