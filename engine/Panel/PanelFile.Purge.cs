using System.Collections.Immutable;
using System.Security.Cryptography;

namespace MentorSim.Engine.Panel;

/// <remarks>How all of an exercise is deleted, and what is left to show that it was.</remarks>
public sealed partial class PanelFile
{
    private const int MostReceipts = 100;
    private const string Beginnings = ".new";

    /// <summary>
    /// Deletes the exercise: the panel file, and station and answer files of the same exercise that lie beside it or in other folders.
    /// The receipt is on the disk before anything is touched. What a file held is overwritten before it is deleted, which a disk that keeps
    /// old blocks (flash memory, snapshots, copies in a cloud) may not obey: what is left there is sealed, and the keys were in this file.
    /// </summary>
    /// <param name="by">Who deletes it, by name.</param>
    /// <param name="reason">Why; may be empty when the day until which it is kept has come.</param>
    /// <param name="folders">Further folders in which files of the exercise may lie.</param>
    /// <exception cref="ExerciseException">Deleting was stopped, or it is too early and no reason is given.</exception>
    /// <exception cref="PanelFileException">The receipt cannot be written, or a file cannot be read: nothing is deleted.</exception>
    public PurgeOutcome Purge(string by, string reason, params IEnumerable<string> folders)
    {
        PurgeOutcome? outcome = null;
        Alone(() =>
        {
            Refresh();
            var happened = new ExercisePurged(Now, by, reason);
            _ = Exercise.After(happened);
            var home = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
            // The panel file goes last: while it is there, whoever was interrupted can do it again.
            ImmutableArray<string> doomed = [.. ExerciseFiles.Beside(Exercise.Id, [home, .. folders]), .. File.Exists(Path + Beginnings) ? (string[])[Path + Beginnings] : [], Path];
            var receipt = PurgeReceipt.Of(Exercise, happened, [.. doomed.Select(Measured)]);
            var place = WriteReceipt(receipt);
            var left = doomed.Select(file => (Path: file, Why: WhyLeft(file))).Where(file => file.Why is not null).Select(file => new LeftFile(file.Path, file.Why!)).ToImmutableArray();
            if (!left.IsEmpty)
            {
                receipt = (receipt with { Left = [.. left.Select(file => System.IO.Path.GetFileName(file.Path))] }).SignedBy(Exercise.Signing);
                WriteOver(place, ExerciseJson.Write(receipt));
            }

            outcome = new PurgeOutcome(place, receipt, left);
        });
        TryDelete(Path + ".lock");
        return outcome!;
    }

    private static PurgedFile Measured(string path)
    {
        var bytes = Bytes(path);
        return new PurgedFile(System.IO.Path.GetFileName(path), bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private string WriteReceipt(PurgeReceipt receipt)
    {
        var stem = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!, System.IO.Path.GetFileNameWithoutExtension(Path));
        for (var number = 1; ; number++)
        {
            // A receipt that is there already tells of something that was deleted too, and stays.
            var place = number == 1 ? stem + PurgeReceipt.Extension : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{number}{PurgeReceipt.Extension}");
            try
            {
                using var stream = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                stream.Write(ExerciseJson.Write(receipt));
                stream.Flush(flushToDisk: true);
                return place;
            }
            catch (IOException) when (number < MostReceipts && File.Exists(place))
            {
                // The next number.
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new PanelFileException($"Nothing was deleted: the receipt cannot be written to {place}: {refused.Message}", refused);
            }
        }
    }

    private static void WriteOver(string place, byte[] bytes)
    {
        try
        {
            using var stream = new FileStream(place, FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(place, "be written again to say what could not be deleted", refused);
        }
    }

    /// <summary>Overwrites and deletes a file.</summary>
    /// <returns>Why it is still there; null where it is gone.</returns>
    private static string? WhyLeft(string path)
    {
        try
        {
            using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
            {
                var noise = new byte[1 << 16];
                for (var left = stream.Length; left > 0; left -= noise.Length)
                {
                    RandomNumberGenerator.Fill(noise);
                    stream.Write(noise.AsSpan(0, (int)Math.Min(left, noise.Length)));
                }

                stream.Flush(flushToDisk: true);
            }

            File.Delete(path);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is empty.
        }
    }
}

/// <summary>What came of deleting an exercise.</summary>
/// <param name="Path">Where the receipt lies.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Left">What could not be deleted.</param>
public sealed record PurgeOutcome(string Path, PurgeReceipt Receipt, ImmutableArray<LeftFile> Left);

/// <summary>A file that could not be deleted.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Why">Why it is still there.</param>
public sealed record LeftFile(string Path, string Why);
