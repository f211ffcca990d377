using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// What a co-ordinator needs to talk one play over in five minutes: the moments to name, and no more of them than there is time for. A
/// function of the session and its scorecard alone. Somebody new learns more from a worked example than from being asked, somebody
/// experienced from reflecting first (Chernikova and others 2020, on learning by simulation).
/// </summary>
public sealed record CoachPage
{
    /// <summary>The debrief that it is about.</summary>
    public required Debrief Debrief { get; init; }

    /// <summary>What it begins with.</summary>
    public required CoachStart Start { get; init; }

    /// <summary>What the trainee wrote down; empty for nothing.</summary>
    public required string Reflection { get; init; }

    /// <summary>
    /// The moments to talk about, in this order: a serious breach, where there was one, then the other of the decisions that cost most; so
    /// at most three that cost points, and beside them at most one breach that cost none.
    /// </summary>
    public ImmutableArray<CoachMoment> Moments { get; init; } = [];

    /// <summary>How many further decisions with a serious breach stand in the debrief and not here.</summary>
    public int MoreBreaches { get; init; }

    /// <summary>The decision at which the trainee was sure and wrong, the surest and of those the costliest; null where there is none.</summary>
    public CoachMoment? SureAndWrong { get; init; }

    /// <summary>The decision at which most points were earned and none were lost; null where there is none.</summary>
    public CoachMoment? DoneWell { get; init; }

    /// <summary>What is shown step by step: the best answer at the first moment that has one, and of a play that lost nothing what was done well.</summary>
    public CoachMoment? Example { get; init; }

    /// <summary>The coach's page of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="card">Its scorecard as it stands.</param>
    /// <param name="start">What it is to begin with.</param>
    public static CoachPage Of(Session session, Scorecard card, CoachStart start)
    {
        var debrief = Debrief.Of(session, card);
        var costliest = card.Costliest.Select(MomentOf).ToList();
        var breached = card.Incidents.IsEmpty ? [] : Enumerable.Range(0, card.Decisions.Length).Select(MomentOf).Where(moment => !moment.Breaches.IsEmpty).ToList();
        var breach = costliest.Find(moment => !moment.Breaches.IsEmpty) ?? breached.FirstOrDefault();
        ImmutableArray<CoachMoment> moments = [.. breach is null ? [] : (CoachMoment[])[breach], .. costliest.Where(moment => moment != breach)];
        var doneWell = Enumerable.Range(0, card.Decisions.Length).Select(MomentOf).Where(moment => moment.IsDoneWell).MaxBy(moment => moment.Points);
        return new CoachPage
        {
            Debrief = debrief,
            Start = start,
            Reflection = session.Reflection,
            Moments = moments,
            MoreBreaches = breached.Count(moment => !moments.Contains(moment)),
            SureAndWrong = debrief.Certainty.SureAndWrong.Select(decision => (decision.Certainty, Moment: MomentOf(decision.Number - 1)))
                .OrderByDescending(sure => sure.Certainty).ThenByDescending(sure => sure.Moment.Decision.PointsLost ?? 0).Select(sure => sure.Moment).FirstOrDefault(),
            DoneWell = doneWell,
            Example = moments.FirstOrDefault(moment => moment.HasBetter) ?? (moments.IsEmpty ? doneWell : null),
        };

        CoachMoment MomentOf(int index)
        {
            var decision = card.Decisions[index];
            return new CoachMoment(
                debrief.Decisions[index],
                string.Join("\n\n", session.Passage.Story.TextsOf(decision.Taken.Before).Select(text => text.With(session.Cast))),
                EarnedBy(card, decision.Taken.Answer))
            {
                Breaches = [.. debrief.Breaches.Where(one => one.Number == index + 1)],
                Oversteps = [.. debrief.Oversteps.Where(one => one.Number == index + 1)],
            };
        }
    }

    private static int EarnedBy(Scorecard card, Answer answer) =>
        card.Pack is { } pack && Reading.Of(pack, card.Scenario) is { } reading ? reading.Read(answer.Evidence).Sum(evidence => evidence.Points) : 0;
}

/// <summary>What a coach's page begins with.</summary>
public enum CoachStart
{
    /// <summary>A worked example, before any question: for somebody new to mentoring.</summary>
    WorkedExample,

    /// <summary>What the trainee thought themselves: for somebody with experience.</summary>
    Reflection,
}

/// <summary>A decision to talk about.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Situation">What was read there, in Markdown.</param>
/// <param name="Points">Points earned there; may be negative.</param>
public sealed record CoachMoment(DebriefDecision Decision, string Situation, int Points)
{
    /// <summary>The serious breaches there.</summary>
    public ImmutableArray<DebriefBreach> Breaches { get; init; } = [];

    /// <summary>Where the trainee acted outside the role there.</summary>
    public ImmutableArray<DebriefOverstep> Oversteps { get; init; } = [];

    /// <summary>Whether something worth points was done, nothing was lost, and something less good could have been done.</summary>
    public bool IsDoneWell => Decision is { PointsLost: 0, TimedOut: false } && Points > 0 && Breaches.IsEmpty && Oversteps.IsEmpty
        && (Decision.Answer is not DebriefChoiceAnswer choice || choice.Others.Any(other => !other.IsBest));

    /// <summary>Whether there is a better answer to show.</summary>
    public bool HasBetter => Decision.Answer switch
    {
        DebriefChoiceAnswer choice => choice.Better is not null,
        DebriefPick pick => pick.IsBestKnown && Decision.PointsLost > 0,
        DebriefOrder => Decision.PointsLost > 0,
        _ => false,
    };

    /// <summary>What somebody else could have done there and thought sound, to ask about; null where there is nothing.</summary>
    public DebriefOffer? Tempting => Decision.Answer is DebriefChoiceAnswer choice
        ? choice.Others.Where(other => !other.IsBest).MinBy(other => other.Offer.Critical is not null)
        : null;

    /// <inheritdoc/>
    public bool Equals(CoachMoment? other) => other is not null && Decision.Number == other.Decision.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Decision.Number;
}
