using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Drawings;

/// <summary>What a drawing says in words, whatever draws it. No mark is by line or colour alone: each has its words.</summary>
internal static class DrawingWords
{
    private const int MostNamed = 3;

    /// <summary>The lines in a scene's box.</summary>
    public static IEnumerable<string> Of(DrawnScene drawn)
    {
        if (drawn.IsStart) yield return "START";
        yield return drawn.Scene.Id;
        if (KindOf(drawn.Scene.WayOn) is { Length: > 0 } kind) yield return kind;
        if (drawn.Scene.IsIncluded) yield return "included";
        if (drawn.IsDeadEnd) yield return "CAN BE A DEAD END";
        if (drawn.Met == Met.InNoPlay) yield return "NEVER REACHED";
        if (drawn.Met == Met.NotYet) yield return "not reached so far";
    }

    /// <summary>The lines beside a way.</summary>
    public static IEnumerable<string> Of(DrawnWay way)
    {
        if (way.Name.Length > 0) yield return way.Once ? $"{Shortened.Line(way.Name)} (once)" : way.Name;
        if (way.When is { } when) yield return $"if {when}";
        if (!way.After.IsEmpty) yield return $"after {Named(way.After)}";
        if (way.IsTimeout) yield return "when the time is up";
        if (!way.Breaches.IsEmpty) yield return $"SERIOUS BREACH {Named(way.Breaches)}";
        if (!way.Oversteps.IsEmpty) yield return $"oversteps {Named(way.Oversteps)}";
        foreach (var (number, answer) in way.Best) yield return string.Create(CultureInfo.InvariantCulture, $"BEST {number}{(answer is null ? "" : $": {answer}")}");
        if (way.IsAlwaysInterrupted) yield return way.Met == Met.InNoPlay ? "an event always takes over" : "an event took over so far";
        else if (way.Met == Met.InNoPlay) yield return "never taken";
        else if (way.Met == Met.NotYet) yield return "not taken so far";
    }

    /// <summary>The caption: what the drawing shows, and what its marks mean, as far as they stand in it.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="breachEnd">How the line of a serious breach ends, as in "a cross".</param>
    public static IEnumerable<string> Caption(StoryDrawing drawing, string breachEnd)
    {
        var (scenes, ways) = (drawing.Scenes, drawing.Ways);
        yield return $"{Shortened.Line(drawing.Scenario.Title)} ({Shortened.Line(drawing.Scenario.Id)})";
        yield return drawing.IsComplete
            ? "Proved: everything that can happen was tried."
            : string.Create(CultureInfo.InvariantCulture, $"NOT PROVED: {drawing.States:N0} states were searched, and there are more. What says 'so far' may still happen.");
        if (!drawing.Round.IsEmpty) yield return $"A play can go round for ever, so there is no best play: {Named(drawing.Round, " -> ")}.";
        else if (drawing.IsComplete && !drawing.HasBestPlay) yield return "Nothing is scored here, so there is no best play.";
        if (drawing.HasBestPlay) yield return "Thick line, BEST 1, BEST 2 and so on: the play with the most points, also with the worst luck.";
        if (ways.Any(way => !way.Breaches.IsEmpty)) yield return $"Line that ends in {breachEnd}, SERIOUS BREACH: it is one, or can be where several things are ticked.";
        if (ways.Any(way => !way.Oversteps.IsEmpty)) yield return "Line that ends in a ring, oversteps: outside the role of a learning mentor.";
        if (ways.Any(way => way.IsEvent)) yield return "Dashed line, event: it takes over from an answer.";
        if (ways.Any(way => way.Met != Met.InSomePlay) || scenes.Any(scene => scene.Met != Met.InSomePlay))
            yield return drawing.IsComplete ? "Dotted line, never: no play comes there. Where an event always takes over, no play goes on that way." : "Dotted line, so far: not met in what was searched.";
        if (drawing.QuietEvents.Length > 0)
            yield return $"{(drawing.IsComplete ? "Never interrupts" : "Did not interrupt so far")}: {Named([.. drawing.QuietEvents.Select(happening => string.Create(CultureInfo.InvariantCulture, $"event {happening.Index + 1}"))])}.";
    }

    private static string KindOf(WayOn wayOn) => wayOn switch
    {
        ChoiceDecision decision => string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(decision.Choices.Length, "choice")}{(decision.Limit is { } limit ? $", {limit.Seconds} seconds" : "")}"),
        PickDecision => "pick",
        OrderDecision => "order",
        WriteDecision => "write",
        Fork => "goes on by itself",
        Ending { Kind: var kind } => kind switch
        {
            EndingKind.Good => "ending: good",
            EndingKind.Mixed => "ending: mixed",
            EndingKind.Poor => "ending: poor",
        },
        _ => throw new UnreachableException(),
    };

    private static string Named(ImmutableArray<string> names, string between = ", ") =>
        string.Join(between, names.Take(names.Length > MostNamed + 1 ? MostNamed : names.Length).Select(Shortened.Line)) +
        (names.Length > MostNamed + 1 ? string.Create(CultureInfo.InvariantCulture, $"{between}… ({names.Length})") : "");
}
