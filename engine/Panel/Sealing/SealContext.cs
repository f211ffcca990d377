using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>
/// Where something sealed belongs. It is not kept in the box, but authenticated with it: a box that is moved to another place, another
/// candidate or another exercise does not open there.
/// </summary>
/// <param name="Purpose">What it is, in a word.</param>
/// <param name="Exercise">The id of the exercise.</param>
/// <param name="Whom">The candidate's number, the member's id, or empty.</param>
/// <param name="Sequence">Its number among others of its kind; 0 where there is one only.</param>
public sealed record SealContext(string Purpose, string Exercise, string Whom = "", long Sequence = 0)
{
    /// <summary>The hash of what stands before it, where things are chained; else empty.</summary>
    public string Previous { get; init; } = "";

    /// <summary>What is authenticated: canonical JSON in UTF-8.</summary>
    internal byte[] Bytes => Encoding.UTF8.GetBytes(CanonicalJson.Write(new JsonObject
    {
        ["exercise"] = Exercise,
        ["previous"] = Previous,
        ["purpose"] = Purpose,
        ["sequence"] = Sequence,
        ["whom"] = Whom,
    }));
}
