namespace MentorSim.Engine.Tests.Records;

/// <summary>Files for stores, each in a temporary folder of its own.</summary>
internal static class SqliteFile
{
    private const string Start = "mentorsim-store-";

    /// <summary>A new folder.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory(Start).FullName;

    /// <summary>The path of a store that is not there yet.</summary>
    public static string New() => Path.Combine(NewFolder(), "store.db");

    /// <summary>Removes the folder of a store, where the address names one.</summary>
    public static void Remove(string address)
    {
        var at = address.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0) return;
        var end = address.IndexOf(Path.DirectorySeparatorChar, at);
        Directory.Delete(end < 0 ? address : address[..end], true);
    }
}
