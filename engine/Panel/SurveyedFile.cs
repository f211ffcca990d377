using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>An answer file that was found, and what it is to an exercise.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Standing">What it is to the exercise.</param>
/// <param name="Words">The same in words, as a phrase without a full stop.</param>
public sealed record SurveyedFile(string Path, CollectionStanding Standing, string Words)
{
    /// <summary>Its name without the folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The candidate's number; null where it says none that this exercise has.</summary>
    public string? Number { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal; empty where it cannot be read.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The name of the sitting's chain; empty where nothing can be opened.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The events that can be read, as canonical JSON.</summary>
    public ImmutableArray<string> Bodies { get; init; } = [];

    /// <summary>The hash of the last link that can be read; null where there is none.</summary>
    public string? Head { get; init; }

    /// <summary>Where it is damaged, as a phrase; null where it is whole.</summary>
    public string? Damage { get; init; }

    /// <summary>Whether the sitting was handed in, or its time was up.</summary>
    public bool IsOver { get; init; }

    /// <summary>The receipt that candidate and invigilator noted, if this is what they saw; null where there is none.</summary>
    public string? Receipt => Head is { } head ? Fingerprint.Of(head) : null;

    /// <summary>Whether it can be collected, at least with a reason.</summary>
    public bool CanBeTaken => Number is not null && Head is not null && Standing is not (CollectionStanding.Collected or CollectionStanding.Copy or CollectionStanding.Foreign);

    /// <summary>The same with its first events alone.</summary>
    internal SurveyedFile Upto(int count)
    {
        Link? last = null;
        foreach (var body in Bodies.Take(count)) last = Link.After(Chain, last, body);
        return this with { Bodies = Bodies[..count], Head = last?.Hash };
    }

    internal SurveyedFile With(ImmutableArray<Link> links) => this with
    {
        Bodies = [.. links.Select(link => link.Body!)],
        Chain = links is [var first, ..] ? first.Chain : Chain,
        Head = links is [.., var last] ? last.Hash : null,
    };
}

/// <summary>What an answer file is to an exercise.</summary>
public enum CollectionStanding
{
    /// <summary>A candidate's finished sitting, to be collected.</summary>
    ToCollect,

    /// <summary>It was collected already; to collect it again changes nothing.</summary>
    Collected,

    /// <summary>The same bytes as another file that was found with it.</summary>
    Copy,

    /// <summary>Another file of a candidate of whom something was collected, or of whom several were found: taken only with a reason.</summary>
    Doubled,

    /// <summary>The candidate did not submit, and their time was not up: taken only with a reason.</summary>
    NotFinished,

    /// <summary>It is damaged: what stands before the damage is taken only with a reason.</summary>
    Damaged,

    /// <summary>It is of another exercise, of no candidate of this one, or no answer file at all.</summary>
    Foreign,
}
