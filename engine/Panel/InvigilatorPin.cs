using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>The invigilator PIN: it starts, pauses, resumes and ends sittings, and opens nothing.</summary>
public static class InvigilatorPin
{
    /// <summary>What a station needs to tell whether a PIN is the one: a box with nothing in it.</summary>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="pin">The PIN.</param>
    /// <param name="rounds">The rounds of PBKDF2.</param>
    public static WrappedKey Keep(string exercise, string pin, int rounds = WrappedKey.UsualRounds) => WrappedKey.Wrap(pin, [], Context(exercise), rounds);

    /// <summary>Whether a PIN is the one.</summary>
    public static bool Fits(WrappedKey check, string exercise, string pin) => check.TryOpen(pin, Context(exercise)) is not null;

    private static SealContext Context(string exercise) => new("invigilator-pin", exercise);
}
