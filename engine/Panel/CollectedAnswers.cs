using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>What one answer file held when it was collected.</summary>
/// <param name="At">When it was collected.</param>
/// <param name="By">Who collected it, as they wrote it.</param>
/// <param name="File">The name of the file.</param>
/// <param name="FileHash">SHA-256 of its bytes, in 64 hexadecimal digits.</param>
/// <param name="Chain">The name of the sitting's chain.</param>
/// <param name="Bodies">The events of the sitting, as canonical JSON, in order.</param>
/// <param name="Head">The hash of the last link.</param>
/// <param name="Receipt">The receipt that candidate and invigilator noted; null where nobody noted one.</param>
/// <param name="Signature">The panel's signature under <see cref="Statement"/>, in Base64.</param>
public sealed record CollectedAnswers(
    DateTimeOffset At, string By, string File, string FileHash, string Chain, ImmutableArray<string> Bodies, string Head, string? Receipt, string Signature)
{
    /// <summary>Why it took the place of another file of the same candidate; null where it is the first.</summary>
    public string? InsteadBecause { get; init; }

    /// <summary>What stood against it when it was collected all the same; nothing for most.</summary>
    public ImmutableArray<CollectionObjection> Despite { get; init; } = [];

    /// <summary>Why it was collected despite that; null where nothing stood against it.</summary>
    public string? DespiteBecause { get; init; }

    /// <summary>The links that these bodies make.</summary>
    public IEnumerable<Link> Links
    {
        get
        {
            Link? last = null;
            foreach (var body in Bodies) yield return last = Link.After(Chain, last, body);
        }
    }

    /// <summary>What the panel's key signs: canonical JSON that says what was received, of whom, by whom, when, with which receipt, and despite what.</summary>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="number">The candidate's number.</param>
    public string Statement(string exercise, string number) => CanonicalJson.Write(new JsonObject
    {
        ["at"] = At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["by"] = By,
        ["candidate"] = number,
        ["despite"] = new JsonArray([.. Despite.Select(objection => (JsonNode)Words.Of(objection))]),
        ["despiteBecause"] = DespiteBecause,
        ["events"] = Bodies.Length,
        ["exercise"] = exercise,
        ["file"] = File,
        ["fileSha256"] = FileHash,
        ["head"] = Head,
        ["insteadBecause"] = InsteadBecause,
        ["receipt"] = Receipt,
    });

    /// <summary>The same, signed.</summary>
    public CollectedAnswers SignedBy(SigningKey key, string exercise, string number) => this with { Signature = key.Sign(Statement(exercise, number)) };

    /// <summary>Whether the signature is that of the panel's key.</summary>
    public bool IsSignedBy(string publicKey, string exercise, string number) => SigningKey.Fits(publicKey, Statement(exercise, number), Signature);
}

/// <summary>Something that stands against collecting an answer file, and that a reason overrules.</summary>
public enum CollectionObjection
{
    /// <summary>The receipt that was noted is another one than that of the file.</summary>
    OtherReceipt,

    /// <summary>The candidate did not submit, and their time was not up.</summary>
    NotFinished,

    /// <summary>Only the beginning of the file can be read.</summary>
    Damaged,
}
