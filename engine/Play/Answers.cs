using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Play;

/// <summary>The answers that a decision can have: all of them, or the one that a text stands for.</summary>
public static class Answers
{
    /// <summary>
    /// Every answer to a decision, whatever is on offer now: choices in the order of the file; sets of ticks from none to all, the first
    /// option changing fastest; orders from the right one on; for a text, none written.
    /// </summary>
    public static IEnumerable<Answer> To(Decision decision) => decision switch
    {
        ChoiceDecision choices => choices.Choices.Select(choice => new ChoiceAnswer(choice)),
        PickDecision pick => Ticks(pick),
        OrderDecision order => Orders(order),
        WriteDecision write => [new WriteAnswer(write, "")],
        _ => throw new UnreachableException(),
    };

    /// <summary>The answer that a text stands for, as answer lists write it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="onOffer">What is on offer.</param>
    /// <param name="written">The text.</param>
    /// <param name="scene">The scene's id, for what is said of a text that is no answer.</param>
    /// <exception cref="SessionException">It is no answer to this decision; says what is on offer.</exception>
    public static Answer Read(Decision decision, IEnumerable<Offer> onOffer, string written, string scene) => decision switch
    {
        ChoiceDecision => new ChoiceAnswer(onOffer.OfType<Choice>().FirstOrDefault(choice => choice.Id == written) ??
            throw new SessionException($"'{Shown(written)}' is not on offer in the scene '{scene}'; on offer: {Ids(onOffer)}.")),
        PickDecision pick => ReadTicks(pick, written, scene),
        OrderDecision order => ReadOrder(order, written, scene),
        WriteDecision write => new WriteAnswer(write, written == WriteAnswer.Skip ? "" : written),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Answer> Ticks(PickDecision pick)
    {
        for (var ticks = 0; ticks < 1 << pick.Options.Length; ticks++)
        {
            var count = System.Numerics.BitOperations.PopCount((uint)ticks);
            if (count >= pick.Min && count <= pick.Max) yield return new PickAnswer(pick, [.. pick.Options.Where((_, i) => (ticks >> i & 1) != 0)]);
        }
    }

    private static IEnumerable<Answer> Orders(OrderDecision order) => Permutations([.. order.Options]).Select(placed => new OrderAnswer(order, placed));

    private static IEnumerable<ImmutableArray<Option>> Permutations(ImmutableArray<Option> options) => options.Length <= 1
        ? [options]
        : options.SelectMany(first => Permutations(options.Remove(first)).Select(rest => rest.Insert(0, first)));

    private static PickAnswer ReadTicks(PickDecision pick, string written, string scene)
    {
        var ids = written == PickAnswer.None ? [] : written.Split('+', StringSplitOptions.TrimEntries);
        CheckOptions(pick.Options, ids, scene, pick.Min == 0 ? "joined by +, or none" : "joined by +");
        if (ids.Length < pick.Min || ids.Length > pick.Max)
            throw new SessionException($"'{Shown(written)}' has {Counted.Of(ids.Length, "tick")}; in the scene '{scene}' {Ticks(pick.Min, pick.Max)} wanted, of {Ids(pick.Options)}.");
        return new PickAnswer(pick, [.. pick.Options.Where(option => ids.Contains(option.Id))]);
    }

    private static OrderAnswer ReadOrder(OrderDecision order, string written, string scene)
    {
        var ids = written.Split('+', StringSplitOptions.TrimEntries);
        CheckOptions(order.Options, ids, scene, "all of them in an order, joined by +");
        if (ids.Length != order.Options.Length)
            throw new SessionException($"'{Shown(written)}' leaves something out; in the scene '{scene}' all are put in an order, joined by +: {Ids(order.Options)}.");
        return new OrderAnswer(order, [.. ids.Select(id => order.Options.First(option => option.Id == id))]);
    }

    private static void CheckOptions(ImmutableArray<Option> options, string[] ids, string scene, string also)
    {
        if (ids.FirstOrDefault(id => !options.Any(option => option.Id == id)) is { } unknown)
            throw new SessionException($"'{Shown(unknown)}' is not on offer in the scene '{scene}'; on offer: {Ids(options)} ({also}).");
        if (ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SessionException($"'{twice.Key}' stands twice in '{Shown(string.Join('+', ids))}'.");
    }

    /// <summary>How many ticks are wanted, as in "1 to 3 are".</summary>
    private static string Ticks(int min, int max) => min == max ? Counted.Of(min, "is", "are") : $"{min} to {max} are";

    private static string Ids(IEnumerable<Offer> offers) => string.Join(", ", offers.Select(offer => offer.Id));

    private static string Shown(string text) => UnsafeCharacters.Strip(text.Length <= 80 ? text : text[..80] + "…");
}
