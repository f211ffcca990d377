using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Screens;

/// <remarks>What stands about somebody beside their plays.</remarks>
internal sealed partial class Desk
{
    /// <summary>The routes that can be followed here.</summary>
    public Func<ImmutableArray<Route>> Routes { get; init; } = () => [];

    /// <summary>Reads all scenarios, which takes a moment the first time; done where they are read.</summary>
    public Func<Task> Ready { get; init; } = () => Task.CompletedTask;

    /// <summary>The papers that can be practised here.</summary>
    public Func<ImmutableArray<Engine.InTray.PaperFile>> Papers { get; init; } = () => [];

    /// <summary>The page of the handbook with an id; null where there is none.</summary>
    public Func<string, Screen?> HandbookPage { get; init; } = _ => null;

    /// <summary>The day, where this machine stands.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The day of a moment, where this machine stands.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).DateTime);

    /// <summary>What stands about somebody; nothing, and why, where the records do not say.</summary>
    public (InductionFile File, string? Trouble) NotesOf(Person person)
    {
        if (archive is null) return (InductionFile.Empty, Trouble);
        try
        {
            return (new Notebook(archive, person).Read(), null);
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return (InductionFile.Empty, refused.Message);
        }
    }

    /// <summary>Writes something down about whoever plays.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public string? Write(Person person, Func<DateTimeOffset, InductionEvent> note)
    {
        if (archive is null) return Trouble;
        try
        {
            new Notebook(archive, Stored(person)).Add(note);
            return null;
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return refused.Message;
        }
    }

    /// <summary>
    /// Finds what is due in the induction of whoever plays: a sentence, or null where nothing is, or it is behind a PIN. Routes are read
    /// for it, so it goes on behind the screens.
    /// </summary>
    public Task<string?> BeginDue()
    {
        if (Person is not { } person || !Gate.IsOpen(person) || NotesOf(person) is not { File: { Route: { } chosen } file }) return Task.FromResult<string?>(null);
        var (plays, today) = (PastPlaysOf(person), Today);
        return Task.Run(() => Routes().FirstOrDefault(route => route.Id == chosen.Route) is { } route
            ? Screens.Induction.StandingText.Due(RouteStanding.Of(route, file, plays, today), today)
            : null);
    }

    /// <summary>What somebody has played to an end; nothing of an interview.</summary>
    public IReadOnlyCollection<PastPlay> PastPlaysOf(Person person) =>
        archive is { Store: { IsThere: true } store } ? Ask(() => PastPlays.Of(store, person.Id), PastPlays.None).Plays : [];

    /// <summary>The handbook with the people whom whoever plays named in "Who is who": it is read for whom to go to at this very school.</summary>
    public Handbook InTheirSchool(Handbook handbook) =>
        Person is { } person && handbook.School is { } school && NotesOf(person).File is { People.IsEmpty: false } notes ? handbook.In(notes.In(school)) : handbook;

    /// <summary>A scenario in the school of whoever plays: with the people whom they named in "Who is who".</summary>
    public ScenarioFile InTheirSchool(ScenarioFile file)
    {
        if (Person is not { } person || file.Scenario?.School is not { } school) return file;
        var notes = NotesOf(person).File;
        return notes.People.IsEmpty ? file : file.In(SchoolText.Write(notes.In(school)));
    }
}
