using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>What of a damaged answer file can still be read: its beginning, up to the first line that is not the one that was written there.</summary>
/// <param name="Links">The links up to there.</param>
/// <param name="Damage">Where it is damaged, as a phrase.</param>
internal sealed record AnswerSalvage(ImmutableArray<Link> Links, string Damage)
{
    /// <summary>What can be read of a file that cannot be opened as a whole.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="privateKey">The private key of the exercise.</param>
    public static AnswerSalvage Of(byte[] bytes, string exercise, string privateKey)
    {
        AnswerHead head;
        byte[] key;
        var isEntryChanged = false;
        try
        {
            head = AnswerHead.Read(bytes);
            if (head.Exercise != exercise) return Nothing("it is of another exercise");
            key = KeyOf(head, privateKey, ref isEntryChanged);
        }
        catch (Exception wrong) when (wrong is FormatException or SealException)
        {
            return Nothing("its first lines are damaged or were changed, and without them nothing can be opened");
        }

        var lines = new AnswerLines(head, key);
        var body = bytes.AsMemory(head.End);
        List<int> ends = [0];
        for (var at = 0; body.Span[at..].IndexOf((byte)'\n') is var length and >= 0;) ends.Add(at += length + 1);
        // What reads up to a line reads up to every line before it, so halving finds the first that does not.
        var (good, bad) = (0, ends.Count);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            if (Reads(lines, body[..ends[middle]])) good = middle;
            else bad = middle;
        }

        var links = lines.Read(body.Span[..ends[good]], out _, out _);
        return new AnswerSalvage(links, bad < ends.Count ? string.Create(CultureInfo.InvariantCulture, $"line {bad + 2} of {ends.Count + 1} is not what was written there; what stands before it can be read")
            : isEntryChanged ? "its second line was changed; what happened can be read" : "its end is missing: the sitting was over, and the file was cut off");
    }

    private static AnswerSalvage Nothing(string damage) => new([], damage);

    private static byte[] KeyOf(AnswerHead head, string privateKey, ref bool isEntryChanged)
    {
        try
        {
            return head.Open(privateKey);
        }
        catch (SealException) when (!head.IsClosed)
        {
            // The way in by the entry code is no use to the panel: its own key is in the first line.
            isEntryChanged = true;
            return (head with { Entry = new string('-', head.Entry.Length) }).Open(privateKey);
        }
    }

    private static bool Reads(AnswerLines lines, ReadOnlyMemory<byte> body)
    {
        try
        {
            _ = lines.Read(body.Span, out _, out _);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or SealException)
        {
            return false;
        }
    }
}
