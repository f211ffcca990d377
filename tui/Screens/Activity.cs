using System.Collections.Immutable;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens;

/// <summary>What goes on under several screens until it is over or somebody leaves it: the play of a scenario, or the sitting of a paper.</summary>
internal abstract record Activity
{
    private protected Activity() { }

    /// <summary>The time that is left for the whole of it while it runs; null where there is no limit, or it rests.</summary>
    public abstract TimeSpan? TimeLeft { get; }

    /// <summary>That little of that time is left; null while there is more.</summary>
    public abstract string? Warning { get; }

    /// <summary>What time brought of late; null for nothing.</summary>
    public virtual string? News => null;

    /// <summary>Why nothing may be looked up in the handbook while it goes on; null where it may.</summary>
    public virtual string? WhyNoHandbook => null;

    /// <summary>What keeps it, which is another one for another play or sitting; null where nothing does.</summary>
    public abstract object? Keeper { get; }

    /// <summary>Whether what was done so far is kept; null where nothing keeps it.</summary>
    public abstract Keeping? Keeping { get; }

    /// <summary>
    /// Lets time pass, before whatever else happens. Gives the screen that takes the place of all screens of it where its time is up or
    /// it is over; null where it goes on, and where it has such a screen already.
    /// </summary>
    /// <param name="screens">All screens that are open.</param>
    /// <param name="isAct">Whether somebody did something, rather than that time ran or a text grew.</param>
    public abstract Screen? Advance(ImmutableArray<Screen> screens, bool isAct);

    /// <summary>Tells without a screen of its own that it is kept otherwise than a moment ago.</summary>
    /// <returns>Whether that was enough.</returns>
    public virtual bool Tells(Keeping now) => false;

    /// <summary>Does what is to be done when something happened.</summary>
    public abstract void Settle();

    /// <summary>Writes down that somebody left, for whatever ends the program.</summary>
    public abstract void Leave();
}
