using System.Text.RegularExpressions;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>
/// Candidates: people who are known by a number that the panel gave them, and by nothing else. Records know one as a person of a name such
/// as <c>Candidate 7</c>; nobody who practises can take such a name.
/// </summary>
public static partial class Candidate
{
    private const string Before = "Candidate ";

    /// <summary>The longest number.</summary>
    public const int LongestNumber = 20;

    /// <summary>A number as it is kept: letters, digits and hyphens, at least one of them a digit; null where a text is none.</summary>
    public static string? NumberOf(string text) => Number().IsMatch(text.Trim()) ? text.Trim().ToUpperInvariant() : null;

    /// <summary>The name by which records know the candidate of a number.</summary>
    public static string NameOf(string number) => Before + number;

    /// <summary>Whether a name is that of a candidate.</summary>
    public static bool IsName(string name) =>
        People.Tidy(name) is var tidy && tidy.StartsWith(Before, StringComparison.OrdinalIgnoreCase) && Number().IsMatch(tidy[Before.Length..]);

    /// <summary>Whether a person is a candidate.</summary>
    public static bool Is(Person person) => IsName(person.Name);

    /// <summary>The candidate of a number; one who has not sat before is new, and not in the store until their clock is started.</summary>
    /// <param name="archive">Where records are kept.</param>
    /// <param name="number">The number, as <see cref="NumberOf"/> gives it.</param>
    /// <param name="id">The id of one who is new.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static Person Of(Archive archive, string number, Guid id) =>
        Find(archive.Store, archive.Site, number) ?? new Person(id.ToString(), archive.Site, NameOf(number), Stamp.Of(archive.Clock.GetUtcNow()));

    /// <summary>The sitting of a candidate in a paper, open or over; the latest where there are several, and null where there is none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="site">The site.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="paper">The paper's id.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static StoredSession? SittingOf(Store store, string site, string number, string paper) =>
        Find(store, site, number) is { } person ? store.Sessions.Exercises(paper, person.Id).LastOrDefault() : null;

    private static Person? Find(Store store, string site, string number) => store.IsThere ? store.People.Find(site, NameOf(number)) : null;

    // A '\z' and not a '$', which would let a new line stand behind it.
    [GeneratedRegex(@"^(?=.*[0-9])[A-Za-z0-9-]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
