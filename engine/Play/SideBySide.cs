using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Play;

/// <summary>One event played in two versions of a scenario, in which all events before it came to the same.</summary>
/// <param name="old">The session in the version in which the event happened.</param>
/// <param name="anew">The session in the other version.</param>
/// <param name="happened">The event.</param>
internal sealed class SideBySide(Session old, Session anew, SessionEvent happened)
{
    private const int LongestQuote = 40;

    /// <summary>
    /// What is different, as the beginning of a sentence; null where it comes to the same. Then both sessions have accepted the event;
    /// else the one in the other version still stands before it.
    /// </summary>
    public string? Difference()
    {
        var passed = old.State == SessionState.Briefing ? 0 : old.Passage.Moments.Count();
        var what = happened switch
        {
            Answered answered => Refusal(answered),
            Ticked or TimeUp when anew.Decision is null => Over(anew),
            _ => null,
        };
        var way = what is null ? Way() : null;
        old.Accept(happened);
        what ??= way is null ? null : Compare(passed, way);
        if (what is not null) return what;
        anew.Accept(happened);
        return OtherEnd();
    }

    /// <summary>That the trainee has come to an end that is another now. An end that has become one is nothing that they have come to.</summary>
    private string? OtherEnd()
    {
        if (!old.Passage.IsOver || !old.IsBeyondFeedback || old.Passage.Stopped) return null;
        var scene = old.Passage.Scene.Id;
        return (old.Passage.Ending, anew.Passage.Ending) switch
        {
            ({ } was, { } now) when was.Kind != now.Kind => $"the ending *{scene}* is now {KindOf(now)}, and not {KindOf(was)}",
            ({ }, null) => $"the scene *{scene}* is no longer an ending",
            (null, _) when !anew.Passage.IsOver => $"the scene *{scene}* now has something on offer",
            (null, { }) => Over(anew),
            _ => null,
        };
    }

    private static string KindOf(Ending ending) => ending.Kind switch
    {
        EndingKind.Good => "good",
        EndingKind.Mixed => "mixed",
        EndingKind.Poor => "poor",
    };

    /// <summary>That nothing is asked any more where a session stands.</summary>
    /// <param name="session">The session; its story is over.</param>
    /// <param name="article">The first word.</param>
    public static string Over(Session session, string article = "the") => session.Passage.Scene.WayOn switch
    {
        Ending => $"{article} scene *{session.Passage.Scene.Id}* is now an ending",
        _ => $"{article} scene *{session.Passage.Scene.Id}* now has nothing on offer",
    };

    /// <summary>What the scene asks of a trainee.</summary>
    public static string Asks(Passage passage) => passage.Scene.WayOn switch
    {
        ChoiceDecision => "to choose",
        PickDecision => "to tick things",
        OrderDecision => "to put things in order",
        WriteDecision => "to write",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why the answer cannot be given in the other version; null where it can.</summary>
    private string? Refusal(Answered answered)
    {
        if (anew.Decision is not { } now) return Over(anew);
        var scene = answered.Scene;
        if (Asks(old.Passage) != Asks(anew.Passage)) return $"the scene *{scene}* now asks you {Asks(anew.Passage)}, and not {Asks(old.Passage)}";
        var before = (Decision)old.Passage.Scene.WayOn;
        var taken = old.Find(answered).Taken;
        if (taken.FirstOrDefault(offer => !now.Offers.Any(other => other.Id == offer.Id)) is { } gone)
        {
            // Under another id the same words are the same thing to a trainee, but nobody can be sure that it is to the author.
            var renamed = now.Offers.FirstOrDefault(other => $"{other.Text}" == $"{gone.Text}" && !before.Offers.Any(offer => offer.Id == other.Id));
            return renamed is null ? $"{Named(gone)} was removed" : $"{Named(gone)} has another name now, *{renamed.Id}*";
        }

        if (now is OrderDecision && now.Offers.FirstOrDefault(offer => !before.Offers.Any(other => other.Id == offer.Id)) is { } added)
            return $"{Named(added, anew)} was added to what is put in order";
        if (now is PickDecision pick && (taken.Length < pick.Min || taken.Length > pick.Max))
            return $"in the scene *{scene}* {Ticks(taken.Length)} no longer allowed, and {Wanted(pick)} wanted";
        if (now is ChoiceDecision && !anew.OnOffer.Any(offer => offer.Id == taken[0].Id)) return $"{Named(taken[0])} is not on offer there any more";
        if (answered.TimedOut && (now as ChoiceDecision)?.Limit is not { } limit) return $"in the scene *{scene}* there is no time limit any more";
        else if (answered.TimedOut && (now as ChoiceDecision)?.Limit?.Timeout.Id != answered.Answer) return $"when the time is up in the scene *{scene}*, another choice is taken now";
        return answered.Certainty is not null && !now.AsksCertainty ? $"in the scene *{scene}* you are no longer asked how sure you are" : null;
    }

    /// <summary>The way that the story takes in the other version, as far as chance can be made to lead where it led; null where it goes no way.</summary>
    private Way? Way()
    {
        var forced = happened switch
        {
            Began began => began.Falls,
            Answered answered => answered.Falls,
            _ => default,
        };
        if (forced.IsDefault) return null;
        var (story, at) = (Story.Of(anew.Scenario), 0);
        string? blocked = null;
        // Not the falls of the seed: what was left to chance is kept, and what was not is compared where chance has come into it.
        Passage next;
        var luck = new Luck(story, anew.Seed);
        if (happened is Answered { } given)
        {
            var taken = anew.Taking(given);
            next = luck.With([], fall => taken.GoOnByItself(Guided(fall)));
        }
        else
        {
            next = luck.With([], fall => Passage.Begin(story, story.Begin()).GoOnByItself(Guided(fall)));
        }

        return new Way(next, blocked, at < forced.Length && !next.Stopped);

        Func<StoryState, ImmutableArray<Fall>, int> Guided(Func<StoryState, ImmutableArray<Fall>, int> bySeed) => (state, ways) =>
        {
            if (at >= forced.Length) return bySeed(state, ways);
            var id = forced[at++];
            foreach (var fall in ways)
            {
                if (story.Scenario.Scenes[fall.To].Id == id) return fall.To;
            }

            blocked ??= $"chance can no longer lead from the scene *{story.SceneOf(state).Id}* to *{id}*";
            at = forced.Length;
            return bySeed(state, ways);
        };
    }

    /// <summary>What differs between the way that the old version took and the way of the other.</summary>
    private string? Compare(int passed, Way way)
    {
        var (was, now) = (old.Passage, way.Next);
        var what = happened is Answered ? Named(was.Decisions.Last().Answer) : "the story";
        // That it is a serious breach now is not told to somebody who is to answer again.
        if (was.Stopped != now.Stopped) return now.Stopped ? $"what follows from {what} has changed" : $"{what} is no longer a serious breach";
        var (wasIn, nowIn) = (ScenesOf(was, passed), ScenesOf(now, passed));
        var same = wasIn.Zip(nowIn).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < wasIn.Count || same < nowIn.Count)
        {
            if (way.Blocked is { } blocked && same < wasIn.Count) return blocked;
            if (same == 0) return happened is Began ? $"the story now begins in the scene *{nowIn[0]}*, and not in *{wasIn[0]}*" : $"{what} now leads to the scene *{nowIn[0]}*, and not to *{wasIn[0]}*";
            if (same == wasIn.Count) return $"the scene *{wasIn[^1]}* now goes on by itself, to *{nowIn[same]}*";
            return same == nowIn.Count
                ? $"the scene *{nowIn[^1]}* no longer goes on by itself, to *{wasIn[same]}*"
                : $"the scene *{wasIn[same - 1]}* now goes on to *{nowIn[same]}*, and not to *{wasIn[same]}*";
        }

        if (way.HasFallsLeft) return $"where the story goes after the scene *{wasIn[0]}* is no longer left to chance";
        return happened is Began ? OtherValue("at the start", was, now) : OtherValue($"after {what}", was, now);
    }

    /// <summary>The first value that differs, of vars that both versions have and of the clock.</summary>
    private string? OtherValue(string when, Passage was, Passage now)
    {
        var values = anew.Scenario.Layout.Vars.ToDictionary(known => known.Name, known => known.Show(now.State.Slots[known.Slot]), StringComparer.Ordinal);
        foreach (var known in old.Scenario.Layout.Vars)
        {
            var shown = known.Show(was.State.Slots[known.Slot]);
            if (values.TryGetValue(known.Name, out var other) && other != shown) return $"*{known.Name}* is now {other} {when}, and not {shown}";
        }

        return was.State.Time(old.Scenario) is { } time && now.State.Time(anew.Scenario) is { } later && later != time
            ? $"it is now {ClockTime.Show(later)} {when}, and not {ClockTime.Show(time)}"
            : null;
    }

    private static List<string> ScenesOf(Passage passage, int from) =>
        [.. passage.Moments.Skip(from).OfType<SceneEntered>().Select(entered => passage.Story.SceneOf(entered.State).Id)];

    private string Named(Answer answer) => answer switch
    {
        ChoiceAnswer choice => Named(choice.Choice),
        PickAnswer => "what you ticked",
        OrderAnswer => "the order in which you put things",
        WriteAnswer => "what you wrote",
        _ => throw new UnreachableException(),
    };

    private static string Ticks(int count) => count == 1 ? "1 tick is" : $"{Shown(count)} ticks are";

    private static string Wanted(PickDecision pick) => (pick.Min, pick.Max) switch
    {
        (1, 1) => "1 is",
        (0, 1) => "at most 1 is",
        var (min, max) => min == max ? $"{Shown(min)} are" : $"{Shown(min)} to {Shown(max)} are",
    };

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A choice or an option by its id, and by the beginning of its words: those are what a trainee knows it by.</summary>
    private string Named(Offer offer, Session? from = null)
    {
        var words = string.Join(' ', string.Concat(offer.Text.With((from ?? old).Cast).Where(sign => !"\\*_`[]<>#~|".Contains(sign, StringComparison.Ordinal)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > LongestQuote)
            words = words[..(words.LastIndexOf(' ', LongestQuote) is > 0 and var blank ? blank : LongestQuote)] + " …";
        return $"{(offer is Choice ? "choice" : "option")} *{offer.Id}* (“{words}”)";
    }
}

/// <summary>The way that a story takes from one answer to the next decision.</summary>
/// <param name="Next">The passage after it.</param>
/// <param name="Blocked">That chance could not lead where it had led; null where it could.</param>
/// <param name="HasFallsLeft">Whether chance had led more often than it has a say.</param>
internal sealed record Way(Passage Next, string? Blocked, bool HasFallsLeft);
