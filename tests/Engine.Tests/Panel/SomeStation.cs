using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tests.Panel;

/// <summary>A station without a panel: its file, the codes of its candidates, and the private key with which a panel would read the answers.</summary>
internal sealed class SomeStation
{
    public const string Pin = "bell-4711";

    private static readonly string[] Numbers = ["3", "7", "B-12"];

    public SomeStation(Paper paper, string folder, string exercise = "0123456789abcdef0123456789abcdef", KeyPair? keys = null)
    {
        Keys = keys ?? KeyPair.New();
        Codes = Numbers.ToImmutableDictionary(number => number, _ => SecretCode.New(SecretCode.EntryLength));
        File = new StationFile
        {
            Exercise = exercise,
            Title = "Learning mentor, spring",
            PublicKey = Keys.Public,
            Paper = paper.ForCandidates(),
            ArrivalsUnscaled = false,
            Invigilator = InvigilatorPin.Keep(exercise, Pin, SomeExercises.Rounds),
            Candidates =
            [
                .. Codes.OrderBy(code => code.Key.Length).ThenBy(code => code.Key, StringComparer.Ordinal).Select(code => new StationCandidate(
                    code.Key, EntrySlot.Make(exercise, new ExerciseCandidate(code.Key, code.Key == "7" ? 25 : 0, ""), code.Value, SomeExercises.Rounds))),
            ],
        };
        Folder = new AnswerFolder(File, folder);
    }

    public KeyPair Keys { get; }

    public ImmutableDictionary<string, SecretCode> Codes { get; }

    public StationFile File { get; }

    public AnswerFolder Folder { get; }

    /// <summary>The sitting of a candidate, who has the right code.</summary>
    public StationSitting Enter(string number, TimeProvider clock) => StationSitting.Enter(Folder, number, Codes[number], clock, "test", SomeExercises.Rounds)!;

    /// <summary>What the panel reads of a candidate's file.</summary>
    public AnswerReading Read(string number) => AnswerReading.Open(Folder.PathOf(number), File.Exercise, Keys.Private);

    /// <summary>The bytes of a candidate's file.</summary>
    public byte[] Bytes(string number) => System.IO.File.ReadAllBytes(Folder.PathOf(number));
}
