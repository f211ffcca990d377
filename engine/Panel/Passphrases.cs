namespace MentorSim.Engine.Panel;

/// <summary>What a panel's passphrase and a member's PIN must be: length is what makes them hard to guess.</summary>
public static class Passphrases
{
    /// <summary>The fewest letters of a member's PIN.</summary>
    public const int ShortestPin = 8;

    /// <summary>The fewest letters of an invigilator PIN, which opens nothing.</summary>
    public const int ShortestInvigilatorPin = 6;

    /// <summary>What is wrong with a passphrase, as a sentence; null where nothing is.</summary>
    public static string? Fault(string text) => Fault(text, PanelFile.ShortestPassphrase, "passphrase", "Three or four words that do not belong together are good.");

    /// <summary>What is wrong with a member's PIN; null where nothing is.</summary>
    public static string? PinFault(string text) => Fault(text, ShortestPin, "PIN", "Letters and digits mixed, or two words, are harder to guess than digits alone.");

    /// <summary>What is wrong with an invigilator PIN; null where nothing is.</summary>
    public static string? InvigilatorPinFault(string text) => Fault(text, ShortestInvigilatorPin, "invigilator PIN", "");

    private static string? Fault(string text, int shortest, string what, string hint)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < shortest) return $"A {what} has {shortest} characters or more. {hint}".Replace("A invigilator", "An invigilator", StringComparison.Ordinal).Trim();
        return trimmed.Distinct().Count() < 3 ? $"This {what} is the same over and over. {hint}".Trim() : null;
    }
}
