using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What somebody has shown, as pieces of pages.</summary>
internal static class ProgressText
{
    /// <summary>The best and the latest of a unit or an element, as bars; none where it was never assessed.</summary>
    public static IEnumerable<Block> Bars(ProgressItem item)
    {
        if (item.Latest is not { } latest || item.Best is not { } best) yield break;
        if (ReferenceEquals(best, latest))
        {
            yield return new Bar("", latest.Share, $"{(item.Times == 1 ? "" : "latest and best: ")}{latest.Words}");
            yield break;
        }

        yield return new Bar("", latest.Share, $"latest: {latest.Words}");
        yield return new Bar("", best.Share, $"best: {best.Words}");
    }

    /// <summary>How much of the pack something was shown for, and what was never assessed.</summary>
    public static IEnumerable<Block> Coverage(Progress progress)
    {
        if (progress.Pack is null) yield break;
        yield return new Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Evidenced so far: {progress.UnitsEvidenced} of {Counted.Of(progress.Units.Length, "unit")}{(progress.Elements.IsEmpty ? "" : $", {progress.ElementsEvidenced} of {Counted.Of(progress.Elements.Length, "element")}")}, in {Counted.Of(progress.Read.Count(), "play")}."));
        if (progress.Plays.IsEmpty) yield break;
        if (!progress.HasElements && progress.Read.Any())
        {
            yield return new Paragraph("These plays were kept without their elements, by an earlier version of MentorSim.", Tone: Tone.Quiet);
            yield break;
        }

        foreach (var state in new[] { ProgressState.Badly, ProgressState.NotYetEvidenced, ProgressState.NeverAssessed })
        {
            var ids = progress.Elements.Where(element => element.State == state).Select(element => element.Id).ToList();
            if (ids.Count > 0) yield return new Paragraph($"{Text.Verbatim(Text.Capital(state.Words(default)))}: {Text.Verbatim(string.Join(", ", ids))}.", Tone: Tone.Quiet);
        }
    }

    /// <summary>Plays that were read against other packs.</summary>
    public static IEnumerable<Block> Others(Progress progress) => progress.Others.Where(other => other.Pack.Length > 0).Select(other => new Paragraph(
        string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(other.Plays, "more play")} {(other.Plays == 1 ? "was" : "were")} read against another pack, and {(other.Plays == 1 ? "is" : "are")} not in this. For {(other.Plays == 1 ? "it" : "them")}: {Text.Verbatim($"mentorsim progress --standards {other.Pack}")}"),
        Tone: Tone.Quiet));

    /// <summary>The role: what was never shown first, then how often the rest was.</summary>
    public static IEnumerable<Block> Role(Progress progress)
    {
        if (progress.Boundaries.IsEmpty || progress.Plays.IsEmpty) yield break;
        yield return new Heading("The role: what a mentor is");
        foreach (var boundary in progress.NeverShown)
            yield return new Paragraph($"**never shown**: {Text.Verbatim(boundary.Boundary.Title)} ({Chances(boundary)})", Lead: "- ");
        foreach (var boundary in progress.Boundaries.Where(boundary => boundary.Times > 0))
            yield return new Paragraph($"shown {Chances(boundary)}: {Text.Verbatim(boundary.Boundary.Title)}", Lead: "- ", Tone: Tone.Quiet);
        yield return new Gap();
    }

    /// <summary>Serious breaches and oversteps, with every day on which they happened.</summary>
    public static IEnumerable<Block> Lapses(Progress progress)
    {
        if (progress.Plays.IsEmpty) yield break;
        foreach (var (heading, lapses, tone) in new[] { ("Serious breaches ever", progress.Breaches, Tone.Alert), ("Where the role was overstepped", progress.Oversteps, Tone.Strong) })
        {
            yield return new Heading(heading);
            if (lapses.IsEmpty) yield return new Paragraph("None.", Indent: 3, Tone: Tone.Quiet);
            foreach (var lapse in lapses)
            {
                yield return new Paragraph($"{Text.Verbatim(Text.Capital(lapse.Title))}: {Text.Verbatim(lapse.Words(progress.Days))}.", Lead: "- ", Tone: tone == Tone.Alert ? tone : Tone.Normal);
                if (lapse.Dates.Length > 1)
                    yield return new Paragraph($"on {Text.Verbatim(string.Join(", ", lapse.Dates.Select(date => progress.Days.Say(date.Day)).Distinct()))}", Indent: 3, Tone: Tone.Quiet);
            }

            yield return new Gap();
        }
    }

    /// <summary>Why a scenario is proposed.</summary>
    public static Paragraph Reasons(NextPlay play) => new($"{Text.Verbatim(string.Join("; ", play.Reasons))}.", Indent: 3, Tone: Tone.Quiet);

    /// <summary>What is due and no scenario at hand serves.</summary>
    public static IEnumerable<Block> Unserved(Progress progress, NextPlays next) =>
        next.Unserved.Select(need => new Paragraph($"{Text.Verbatim(need.Words(progress.Days))}; no scenario in this library gives a chance to show it.", Indent: 3, Tone: Tone.Quiet));

    /// <summary>Each play in which something was assessed, the latest first; with what a serious breach was.</summary>
    public static IEnumerable<Block> OverTime(ProgressItem item, LocalDays days) => item.OverTime.Reverse().Select(shown =>
        new Paragraph($"{Text.Verbatim($"{days.Say(shown.Day)}: {shown.Words}")}, *{Text.Verbatim(shown.Play.Title)}*{(shown.Breaches.IsEmpty ? "" : $": {Text.Verbatim(string.Join("; ", shown.Breaches))}")}", Indent: 3, Tone: Tone.Quiet));

    /// <summary>What stands in the ledger, in a phrase.</summary>
    public static string Summary(RoleLedger ledger) =>
        Standing(ledger) + (ledger.TakenBack == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {ledger.TakenBack:N0} taken back"));

    /// <summary>The same without what was taken back, where there is room for a few words only.</summary>
    public static string Standing(RoleLedger ledger) => (ledger.Breaches, ledger.Oversteps) switch
    {
        (0, 0) => "Nothing outside your role, and no serious breach",
        (0, var steps) => $"{Text.Capital(Times(steps))} outside your role, and no serious breach",
        (var breaches, 0) => $"{Breaches(breaches)}; otherwise inside your role",
        var (breaches, steps) => $"{Breaches(breaches)}, and {Times(steps)} outside your role",
    };

    private static string Chances(BoundaryProgress boundary) => boundary.Of == 0
        ? "there was no chance to yet"
        : string.Create(CultureInfo.InvariantCulture, $"{boundary.Times} of {boundary.Of} times");

    private static string Times(int number) => number switch { 1 => "once", 2 => "twice", _ => Counted.Of(number, "time") };

    private static string Breaches(int number) => number == 1 ? "1 serious breach" : string.Create(CultureInfo.InvariantCulture, $"{number:N0} serious breaches");
}
