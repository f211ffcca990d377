namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>A library cannot be packed, or a zip is none that holds one: says what is wrong, and how to mend it.</summary>
public sealed class ParcelException : Exception
{
    private const string Again = " Ask whoever sent it to make it again with 'mentorsim bank pack'.";
    private const string Copy = " Copy or download it again; if that does not help, ask whoever sent it to send it once more.";

    /// <param name="message">What is wrong, why, and how to mend it.</param>
    public ParcelException(string message)
        : base(message)
    {
    }

    /// <summary>A zip that no honest program of ours made.</summary>
    internal static ParcelException Foreign(string why) => new(why + Again);

    /// <summary>A zip that something happened to on its way.</summary>
    internal static ParcelException Damaged(string why) => new(why + Copy);
}
