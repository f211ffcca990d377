using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.InTray;

/// <summary>
/// An in-tray exercise that can be sat: every id is resolved and every key can be scored. Only the binder makes one. Candidates see brief,
/// items, diary, people and background; keys and rubrics are for those who mark.
/// </summary>
public sealed record Paper
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, for lists; null where the author wrote nothing.</summary>
    public string? Summary { get; init; }

    /// <summary>primary, secondary or any.</summary>
    public required string Phase { get; init; }

    /// <summary>What a candidate should know before the start, because it may be hard to read; null where nothing is.</summary>
    public string? Notice { get; init; }

    /// <summary>The minutes from the start of the clock to its end, without extra time.</summary>
    public required int Minutes { get; init; }

    /// <summary>Who the candidate is in it, and what is to be done: small Markdown.</summary>
    public required string Brief { get; init; }

    /// <summary>The guidance it rests on and when to look at it again.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Who reviewed it, and when; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>The packs that it names, in its order.</summary>
    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>What can be done with an item, the same list for all.</summary>
    public required ImmutableArray<PaperWord> Actions { get; init; }

    /// <summary>How many actions, and how many people, one item may be given at most.</summary>
    public required int MaxActions { get; init; }

    /// <summary>The priorities, the most urgent first.</summary>
    public required ImmutableArray<string> Priorities { get; init; }

    /// <summary>To whom something can be passed on or told.</summary>
    public ImmutableArray<PaperWord> People { get; init; } = [];

    /// <summary>The items in the order of the file.</summary>
    public required ImmutableArray<PaperItem> Items { get; init; }

    /// <summary>Groups of item numbers: each group is to be dealt with before the next, in any order inside it.</summary>
    public ImmutableArray<ImmutableArray<int>> Order { get; init; } = [];

    /// <summary>Pairs of item numbers of which the first must be dealt with before the second.</summary>
    public ImmutableArray<Precedence> First { get; init; } = [];

    /// <summary>What stands in the candidate's diary for the day.</summary>
    public ImmutableArray<Engagement> Diary { get; init; } = [];

    /// <summary>The background pack: sheets that are always a key away.</summary>
    public ImmutableArray<Sheet> Background { get; init; } = [];

    /// <summary>An item to try before the clock starts, with its explained answer; null where there is none.</summary>
    public PaperItem? Practice { get; init; }

    /// <summary>Scripted candidates and what they must get.</summary>
    public ImmutableArray<PaperTest> Tests { get; init; } = [];

    /// <summary>The pack whose units and levels are read: the first with units, or null.</summary>
    public Pack? ScoringPack => Packs.FirstOrDefault(pack => pack.Units.Length > 0);

    /// <summary>The levels by which item points pass or not.</summary>
    public Levels Levels => ScoringPack?.Levels ?? Levels.Usual;

    /// <summary>
    /// The paper as a candidate has it: nothing of what is sound, how it is marked, or where it comes from. Only the practice item keeps its
    /// key, which every candidate is shown after a try, and of that only what is shown.
    /// </summary>
    public Paper ForCandidates()
    {
        var source = new SourceText(Id, "");
        return new Paper
        {
            Source = source,
            Id = Id,
            Title = Title,
            Phase = "any",
            Notice = Notice,
            Minutes = Minutes,
            Brief = Brief,
            Policy = Policy,
            Review = Review,
            Actions = Actions,
            MaxActions = MaxActions,
            Priorities = Priorities,
            People = People,
            Items = [.. Items.Select(item => item.ForCandidates(source, ItemKey.Withheld))],
            Diary = Diary,
            Background = Background,
            Practice = Practice?.ForCandidates(source, Practice.Key.AsShown()),
        };
    }

    /// <summary>The item of an id; null where there is none.</summary>
    public PaperItem? Find(string id) => Items.FirstOrDefault(item => item.Id == id);
}

/// <summary>An id with its words: an action, or somebody to whom something can be passed on.</summary>
/// <param name="Id">The id that keys use.</param>
/// <param name="Text">What the candidate reads.</param>
public sealed record PaperWord(string Id, string Text);

/// <summary>An item that must be dealt with before another: a gate that stands by itself, never points.</summary>
/// <param name="Before">Number of the item that comes first, from 0.</param>
/// <param name="After">Number of the other, from 0.</param>
/// <param name="Place">Where it is said.</param>
public readonly record struct Precedence(int Before, int After, SourcePlace Place);

/// <summary>Something in the diary.</summary>
/// <param name="At">The time of the day, in minutes from midnight.</param>
/// <param name="What">What is to happen then.</param>
public sealed record Engagement(int At, string What);

/// <summary>A sheet of paper with a title: part of the background pack, or an attachment.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">Small Markdown.</param>
public sealed record Sheet(string Title, string Text);
