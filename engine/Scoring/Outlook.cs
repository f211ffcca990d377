using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;

namespace MentorSim.Engine.Scoring;

/// <summary>What can still be had in the states of a story, in points of the total.</summary>
/// <param name="story">The story.</param>
/// <param name="values">Its values.</param>
internal sealed class Outlook(Story story, Values values)
{
    /// <summary>The most that can still be had in a state, whatever chance does; null where the search did not come to it.</summary>
    public int? ValueOf(StoryState state) => values.At(state)?[0];

    /// <summary>The points of an answer.</summary>
    public int Earned(Answer answer) => values.Earned(answer)[0];

    /// <summary>Whether an answer ends the play, as a serious breach does in an assessment.</summary>
    public bool Stops(Answer answer) => values.StopsAtIncidents && answer.IsIncident;

    /// <summary>The most that can follow on an answer.</summary>
    public int ValueAfter(StoryState before, Answer answer) => Stops(answer) ? 0 : values.At(story.Take(before, answer))![0];

    /// <summary>The points of an answer with the most that can follow on it.</summary>
    public int Worth(StoryState before, Answer answer) => Earned(answer) + ValueAfter(before, answer);

    /// <summary>The answers than which none is worth more, in the order of the file.</summary>
    public IEnumerable<Answer> BestIn(StoryState state)
    {
        var most = values.At(state)![0];
        return story.AnswersIn(state).Where(answer => Worth(state, answer) == most);
    }
}
