using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// What searches of stories found, kept in a folder so that the same story is not searched again: a file for each, named by a hash of
/// all that the search rests on. It may be lost at any time, and nothing that is wrong with the folder or with a file in it ever
/// matters more than that: then a story is searched again.
/// </summary>
/// <param name="folder">The folder; made when the first search is kept. Only its owner can read it.</param>
/// <param name="clock">Tells which of them were asked for lately.</param>
public sealed class KeptSearches(string folder, TimeProvider clock)
{
    /// <summary>The most files that are kept; the one that was asked for the longest ago goes first.</summary>
    public const int MostFiles = 2000;

    /// <summary>The most bytes of all files together.</summary>
    public const long MostBytes = 16 << 20;

    private const int MostBytesOfFile = 2 << 20;
    private const string Extension = ".json";
    private const string PartExtension = ".part";

    // Of the form of the files; the program's own build is a part of the key as well.
    private const string Form = "mentorsim-search-1";

    private static readonly TimeSpan Often = TimeSpan.FromDays(1);
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Whether nothing that was kept is believed, so that every story is searched, and kept again.</summary>
    public bool SearchesAnew { get; init; }

    /// <summary>SHA-256 over all that the search of a scenario rests on, as 64 lower-case hexadecimal digits: its texts, the limit, and this very build of the program.</summary>
    /// <param name="file">A file of which a scenario could be made.</param>
    /// <param name="limit">The most states that are searched.</param>
    public static string KeyOf(ScenarioFile file, int limit)
    {
        var build = typeof(KeptSearches).Module.ModuleVersionId;
        // No path holds a zero, so that no two lists look alike.
        var texts = KeptTexts.Of(file).Manifest.Files.Select(text => $"{text.Path}\0{text.Hash}\0");
        return Link.DigestOf(string.Create(CultureInfo.InvariantCulture, $"{Form}\0{build}\0{limit}\0{string.Concat(texts)}"));
    }

    /// <summary>What an earlier search of a scenario with the usual limit found; null where nothing sound is kept.</summary>
    /// <param name="file">The scenario's file.</param>
    public StorySearch? Find(ScenarioFile file) => file.Scenario is null ? null : Find(KeyOf(file, StateGraph.UsualLimit), file);

    /// <summary>What an earlier search found; null where nothing sound is kept.</summary>
    /// <param name="key">The key of the search.</param>
    /// <param name="file">The scenario's file, as it was for the key.</param>
    public StorySearch? Find(string key, ScenarioFile file)
    {
        if (SearchesAnew) return null;
        try
        {
            var path = PathOf(key);
            // What has no length may be a pipe, and reading one can wait for ever.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= MostBytesOfFile, LinkTarget: null } kept) return null;
            if (KeptSearchForm.Read(Sound(File.ReadAllBytes(path)), key, file) is not { } search) return null;
            Touch(kept);
            return search;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps what a search found, where that is possible.</summary>
    /// <param name="key">The key of the search.</param>
    /// <param name="search">What it found.</param>
    /// <param name="file">The scenario's file, as it was for the key.</param>
    public void Keep(string key, StorySearch search, ScenarioFile file)
    {
        var body = KeptSearchForm.Write(search, key, file);
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))), (byte)'\n', .. body];
        if (bytes.Length > MostBytesOfFile) return;
        string? part = null;
        try
        {
            MakeFolder();
            // Another name for every program that keeps the same just now; under its own there is all of it, or nothing.
            part = Path.Combine(folder, Path.GetRandomFileName() + PartExtension);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(part, options)) stream.Write(bytes);
            File.SetLastWriteTimeUtc(part, clock.GetUtcNow().UtcDateTime);
            File.Move(part, PathOf(key), overwrite: true);
            LetGo();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is what the runtime makes of a file that may not grow further (EFBIG).
            if (part is not null) Delete(part);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + Extension);

    /// <summary>What stands behind the line with its hash.</summary>
    /// <exception cref="FormatException">The hash is another.</exception>
    private static ReadOnlyMemory<byte> Sound(byte[] bytes)
    {
        const int length = 2 * SHA256.HashSizeInBytes;
        if (bytes.Length <= length + 1 || bytes[length] != (byte)'\n') throw new FormatException("It does not begin with a hash.");
        var body = bytes.AsMemory(length + 1);
        return Encoding.ASCII.GetString(bytes, 0, length) == Convert.ToHexStringLower(SHA256.HashData(body.Span)) ? body : throw new FormatException("Its hash does not fit.");
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Notes that a file was asked for; once a day is enough to tell which are not.</summary>
    private void Touch(FileInfo kept)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - kept.LastWriteTimeUtc < Often) return;
        try
        {
            kept.LastWriteTimeUtc = now;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written, nothing is let go either.
        }
    }

    /// <summary>Lets go what was asked for the longest ago, as far as there is too much; what another program put there stays.</summary>
    private void LetGo()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var own = new List<FileInfo>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (IsKept(file.Name)) own.Add(file);
            else if (file.Extension == PartExtension && now - file.LastWriteTimeUtc > Abandoned) Delete(file.FullName);
        }

        var (files, bytes) = (own.Count, own.Sum(file => file.Length));
        if (files <= MostFiles && bytes <= MostBytes) return;
        foreach (var oldest in own.OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            // A tenth more, so that not every file that comes has to make room for itself.
            if (files <= MostFiles / 10 * 9 && bytes <= MostBytes / 10 * 9) return;
            (files, bytes) = (files - 1, bytes - oldest.Length);
            Delete(oldest.FullName);
        }
    }

    private static bool IsKept(string name) =>
        name.Length == (2 * SHA256.HashSizeInBytes) + Extension.Length && name.EndsWith(Extension, StringComparison.Ordinal)
        && name.Take(2 * SHA256.HashSizeInBytes).All(char.IsAsciiHexDigitLower);

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another program may have it open; it goes another time.
        }
    }
}
