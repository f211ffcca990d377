using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>What an entry code opens in the station file: the candidate's own terms, which are nobody else's business.</summary>
/// <param name="ExtraTime">Extra time in per cent.</param>
public sealed record EntrySlot(int ExtraTime)
{
    private const int Length = 64;

    /// <summary>The slot of a candidate, under a code.</summary>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="code">The entry code.</param>
    /// <param name="rounds">The rounds of PBKDF2.</param>
    public static WrappedKey Make(string exercise, ExerciseCandidate candidate, SecretCode code, int rounds = WrappedKey.UsualRounds) =>
        WrappedKey.Wrap(code.Letters, Padded(ExerciseJson.Write(new EntrySlot(candidate.ExtraTime))), Context(exercise, candidate.Number), rounds);

    /// <summary>What a code opens; null where it is another one.</summary>
    /// <exception cref="FormatException">It opens, and holds something else.</exception>
    public static EntrySlot? TryOpen(WrappedKey slot, string exercise, string number, SecretCode code) =>
        slot.TryOpen(code.Letters, Context(exercise, number)) is { } opened ? ExerciseJson.Read<EntrySlot>(opened) : null;

    // Of one length for all, so that nobody sees by the length of a slot that a candidate has extra time. White space may end any JSON.
    private static byte[] Padded(byte[] terms) => [.. terms, .. Enumerable.Repeat((byte)' ', Length - terms.Length)];

    private static SealContext Context(string exercise, string number) => new("entry-slot", exercise, number);
}
