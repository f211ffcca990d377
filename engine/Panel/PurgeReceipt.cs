using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// What is left of an exercise that was deleted: that it was, when, by whom and why, and hashes of what is gone. It names no candidate and
/// no member but the one who deleted it, and holds no answer and no mark.
/// </summary>
/// <param name="Mentorsim">What this file is: always <see cref="Kind"/>.</param>
/// <param name="Version">The version of this form.</param>
/// <param name="Exercise">The id of the exercise.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it stood when it was deleted.</param>
/// <param name="Candidates">How many candidates it had.</param>
/// <param name="Members">How many members its panel had.</param>
/// <param name="Events">How many events its record had.</param>
/// <param name="KeepUntil">The day until which it was to be kept; null where nothing was decided.</param>
/// <param name="At">When it was deleted.</param>
/// <param name="By">Who deleted it, by name.</param>
/// <param name="Reason">Why; empty where its day had come and nobody gave another reason.</param>
/// <param name="Files">The files that were to be deleted.</param>
/// <param name="Left">The names of those that could not be; empty where all are gone.</param>
/// <param name="PublicKey">The panel's public key, in Base64.</param>
/// <param name="Signature">The panel's signature under <see cref="Statement"/>, in Base64.</param>
public sealed record PurgeReceipt(
    string Mentorsim, int Version, string Exercise, string Title, string State, int Candidates, int Members, int Events, DateOnly? KeepUntil, DateTimeOffset At,
    string By, string Reason, ImmutableArray<PurgedFile> Files, ImmutableArray<string> Left, string PublicKey, string Signature)
{
    /// <summary>The word by which a receipt is known.</summary>
    public const string Kind = "purge-receipt";

    /// <summary>The version of this form.</summary>
    public const int ThisVersion = 1;

    /// <summary>How the name of a receipt ends.</summary>
    public const string Extension = ".purged.json";

    private const int LongestFile = 1 << 20;

    /// <summary>What the panel's key signs: canonical JSON of everything but the signature.</summary>
    public string Statement => CanonicalJson.Write(new JsonObject
    {
        ["at"] = At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["by"] = By,
        ["candidates"] = Candidates,
        ["events"] = Events,
        ["exercise"] = Exercise,
        ["files"] = new JsonArray([.. Files.Select(file => (JsonNode)new JsonObject { ["bytes"] = file.Bytes, ["name"] = file.Name, ["sha256"] = file.Sha256 })]),
        ["keepUntil"] = KeepUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["left"] = new JsonArray([.. Left.Select(name => (JsonNode)name)]),
        ["members"] = Members,
        ["mentorsim"] = Mentorsim,
        ["publicKey"] = PublicKey,
        ["reason"] = Reason,
        ["state"] = State,
        ["title"] = Title,
        ["version"] = Version,
    });

    /// <summary>Whether the signature was made by the private half of the key in it, over what stands here.</summary>
    public bool IsSigned => SigningKey.Fits(PublicKey, Statement, Signature);

    // It stands in clear, so anybody may have written it.
    private bool IsWhole => Exercise is not null && Title is not null && State is not null && By is not null && Reason is not null && PublicKey is not null && Signature is not null
        && !Files.IsDefault && Files.All(file => file is { Name: not null, Sha256: not null }) && !Left.IsDefault && Left.All(name => name is not null);

    /// <summary>The fingerprint of the panel's key, by which two documents of one panel are known.</summary>
    public string KeyFingerprint => FingerprintOf(PublicKey);

    /// <summary>The fingerprint of a panel's public key.</summary>
    public static string FingerprintOf(string publicKey) => Fingerprint.Of(Encoding.ASCII.GetBytes(publicKey));

    /// <summary>Reads a receipt.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="PanelFileException">It is not there, or is no receipt of this version.</exception>
    public static PurgeReceipt Read(string path)
    {
        try
        {
            return ExerciseJson.Read<PurgeReceipt>(SmallFile.Bytes(path, LongestFile)) is { Mentorsim: Kind, Version: ThisVersion, IsWhole: true } read
                ? read
                : throw new PanelFileException($"{path} is no receipt of an exercise that was deleted, or one of another version.");
        }
        catch (FormatException)
        {
            throw new PanelFileException($"{path} is no receipt of an exercise that was deleted, or it is damaged.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PanelFileException($"{path} cannot be read: {refused.Message}", refused);
        }
    }

    /// <summary>The receipt that says what is about to be deleted.</summary>
    internal static PurgeReceipt Of(Exercise exercise, ExercisePurged happened, ImmutableArray<PurgedFile> files) => new PurgeReceipt(
        Kind,
        ThisVersion,
        exercise.Id,
        exercise.Title,
        Words.Of(exercise.State),
        exercise.Candidates.Length,
        exercise.Members.Length,
        exercise.Events.Length,
        exercise.KeepUntil,
        happened.At,
        happened.By.Trim(),
        happened.Reason.Trim(),
        files,
        [],
        exercise.Signing.Public,
        "").SignedBy(exercise.Signing);

    /// <summary>The same, signed as it stands now.</summary>
    internal PurgeReceipt SignedBy(SigningKey key) => this with { Signature = key.Sign(Statement) };
}

/// <summary>A file that was deleted.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Bytes">How long it was.</param>
/// <param name="Sha256">SHA-256 of what it held, in 64 hexadecimal digits.</param>
public sealed record PurgedFile(string Name, long Bytes, string Sha256);
