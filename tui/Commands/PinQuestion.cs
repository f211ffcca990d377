using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Whoever set a PIN is asked for it, once, before a command tells what it guards on the screens.</summary>
internal static class PinQuestion
{
    /// <summary>Asks, where there is a PIN.</summary>
    /// <param name="person">Whose PIN.</param>
    /// <param name="input">Where it is typed.</param>
    /// <param name="error">Where the question is put: the output may be a file.</param>
    /// <exception cref="UsageException">It was another, or none.</exception>
    public static void Ask(Person person, TextReader input, TextWriter error)
    {
        if (person.Pin is not { } kept) return;
        error.Write($"The PIN of {UnsafeCharacters.Strip(person.Name)} (it is not shown while you type): ");
        if (!Pin.Fits((SecretLine.Read(input, error) ?? "").Trim(), kept)) throw new UsageException("That is not the PIN. Nothing is shown, and nothing was written.");
    }
}
