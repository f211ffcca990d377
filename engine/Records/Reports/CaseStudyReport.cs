using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Panel.Interviews;

namespace MentorSim.Engine.Records.Reports;

/// <summary>A case study as a candidate gets it on paper.</summary>
public static class CaseStudyReport
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The document.</summary>
    /// <param name="study">The case study.</param>
    /// <param name="plain">A text of the story without its marks.</param>
    public static Report Of(CaseStudy study, Func<string, string> plain)
    {
        var scenario = study.Scenario;
        return new Report(
            $"Case study: {scenario.Title}",
            [
                KitReport.Notice(scenario.Review),
                .. scenario.Policy is { } policy ? (ReadOnlySpan<ReportBlock>)[new ReportText($"Rests on {policy.Ref}{(policy.Edition is { } edition ? $", edition {edition}" : "")}.", Tone: ReportTone.Quiet)] : [],
                new ReportFacts([("Candidate number", ""), ("Time", string.Create(CultureInfo.InvariantCulture, $"{scenario.Minutes} minutes")), ("Parts", string.Create(CultureInfo.InvariantCulture, $"{study.Parts.Length}"))]),
                new ReportText($"You are the learning mentor{(scenario.School is { } school ? $" at {school.Name}, a school that is invented, as all people here are" : " at a school that is invented, as all people here are")}. You get one part after the other. Each begins where somebody decided soundly in the part before; that need not be what you wrote."),
                .. scenario.Notice is { } notice ? (ReadOnlySpan<ReportBlock>)[new ReportText(plain(notice), "Before you begin:")] : [],
                .. Who(study),
                .. study.Parts.Select((part, index) => Part(part, index + 1, plain)),
            ]);
    }

    private static IEnumerable<ReportBlock> Who(CaseStudy study)
    {
        var people = study.Cast.People.Where(person => person.Role is not null || person.Year is not null)
            .Select(person => (person.Name, string.Join(", ", new[] { person.Role, YearOf(person.Year) }.OfType<string>()))).ToImmutableArray();
        if (!people.IsEmpty) yield return new ReportSection("Who is who", [new ReportFacts(people)]);
    }

    private static string? YearOf(int? year) => year switch { null => null, 0 => "Reception", _ => string.Create(CultureInfo.InvariantCulture, $"Year {year}") };

    private static ReportSection Part(CaseStudyPart part, int number, Func<string, string> plain) => new(
        string.Create(CultureInfo.InvariantCulture, $"Part {number}"),
        [
            .. part.Texts.SelectMany(text => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(text => new ReportText(InLine(plain(text)))),
            .. Asked(part.Asked, plain),
            new ReportText("Write on the sheets that you were given: the number of the part, what you do, and why."),
        ])
    {
        // Parts are handed out one after the other: the next says how the story went on.
        BeginsPage = true,
    };

    private static IEnumerable<ReportBlock> Asked(AskedOnPaper asked, Func<string, string> plain) => asked switch
    {
        ChooseOnPaper choose => [new ReportText("What do you do? Choose one, or say what you would do instead.", "To decide:"), Lettered(choose.Choices, plain)],
        TickOnPaper tick => [new ReportText($"{InLine(plain(tick.Prompt))} {Ticks(tick)}", "To decide:"), Lettered(tick.Options, plain)],
        OrderOnPaper order => [new ReportText($"{InLine(plain(order.Prompt))} Write the letters in your order.", "To decide:"), Lettered(order.Options, plain)],
        WriteOnPaper write => [new ReportText(InLine(plain(write.Prompt)), "To write:")],
        _ => throw new UnreachableException(),
    };

    private static string Ticks(TickOnPaper tick) => tick.Min == tick.Max
        ? string.Create(CultureInfo.InvariantCulture, $"Choose {tick.Max}.")
        : string.Create(CultureInfo.InvariantCulture, $"Choose from {tick.Min} to {tick.Max}.");

    private static ReportTable Lettered(ImmutableArray<string> options, Func<string, string> plain) => new(
        "What you could do", ["Letter", "What"], [.. options.Select((option, index) => (ImmutableArray<string>)[$"{Letters[index]}", InLine(plain(option))])]);

    private static string InLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
