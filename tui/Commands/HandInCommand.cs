using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Writes a person's sessions to a file for their co-ordinator.</summary>
internal sealed class HandInCommand(Archive archive)
{
    /// <summary>Writes the file, and says what is in it.</summary>
    public int Run(string path, string? whose, string? nameAs)
    {
        var person = Whose.Here(archive, whose);
        var name = nameAs is null ? person.Name : People.Tidy(nameAs);
        if (name.Length is 0 or > People.LongestName) throw new UsageException($"A name or code has 1 to {People.LongestName} letters.");
        var handIn = new HandIn(archive.Store, archive.Clock);
        var what = handIn.Look(person);
        foreach (var (session, why, _) in what.LeftOut) Console.Error.WriteLine(UnsafeCharacters.Strip($"left out: {session.Title}, {session.Began[..10]} ({session.Id[..8]}): {why}."));
        var status = what.LeftOut.Any(left => left.IsFault) ? ExitCode.Findings : ExitCode.Fine;
        if (what.Sessions.IsEmpty)
        {
            Console.Error.WriteLine($"Nothing that '{person.Name}' played, and nothing that was written about them, began here, so there is nothing to hand in and no file was written. What was taken in goes back to nobody.");
            return status;
        }

        handIn.Write(path, person, name, what, archive.Program);
        foreach (var (session, receipt) in what.Sessions) Console.Out.WriteLine(UnsafeCharacters.Strip($"{receipt}  {session.Began[..10]}  {session.Title}"));
        var school = person.Site.Length > 0 ? $" and the school '{person.Site}'" : "";
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path} holds {Counted.Of(what.Sessions.Length, "session")} with everything done and written in them, the results, the name '{name}'{school}. No PIN is in it."));
        Console.Error.WriteLine("Whoever has the file can read it. Keep the receipts above: they prove later what you handed in.");
        return status;
    }
}
