using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>
/// Which texts of a scenario name the designated safeguarding lead or a deputy: by a place such as <c>{dsl}</c> or <c>{dsl.them}</c>, by
/// the name of one of them, or by the plain words for the post.
/// </summary>
internal sealed partial class LeadNames
{
    private const string Slot = "dsl";

    private readonly HashSet<int> _places;
    private readonly string[] _names;
    private readonly Cast _cast;

    /// <param name="scenario">The scenario, with its cast and its school.</param>
    /// <param name="cast">The people of the session in which the texts are read.</param>
    public LeadNames(Scenario scenario, Cast cast)
    {
        // A school may have more than one deputy, in slots such as deputy-dsl-2.
        var leads = scenario.School?.People.Where(person => person.Key.Split('-').Contains(Slot)).Select(person => person.Value).ToList() ?? [];
        _cast = cast;
        _places =
        [
            .. scenario.Cast.Select((member, index) => (member, index))
                .Where(place => leads.Any(lead => ReferenceEquals(lead, place.member.FromSchool)) || PostForm.IsMatch(cast.People[place.index].Role ?? ""))
                .Select(place => place.index),
        ];
        _names = [.. leads.Select(lead => lead.Name).Concat(_places.Select(place => cast.People[place].Name)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a text names one of them.</summary>
    public bool AreIn(StoryText text)
    {
        if (text.Runs.Any(run => run is FieldRun field && _places.Contains(field.Cast))) return true;
        var shown = text.With(_cast);
        return PostForm.IsMatch(shown) || _names.Any(name => IsIn(shown, name));
    }

    private static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:DSL|safeguarding\s+lead)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostForm { get; }
}
