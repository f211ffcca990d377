using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Who may supervise, and who is behind a PIN, in words.</summary>
internal static class SupervisorsText
{
    private const string How = "the setting Supervisors in appsettings.json beside the program, or the variable MENTORSIM_SUPERVISORS, with a semicolon between two names";

    /// <summary>Why nothing is shown where several machines share the records and nobody was named.</summary>
    public const string NobodyNamed = $"Several machines share these records, so what stands in them about people is shown only to those who are named as supervising, and nobody is. Whoever set this machine up can name them: {How}.";

    /// <summary>Why nothing is shown to a name that is not among those who were named.</summary>
    public const string NotNamed = $"That name is not among those who may supervise here. Whoever set this machine up can change that: {How}.";

    /// <summary>That somebody is behind their PIN, in a list.</summary>
    public const string BehindPin = "behind their PIN";

    /// <summary>What the PIN of somebody guards from those who supervise without having been named.</summary>
    public static string Guarded(Person person) => $"What {Text.Verbatim(person.Name)} has played, written and entered here";
}
