using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Deciding;
using MentorSim.Tui.Screens.Panel.Keeping;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The eight steps of an exercise, each with where it stands and what is still missing.</summary>
internal sealed record StepsScreen : TableScreen
{
    private const int MostMissing = 3;

    private StepsScreen(PanelTable table)
        : base(table)
    {
    }

    /// <summary>The steps of an exercise, with the next one selected.</summary>
    public static StepsScreen Of(PanelTable table) => new(table.Refreshed()) { Selected = (int)Next(table.Exercise) + 1 };

    /// <summary>The steps as the file has them now, with the next one selected.</summary>
    public StepsScreen Anew() => Of(Table);

    /// <inheritdoc/>
    protected override string Title => "Eight steps";

    /// <inheritdoc/>
    protected override string BackWord => "close it";

    /// <inheritdoc/>
    public override RoomLock? RoomLock => PassphraseLock.Of(Table.File);

    /// <summary>The step that comes next.</summary>
    public static ExerciseStep Next(Exercise exercise) => exercise.State switch
    {
        ExerciseState.SetUp => !IsPrepared(exercise) || exercise.RehearsedAt is not null ? ExerciseStep.SetUp : ExerciseStep.Rehearse,
        ExerciseState.Sitting => ExerciseStep.Sit,
        ExerciseState.Collecting => ExerciseStep.Collect,
        ExerciseState.Marking => ExerciseStep.Mark,
        ExerciseState.Agreeing => exercise.Results is null ? ExerciseStep.Agree : ExerciseStep.Decide,
        _ => ExerciseStep.Keep,
    };

    /// <summary>What a step is called.</summary>
    public static string NameOf(ExerciseStep step) => step switch
    {
        ExerciseStep.SetUp => "Set up",
        ExerciseStep.Rehearse => "Rehearse",
        ExerciseStep.Sit => "Sit",
        ExerciseStep.Collect => "Collect",
        ExerciseStep.Mark => "Mark",
        ExerciseStep.Agree => "Agree",
        ExerciseStep.Decide => "Decide",
        ExerciseStep.Keep => "Keep or delete",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Some of what is missing in a step, in one line; empty where nothing is.</summary>
    public static string MissingIn(Exercise exercise, ExerciseStep step)
    {
        var missing = exercise.MissingFor(step);
        var shown = missing.Take(missing.Count > MostMissing + 1 ? MostMissing : missing.Count).ToList();
        if (missing.Count > shown.Count) shown.Add(string.Create(CultureInfo.InvariantCulture, $"and {missing.Count - shown.Count} more"));
        return string.Join("; ", shown);
    }

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var here = Next(Exercise);
        menu.Say(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"You are at step {(int)here + 1} of 8, **{NameOf(here)}**.")), new Gap());
        foreach (var step in Enum.GetValues<ExerciseStep>())
        {
            menu.Offer(NameOf(step), () => Open(step), string.Join(", ", new[] { CountOf(step), StandingOf(step) }.Where(part => part.Length > 0)), MarkOf(step));
            if (MissingIn(Exercise, step) is { Length: > 0 } missing && IsToldNow(step)) menu.Say(new Paragraph(Text.Verbatim(Text.Capital(missing)), Indent: 3, Tone: Tone.Quiet));
        }

        menu.Say(new Gap(), new Paragraph(Text.Verbatim(Table.File.Path), Tone: Tone.Quiet));
    }

    private string StandingOf(ExerciseStep step)
    {
        if (step == Next(Exercise)) return "you are here";
        if (Exercise.MissingFor(step).Count == 0) return step == ExerciseStep.Rehearse ? $"done {Days.Of(Exercise.RehearsedAt!.Value, Table.Desk.Clock)}" : "done";
        // What can no longer be made up for is no task.
        if (step == ExerciseStep.Rehearse && Exercise.State > ExerciseState.Sitting) return "left out";
        return step < Next(Exercise) ? "something is missing" : "";
    }

    /// <summary>Where the path has come to: what is behind, here, left out, or still to come; the words beside say the same.</summary>
    private string MarkOf(ExerciseStep step) => StandingOf(step) switch
    {
        "you are here" => "[>]",
        "left out" => "[-]",
        "something is missing" => "[!]",
        "" => "[ ]",
        _ => "[x]",
    };

    /// <summary>How much of a step is done, where it is done one by one; empty before it is reached, and where it is all done.</summary>
    private string CountOf(ExerciseStep step)
    {
        if (step > Next(Exercise) || Exercise.MissingFor(step).Count == 0) return "";
        var (done, all, what) = step switch
        {
            ExerciseStep.Collect => (Exercise.Candidates.Count(candidate => candidate.Answers is not null || candidate.AbsentBecause is not null), Exercise.Candidates.Length, "in"),
            ExerciseStep.Mark => (Exercise.Markers.Count(member => member.FinishedAt is not null), Exercise.Markers.Count(), "finished"),
            ExerciseStep.Decide => (Exercise.Candidates.Count(candidate => candidate.Decision is not null), Exercise.Candidates.Length, "decided"),
            _ => (0, 0, ""),
        };
        return all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{done} of {all} {what}");
    }

    /// <summary>What is missing in steps that are still far away says itself.</summary>
    private bool IsToldNow(ExerciseStep step) => (step <= Next(Exercise) && (step != ExerciseStep.Rehearse || Exercise.State <= ExerciseState.Sitting)) || (Exercise.State == ExerciseState.SetUp && step == ExerciseStep.Rehearse);

    private Turn Open(ExerciseStep step)
    {
        var table = Table.Refreshed();
        return step switch
        {
            ExerciseStep.SetUp => new OpenFrom(this, new SetUpScreen(table)),
            ExerciseStep.Rehearse => new OpenFrom(this, new RehearseScreen(table)),
            ExerciseStep.Sit => new OpenFrom(this, new SitScreen(table)),
            ExerciseStep.Collect => new OpenFrom(this, new CollectScreen(table)),
            ExerciseStep.Mark => new OpenFrom(this, MarkStep.Of(table.File)),
            ExerciseStep.Agree => new OpenFrom(this, AgreeStep.Of(table.File)),
            ExerciseStep.Decide => new OpenFrom(this, DecideScreen.Of(table)),
            ExerciseStep.Keep => new OpenFrom(this, KeepScreen.Of(table)),
        };
    }

    /// <summary>Whether nothing keeps the station file from being written: PINs may be chosen later.</summary>
    internal static bool IsPrepared(Exercise exercise) =>
        exercise.MissingFor(ExerciseStep.SetUp).Count == exercise.Markers.Count(member => !member.HasJoined) + (exercise.Station is null ? 1 : 0);
}
