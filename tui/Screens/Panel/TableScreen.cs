using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A screen of an exercise: texts, and things to take.</summary>
/// <param name="Table">The exercise.</param>
internal abstract record TableScreen(PanelTable Table) : MenuScreen
{
    /// <summary>The columns for what an exercise is called at the right of a title: a long one must not push away what the page is.</summary>
    internal const int ShortTitle = 28;

    /// <inheritdoc/>
    protected override string Aside => TextWidth.Cut(Table.Exercise.Title, ShortTitle);

    /// <summary>The exercise as it was read last.</summary>
    protected Exercise Exercise => Table.Exercise;

    /// <summary>Whether members mark, or agree on marks, and are to know nothing of a candidate but the answers.</summary>
    protected bool IsBlind => Exercise.IsBlind;

    /// <summary>What is said where something is not shown for that.</summary>
    protected static Paragraph Blind { get; } = new("While members mark, neither terms nor notes are shown: nobody is to be marked by them. They are shown again when the results are open.");

    /// <summary>Opens a screen over this one.</summary>
    protected Func<Turn> Opening(Func<Screen> screen) => () => new OpenFrom(this, screen());

    /// <summary>Asks for one line, with what stands there in the box, and comes back here.</summary>
    /// <param name="title">What is asked.</param>
    /// <param name="typed">What stands in the box.</param>
    /// <param name="asks">What is said about it.</param>
    /// <param name="then">What comes of the line.</param>
    protected Func<Turn> Asking(string title, string typed, ImmutableArray<Block> asks, Func<string, Turn> then) => () => new Go(new LineScreen(title, asks, typed, this, then));

    /// <summary>Lets something happen, and comes back here.</summary>
    protected Turn Do(Func<DateTimeOffset, ExerciseEvent> what) => Table.Do(what, () => new Go(this));
}
