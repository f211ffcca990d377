using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Commands;

/// <summary>The versions of scenarios that somebody names in order to compare them: as a file, by an id, or as the session in which one was played.</summary>
/// <param name="library">The libraries of this run.</param>
/// <param name="store">Where what was played is kept; null where there is no place.</param>
/// <param name="clock">Tells what day it is.</param>
internal sealed class NamedVersions(Library library, Func<Store?> store, TimeProvider clock)
{
    private const string What = "only two versions of a scenario are compared";

    /// <summary>The version that a word means.</summary>
    /// <exception cref="UsageException">There is none, or it is something else; says what.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public VersionFile Find(string what)
    {
        if (WhyNoScenario(what) is { } why) throw new UsageException($"{UnsafeCharacters.Strip(what)} is {why}: {What}.");
        if (!StoredPlay.CanBe(what) || File.Exists(what) || library.Find(what) is not null) return new VersionFile(NamedScenario.Find(library, what));
        return StoredPlay.Find(store(), what) is { } stored ? PlayedIn(stored) : new VersionFile(NamedScenario.Find(library, what, " and no session"));
    }

    /// <summary>The version that was played last of those that differ from what there is now; null where nobody played another, or nothing is kept.</summary>
    public VersionFile? Before(ScenarioFile now)
    {
        try
        {
            return store() is { IsThere: true } known && KeptVersion.Before(known, now) is { } kept ? Named(kept) : null;
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <summary>A version that is read, for a page that can say what is wrong; null where it cannot be read.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="why">Why it cannot be read, as sentences; empty where it can.</param>
    public static VersionFile? Read(Func<VersionFile> read, out string why)
    {
        try
        {
            why = "";
            return read();
        }
        catch (Exception wrong) when (wrong is UsageException or StoreException or IOException or UnauthorizedAccessException)
        {
            why = wrong.Message;
            return null;
        }
    }

    private VersionFile PlayedIn(StoredSession stored)
    {
        if (SittingWords.ModeOf(stored.Mode) is not null) throw new UsageException($"That is a sitting of the paper '{UnsafeCharacters.Strip(stored.Title)}': {What}.");
        try
        {
            return Named(KeptVersion.Of(store()!, stored));
        }
        catch (KeptTextException damaged)
        {
            throw new UsageException(UnsafeCharacters.Strip(damaged.Message));
        }
    }

    private VersionFile Named(KeptVersion kept) => new(kept.File, $"{kept.File.File.Source.Path}, as it was played {Days.Of(kept.Played, clock)}");

    /// <summary>What else a file is; null where it may be a scenario.</summary>
    private string? WhyNoScenario(string what)
    {
        if (library.FindPaper(what) is not null) return "an in-tray paper";
        // What is no plain file cannot be read twice.
        if (!File.Exists(what) || new FileInfo(what).Length == 0) return null;
        return YamlFile.Peek(what, "kind") switch
        {
            "paper" => "an in-tray paper",
            "scenes" => "a file of scenes that scenarios share",
            "pack" => "a pack of standards",
            "school" => "a school profile",
            "route" => "a route through an induction",
            "questions" => "a question bank",
            "person-specification" => "a person specification",
            _ => null,
        };
    }
}
