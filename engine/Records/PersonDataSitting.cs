using System.Globalization;
using System.Text;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Records;

/// <summary>The part of a person's page that tells of a sitting: under what conditions, what was said of each item, how the time went.</summary>
internal static class PersonDataSitting
{
    /// <summary>Writes it.</summary>
    public static void Write(StringBuilder page, SittingData sitting)
    {
        if (sitting.Terms is { } terms)
        {
            PersonDataPage.Table(
                page,
                [],
                [
                    .. terms.Candidate.Length > 0 ? (string[][])[["Candidate", terms.Candidate]] : [],
                    ["Extra time", terms.ExtraTime == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{terms.ExtraTime} per cent")],
                    ["Items arrive", terms.ArrivalsUnscaled ? "when the paper says, without regard to extra time" : "when the paper says, scaled by the extra time"],
                ]);
        }

        foreach (var answered in sitting.Answers) Answer(page, sitting.Paper, answered);
        Times(page, sitting.Times);
    }

    private static void Answer(StringBuilder page, Paper? paper, ItemAnswered answered)
    {
        var (answer, item) = (answered.Answer, paper?.Find(answered.Item));
        page.Append(CultureInfo.InvariantCulture, $"<h3>{PersonDataPage.Safe(item?.Subject ?? answered.Item)}</h3>\n");
        PersonDataPage.Table(
            page,
            [],
            [
                ["Item", answered.Item],
                ["Priority", answer.Priority ?? "none"],
                ["Actions", ListOf(answer.Actions, paper?.Actions)],
                ["To", ListOf(answer.To, paper?.People)],
                ["By when", answer.ByWhen ?? "not said"],
                ["Number", answer.Number?.ToString(CultureInfo.InvariantCulture) ?? "none"],
                ["Last changed", $"{PersonDataPage.Day(Stamp.Of(answered.At))}, after {Length(answered.Elapsed)}"],
            ]);
        if (answer.Reason.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<blockquote>{PersonDataPage.Safe(answer.Reason)}</blockquote>\n");
    }

    private static void Times(StringBuilder page, SittingTimes times)
    {
        page.Append("<h3>How the time went</h3>\n");
        PersonDataPage.Table(
            page,
            ["What", "When", "How long", "More"],
            [
                .. times.Started is { } started ? (string[][])[["the clock was started", Moment(started), "", ""]] : [],
                .. times.Pauses.Select(pause => (string[])[$"pause after {Length(pause.Elapsed)}", Moment(pause.At), pause.Lasted is { } lasted ? Length(lasted) : "it goes on", pause.Reason]),
                .. times.Gaps.Select(gap => (string[])[$"went on after the program had stopped at {Length(gap.Elapsed)}", Moment(gap.At), Length(gap.Lasted), ""]),
                .. times.Drifts.Select(drift => (string[])[$"the machine's clock went another way, noted after {Length(drift.Elapsed)}", Moment(drift.At), Length(drift.Drift), ""]),
                .. times.Ended is { } ended ? (string[][])[["the end", Moment(ended), $"{Length(times.Used)} were used", ""]] : [],
            ]);
    }

    private static string ListOf(IEnumerable<string> ids, IEnumerable<PaperWord>? words) =>
        string.Join("; ", ids.Select(id => words?.FirstOrDefault(word => word.Id == id)?.Text ?? id)) is { Length: > 0 } list ? list : "none";

    private static string Moment(DateTimeOffset at) => PersonDataPage.Day(Stamp.Of(at));

    /// <summary>A length, as in 1:02:03; with a sign where it is below zero.</summary>
    private static string Length(TimeSpan time) => $"{(time < TimeSpan.Zero ? "-" : "")}{time.Duration().ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)}";
}
