using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A unit or an element in one row: how it stands now as a bar, over time as columns, and in words.</summary>
internal static class UnitRow
{
    private const int BarWidth = 6;
    private const int SparkWidth = 8;
    private const int WordsWidth = 17;

    // What is said of many plays is heard, not seen.
    private const int MostSaid = 6;

    /// <summary>What stands over the rows.</summary>
    public static ColumnHeads Heads { get; } = new("", $"{"now".PadRight(BarWidth)} {"so far".PadRight(SparkWidth)} {"",5}  {"",-WordsWidth}");

    /// <summary>The row at the right of its title.</summary>
    public static string Right(ProgressItem item)
    {
        var percent = item.Latest?.Share is { } share ? Text.Percent(share) : "";
        return $"{BarOf(item)} {Drawn.Spark(Values(item), SparkWidth)} {percent,5}  {Short(item).PadRight(WordsWidth)}";
    }

    /// <summary>The row in a sentence.</summary>
    public static string Sentence(ProgressItem item) => $"{item.Id}  {item.Title}: {(item.Times == 0 ? item.Words : OverTime(item))}";

    /// <summary>The row as columns of its own; null where it was never assessed.</summary>
    public static Sparkline? Spark(ProgressItem item) => item.Times < 2 ? null : new Sparkline("", Values(item), Series(item));

    /// <summary>In words how it went over time, as in "40%, then 55%, then 80%; latest strong, 4 of 5 (80%)".</summary>
    public static string OverTime(ProgressItem item)
    {
        if (item.Latest is not { } latest) return item.Words;
        if (item.Times == 1) return latest.Words;
        return $"{Series(item)}; latest {latest.Words}";
    }

    private static string Series(ProgressItem item)
    {
        var before = item.Times > MostSaid ? string.Create(CultureInfo.InvariantCulture, $"{item.Times} plays, of late ") : "";
        return before + string.Join(", then ", item.OverTime.Skip(Math.Max(0, item.Times - MostSaid)).Select(Say));
    }

    /// <summary>Why a unit is not yet there whatever its share: the breach, where and when; null where there was none.</summary>
    public static Paragraph? Why(ProgressItem item, LocalDays days) => item.Latest is { Breaches.IsEmpty: false } broken
        ? new Paragraph($"not yet: serious breach in *{Text.Verbatim(broken.Play.Title)}*, {days.Say(broken.Day)}", Indent: 3, Tone: Tone.Alert)
        : null;

    /// <summary>The shares over time; what spoke against somebody is none.</summary>
    public static ImmutableArray<decimal?> Values(ProgressItem item) => [.. item.OverTime.Select(shown => shown.State == ProgressState.Badly ? -1 : shown.Share)];

    private static string Say(ShownInPlay shown)
    {
        var share = shown.Share is { } known ? Text.Percent(known) : "not known";
        return shown switch
        {
            { Breaches.IsEmpty: false } => $"{share} with a serious breach",
            { State: ProgressState.Badly } => $"{share} (evidenced badly)",
            { State: ProgressState.NotYetEvidenced } => $"{share} (nothing shown)",
            _ => share,
        };
    }

    // Nothing shown, and what spoke against somebody, must not be the same empty bar.
    private static string BarOf(ProgressItem item) => item switch
    {
        { Times: 0 } => new string(' ', BarWidth),
        { State: ProgressState.Badly } => Drawn.Against + Drawn.Bar(0, BarWidth - 1),
        _ => Drawn.Bar(item.Latest!.Share, BarWidth),
    };

    private static string Short(ProgressItem item) => item.Latest is { Breaches.IsEmpty: false } ? "serious breach" : item.Words;
}
