using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Commands;

/// <summary>Sittings as lines for the panel.</summary>
internal static class PanelScoreText
{
    private const string Evidence = "People mark the reasons, and the panel decides. The score is one piece of evidence.";

    /// <summary>A line for each of several sittings, by paper and candidate: never by score.</summary>
    public static IEnumerable<string> List(IReadOnlyCollection<PanelSitting> sittings)
    {
        if (sittings.Count == 0) yield return "No candidate has sat a paper here.";
        foreach (var paper in sittings.GroupBy(read => read.Sitting.Paper.Id))
        {
            yield return $"{paper.First().Sitting.Paper.Title} ({paper.Key})";
            foreach (var read in paper.OrderBy(read => read.Sitting.Terms.Candidate.Length).ThenBy(read => read.Sitting.Terms.Candidate, StringComparer.Ordinal))
            {
                var flagged = read.Score.Breaches.Length;
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {read.Stored.Id[..8]}  candidate {read.Sitting.Terms.Candidate}: {StateOf(read.Sitting)}, {read.Score.Points} of {read.Score.Most} points{(read.Score.Order is { } order ? $", order {order.OutOfTen} of 10" : "")}{(flagged == 0 ? "" : $", {Counted.Of(flagged, "question")} to the panel")}");
            }
        }

        if (sittings.Count == 0) yield break;
        yield return "";
        yield return $"'mentorsim panel score' with the first letters of a sitting shows all of it. {Evidence}";
    }

    /// <summary>All of a sitting.</summary>
    public static IEnumerable<string> Of(PanelSitting read) =>
    [
        .. Head(read),
        .. Sums(read.Score),
        .. Questions(read.Score),
        .. Items(read),
        .. Units(read.Score),
        .. Time(read),
        "",
        Evidence,
    ];

    private static IEnumerable<string> Head(PanelSitting read)
    {
        var (sitting, terms) = (read.Sitting, read.Sitting.Terms);
        yield return $"{sitting.Paper.Title} ({sitting.Paper.Id})";
        yield return $"{(terms.Candidate.Length > 0 ? $"Candidate {terms.Candidate}" : "A trainee")}, sitting {read.Stored.Id}, {(terms.Mode == SittingMode.Exercise ? "an exercise" : "training")}: {StateOf(sitting)}";
        var extra = terms.ExtraTime == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" ({sitting.Paper.Minutes} minutes and {terms.ExtraTime}% extra time; items arrived {(terms.ArrivalsUnscaled ? "without regard to it" : "later by as much")})");
        yield return $"Time allowed {Length(sitting.Limit)}{extra}, used {Length(sitting.Elapsed)}";
        yield return $"Receipt {read.Receipt}";
    }

    private static IEnumerable<string> Sums(SittingScore score)
    {
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"Items: {score.Points} of {score.Most} points{Share(score.Total)}; by points alone competent begins at {score.Paper.Levels.Competent}%.");
        foreach (var naive in score.Naive)
            yield return string.Create(CultureInfo.InvariantCulture, $"  Who reads nothing and {WordsOf(naive.Pattern)} gets {naive.Points:0.##}.");
        yield return score.Order is { } order
            ? string.Create(CultureInfo.InvariantCulture, $"Order: {order.Right} of {order.Of} pairs as they should be, {order.OutOfTen} of 10. A pair is left out where one item had not come when the other was numbered.")
            : "Order: nothing can be said of it.";
        foreach (var gate in score.First)
        {
            yield return $"First: {NameOf(gate.Before)} before {NameOf(gate.After)}: {gate.State switch
            {
                GateState.Kept => "kept",
                GateState.Broken => "not kept",
                GateState.NotJudged => "cannot be judged, since one had not arrived when the other was numbered",
            }}.";
        }
    }

    private static IEnumerable<string> Questions(SittingScore score)
    {
        if (score.Breaches.IsEmpty) yield break;
        yield return "";
        yield return "Questions to the panel: was this a serious breach? The machine sees what was chosen, and not what was meant. Confirm each or set it aside.";
        foreach (var breach in score.Breaches)
        {
            var item = score.Items.First(one => one.Item == breach.Item);
            yield return $"  {breach.Incident.Id}, {breach.Incident.Title}: at {NameOf(breach.Item)}";
            yield return $"    chosen: {Chosen(score.Paper, item.Answer)}";
            foreach (var line in InTheirWords(item.Answer)) yield return line;
        }
    }

    private static IEnumerable<string> Items(PanelSitting read)
    {
        yield return "";
        yield return "Items";
        foreach (var (item, index) in read.Score.Items.Select((item, index) => (item, index)))
        {
            var entry = read.Sitting.Tray.Items[item.Item.Index];
            yield return "";
            yield return string.Create(CultureInfo.InvariantCulture, $"  {NameOf(item.Item)}: {item.Points} of {item.Item.Key.Most} points");
            if (entry.ArrivedAt is not { } arrived)
            {
                yield return "    It never came into the tray.";
                continue;
            }

            yield return string.Create(CultureInfo.InvariantCulture, $"    points: priority {item.Priority}, actions {item.Actions}, to whom {item.To}, by when {item.ByWhen}; who reads nothing: {string.Join(", ", read.Score.Naive.Select(naive => string.Create(CultureInfo.InvariantCulture, $"{SittingScoreJson.WordOf(naive.Pattern)} {naive.Items[index]:0.##}")))}");
            yield return $"    arrived after {Length(arrived)}, {(entry.NumberedAt is { } numbered ? $"last numbered after {Length(numbered)}" : "not numbered")}{(entry.IsRead ? "" : ", never opened")}";
            yield return $"    chosen: {Chosen(read.Score.Paper, item.Answer)}";
            foreach (var line in InTheirWords(item.Answer)) yield return line;
            foreach (var criterion in item.Item.Rubric) yield return $"    to mark from 0 to 4: {criterion.Text}";
        }
    }

    private static IEnumerable<string> Units(SittingScore score)
    {
        if (score.Units.IsEmpty) yield break;
        yield return "";
        yield return $"Units of {score.Paper.ScoringPack!.Title}, by the best actions that were chosen";
        foreach (var unit in score.Units.Where(unit => unit.Score.IsAssessed))
            yield return string.Create(CultureInfo.InvariantCulture, $"  {unit.Unit.Id}  {unit.Unit.Title}: {unit.Score.Points} of {unit.Score.Ceiling}, {unit.Level.Word().Replace('-', ' ')}");
    }

    private static IEnumerable<string> Time(PanelSitting read)
    {
        var times = read.Times;
        yield return "";
        yield return "The record of time";
        if (times.Started is { } started) yield return $"  started  {Moment(started)}";
        foreach (var pause in times.Pauses)
            yield return $"  pause    {Moment(pause.At)}, after {Length(pause.Elapsed)}, {(pause.Lasted is { } lasted ? $"for {Length(lasted)}" : "it goes on")}: {pause.Reason}";
        foreach (var gap in times.Gaps) yield return $"  gap      until {Moment(gap.At)}: the program had stopped, and the time stood still at {Length(gap.Elapsed)}; nothing was stored for {Length(gap.Lasted)}";
        foreach (var drift in times.Drifts) yield return $"  clock    {Moment(drift.At)}, after {Length(drift.Elapsed)}: the machine's clock went {Length(drift.Drift.Duration())} {(drift.Drift < TimeSpan.Zero ? "less" : "more")} than the time of the sitting";
        if (times.Ended is { } ended) yield return $"  ended    {Moment(ended)}";
    }

    private static string StateOf(Sitting sitting) => sitting.State switch
    {
        SittingState.Ready => "not started",
        SittingState.Open => "not over",
        SittingState.Paused => "paused",
        SittingState.Submitted => "submitted",
        SittingState.Expired => "ended when the time was up",
    };

    private static string WordsOf(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "ticks as much as is allowed",
        NaivePatternKind.AllUrgent => "calls everything urgent",
        NaivePatternKind.FileEverything => "files everything",
        NaivePatternKind.Chance => "throws dice",
    };

    private static string Chosen(Paper paper, ItemAnswer answer)
    {
        if (answer.IsEmpty) return "nothing";
        string[] parts =
        [
            answer.Priority is { } priority ? $"priority {priority}" : "no priority",
            answer.Actions.IsEmpty ? "no action" : string.Join("; ", answer.Actions.Select(id => TextOf(paper.Actions, id))),
            .. answer.To.IsEmpty ? Array.Empty<string>() : [$"to {string.Join("; ", answer.To.Select(id => TextOf(paper.People, id)))}"],
            answer.ByWhen is { } by ? $"by {by}" : "no time",
            answer.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"number {number}") : "no number",
        ];
        return string.Join(", ", parts);
    }

    private static IEnumerable<string> InTheirWords(ItemAnswer answer) => string.IsNullOrWhiteSpace(answer.Reason)
        ? ["    no reason was written"]
        : answer.Reason.ReplaceLineEndings("\n").Split('\n').Select((line, index) => index == 0 ? $"    in their own words: {line}" : $"      {line}");

    private static string NameOf(PaperItem item) => item.Subject is { } subject ? $"{item.Id} ({Prose.Plain(subject)})" : item.Id;

    private static string TextOf(IEnumerable<PaperWord> words, string id) => Prose.Plain(words.FirstOrDefault(word => word.Id == id)?.Text ?? id);

    private static string Share(Score score) => score.Attainment is { } share ? $" ({Screens.Text.Percent(share)})" : "";

    private static string Moment(DateTimeOffset at) => Stamp.Of(at) is var stamp ? $"{stamp[..10]} {stamp[11..19]} UTC" : "";

    private static string Length(TimeSpan time) => $"{(time < TimeSpan.Zero ? "-" : "")}{time.Duration().ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)}";
}
