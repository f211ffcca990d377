using MentorSim.Engine.Records;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens;

/// <summary>
/// A screen: an immutable model that shows a page and answers to messages with what comes next. It knows neither keys nor a terminal,
/// so that every front end plays the same product.
/// </summary>
internal abstract record Screen
{
    private protected Screen() { }

    /// <summary>What it shows.</summary>
    public abstract Page Page { get; }

    /// <summary>What opens or prints the same at the command line; null where nothing does.</summary>
    public virtual string? CommandLine => null;

    /// <summary>Whether its page tells of the search and of the palette, which lead to everything else: pages from which one sets out do.</summary>
    public virtual bool TellsWaysOn => false;

    /// <summary>The play or sitting that it is part of; null for none.</summary>
    public virtual Activity? Play => null;

    /// <summary>
    /// What the page will say more of as soon as it is known, while everything else can be done; told by <see cref="Arrived"/>, and there
    /// until then. Null for nothing.
    /// </summary>
    public virtual Task? Expects => null;

    /// <summary>How it, and whatever lies over it, is locked while whoever is in it is away; null where it says nothing of that.</summary>
    public virtual RoomLock? RoomLock => null;

    /// <summary>Asks whether something came for it from elsewhere than the keys, which it is told by <see cref="Heard"/> then; null where it listens to nothing.</summary>
    public virtual Func<bool>? Listening => null;

    /// <summary>The same place with what came from elsewhere, wherever it lies in the stack.</summary>
    public virtual Screen AfterHearing() => this;

    /// <summary>
    /// What it waits for before it has anything to show, and is told by <see cref="Arrived"/> when it is done; null for nothing. It stays
    /// until that was told: what is done between two looks would be noticed by nobody.
    /// </summary>
    public virtual Task? Awaited => null;

    /// <summary>What is begun here and in no answer yet, to be kept until it is; without words where nothing is, null where there is nothing to begin.</summary>
    public virtual Draft? Unsent => null;

    /// <summary>Whether going back would drop a line that was typed and is kept nowhere, so that this is asked first.</summary>
    public virtual bool DropsLine => false;

    /// <summary>Keeps what is being written, where that can be, because everything ends: nobody can be asked any more.</summary>
    public virtual void KeepAtLast() { }

    /// <summary>What comes of a message; <see cref="Stay"/> where it means nothing here.</summary>
    public abstract Turn After(Message message);

    /// <summary>Its name alone: what it holds may be a secret, and must not get into a log by being printed.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Stays as it is.</summary>
    protected Turn Same => new Stay(this);
}

/// <summary>What comes of a message.</summary>
internal abstract record Turn
{
    private protected Turn() { }
}

/// <summary>The same place, perhaps changed.</summary>
internal sealed record Stay(Screen Screen) : Turn;

/// <summary>A screen that takes the place of this one.</summary>
internal sealed record Go(Screen Screen) : Turn;

/// <summary>A screen on top of this one; going back returns here.</summary>
internal sealed record Open(Screen Screen) : Turn;

/// <summary>A screen on top of this one, which changes as it is left.</summary>
internal sealed record OpenFrom(Screen Below, Screen Screen) : Turn;

/// <summary>The same place, while a program outside has the terminal.</summary>
internal sealed record HandOver(Screen Screen, OutsideProgram Program) : Turn;

/// <summary>Back to the screen below; to the end where there is none.</summary>
internal sealed record GoBack : Turn;

/// <summary>Back to the screen below, where something is done then, as if its key had been pressed there.</summary>
internal sealed record GoBackAnd(Message Then) : Turn;

/// <summary>What comes of a message, and there something is done, as if its key had been pressed.</summary>
internal sealed record TurnAnd(Turn First, Message Then) : Turn;

/// <summary>To the first page, past whatever would be asked on the way there, and on from it.</summary>
internal sealed record GoFromHome(Func<HomeScreen, Turn> Then) : Turn;

/// <summary>Back to the home screen, with something to tell it.</summary>
internal sealed record GoHome(PlayedResult? Result = null) : Turn;

/// <summary>The same place, and why nothing came of the message.</summary>
internal sealed record Refuse(string Why) : Turn;

/// <summary>All is done.</summary>
internal sealed record Leave : Turn;

/// <summary>The result of a play in this run.</summary>
internal sealed record PlayedResult(string ScenarioId, string Words);
