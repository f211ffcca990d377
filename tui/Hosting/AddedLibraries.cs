using System.Collections.Immutable;
using System.Security.Cryptography;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Parcels;

namespace MentorSim.Tui.Hosting;

/// <summary>A scenario library that <c>bank add</c> put into the user's data folder.</summary>
/// <param name="Name">Its name, which is that of its folder.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Problem">Why it is left out, as what stands behind its name; null where it is sound.</param>
internal sealed record AddedLibrary(string Name, string Folder, DateTimeOffset AddedAt, string? Problem)
{
    /// <summary>The problem as a sentence, with the way to mend it; null where there is none.</summary>
    public string? Trouble => Problem is null
        ? null
        : Folder == AddedLibraries.Folder
        ? $"The added scenario libraries are left out: their folder, {Folder}, cannot be read. {Problem} See that your user account may read it."
        : $"The added scenario library '{Name}' is left out: {Problem} Add it again with 'mentorsim bank add FILE.zip --replace', or remove it with 'mentorsim bank remove {Name}'.";
}

/// <summary>
/// The libraries in the user's data folder, each in a folder of its own. They come and go by renaming folders, so that none is ever
/// seen by half; what is not yet, or no longer, a library has a name that begins with a dot.
/// </summary>
internal sealed class AddedLibraries(TimeProvider clock)
{
    private const string Coming = ".new-";
    private const string Former = ".before-";
    private const string Going = ".gone-";

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>The folder in which they lie; null for a user without a home.</summary>
    public static string? Folder => UserFolders.Data is { } data ? Path.Combine(data, "libraries") : null;

    /// <summary>All of them, by name. Never throws: one that cannot be read has a problem.</summary>
    public static ImmutableArray<AddedLibrary> All()
    {
        if (Folder is not { } all || !Directory.Exists(all)) return [];
        try
        {
            TryGiveBackFormer(all);
            return [.. Directory.EnumerateDirectories(all).Select(folder => Path.GetFileName(folder)).Where(ParcelList.IsName).Order(StringComparer.Ordinal).Select(name => Look(all, name))];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [new AddedLibrary("", all, default, unreadable.Message)];
        }
    }

    /// <summary>The folder of the library, also of one that is only coming, in which a path lies; null where it lies in none.</summary>
    public static string? FolderAround(string path)
    {
        if (Folder is not { } all) return null;
        var relative = Path.GetRelativePath(all, Path.GetFullPath(path));
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) || relative == "." ? null : Path.Combine(all, relative.Split(Path.DirectorySeparatorChar)[0]);
    }

    /// <summary>A new folder beside the libraries, with the files of a parcel in it.</summary>
    /// <param name="parcel">What to unpack.</param>
    /// <param name="all">The folder in which the libraries lie; it is made if it is not there.</param>
    /// <exception cref="IOException">It cannot be written; nothing of it stays.</exception>
    /// <exception cref="ParcelException">A file is damaged; nothing stays.</exception>
    public string Unpack(Parcel parcel, string all)
    {
        Directory.CreateDirectory(all);
        RemoveAbandoned(all);
        var coming = Path.Combine(all, $"{Coming}{Path.GetRandomFileName()}");
        Directory.CreateDirectory(coming);
        try
        {
            foreach (var (path, bytes) in parcel.Files()) Write(Path.Combine(coming, path), bytes);
            var list = Path.Combine(coming, ParcelList.FileName);
            Write(list, parcel.List.ToBytes());
            File.SetLastWriteTimeUtc(list, clock.GetUtcNow().UtcDateTime);
            return coming;
        }
        catch
        {
            Remove(coming);
            throw;
        }
    }

    /// <summary>Makes an unpacked folder the library of a name; an older one of that name goes, or stays if anything fails.</summary>
    /// <exception cref="IOException">It cannot be put there, or another one is there by now.</exception>
    public static void Put(string coming, string name)
    {
        var (all, library) = (Path.GetDirectoryName(coming)!, Path.Combine(Path.GetDirectoryName(coming)!, name));
        if (!Path.Exists(library))
        {
            Directory.Move(coming, library);
            return;
        }

        // One name for what was there before: whoever starts next, after a power cut between the two moves, gives it back.
        var former = Path.Combine(all, $"{Former}{name}");
        Remove(former);
        Directory.Move(library, former);
        try
        {
            Directory.Move(coming, library);
        }
        catch
        {
            TryGiveBackFormer(all);
            throw;
        }

        Remove(former);
    }

    /// <summary>Removes a library, or what is left of one.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public static void Remove(AddedLibrary library)
    {
        var going = Path.Combine(Path.GetDirectoryName(library.Folder)!, $"{Going}{Path.GetRandomFileName()}");
        Directory.Move(library.Folder, going);
        Remove(going);
    }

    /// <summary>Removes a folder with all that is in it, if it is there.</summary>
    public static void Remove(string folder)
    {
        // A link is taken away itself, and what it leads to stays.
        if (new DirectoryInfo(folder) is { Exists: true } found) found.Delete(recursive: found.LinkTarget is null);
    }

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static void TryGiveBackFormer(string all)
    {
        foreach (var former in Directory.EnumerateDirectories(all, $"{Former}*"))
        {
            var library = Path.Combine(all, Path.GetFileName(former)[Former.Length..]);
            if (Path.Exists(library)) continue;
            try
            {
                Directory.Move(former, library);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Another start gave it back just now, or the next one that may write here does.
            }
        }
    }

    /// <summary>What a run that was killed left behind; one that is still busy keeps its own.</summary>
    private void RemoveAbandoned(string all)
    {
        foreach (var folder in new[] { Coming, Going }.SelectMany(prefix => Directory.EnumerateDirectories(all, $"{prefix}*")).ToList())
        {
            if (clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > Abandoned) Remove(folder);
        }
    }

    private static AddedLibrary Look(string all, string name)
    {
        var folder = Path.Combine(all, name);
        try
        {
            var list = new FileInfo(Path.Combine(folder, ParcelList.FileName));
            return new AddedLibrary(name, folder, list.Exists ? list.LastWriteTimeUtc : Directory.GetLastWriteTimeUtc(folder), ProblemOf(folder, list));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new AddedLibrary(name, folder, default, $"{unreadable.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Whether its files still are those that were added: half a library would be scored wrongly.</summary>
    private static string? ProblemOf(string folder, FileInfo list)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null) return "its folder is a link to another one.";
        if (!list.Exists) return $"{ParcelList.FileName}, the list of its files, is missing.";
        if (list.Length > ParcelLimits.ListBytes) return $"{ParcelList.FileName}, the list of its files, cannot be read.";
        ParcelList said;
        try
        {
            said = ParcelList.Read(File.ReadAllBytes(list.FullName));
        }
        catch (ParcelException)
        {
            return $"{ParcelList.FileName}, the list of its files, cannot be read.";
        }

        foreach (var file in said.Files)
        {
            var found = new FileInfo(Path.Combine(folder, file.Path));
            if (!found.Exists) return $"{file.Path} is missing.";
            if (found.LinkTarget is not null || found.Length != file.Bytes || HashOf(found) != file.Hash) return $"{file.Path} is not as it was added.";
        }

        var known = said.Files.Select(file => Path.Combine(folder, file.Path)).ToHashSet(StringComparer.Ordinal);
        return Bank.YamlFilesIn(folder).FirstOrDefault(path => !known.Contains(path)) is { } extra ? $"{Path.GetRelativePath(folder, extra)} was not added with it." : null;
    }

    private static string HashOf(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
