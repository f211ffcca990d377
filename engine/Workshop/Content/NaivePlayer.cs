using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>How somebody plays who does not read the story; the in-tray exercise has patterns of the same kind.</summary>
public enum NaivePlayerKind
{
    /// <summary>What is on offer first.</summary>
    First,

    /// <summary>What has the longest text; of equals the first.</summary>
    Longest,

    /// <summary>The first that names the designated safeguarding lead or a deputy; where none does, the first.</summary>
    Lead,
}

/// <summary>
/// Somebody who decides by one rule throughout. At a pick they tick the fewest that are allowed, at least one; an order they leave as it
/// is shown; where a text is wanted they write none. Texts, names and orders are those of the session with seed 1.
/// </summary>
internal sealed class NaivePlayer
{
    /// <summary>The seed of the session that is looked at: the one that a trial play has.</summary>
    public const long Seed = 1;

    private readonly Func<ImmutableArray<Offer>, ImmutableArray<Offer>> _preference;
    private readonly Func<Offer, bool> _namesLead;

    private NaivePlayer(NaivePlayerKind kind, Func<ImmutableArray<Offer>, ImmutableArray<Offer>> preference, Func<Offer, bool> namesLead) =>
        (Kind, _preference, _namesLead) = (kind, preference, namesLead);

    /// <summary>By which rule this one decides.</summary>
    public NaivePlayerKind Kind { get; }

    /// <summary>All of them, for one scenario.</summary>
    public static ImmutableArray<NaivePlayer> Of(Scenario scenario)
    {
        var cast = CastNames.For(scenario, Seed);
        var leads = new LeadNames(scenario, cast);
        int[] lengths = [.. scenario.AllOffers.Select(offer => offer.Text.With(cast).Length)];
        bool[] named = [.. scenario.AllOffers.Select(offer => leads.AreIn(offer.Text))];
        return
        [
            new NaivePlayer(NaivePlayerKind.First, offers => offers, _ => false),
            // Sorting is stable: of equals the first stays first.
            new NaivePlayer(NaivePlayerKind.Longest, offers => [.. offers.OrderByDescending(offer => lengths[offer.Index])], _ => false),
            new NaivePlayer(NaivePlayerKind.Lead, offers => [.. offers.OrderByDescending(offer => named[offer.Index])], offer => named[offer.Index]),
        ];
    }

    /// <summary>The answer of this player.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="onOffer">What is on offer, in the order of the file; at least one where something can be taken.</param>
    /// <param name="visit">How often the scene was entered, up to 9, now included: it decides how an order is shown.</param>
    public Answer AnswerTo(Scene scene, ImmutableArray<Offer> onOffer, int visit)
    {
        switch (scene.WayOn)
        {
            case ChoiceDecision:
                return new ChoiceAnswer((Choice)_preference(onOffer)[0]);
            case PickDecision pick:
                var ticked = _preference(pick.Offers).Take(Math.Max(1, pick.Min)).ToList();
                return new PickAnswer(pick, [.. pick.Options.Where(ticked.Contains)]);
            case OrderDecision order:
                return new OrderAnswer(order, [.. Session.AsShown(Seed, scene, visit, order).Cast<Option>()]);
            case WriteDecision write:
                return new WriteAnswer(write, "");
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Whether the rule had a say in an answer, so that this player is another than the one who takes the first.</summary>
    public bool FollowsRuleIn(Answer answer) => Kind != NaivePlayerKind.Lead || (answer is not OrderAnswer && answer.Taken.Any(_namesLead));
}
