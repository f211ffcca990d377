using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Tui.Screens;

/// <summary>Finds files in which events wait, and brings them in.</summary>
internal static class Rescue
{
    /// <summary>The files that wait; none where a folder cannot be looked into.</summary>
    public static ImmutableArray<string> Files(Archive archive)
    {
        try
        {
            return [.. RescueFile.In(archive.RescueFolders)];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Those in which something waits that a person of some name did in a scenario or paper.</summary>
    public static ImmutableArray<string> FilesOf(Archive archive, string name, string scenario) => [.. Files(archive).Where(path => IsOf(path, name, scenario))];

    /// <summary>Brings a file in, and takes it away where all that it held is in the store now.</summary>
    /// <returns>What came of it, for people.</returns>
    public static string BringIn(Archive archive, string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            var taken = new TakeIn(archive.Store, archive.Clock, archive.Site).Read(path);
            // Another window may be writing to it at this moment.
            if (taken.IsWhole && new FileInfo(path).Length == length)
            {
                File.Delete(path);
                return string.Join(" ", taken.Sessions.Select(session => $"'{session.Title}' is in the records now."));
            }

            string[] why = [.. taken.Sessions.Select(WhyOf).OfType<string>(), .. taken.Damage];
            return string.Create(CultureInfo.InvariantCulture, $"Not all of {path} could be brought in, so the file stays there: {string.Join("; ", why.Length > 0 ? why : ["it was being written to"])}.");
        }
        catch (Exception refused) when (refused is StoreException or RecordsFileException or IOException or UnauthorizedAccessException)
        {
            return $"{path} could not be brought in, and stays there: {refused.Message}";
        }
    }

    // The person stands right behind the header, and the session behind its first events; what cannot be read is nobody's.
    private static bool IsOf(string path, string name, string scenario)
    {
        try
        {
            var lines = File.ReadLines(path).Skip(1).Select(PortableForm.Read);
            return lines.FirstOrDefault() is PortablePerson { Person.Name: var whose } && whose == name
                && lines.OfType<PortableSession>().FirstOrDefault() is { Session.Scenario: var what } && what == scenario;
        }
        catch (Exception unread) when (unread is FormatException or RecordsFileException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? WhyOf(TakenSession session) => session switch
    {
        SessionRefused refused => refused.Why,
        SessionTaken { Lost: { } lost } => lost,
        _ => null,
    };
}
