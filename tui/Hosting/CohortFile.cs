using System.Text;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Hosting;

/// <summary>How a file about a group is written.</summary>
internal enum CohortForm
{
    /// <summary>A page that prints.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>The termly report to governors, as a page that prints.</summary>
    Governors,

    /// <summary>The same as Markdown, for a word processor.</summary>
    GovernorsMarkdown,
}

/// <summary>What of a group goes into a file: the same from screens and from the command line, and nothing but what may be told.</summary>
/// <param name="Shared">What may be told.</param>
/// <param name="TopicOf">The topic of a scenario by its id; null where it is not at hand.</param>
/// <param name="Induction">How far the group is with its induction; null where that is not known.</param>
internal sealed record CohortFile(SharedCohort Shared, Func<string, string?> TopicOf, GroupInduction? Induction)
{
    /// <summary>The end of the file's name.</summary>
    public static string EndOf(CohortForm form) => form switch
    {
        CohortForm.Html or CohortForm.Governors => ".html",
        CohortForm.Markdown or CohortForm.GovernorsMarkdown => ".md",
        CohortForm.Csv => ".csv",
    };

    /// <summary>The text.</summary>
    public string Text(CohortForm form) => form switch
    {
        CohortForm.Html => ReportHtml.Write(CohortDocument.Of(Shared, Prose.Plain)),
        CohortForm.Markdown => ReportMarkdown.Write(CohortDocument.Of(Shared, Prose.Plain)),
        CohortForm.Csv => CohortCsv.Write(Shared, Prose.Plain),
        CohortForm.Governors => ReportHtml.Write(GovernorsReport.Of(Shared, TopicOf, Induction)),
        CohortForm.GovernorsMarkdown => ReportMarkdown.Write(GovernorsReport.Of(Shared, TopicOf, Induction)),
    };

    /// <summary>The text as it stands in a file: spreadsheets take a table without the mark for one in the letters of their own country.</summary>
    public byte[] Bytes(CohortForm form) => [.. form == CohortForm.Csv ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Text(form))];
}
