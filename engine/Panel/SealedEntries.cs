using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>How what members write is sealed, and opened when all shares are published.</summary>
internal static class SealedEntries
{
    // The length of a box says no more than that a note is short or long.
    private const int Padding = 256;

    /// <summary>Where a part of a marks key belongs.</summary>
    public static SealContext PartContext(string exercise, string member, string sharer) => new("marks-key-part", exercise, $"{member}/{sharer}");

    /// <summary>Seals an entry.</summary>
    public static string Seal(string exercise, string member, int sequence, SealedEntry entry, byte[] key)
    {
        var text = ExerciseJson.Write(entry);
        var padded = new byte[(text.Length + Padding) / Padding * Padding];
        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        return Convert.ToBase64String(SealedBox.Seal(key, padded, Context(exercise, member, sequence)));
    }

    /// <summary>Opens a member's entries.</summary>
    /// <exception cref="SealException">The key is another one.</exception>
    /// <exception cref="FormatException">One is damaged.</exception>
    public static IEnumerable<SealedEntry> Open(Exercise exercise, string member, byte[] key) => exercise.Entries
        .Where(entry => entry.Member == member)
        .Select(entry => ExerciseJson.Read<SealedEntry>(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(
            SealedBox.Open(key, Convert.FromBase64String(entry.Box), Context(exercise.Id, member, entry.Sequence))).TrimEnd(' '))));

    /// <summary>The marks key of a member, put together from all shares; null where one is not published, or they never wrote anything.</summary>
    public static byte[]? KeyOf(Exercise exercise, string member)
    {
        if (exercise.Splits.FirstOrDefault(split => split.Member == member) is not { } split) return null;
        var key = new byte[SealedBox.KeyBytes];
        foreach (var part in split.Parts)
        {
            if (exercise.MemberOf(part.Member).SharePrivate is not { } share) return null;
            var opened = KeyPair.Open(share, Convert.FromBase64String(part.Box), PartContext(exercise.Id, member, part.Member));
            for (var i = 0; i < key.Length; i++) key[i] ^= opened[i];
        }

        return key;
    }

    /// <summary>Refuses an entry that does not belong there.</summary>
    /// <exception cref="ExerciseException">Why.</exception>
    public static void Check(Exercise exercise, ImmutableArray<SealedEntry> before, SealedEntry entry)
    {
        switch (entry)
        {
            case Marked marked:
                _ = exercise.CandidateOf(marked.Number);
                if (marked.Mark is < MarkLine.Lowest or > MarkLine.Highest) throw new ExerciseException($"A mark is {MarkLine.Lowest} to {MarkLine.Highest}.");
                if (marked.Note.Length > Marked.LongestNote) throw new ExerciseException($"A note has at most {Marked.LongestNote} letters, and this has {marked.Note.Length}.");
                if (!exercise.LinesOf(marked.Number).Contains(marked.Line)) throw new ExerciseException("There is nothing of that kind to mark.");
                if (marked.Line.Kind == MarkKind.InTray && exercise.State != ExerciseState.Marking) throw new ExerciseException("In-tray answers are marked when all are collected, so that each is marked beside the others.");
                if (marked.Line.Kind == MarkKind.Interview && before.OfType<SheetLocked>().Any(locked => locked.Number == marked.Number)) throw new ExerciseException($"Your sheet of candidate {marked.Number} is locked.");
                break;
            case SheetLocked locked:
                _ = exercise.CandidateOf(locked.Number);
                if (before.OfType<SheetLocked>().Any(known => known.Number == locked.Number)) throw new ExerciseException($"Your sheet of candidate {locked.Number} is locked already.");
                var open = exercise.Questions.Count(question => before.OfType<Marked>().LastOrDefault(marked => marked.Number == locked.Number && marked.Line.Kind == MarkKind.Interview && marked.Line.Part == question.Id)?.Mark is null);
                if (open > 0) throw new ExerciseException($"{Counted.Of(open, "question of this sheet has", "questions of this sheet have")} no mark yet.");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static SealContext Context(string exercise, string member, int sequence) => new("entry", exercise, member, sequence);
}
