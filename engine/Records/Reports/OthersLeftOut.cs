using System.Text.RegularExpressions;
using MentorSim.Engine.Panel;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// Takes the numbers of other candidates out of what members wrote about one. A number that is digits alone is taken for a candidate's only
/// behind a word that says so ("candidate 8", "candidates 3, 8 and 9", "no. 8"): minutes and marks are numbers too. So a person reads it
/// before it is handed on, and the sheets say that.
/// </summary>
internal sealed partial class OthersLeftOut
{
    private const string Instead = "[another candidate]";

    private readonly string _number;
    private readonly HashSet<string> _others;

    /// <summary>For a sheet about one candidate.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="number">The candidate of whom the sheet is.</param>
    public OthersLeftOut(Exercise exercise, string number)
    {
        _number = number;
        _others = exercise.Events.OfType<CandidateAdded>().Select(added => added.Number).Concat(exercise.Candidates.Select(candidate => candidate.Number))
            .Where(other => other != number).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A text without them.</summary>
    public string Of(string text) => Token().Replace(Listed().Replace(text, list => Token().Replace(list.Value, Without)), token => token.Value.All(char.IsAsciiDigit) ? token.Value : Without(token));

    private string Without(Match token) => !string.Equals(token.Value, _number, StringComparison.OrdinalIgnoreCase) && _others.Contains(token.Value) ? Instead : token.Value;

    [GeneratedRegex(@"\b(?:candidates?|cand\.?|numbers?|nos?\.)\s*#?[A-Z0-9-]*[0-9][A-Z0-9-]*(?:(?:\s*(?:,|&|/|\band\b|\bor\b))+\s*[A-Z0-9-]*[0-9][A-Z0-9-]*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex("(?<![A-Z0-9-])[A-Z0-9-]*[0-9][A-Z0-9-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
