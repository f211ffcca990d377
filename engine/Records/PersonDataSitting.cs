using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records;

/// <summary>The part of a person's page that tells of a sitting: under what conditions, what was said of each item, how the time went.</summary>
internal static class PersonDataSitting
{
    /// <summary>The parts of the page.</summary>
    public static IEnumerable<HtmlPart> PartsOf(SittingData sitting) =>
        [.. sitting.Terms is { } terms ? (HtmlPart[])[Terms(terms)] : [], .. sitting.Answers.SelectMany(answered => Answer(sitting.Paper, answered)), .. Times(sitting.Times)];

    private static HtmlElement Terms(SittingTerms terms) => Html.Facts(
    [
        .. terms.Candidate.Length > 0 ? ((string, string)[])[("Candidate", terms.Candidate)] : [],
        ("Extra time", terms.ExtraTime == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{terms.ExtraTime} per cent")),
        ("Items arrive", terms.ArrivalsUnscaled ? "when the paper says, without regard to extra time" : "when the paper says, scaled by the extra time"),
    ]);

    private static IEnumerable<HtmlPart> Answer(Paper? paper, ItemAnswered answered)
    {
        var (answer, item) = (answered.Answer, paper?.Find(answered.Item));
        yield return Html.Heading(3, item?.Subject ?? answered.Item);
        yield return Html.Facts(
        [
            ("Item", answered.Item),
            ("Priority", answer.Priority ?? "none"),
            ("Actions", ListOf(answer.Actions, paper?.Actions)),
            ("To", ListOf(answer.To, paper?.People)),
            ("By when", answer.ByWhen ?? "not said"),
            ("Number", answer.Number?.ToString(CultureInfo.InvariantCulture) ?? "none"),
            ("Last changed", $"{PersonDataPage.Day(Stamp.Of(answered.At))}, after {Length(answered.Elapsed)}"),
        ]);
        if (answer.Reason.Length > 0) yield return Html.Quote(answer.Reason);
    }

    private static IEnumerable<HtmlPart> Times(SittingTimes times)
    {
        yield return Html.Heading(3, "How the time went");
        yield return PersonDataPage.Table(
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
