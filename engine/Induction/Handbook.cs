using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// The handbook of one run: the pages of all its scenario libraries, with the names of its school in their places. Of two pages with one
/// id it has that of the first library.
/// </summary>
public sealed class Handbook
{
    private readonly ImmutableArray<HandbookPage> _read;
    private readonly Dictionary<string, HandbookPage> _pages;

    /// <param name="pages">The pages as read, library by library.</param>
    /// <param name="school">The school that fills their places; null where no library has a profile.</param>
    public Handbook(IEnumerable<HandbookPage> pages, SchoolProfile? school)
    {
        (_read, School) = ([.. pages], school);
        Pages =
        [
            .. _read.DistinctBy(page => page.Id, StringComparer.Ordinal)
                .Select(page => page with { Markdown = HandbookPlaces.Fill(page.Markdown, school) })
                .OrderBy(page => page.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(page => page.Id, StringComparer.Ordinal),
        ];
        _pages = Pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
    }

    /// <summary>The school whose people stand in the pages; null for none.</summary>
    public SchoolProfile? School { get; }

    /// <summary>The same pages with the people of another school.</summary>
    public Handbook In(SchoolProfile school) => new(_read, school);

    /// <summary>All pages by title.</summary>
    public ImmutableArray<HandbookPage> Pages { get; }

    /// <summary>The page of an id; null where there is none.</summary>
    public HandbookPage? Page(string id) => _pages.GetValueOrDefault(id);

    /// <summary>The pages about an element, a role boundary or a serious breach: first those of whose subjects it is among the first.</summary>
    public ImmutableArray<HandbookPage> About(string id) =>
        [.. Pages.Where(page => page.About.Contains(id)).OrderBy(page => page.About.IndexOf(id))];

    /// <summary>
    /// The pages on which every word occurs, or begins a word; capitals and accents make no difference. Those with all words in the title
    /// come first, then those with all of them in title and headings, then the others; none where there is no word to look for.
    /// </summary>
    public ImmutableArray<HandbookMatch> Search(string words)
    {
        var wanted = HandbookWords.Of(words).Distinct().ToList();
        if (wanted.Count == 0) return [];
        return
        [
            .. Pages.Select(page => HandbookWords.Match(page, wanted)).OfType<(HandbookMatch Match, int Rank, int Best)>()
                .OrderBy(found => found.Rank).ThenByDescending(found => found.Best)
                .Select(found => found.Match),
        ];
    }
}

/// <summary>A page that a search found.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The sentence or heading of it, without markup, that has the most of the words; empty where only the title has them.</param>
public sealed record HandbookMatch(HandbookPage Page, string Line);
