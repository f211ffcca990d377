using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>
/// The record that colleagues were asked about the key of a scenario, and what came of it. It lies beside the scenario, is of one text of
/// it, and is what lets it count as <em>assessed</em>.
/// </summary>
/// <param name="Scenario">The id of the scenario.</param>
/// <param name="Of">The sign of its text, see <see cref="TextSign"/>.</param>
/// <param name="Date">The day on which the record was made.</param>
/// <param name="Terms">When the key counted as agreed.</param>
public sealed record AgreementRecord(string Scenario, string Of, DateOnly Date, AgreementTerms Terms)
{
    /// <summary>What follows the id of a scenario in the name of its record.</summary>
    public const string Ending = ".agreement.yaml";

    /// <summary>The raters' names or codes.</summary>
    public ImmutableArray<string> Raters { get; init; } = [];

    /// <summary>How many choices were held against the key.</summary>
    public int Choices { get; init; }

    /// <summary>How many ratings that is.</summary>
    public int Ratings { get; init; }

    /// <summary>How many of them agree with the key.</summary>
    public int Agree { get; init; }

    /// <summary>The choices on which the key is contested, as scene/choice.</summary>
    public ImmutableArray<string> Contested { get; init; } = [];

    /// <summary>The choices that too few have rated.</summary>
    public ImmutableArray<string> TooFew { get; init; } = [];

    /// <summary>Who lets the scenario count as assessed all the same, and why; null where nobody does.</summary>
    public KeyOverride? Override { get; init; }

    /// <summary>How the pass mark was set; null where that was not asked.</summary>
    public PassMarkRecord? PassMark { get; init; }

    /// <summary>Whether the key was agreed on every choice.</summary>
    public bool IsAgreed => Contested.IsEmpty && TooFew.IsEmpty && Choices > 0;

    /// <summary>The record of a report.</summary>
    public static AgreementRecord From(AgreementReport report, DateOnly date) =>
        new AgreementRecord(report.Key.Rated.Scenario.Id, report.Key.Rated.Sign, date, report.Terms) with
        {
            Raters = [.. report.Raters.Select(rater => rater.Rater)],
            Choices = report.Choices.Count(choice => choice.Keyed.Side is not null),
            Ratings = report.Agreeing.All,
            Agree = report.Agreeing.Count,
            Contested = [.. report.Contested.Select(choice => choice.Keyed.Rated.Name)],
            TooFew = [.. report.TooFew.Select(choice => choice.Keyed.Rated.Name)],
        };

    /// <summary>Where the record of a scenario lies; null for one that was read of no file.</summary>
    public static string? PathFor(ScenarioFile file) => file.Path is { } path && file.Scenario is { } scenario ? PathBeside(path, scenario.Id) : null;

    /// <summary>Where the record of a scenario in a file lies.</summary>
    public static string PathBeside(string path, string id) => Path.Combine(Path.GetDirectoryName(path) ?? "", id + Ending);
}

/// <summary>That somebody lets a scenario count as assessed though its key is contested.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record KeyOverride(string By, string Reason)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 400;
}

/// <summary>How a pass mark was set.</summary>
/// <param name="Judges">How many judged.</param>
/// <param name="Decisions">How many decisions they judged.</param>
/// <param name="Rounds">How many rounds there were, 1 or 2; the last is the one that counts.</param>
/// <param name="Cut">The judges' pass mark, in per cent of the marks at stake, with one decimal.</param>
/// <param name="StandardError">Its standard error over judges, in the same; null with one judge.</param>
/// <param name="Mark">The pass mark that was decided on: per cent of the most that can be had, as the pack has it.</param>
/// <param name="By">Who decided.</param>
public sealed record PassMarkRecord(int Judges, int Decisions, int Rounds, decimal Cut, decimal? StandardError, int Mark, string By)
{
    /// <summary>The method, as files write it: Angoff's, with a second round the modified one.</summary>
    public const string Method = "angoff";
}
