using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Options that say something of a candidate: <c>7=0b1f-22c9-5d0c-8a6b</c>.</summary>
internal static class NamedTexts
{
    /// <summary>What options say, by candidate's number.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="option">The option, for whoever typed it wrongly.</param>
    /// <param name="texts">What was typed.</param>
    /// <param name="example">What one looks like.</param>
    /// <exception cref="UsageException">One has another form, is of no candidate of the exercise, or of one who was named before.</exception>
    public static Dictionary<string, string> Of(Exercise exercise, string option, IEnumerable<string>? texts, string example)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts ?? [])
        {
            var split = text.IndexOf('=', StringComparison.Ordinal);
            if (split < 1 || text[(split + 1)..].Trim() is not { Length: > 0 } said) throw new UsageException($"'{text}' does not fit {option}: write the candidate's number, = and what is said of them, as in {option} {example}");
            var number = PanelCommand.CandidateOf(exercise, text[..split]).Number;
            if (!read.TryAdd(number, said)) throw new UsageException($"{option} speaks of candidate {number} twice.");
        }

        return read;
    }

    /// <summary>Receipts by candidate's number, four groups of four.</summary>
    /// <exception cref="UsageException">One is no receipt.</exception>
    public static Dictionary<string, string> Receipts(Exercise exercise, IEnumerable<string>? texts) => Of(exercise, "--receipt", texts, "7=0b1f-22c9-5d0c-8a6b").ToDictionary(
        receipt => receipt.Key,
        receipt => Fingerprint.TryParse(receipt.Value) ?? throw new UsageException($"'{receipt.Value}' is no receipt: 16 characters, digits and letters from a to f, as in 0b1f-22c9-5d0c-8a6b."),
        StringComparer.Ordinal);
}
