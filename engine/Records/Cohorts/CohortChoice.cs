using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>Whose plays are looked at together, and of which time.</summary>
public abstract record CohortChoice
{
    private protected CohortChoice() { }

    /// <summary>The first day of plays that count, by the day on which they came to their end; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last such day; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The group in words that name nobody.</summary>
    public abstract string Words { get; }

    /// <summary>A day as reports write it.</summary>
    private protected static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Everybody whom the store knows, or everybody of some schools; an area is several schools.</summary>
/// <param name="Sites">The schools as their machines are set up; empty for all.</param>
public sealed record EverybodyThere(ImmutableArray<string> Sites) : CohortChoice
{
    /// <inheritdoc/>
    public override string Words => Sites switch
    {
        [] => "everybody",
        [var one] => $"everybody of {one}",
        _ => $"everybody of {string.Join(", ", Sites[..^1])} and {Sites[^1]}",
    };
}

/// <summary>Some people, chosen one by one.</summary>
/// <param name="Ids">Their ids.</param>
public sealed record ChosenPeople(ImmutableArray<string> Ids) : CohortChoice
{
    /// <inheritdoc/>
    public override string Words => "people chosen by name";
}

/// <summary>An induction intake: those who are on a route and whose first day on it lies between two days.</summary>
/// <param name="Route">The id of the route.</param>
/// <param name="First">The earliest first day; null for any.</param>
/// <param name="Last">The latest first day; null for any.</param>
public sealed record Intake(string Route, DateOnly? First, DateOnly? Last) : CohortChoice
{
    /// <summary>The schools to which they belong; empty for all.</summary>
    public ImmutableArray<string> Sites { get; init; } = [];

    private string Began => (First, Last) switch
    {
        (null, null) => "",
        ({ } first, null) => $" that began from {Day(first)} on",
        (null, { } last) => $" that began until {Day(last)}",
        ({ } first, { } last) => $" that began from {Day(first)} to {Day(last)}",
    };

    /// <summary>Whether a first day lies between the two.</summary>
    internal bool Has(DateOnly from) => (First is not { } first || from >= first) && (Last is not { } last || from <= last);

    /// <inheritdoc/>
    public override string Words =>
        $"the intake of route {Route}{Began}{(Sites.IsEmpty ? "" : $", of {string.Join(", ", Sites)}")}";
}

/// <summary>Those whose hand-ins some files hold. Nothing of them is kept.</summary>
/// <param name="Files">The paths of the files.</param>
public sealed record FromHandIns(ImmutableArray<string> Files) : CohortChoice
{
    /// <inheritdoc/>
    public override string Words => $"those of {Counted.Of(Files.Length, "hand-in file", "hand-in files")}";
}
