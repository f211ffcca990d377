namespace MentorSim.Engine.Records;

/// <summary>Why a store does not do what it is asked.</summary>
public enum StoreTrouble
{
    /// <summary>Somebody else holds it for too long.</summary>
    Busy,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>It may be read only, or not even that.</summary>
    ReadOnly,

    /// <summary>What lies there is damaged, or no store.</summary>
    Damaged,

    /// <summary>It cannot be reached.</summary>
    Unreachable,

    /// <summary>A later version of the program wrote it.</summary>
    Newer,

    /// <summary>Its address makes no sense.</summary>
    BadAddress,
}

/// <summary>A store could not do what it was asked; what was asked was not done at all. The message is for people.</summary>
public sealed class StoreException : Exception
{
    /// <param name="trouble">Why.</param>
    /// <param name="message">What to tell people, with what they can do.</param>
    /// <param name="cause">What the database said.</param>
    public StoreException(StoreTrouble trouble, string message, Exception? cause = null)
        : base(message, cause) => Trouble = trouble;

    /// <summary>Why.</summary>
    public StoreTrouble Trouble { get; }
}

/// <summary>Somebody else went on with the same session: of two that append the same event, one wins, and this is for the other.</summary>
public sealed class SessionTakenException(string message) : Exception(message);
