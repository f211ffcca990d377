using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>In which form a group is told of by the command, and of which term.</summary>
internal static class CohortFormat
{
    /// <summary>The words for <c>--format</c>.</summary>
    public static string[] All { get; } = ["text", "csv", "json", "html", "md", "governors"];

    /// <summary>The form that the end of a file's name says.</summary>
    public static string Of(string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch { ".CSV" => "csv", ".JSON" => "json", ".HTML" or ".HTM" => "html", ".MD" => "md", _ => "text" };

    /// <summary>The same as a file of its own; null for text and JSON, which are printed.</summary>
    /// <param name="format">The word.</param>
    /// <param name="path">Where it goes: a report to governors is Markdown where the name of its file says so.</param>
    public static CohortForm? FormOf(string format, string? path) => format switch
    {
        "html" => CohortForm.Html,
        "md" => CohortForm.Markdown,
        "csv" => CohortForm.Csv,
        "governors" => Of(path) == "md" ? CohortForm.GovernorsMarkdown : CohortForm.Governors,
        _ => null,
    };

    /// <summary>The term that is asked for; null for none.</summary>
    /// <exception cref="UsageException">Something is missing, or said twice.</exception>
    public static SchoolTerm? TermOf(string? term, int? year, DateOnly? since, DateOnly? until)
    {
        if (term is null && year is not null) throw new UsageException("--year says of which year a term is: add --term autumn, spring or summer.");
        if (term is null) return null;
        if (year is null) throw new UsageException("--term wants the year in which it lies, as in --term autumn --year 2026.");
        if (year is < 1 or > 9998) throw new UsageException("--year wants a year as in 2026.");
        if ((since ?? until) is not null) throw new UsageException("A term says its own days: take --term and --year, or --since and --until for your school's own.");
        return new SchoolTerm(Enum.GetValues<TermOfYear>().First(one => SchoolTerm.Word(one) == term), year.Value);
    }
}
