using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>
/// The places in a page that the school profile fills: <c>{school.name}</c>; <c>{school.SLOT}</c> for the name of a person and
/// <c>{school.SLOT.role}</c> for what the person does; <c>{school.people}</c> for a list of all of them.
/// </summary>
internal static partial class HandbookPlaces
{
    private const string Name = "school.name";
    private const string People = "school.people";

    // Those to whom a worry goes stand first; the others follow by what they do.
    private static readonly string[] First = ["dsl", "deputy-dsl", "head", "chair"];

    /// <summary>The text with the school's names; what the profile does not say is said to be missing.</summary>
    public static string Fill(string markdown, SchoolProfile? school) => PlaceForm.Replace(markdown, match => match.Groups["inner"].Value.Trim() switch
    {
        Name => school is null ? "your school" : StoryText.Escape(school.Name),
        People => school is null ? "- The school profile names nobody." : string.Join('\n', ListOf(school)),
        var inner => Person(inner) is { } asked && school?.People.GetValueOrDefault(asked.Slot) is { } person && (asked.IsRole ? person.Role : person.Name) is { } said
            ? StoryText.Escape(said)
            : $"(not named in the school profile: {StoryText.Escape(inner)})",
    });

    /// <summary>Reports the places of a text that nothing can fill.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="from">Where it begins in its file.</param>
    /// <param name="school">The school of the library; null where it has none, so that any slot may be right.</param>
    /// <param name="findings">Where they are reported.</param>
    public static void Check(string markdown, int from, SchoolProfile? school, FindingList findings)
    {
        foreach (var match in PlaceForm.Matches(markdown).Cast<Match>())
        {
            var inner = match.Groups["inner"].Value.Trim();
            if (inner is Name or People) continue;
            var person = Person(inner);
            if (person is { } known && (school is null || school.People.TryGetValue(known.Slot, out var found) && (!known.IsRole || found.Role is not null))) continue;
            string[] all = [Name, People, .. (school?.People.Keys ?? []).Order(StringComparer.Ordinal).SelectMany(slot => new[] { $"school.{slot}", $"school.{slot}.role" })];
            findings.Add(
                Rules.UnknownPagePlace,
                new TextSpan(from + match.Index, match.Length),
                $"'{Fields.Shorten(inner)}' is nothing that the school profile says.{findings.DidYouMean(inner, all)}");
        }
    }

    private static IEnumerable<string> ListOf(SchoolProfile school) => school.People
        .OrderBy(person => Array.IndexOf(First, person.Key) is >= 0 and var at ? at : First.Length)
        .ThenBy(person => person.Value.Role ?? "", StringComparer.OrdinalIgnoreCase)
        .ThenBy(person => person.Key, StringComparer.Ordinal)
        .Select(person => $"- **{StoryText.Escape(person.Value.Name)}**{(person.Value.Role is { } role ? $", {StoryText.Escape(role)}" : "")}");

    private static (string Slot, bool IsRole)? Person(string inner) => inner.Split('.') switch
    {
        ["school", var slot] when NodeReader.IsId(slot) => (slot, false),
        ["school", var slot, "role"] when NodeReader.IsId(slot) => (slot, true),
        _ => null,
    };

    [GeneratedRegex(@"\{(?<inner>[^{}\r\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm { get; }
}
