using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// How much each habit is drawn to an answer, by what the scenario says of what it takes: texts, "is" items shown, role boundaries and
/// serious breaches with their wording; never by ids. Texts are those of the session with the seed of a trial play.
/// </summary>
internal sealed class Habits
{
    private readonly Traits[] _traits;

    private Habits(Traits[] traits) => _traits = traits;

    /// <summary>The habits in one scenario.</summary>
    public static Habits In(Scenario scenario)
    {
        var cast = CastNames.For(scenario, NaivePlayer.Seed);
        var leads = new LeadNames(scenario, cast);
        return new Habits([.. scenario.AllOffers.Select(offer => Traits.Of(offer, offer.Text.With(cast), leads.AreIn(offer.Text)))]);
    }

    /// <summary>How much a habit is drawn to an answer; more is more, and only the order counts.</summary>
    public int DrawOf(TraineeKind kind, Answer answer, Choice? timeout)
    {
        var draw = 0;
        foreach (var offer in answer.Taken)
        {
            var traits = _traits[offer.Index];
            draw += kind switch
            {
                TraineeKind.Careful => (-100 * traits.Breaches) - (10 * traits.Oversteps) + traits.Shows,
                TraineeKind.Secretive => (traits.CitesSecrecy ? 6 : 0) + (traits.SaysSecrecy ? 4 : 0) + traits.Shows - (traits.NamesLead ? 3 : 0),
                TraineeKind.Reciter => (2 * Math.Min(3, traits.RuleWords)) + (traits.NamesLead ? 3 : 0) + (traits.CitesDiscipline ? 2 : 0),
                TraineeKind.Avoider => (ReferenceEquals(offer, timeout) ? 50 : 0) + (traits.SaysDelay ? 40 : 0) - (traits.Length / 10) - 1,
                TraineeKind.Investigator => (traits.CitesFindingOut ? 6 : 0) + (traits.SaysFindingOut ? 3 : 0) + (answer is PickAnswer ? 3 : 0),
                TraineeKind.Guesser or TraineeKind.First or TraineeKind.Longest or TraineeKind.Lead => 0,
            };
        }

        return draw;
    }

    private readonly record struct Traits(
        int Breaches, int Oversteps, int Shows, int Length, int RuleWords, bool NamesLead,
        bool SaysSecrecy, bool CitesSecrecy, bool SaysDelay, bool SaysFindingOut, bool CitesFindingOut, bool CitesDiscipline)
    {
        public static Traits Of(Offer offer, string text, bool namesLead)
        {
            List<string> cited = [.. offer.Oversteps.Select(boundary => $"{boundary.Title} {boundary.Meaning}")];
            if (offer.Critical is { } incident) cited.Add(incident.Title);
            return new Traits(
                offer.Critical is null ? 0 : 1,
                offer.Oversteps.Length,
                offer.Shows.Length,
                text.Length,
                HabitWords.OfRules(text),
                namesLead,
                HabitWords.SpeakOfSecrecy(text),
                cited.Any(HabitWords.SpeakOfSecrecy),
                HabitWords.SpeakOfDelay(text),
                HabitWords.SpeakOfFindingOut(text),
                cited.Any(HabitWords.SpeakOfFindingOut),
                cited.Any(HabitWords.SpeakOfDiscipline));
        }
    }
}
