using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>What is done with a panel file, which may refuse it: it is not permitted now, or cannot be written.</summary>
internal static class OnFile
{
    /// <summary>Does something.</summary>
    /// <returns>Why it does not work, as the file says it; null where it does.</returns>
    public static string? WhyNot(Action what)
    {
        try
        {
            what();
            return null;
        }
        catch (Exception refused) when (refused is ExerciseException or PanelFileException)
        {
            return refused.Message;
        }
    }

    /// <summary>What comes of something that is done; where it does not work, why, and what was typed stays.</summary>
    public static Turn Do(Action what, Func<Turn> then) => WhyNot(what) is { } why ? new Refuse(Text.Verbatim(why)) : then();
}
