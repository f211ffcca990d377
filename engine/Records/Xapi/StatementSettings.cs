namespace MentorSim.Engine.Records.Xapi;

/// <summary>How statements are made.</summary>
public sealed record StatementSettings
{
    /// <summary>
    /// What accounts and activities begin with: an IRI that ends in a slash. It must stay the same, since a person or a scenario under
    /// another is another one.
    /// </summary>
    public required string HomePage { get; init; }

    /// <summary>Turns the small Markdown of stories into plain text.</summary>
    public required Func<string, string> Plain { get; init; }

    /// <summary>
    /// Whether what trainees wrote in their own words is told: their texts and reflections. Not unless asked, for it may say
    /// anything about anybody.
    /// </summary>
    public bool WithTexts { get; init; }

    /// <summary>The settings for a site: a school's name as it is configured, or empty. Its home page is under a domain that nobody can own.</summary>
    public static StatementSettings For(string site, Func<string, string> plain) =>
        new() { HomePage = "https://mentorsim.invalid/" + (site.Length == 0 ? "" : Uri.EscapeDataString(site) + "/"), Plain = plain };
}
