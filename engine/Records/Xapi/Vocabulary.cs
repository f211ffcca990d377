using System.Text.Json;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// The IRIs that statements are written with: verbs and types of ADL where there are some, and names of our own under a domain that
/// nobody can ever own (RFC 2606), so that they mean the same in every school and for ever.
/// </summary>
internal static class Vocabulary
{
    /// <summary>What our own IRIs begin with.</summary>
    public const string Ours = "https://mentorsim.invalid/xapi/";

    public const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
    public const string Interaction = "http://adlnet.gov/expapi/activities/cmi.interaction";
    public const string Standards = Ours + "activity-types/standards";
    public const string EventLog = Ours + "attachments/event-log";
    public const string EventLogType = "application/jsonl";

    private const string Adl = "http://adlnet.gov/expapi/verbs/";

    public static readonly Verb Initialized = new(Adl + "initialized", "initialized");
    public static readonly Verb Answered = new(Adl + "answered", "answered");
    public static readonly Verb Suspended = new(Adl + "suspended", "suspended");
    public static readonly Verb Resumed = new(Adl + "resumed", "resumed");
    public static readonly Verb Completed = new(Adl + "completed", "completed");
    public static readonly Verb Passed = new(Adl + "passed", "passed");
    public static readonly Verb Failed = new(Adl + "failed", "failed");
    public static readonly Verb Commented = new(Adl + "commented", "commented");
    public static readonly Verb Terminated = new(Adl + "terminated", "terminated");

    /// <summary>cmi5's share of the score from which an assessment is passed.</summary>
    public const string MasteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

    /// <summary>The time by the clock of the computer that recorded it, where another stands as the timestamp.</summary>
    public const string RecordedAt = Ours + "extensions/recorded-at";

    /// <summary>An extension of our own.</summary>
    public static Extension Says<T>(string name, T value) => new(Ours + "extensions/" + name, JsonSerializer.SerializeToElement(value));
}
