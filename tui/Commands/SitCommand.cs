using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Sittings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>A candidate sits a paper, or goes on with a sitting that was interrupted.</summary>
internal sealed class SitCommand(IHost host)
{
    /// <summary>
    /// Clears the screen and what has scrolled away: the one escape sequence that lines of text are allowed, so that nobody who comes
    /// next reads what a candidate answered (ECMA-48 ED 2 and CUP, and xterm's ED 3).
    /// </summary>
    internal const string Clear = "\u001b[H\u001b[2J\u001b[3J";

    private readonly Library _library = host.Services.GetRequiredService<Library>();
    private readonly TimeProvider _clock = host.Services.GetRequiredService<TimeProvider>();

    /// <summary>Runs the sitting.</summary>
    /// <param name="what">The paper's id or path.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="extraTime">Extra time in per cent; null where none was named.</param>
    /// <param name="unscaled">Whether arrivals are left as they are.</param>
    /// <param name="plain">Whether lines of text were asked for.</param>
    public int Run(string? what, string? number, int? extraTime, bool unscaled, bool plain)
    {
        var candidate = NumberOf(number);
        var file = Find(what);
        if (!file.CanBeSat)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var terms = new SittingTerms(candidate, SittingMode.Exercise) { ExtraTime = extraTime ?? 0, ArrivalsUnscaled = unscaled };
        var seat = SeatOf(file, terms, extraTime is not null || unscaled);
        plain |= !ScreenShow.IsTerminal;
        ScreenShow.Run(host, new ScreenStack([seat.Screen]), plain, "a sitting", () => WipeAway(seat));
        if (plain) WipeAway(seat);
        return seat.Sitting.State == SittingState.Ready || seat.IsKept ? ExitCode.Fine : NotKept(seat.Keeping);
    }

    private static string NumberOf(string? number)
    {
        if (string.IsNullOrWhiteSpace(number)) throw new UsageException("Which candidate sits it? Name their number, as in --candidate 7.");
        return Candidate.NumberOf(number) ?? throw new UsageException($"'{UnsafeCharacters.Strip(number)}' is no number of a candidate: at most {Candidate.LongestNumber} letters, digits and hyphens, at least one of them a digit, as in 7 or B-12. A name does not belong there.");
    }

    private PaperFile Find(string? what)
    {
        var ids = string.Join(", ", _library.Papers().Select(known => known.Paper?.Id).OfType<string>());
        var there = ids.Length == 0 ? " This scenario library holds none." : $" There is: {ids}.";
        if (what is null) throw new UsageException($"Which paper? Name its id, or the path of its file.{there}");
        if (!File.Exists(what) && (what.Contains(Path.DirectorySeparatorChar) || Path.GetExtension(what) is ".yaml" or ".yml")) throw new UsageException($"There is no file {UnsafeCharacters.Strip(what)}.");
        return _library.FindPaper(what) ?? throw new UsageException($"There is no paper '{UnsafeCharacters.Strip(what)}'.{there}");
    }

    /// <summary>A new sitting, or the one that the candidate has begun.</summary>
    private Seat SeatOf(PaperFile file, SittingTerms terms, bool namesTerms)
    {
        var archive = host.Services.GetRequiredService<Records>().Demand();
        BringInWhatWaits(archive, terms.Candidate, file.Paper!.Id);
        if (Candidate.SittingOf(archive.Store, archive.Site, terms.Candidate, file.Paper.Id) is not { } stored)
            return Seat.Of(SittingRecording.Prepare(archive, Candidate.Of(archive, terms.Candidate, Guid.NewGuid()), Guid.NewGuid(), file, terms), _clock);
        if (Desk.IsOver(stored)) throw new UsageException($"Candidate {terms.Candidate} has sat '{stored.Title}', and it is over. A candidate sits a paper once.");
        try
        {
            var seat = Seat.Of(SittingRecording.Open(archive, stored), _clock);
            var settled = seat.Sitting.Terms;
            return !namesTerms || (settled.ExtraTime == terms.ExtraTime && settled.ArrivalsUnscaled == terms.ArrivalsUnscaled)
                ? seat
                : throw new UsageException($"Candidate {terms.Candidate} began this sitting with {settled.ExtraTime}% extra time{(settled.ArrivalsUnscaled ? ", and items that come when they come to everybody" : "")}. That cannot be changed: leave --extra-time and --arrivals-unscaled out to go on with it.");
        }
        catch (RecordingException damaged)
        {
            throw new UsageException(damaged.Message);
        }
    }

    /// <summary>What waits of the candidate's sitting belongs to it: without that they would sit again what they have sat.</summary>
    private static void BringInWhatWaits(Archive archive, string number, string paper)
    {
        foreach (var path in Rescue.FilesOf(archive, Candidate.NameOf(number), paper))
        {
            var said = Rescue.BringIn(archive, path);
            if (File.Exists(path)) throw new UsageException($"What candidate {number} answered waits in a file, and has to be in the records before the sitting goes on. {said}");
        }
    }

    /// <summary>Takes what a candidate read and wrote out of sight, where lines of text stand on a terminal.</summary>
    private static void WipeAway(Seat seat)
    {
        if (seat.Sitting.State == SittingState.Ready) return;
        if (!Console.IsOutputRedirected) Console.Out.Write(Clear);
        Console.Out.WriteLine(seat.Sitting.IsOver ? "The sitting is over. Close this window now." : "The sitting was left and can be gone on with by the same command. Close this window now.");
        if (seat.Sitting.IsOver && seat.Recording is { Receipt: { } receipt, Keeping: InStore }) Console.Out.WriteLine($"Receipt: {receipt}");
        Console.Out.Flush();
    }

    private static int NotKept(Keeping? keeping)
    {
        if (keeping is TakenElsewhere)
        {
            Console.Error.WriteLine("mentorsim: this sitting goes on in another window or on another machine.");
            return ExitCode.Fine;
        }

        Console.Error.WriteLine("mentorsim: this sitting was not kept.");
        return ExitCode.Usage;
    }
}
