using System.Collections.Immutable;

namespace MentorSim.Engine.Records;

/// <summary>Who may open what stands about the people of a store.</summary>
public enum WhoSupervises
{
    /// <summary>Those who were named when the machine was set up, each behind a PIN; they see everybody.</summary>
    Named,

    /// <summary>Nobody, until somebody is named: several machines share the store, and whoever sits at one of them would see all of it.</summary>
    Nobody,

    /// <summary>Whoever uses the one machine, under any name; those who set a PIN stay behind it.</summary>
    Anybody,
}

/// <summary>Those who were named as supervising when a machine was set up.</summary>
/// <param name="Names">Their names, as people type them; empty where nobody was named.</param>
public sealed record Supervisors(ImmutableArray<string> Names)
{
    /// <summary>Nobody was named.</summary>
    public static Supervisors None { get; } = new([]);

    /// <summary>Reads names that semicolons separate; null or blank names nobody.</summary>
    public static Supervisors Read(string? setting) =>
        new([.. (setting ?? "").Split(';').Select(People.Tidy).Where(name => name.Length > 0)]);

    /// <summary>Whether a name is among them, written in capitals or not.</summary>
    public bool Has(string name) => Names.Any(named => People.IsSameName(named, name));

    /// <summary>Who may supervise in a store.</summary>
    /// <param name="isShared">Whether several machines share it.</param>
    public WhoSupervises In(bool isShared) => !Names.IsEmpty ? WhoSupervises.Named : isShared ? WhoSupervises.Nobody : WhoSupervises.Anybody;
}
