using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.InTray;

/// <summary>Something that lies in the tray, or arrives there.</summary>
public sealed record PaperItem
{
    /// <summary>Its id, unique in its paper.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the paper, from 0; -1 for the practice item.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its id.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>email, note, phone, letter, form or visitor; null where the author does not say.</summary>
    public string? Medium { get; init; }

    /// <summary>Who sent it; null where the author does not say.</summary>
    public string? From { get; init; }

    /// <summary>What it is about, as the sender puts it; null where the author does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>Whole minutes of the paper's own time after which it arrives; 0 where it lies there from the start.</summary>
    public required int Arrives { get; init; }

    /// <summary>What it says: small Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>What hangs on it.</summary>
    public ImmutableArray<Sheet> Attachments { get; init; } = [];

    /// <summary>What a sound answer is.</summary>
    public required ItemKey Key { get; init; }

    /// <summary>What people mark in the written reason.</summary>
    public ImmutableArray<RubricCriterion> Rubric { get; init; } = [];

    internal PaperItem ForCandidates(SourceText source, ItemKey key) => this with { Place = new SourcePlace(source, default), Key = key, Rubric = [] };
}

/// <summary>What the parts of an answer are worth. Points of actions and people may be negative.</summary>
public sealed record ItemKey
{
    /// <summary>What stands in place of a key in a paper that candidates see: nothing is known, and nothing can be scored.</summary>
    public static ItemKey Withheld { get; } = new() { Priorities = [], Actions = [] };

    /// <summary>Whether this is no key, because candidates do not see it.</summary>
    public bool IsWithheld => Priorities.IsEmpty;

    /// <summary>The sound priorities, as numbers in the paper's list; none only where the key is withheld. The best for the answer counts.</summary>
    public required ImmutableArray<int> Priorities { get; init; }

    /// <summary>Actions by id with their points; at least one is positive, unless the key is withheld. An action that is not here is worth nothing.</summary>
    public required ImmutableDictionary<string, int> Actions { get; init; }

    /// <summary>People by id with their points; empty where it does not matter.</summary>
    public ImmutableDictionary<string, int> To { get; init; } = [];

    /// <summary>By when, from the soonest: an answer earns the points of the first that it is not later than.</summary>
    public ImmutableArray<TimedPoints> ByWhen { get; init; } = [];

    /// <summary>What would be a serious breach.</summary>
    public ImmutableArray<BreachRule> Breaches { get; init; } = [];

    /// <summary>What the best action shows.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Why this is the key, what else can be defended, and what cannot; null where the author wrote nothing.</summary>
    public string? Why { get; init; }

    /// <summary>The rules of practice that the key rests on.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>The key with what is shown of it beside an answer, and no more.</summary>
    internal ItemKey AsShown() => this with { Breaches = [], Evidence = [], Sources = [.. Sources.Select(source => source with { From = [] })] };

    /// <summary>The highest points that an action has.</summary>
    /// <exception cref="KeyWithheldException">The key is not known.</exception>
    public int BestAction => IsWithheld ? throw new KeyWithheldException() : Actions.Values.Max();

    /// <summary>The most that the item can give: 2 for the priority, and the best of each other part.</summary>
    /// <exception cref="KeyWithheldException">The key is not known.</exception>
    public int Most => 2 + BestAction + To.Values.Append(0).Max() + ByWhen.Select(entry => entry.Points).Append(0).Max();
}

/// <summary>Points for an answer that names a time not later than this.</summary>
public sealed record TimedPoints(ByWhen By, int Points);

/// <summary>
/// What would be a serious breach, judged on what is said and never on how long it took to type: to say one of some actions, or not to
/// say any of them, in time where a time is named.
/// </summary>
/// <param name="IsIf">True where saying it is the breach, false where not saying it is.</param>
/// <param name="Actions">The actions; one of them is enough.</param>
/// <param name="By">By when it must be said to be done for it to count; null for whenever.</param>
/// <param name="Incident">The breach.</param>
/// <param name="Place">Where it is said.</param>
public sealed record BreachRule(bool IsIf, ImmutableArray<string> Actions, ByWhen? By, Incident Incident, SourcePlace Place);

/// <summary>What people mark in the written reason, from 0 to 4.</summary>
/// <param name="Id">Its id, unique in its item.</param>
/// <param name="Text">What is looked for.</param>
/// <param name="Anchors">What some marks look like, by mark.</param>
/// <param name="Criterion">The criterion of the person specification that it answers to; null for none.</param>
/// <param name="Place">The place of its id.</param>
public sealed record RubricCriterion(string Id, string Text, ImmutableSortedDictionary<int, string> Anchors, string? Criterion, SourcePlace Place);
