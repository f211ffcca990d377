using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens;

/// <summary>What somebody has played and shown, as the records held it at one moment.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Units">The units that they were assessed in.</param>
/// <param name="Sessions">Their sessions, the latest first.</param>
internal sealed record Progress(Person Person, ImmutableArray<UnitSoFar> Units, ImmutableArray<PlayedSession> Sessions)
{
    /// <summary>When a co-ordinator last took the PIN away; null where none did.</summary>
    public string? PinTaken { get; init; }

    /// <summary>Why the records could not be read; null where they could.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A unit over all of somebody's sessions.</summary>
/// <param name="Name">Its id, and its title where that is known.</param>
/// <param name="Best">The best that was shown.</param>
/// <param name="Last">What was shown last.</param>
/// <param name="Times">In how many sessions.</param>
internal sealed record UnitSoFar(string Name, UnitShown Best, UnitShown Last, int Times)
{
    /// <summary>The units of stored points, which stand together by unit with the earliest first.</summary>
    /// <param name="units">The points.</param>
    /// <param name="titleOf">The title of a unit by its pack and id; null where it is not known.</param>
    public static ImmutableArray<UnitSoFar> Of(IEnumerable<StoredUnit> units, Func<string, string, string?> titleOf) =>
    [
        .. units.Where(unit => unit.Ceiling > 0).GroupBy(unit => (unit.Pack, unit.Unit)).Select(of => new UnitSoFar(
            titleOf(of.Key.Pack, of.Key.Unit) is { } title ? $"{of.Key.Unit}  {title}" : of.Key.Unit,
            // Below nothing there are still better and worse ones.
            UnitShown.Of(of.MaxBy(unit => (decimal)unit.Points / unit.Ceiling!.Value)!),
            UnitShown.Of(of.Last()),
            of.Count())),
    ];
}

/// <summary>A unit in one session.</summary>
/// <param name="Share">The share of what could be had, from 0 to 1.</param>
/// <param name="Words">The same in words.</param>
internal sealed record UnitShown(decimal Share, string Words)
{
    /// <summary>A unit's points.</summary>
    public static UnitShown Of(StoredUnit unit)
    {
        var share = Math.Clamp((decimal)unit.Points / unit.Ceiling!.Value, 0, 1);
        return new UnitShown(share, string.Create(CultureInfo.InvariantCulture, $"{unit.Level.Replace('-', ' ')}, {unit.Points} of {unit.Ceiling} ({Text.Percent(share)})"));
    }
}

/// <summary>A session that was played.</summary>
/// <param name="Session">The session.</param>
/// <param name="When">When something last happened in it.</param>
/// <param name="Words">How it went and how many decisions were taken, or where it stands.</param>
internal sealed record PlayedSession(StoredSession Session, string When, string Words);
