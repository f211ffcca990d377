using System.Text;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Verifies the receipt of an exercise that was deleted.</summary>
internal static class PurgeReceiptVerification
{
    /// <summary>Whether what was named is such a receipt, by its name.</summary>
    public static bool IsFor(string? named) => named is not null && named.EndsWith(PurgeReceipt.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether the receipt is as it was signed, and what it says.</summary>
    /// <exception cref="UsageException">It is not there, or is none.</exception>
    public static int Run(string path, bool json, TextWriter output, TextWriter error)
    {
        PurgeReceipt receipt;
        try
        {
            receipt = PurgeReceipt.Read(path);
        }
        catch (PanelFileException refused)
        {
            throw new UsageException(refused.Message);
        }

        if (json) output.WriteLine(JsonOf(receipt));
        else foreach (var line in LinesOf(receipt)) output.WriteLine(UnsafeCharacters.Strip(line));
        if (!json && receipt.IsSigned) error.WriteLine("The key stands in the receipt itself: compare its fingerprint with that on the panel's other papers. That the files are gone, no receipt can show.");
        return receipt.IsSigned ? ExitCode.Fine : ExitCode.Findings;
    }

    private static IEnumerable<string> LinesOf(PurgeReceipt receipt)
    {
        yield return receipt.IsSigned ? "The receipt is as the panel's key signed it." : "The receipt was changed, or is not signed by the key in it. Do not rely on it.";
        yield return $"{receipt.Title} (exercise {receipt.Exercise}), deleted at {receipt.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {receipt.By}{(receipt.Reason.Length > 0 ? $": {receipt.Reason}" : "")}";
        yield return $"It stood at '{receipt.State}', with {receipt.Candidates} candidates, {receipt.Members} members and {receipt.Events} events; to be kept until {receipt.KeepUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no day that was settled"}.";
        foreach (var file in receipt.Files) yield return $"{file.Sha256}  {file.Name}{(receipt.Left.Contains(file.Name) ? "  (could not be deleted)" : "")}";
        yield return $"Key {receipt.KeyFingerprint}";
    }

    private static string JsonOf(PurgeReceipt receipt)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteString("verdict", receipt.IsSigned ? "fine" : "does-not-fit");
            json.WriteString("exercise", receipt.Exercise);
            json.WriteString("title", receipt.Title);
            json.WriteString("at", Stamp.Of(receipt.At));
            json.WriteString("by", receipt.By);
            json.WriteString("reason", receipt.Reason);
            json.WriteString("key", receipt.KeyFingerprint);
            json.WriteStartArray("files");
            foreach (var file in receipt.Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("sha256", file.Sha256);
                json.WriteBoolean("left", receipt.Left.Contains(file.Name));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
