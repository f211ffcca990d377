using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The story of a session as blocks of text.</summary>
internal static class Transcript
{
    /// <summary>The texts since the last decision.</summary>
    public static IEnumerable<Block> SinceLastDecision(Session session) =>
        Scenes(session, session.Passage.Moments.Reverse().TakeWhile(moment => moment is not Decided).Reverse());

    /// <summary>Everything that was read and done; at a feedback page without what comes next.</summary>
    public static IEnumerable<Block> Whole(Session session)
    {
        var moments = session.Passage.Moments.ToList();
        if (session.State is SessionState.Feedback or SessionState.Stopped)
            return Scenes(session, moments.Take(1 + moments.FindLastIndex(moment => moment is Decided)));
        return Scenes(session, moments);
    }

    private static IEnumerable<Block> Scenes(Session session, IEnumerable<Moment> moments)
    {
        var isFirst = true;
        foreach (var moment in moments)
        {
            switch (moment)
            {
                case SceneEntered entered:
                    foreach (var text in session.Passage.Story.TextsOf(entered.State))
                    {
                        if (!isFirst) yield return new Gap();
                        yield return new Paragraph(text.With(session.Cast));
                        isFirst = false;
                    }

                    break;
                case Decided taken:
                    if (!isFirst) yield return new Gap();
                    yield return new Paragraph(AnswerText.Short(taken.Answer, session.Cast), Lead: "You: ", Tone: Tone.Strong);
                    isFirst = false;
                    break;
            }
        }
    }
}
