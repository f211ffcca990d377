using System.Globalization;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The three terms of a school year in England.</summary>
public enum TermOfYear
{
    /// <summary>From September to December.</summary>
    Autumn,

    /// <summary>From January to March.</summary>
    Spring,

    /// <summary>From April to August.</summary>
    Summer,
}

/// <summary>
/// A school term as a stretch of days. Schools set their own dates, so these are the ones by which children of England reach compulsory
/// school age (31 August, 31 December, 31 March): every day of a year is in one term, and holidays belong to the term that they follow. A school that
/// wants its own days gives those instead.
/// </summary>
/// <param name="Term">Which term.</param>
/// <param name="Year">The calendar year in which it lies.</param>
public sealed record SchoolTerm(TermOfYear Term, int Year)
{
    /// <summary>Its first day.</summary>
    public DateOnly First => Term switch
    {
        TermOfYear.Autumn => new DateOnly(Year, 9, 1),
        TermOfYear.Spring => new DateOnly(Year, 1, 1),
        TermOfYear.Summer => new DateOnly(Year, 4, 1),
    };

    /// <summary>Its last day.</summary>
    public DateOnly Last => Term switch
    {
        TermOfYear.Autumn => new DateOnly(Year, 12, 31),
        TermOfYear.Spring => new DateOnly(Year, 3, 31),
        TermOfYear.Summer => new DateOnly(Year, 8, 31),
    };

    /// <summary>As in "autumn term 2026".</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Word(Term)} term {Year}");

    /// <summary>The school year that it belongs to, as in "2026/27".</summary>
    public string SchoolYear
    {
        get
        {
            var from = Term == TermOfYear.Autumn ? Year : Year - 1;
            return string.Create(CultureInfo.InvariantCulture, $"{from}/{(from + 1) % 100:00}");
        }
    }

    /// <summary>The term of a day.</summary>
    public static SchoolTerm Of(DateOnly day) => new(day.Month switch { >= 9 => TermOfYear.Autumn, <= 3 => TermOfYear.Spring, _ => TermOfYear.Summer }, day.Year);

    /// <summary>The term before it.</summary>
    public SchoolTerm Before => Of(First.AddDays(-1));

    /// <summary>The term that is made of exactly these days; null where none is.</summary>
    public static SchoolTerm? Of(DateOnly? first, DateOnly? last) => first is { } day && Of(day) is var term && term.First == first && term.Last == last ? term : null;

    /// <summary>The word for a term, as it is typed too.</summary>
    public static string Word(TermOfYear term) => term switch
    {
        TermOfYear.Autumn => "autumn",
        TermOfYear.Spring => "spring",
        TermOfYear.Summer => "summer",
    };
}
