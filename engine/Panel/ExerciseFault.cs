using System.Diagnostics;

namespace MentorSim.Engine.Panel;

/// <summary>Something in an exercise that is not as it should be, in words for people.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Number">The candidate's number; null where it is about all of them.</param>
/// <param name="What">What was found, as a sentence.</param>
public sealed record ExerciseFault(ExerciseFaultKind Kind, string? Number, string What)
{
    /// <summary>The id of the item of which it speaks; null for none.</summary>
    public string? Item { get; init; }

    /// <summary>By how much a time is another one than that which was due: below zero for sooner. Null where it is about no time.</summary>
    public TimeSpan? By { get; init; }

    /// <summary>Why it matters.</summary>
    public string Why => Kind switch
    {
        ExerciseFaultKind.Paper => "All candidates must have had the same paper, and it must be the one by which they are marked.",
        ExerciseFaultKind.Record => "What is kept of this sitting is not what was written when it took place, so nothing shows that the answers are the candidate's.",
        ExerciseFaultKind.Signature => "The panel's key signs what was received. What does not fit its signature was changed after it was collected.",
        ExerciseFaultKind.Receipt => "Candidate and invigilator noted the receipt when the answers were handed in. Another one means that this is not what was handed in, or that it was copied wrongly.",
        ExerciseFaultKind.Terms => "Each candidate sits under the terms that were agreed before, extra time above all, and all others under the same ones.",
        ExerciseFaultKind.Items => "All candidates must have had identical items in identical order.",
        ExerciseFaultKind.Arrival => "An item that comes sooner or later than the rule says gives more or less time for it than others had.",
        ExerciseFaultKind.End => "Nobody may have more time than the rule gives them, or less without their own word.",
        ExerciseFaultKind.File => "The answer file is what the laptop wrote. What was collected must be the same, to the letter.",
        _ => throw new UnreachableException(),
    };

    /// <summary>What to do about it.</summary>
    public string ToDo => Kind switch
    {
        ExerciseFaultKind.Paper => "Look for the panel file from which the station file was written, and decide nothing by this one.",
        ExerciseFaultKind.Record or ExerciseFaultKind.Signature => "Take a copy of the panel file from before, and compare the answer file on the station's laptop or its stick with it (name the file behind this command).",
        ExerciseFaultKind.Receipt => "Ask for the slip on which the candidate noted it, and look for the answer file whose receipt it is. Until then do not rely on these answers.",
        ExerciseFaultKind.Terms => "Ask the invigilator with which station file this candidate sat. The panel decides whether the answers can be compared, and writes down why.",
        ExerciseFaultKind.Items or ExerciseFaultKind.Arrival or ExerciseFaultKind.End => "Compare the answer file on the station's laptop with it. If it says the same, the panel decides whether these answers can be compared with the others', and writes down why.",
        ExerciseFaultKind.File => "Find out which of the two is what the candidate handed in: the receipt that they noted tells.",
        _ => throw new UnreachableException(),
    };
}

/// <summary>What can be wrong with an exercise.</summary>
public enum ExerciseFaultKind
{
    /// <summary>The paper.</summary>
    Paper,

    /// <summary>The chain of a sitting.</summary>
    Record,

    /// <summary>The panel's signature.</summary>
    Signature,

    /// <summary>The receipt.</summary>
    Receipt,

    /// <summary>The terms of a sitting.</summary>
    Terms,

    /// <summary>The items, or their order.</summary>
    Items,

    /// <summary>When an item came.</summary>
    Arrival,

    /// <summary>When a sitting ended.</summary>
    End,

    /// <summary>An answer file beside the panel file.</summary>
    File,
}
