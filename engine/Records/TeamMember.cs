using System.Collections.Immutable;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Records;

/// <summary>Somebody whom others supervise, as far as a store knows them.</summary>
/// <param name="Person">The person.</param>
/// <param name="File">What stands about them beside their plays.</param>
/// <param name="Plays">What they have played to an end, the earliest first; neither interviews nor candidates' sittings.</param>
/// <param name="Writings">What they wrote in plays that came to their end, the oldest first.</param>
/// <param name="Last">When they last did something; null where that is not told.</param>
public sealed record TeamMember(Person Person, InductionFile File, ImmutableArray<PastPlay> Plays, ImmutableArray<WrittenAnswer> Writings, DateTimeOffset? Last)
{
    /// <summary>Whether they are behind their PIN: then nothing is here of them but their name.</summary>
    public bool IsLocked { get; private init; }

    /// <summary>How far they have come on their route; null where they chose none, or one that is not at hand.</summary>
    public RouteStanding? Standing { get; init; }

    /// <summary>Their sessions and sittings that came to an end, the latest first.</summary>
    public ImmutableArray<StoredSession> Ended { get; init; } = [];

    /// <summary>What could not be read of them, as sentences.</summary>
    public ImmutableArray<string> Troubles { get; init; } = [];

    /// <summary>The written answers that nobody has marked yet, the oldest first.</summary>
    public ImmutableArray<WrittenAnswer> ToRead => [.. Writings.Where(answer => !File.Writings.ContainsKey(answer.Id))];

    /// <summary>The steps that can be signed off now.</summary>
    public ImmutableArray<SignOffStep> ToSign =>
        Standing is { } standing ? [.. standing.Steps.Where(step => !step.IsDone).Select(step => step.Step).OfType<SignOffStep>().Where(step => standing.WhyNotSigned(step) is null)] : [];

    /// <summary>The steps that should have been done by now, and are not.</summary>
    public ImmutableArray<StepStanding> Overdue => [.. Standing?.Overdue ?? []];

    /// <summary>For how many days the longest of them has been overdue; 0 where none is.</summary>
    public int OverdueDays => Overdue.IsEmpty ? 0 : Overdue.Max(step => step.Today.DayNumber - step.Due!.Value.DayNumber);

    /// <summary>The serious breaches and oversteps that ever happened.</summary>
    public ImmutableArray<TalkPoint> Points => TalkPoint.Of(Plays, File.Talks);

    /// <summary>Those of them that happened since the last talk about them.</summary>
    public ImmutableArray<TalkPoint> ToTalk => [.. Points.Where(point => !point.Open.IsEmpty)];

    /// <summary>How soon somebody has to look after them: 0 for a serious breach to talk about, 1 for what waits for whoever supervises, 2 for what is overdue, 3 for nothing, 4 where that is not told.</summary>
    public int Rank => IsLocked ? 4
        : ToTalk is { IsEmpty: false } talks && talks.Any(point => point.IsBreach) ? 0
        : !ToTalk.IsEmpty || !ToRead.IsEmpty || !ToSign.IsEmpty ? 1
        : !Overdue.IsEmpty ? 2
        : 3;

    /// <summary>Somebody of whom nothing is told but that they are there.</summary>
    public static TeamMember BehindPin(Person person) => new(person, InductionFile.Empty, [], [], null) { IsLocked = true };
}
