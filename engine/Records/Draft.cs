using System.Globalization;
using MentorSim.Engine.Play;

namespace MentorSim.Engine.Records;

/// <summary>What somebody has begun in a session and not handed in: no event, so nothing of it is scored, reported, sent or taken along.</summary>
/// <param name="Place">Where in the session it belongs: what was begun at one decision is never taken for the answer to another.</param>
/// <param name="Words">A text; or the ids of options that are ticked or placed, in that order, joined by +. Empty for nothing.</param>
public sealed record Draft(string Place, string Words)
{
    /// <summary>The place of a reflection.</summary>
    public const string Reflection = "reflection";

    /// <summary>The place of the decision at which a session stands.</summary>
    public static string PlaceOf(Session session) =>
        string.Create(CultureInfo.InvariantCulture, $"decision {session.Passage.Decisions.Count() + 1} {session.Passage.Scene.Id}");
}
