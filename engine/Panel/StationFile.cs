using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// All that a station needs beside the program: what candidates see of the paper, the clock rule, the numbers of the candidates, and the key
/// for which their answers are sealed. It holds no key of an item, no rubric, no name and no entry code; what is one candidate's business
/// stands in a slot that only their entry code opens. Anybody may read it: whether it is the right one, its fingerprint says.
/// </summary>
public sealed record StationFile
{
    private const string Kind = "mentorsim-station";
    private const int Version = 1;
    private const int LongestTitle = 200;
    private const int LongestKey = 400;
    private const int LongestNumber = 20;
    private const int LongestSlots = 100_000;

    /// <summary>How a station file's name ends.</summary>
    public const string Extension = ".station";

    /// <summary>The id of the exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>What people call the exercise.</summary>
    public required string Title { get; init; }

    /// <summary>The public key of the exercise: each sitting's key is sealed for it.</summary>
    public required string PublicKey { get; init; }

    /// <summary>What candidates see of the paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Whether items come to everybody at the same minute, whatever the extra time.</summary>
    public required bool ArrivalsUnscaled { get; init; }

    /// <summary>Opens with the invigilator PIN, and holds nothing.</summary>
    public required WrappedKey Invigilator { get; init; }

    /// <summary>The candidates, in the order of the panel.</summary>
    public required ImmutableArray<StationCandidate> Candidates { get; init; }

    /// <summary>The station file of an exercise.</summary>
    /// <exception cref="ExerciseException">Something is still missing: a paper, an invigilator PIN, candidates with their slips.</exception>
    /// <exception cref="FormatException">The paper can no longer be read.</exception>
    public static StationFile Of(Exercise exercise)
    {
        var waiting = exercise.Candidates.Where(candidate => candidate.AbsentBecause is null);
        return new StationFile
        {
            Exercise = exercise.Id,
            Title = exercise.Title,
            PublicKey = exercise.Keys.Public,
            Paper = (exercise.ReadPaper() ?? throw new ExerciseException("A station file needs a paper.")).ForCandidates(),
            ArrivalsUnscaled = exercise.ArrivalsUnscaled,
            Invigilator = exercise.InvigilatorPin ?? throw new ExerciseException("A station file needs an invigilator PIN."),
            Candidates = [.. waiting.Select(candidate => new StationCandidate(candidate.Number, candidate.Slot ?? throw new ExerciseException($"Candidate {candidate.Number} has no slip yet.")))],
        };
    }

    /// <summary>The text of the file: canonical JSON with a line break at its end.</summary>
    public string Text => CanonicalJson.Write(new JsonObject
    {
        ["kind"] = Kind,
        ["version"] = Version,
        ["exercise"] = Exercise,
        ["title"] = Title,
        ["publicKey"] = PublicKey,
        ["paper"] = JsonNode.Parse(CandidatePaper.Write(Paper)),
        ["arrivalsUnscaled"] = ArrivalsUnscaled,
        ["invigilator"] = Of(Invigilator),
        ["candidates"] = new JsonArray([.. Candidates.Select(candidate => new JsonObject { ["number"] = candidate.Number, ["slot"] = Of(candidate.Slot) })]),
    }) + "\n";

    /// <summary>16 digits that stand on the panel's sheet and on the station's start screen: where they are the same, so are the files.</summary>
    public string Fingerprint => Sealing.Fingerprint.Of(Encoding.UTF8.GetBytes(Text));

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="PanelFileException">It is no station file, or one that somebody changed so that it is none.</exception>
    public static StationFile Read(string text)
    {
        if (text.Length > CandidatePaper.Longest + LongestSlots) throw new PanelFileException("This file is too large to be a station file.");
        try
        {
            if (!text.EndsWith('\n')) throw new FormatException("Its end is missing.");
            return Read(new PartReader(CanonicalJson.Read(text[..^1]), "the station file", "kind", "version", "exercise", "title", "publicKey", "paper", "arrivalsUnscaled", "invigilator", "candidates"));
        }
        catch (Exception wrong) when (wrong is FormatException or SealException)
        {
            throw new PanelFileException($"This is no station file that can be used: {wrong.Message} Ask the panel for the file again.", wrong);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="PanelFileException">It is not there, cannot be read, or is no station file.</exception>
    public static StationFile Open(string path)
    {
        try
        {
            var bytes = SmallFile.Bytes(path, CandidatePaper.Longest * 3);
            return Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new PanelFileException($"{path} is no station file.", wrong);
        }
    }

    /// <summary>Writes the file, as a whole or not at all.</summary>
    /// <exception cref="PanelFileException">It cannot be written there.</exception>
    public void Save(string path) => SmallFile.Write(path, Encoding.UTF8.GetBytes(Text));

    /// <summary>The candidate of a number; null where the file has none.</summary>
    public StationCandidate? Find(string number) => Candidates.FirstOrDefault(candidate => candidate.Number == number);

    /// <summary>Whether a PIN is the invigilator's.</summary>
    public bool IsInvigilator(string pin) => InvigilatorPin.Fits(Invigilator, Exercise, pin);

    /// <summary>What a candidate's code opens; null where it is another one, or there is no such candidate.</summary>
    public EntrySlot? TryEnter(string number, SecretCode code)
    {
        try
        {
            return Find(number) is { Slot: var slot } && EntrySlot.TryOpen(slot, Exercise, number, code) is { ExtraTime: >= 0 and <= SittingTerms.MostExtra } terms ? terms : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static StationFile Read(PartReader file)
    {
        if (file.Text("kind", 60) != Kind) throw new FormatException("It is a file of another kind.");
        if (file.Number("version", 1, int.MaxValue) != Version) throw new FormatException("It was written by another version of MentorSim.");
        var key = file.Line("publicKey", LongestKey);
        _ = KeyPair.SealFor(key, [], new SealContext("try", ""));
        ImmutableArray<StationCandidate> candidates = [.. file.List("candidates", 1, Panel.Exercise.MostCandidates).Select(CandidateOf)];
        PartReader.DemandUnlike(candidates.Select(candidate => candidate.Number), "candidates");
        return new StationFile
        {
            Exercise = file.Line("exercise", 60) is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : throw new FormatException("The id of its exercise is none."),
            Title = file.Line("title", LongestTitle),
            PublicKey = key,
            Paper = CandidatePaper.Read(file.Json("paper")),
            ArrivalsUnscaled = file.Truth("arrivalsUnscaled"),
            Invigilator = WrapOf(file.Part("invigilator", "the check of the invigilator PIN", "rounds", "salt", "box")),
            Candidates = candidates,
        };
    }

    private static StationCandidate CandidateOf(JsonNode? node)
    {
        var candidate = new PartReader(node, "a candidate", "number", "slot");
        var number = candidate.Line("number", LongestNumber);
        if (!number.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter) || letter == '-')) throw new FormatException("The number of a candidate is none.");
        return new StationCandidate(number, WrapOf(candidate.Part("slot", "the slot of a candidate", "rounds", "salt", "box")));
    }

    private static JsonObject Of(WrappedKey wrap) => new() { ["rounds"] = wrap.Rounds, ["salt"] = wrap.Salt, ["box"] = wrap.Box };

    private static WrappedKey WrapOf(PartReader wrap) => new(wrap.Number("rounds", 1, 20 * WrappedKey.UsualRounds), wrap.Line("salt", LongestKey), wrap.Line("box", LongestKey));
}

/// <summary>A candidate in a station file.</summary>
/// <param name="Number">The number.</param>
/// <param name="Slot">What opens with the entry code.</param>
public sealed record StationCandidate(string Number, WrappedKey Slot);
