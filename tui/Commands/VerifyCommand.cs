using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Commands.Panel;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Verifies what is stored: plays every session again, and names the first event that does not fit.</summary>
internal sealed class VerifyCommand(Store store, TimeProvider clock, TextWriter output, TextWriter error)
{
    /// <summary>The command.</summary>
    public static Command New(Option<string?> bank)
    {
        var what = new Argument<string[]>("session") { Description = "The first letters of a session's id, a panel file and answer files, or the receipt of an exercise that was deleted (NAME.purged.json); all stored sessions unless named.", Arity = ArgumentArity.ZeroOrMore };
        var receipt = new Option<string[]>("--receipt") { Description = "A receipt that was kept: says whether the session, or with a panel file the candidate's sitting, is still what it was then; may be said several times.", DefaultValueFactory = _ => [] };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "verify",
            "Verifies the records: follows the chain of every session, plays it again from the texts that were kept, makes its scorecard again, and names the first event that does not fit. With a panel file it verifies that exercise, as 'mentorsim panel verify' does.\n\n" +
            "Examples:\n  mentorsim verify\n  mentorsim verify 0b1f22c9\n  mentorsim verify --receipt 0b1f22c9-14-5d0c8a6b3f2e1d0c9b8a\n  mentorsim verify --format json\n" +
            "  mentorsim verify spring.panel --receipt 7=0b1f-22c9-5d0c-8a6b\n  mentorsim verify spring.panel candidate-7.answers\n  mentorsim verify spring.purged.json")
        {
            what, receipt, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
        {
            var (named, receipts, json) = (parsed.GetValue(what) ?? [], parsed.GetValue(receipt) ?? [], parsed.GetValue(format) == "json");
            if (named is [var only] && PurgeReceiptVerification.IsFor(only)) return PurgeReceiptVerification.Run(only, json, Console.Out, Console.Error);
            if (named.Any(PanelVerifyCommand.IsForPanels)) return PanelCommand.Guarded(() => PanelVerifyCommand.OfFiles(PanelRun.Of(host), named, receipts, json));
            if (named.Length > 1) throw new UsageException("One session at a time: name the first letters of its id, or none for all.");
            return new VerifyCommand(host.Services.GetRequiredService<Hosting.Records>().Demand().Store, host.Services.GetRequiredService<TimeProvider>(), Console.Out, Console.Error).Run(named.FirstOrDefault(), receipts, json);
        }));
        return command;
    }

    /// <summary>Verifies one session or all of them, and receipts.</summary>
    /// <exception cref="UsageException">There is no such session, or a receipt is none.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int Run(string? prefix, IReadOnlyList<string> receipts, bool json)
    {
        var read = receipts.Select(text => Receipt.TryParse(text) ?? throw new UsageException($"'{UnsafeCharacters.Strip(text)}' is no receipt. One looks like 0b1f22c9-14-5d0c8a6b3f2e1d0c9b8a.")).ToList();
        var sessions = prefix is null ? store.Sessions.All() : [Find(prefix)];
        var verification = new Verification(store, clock);
        var texts = prefix is null ? [.. verification.ChangedTexts()] : ImmutableArray<string>.Empty;
        var strays = prefix is null ? [.. verification.Strays()] : ImmutableArray<string>.Empty;
        var log = prefix is null ? verification.OfLog() : null;
        var judged = new List<(StoredSession Session, Verdict Verdict)>();
        var faults = texts.Length + strays.Length + (log is DoesNotFit ? 1 : 0);
        foreach (var session in sessions)
        {
            var verdict = verification.Of(session);
            if (verdict is DoesNotFit) faults++;
            judged.Add((session, verdict));
            if (!json) Print(session, verdict, isAlone: prefix is not null);
        }

        var held = read.Select(receipt => (Receipt: receipt, Words: WordsOn(receipt), Holds: Holds(receipt))).ToList();
        faults += held.Count(receipt => !receipt.Holds);
        if (json) PrintJson(judged, log, texts, strays, held);
        else PrintRest(judged, log, texts, strays, held, faults);
        return faults == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private StoredSession Find(string prefix)
    {
        var found = store.Sessions.Beginning(prefix.ToLowerInvariant());
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UsageException($"There is no session '{UnsafeCharacters.Strip(prefix)}'. 'mentorsim verify' lists those that are odd, and My progress shows your own."),
            _ => throw new UsageException($"Several sessions begin with '{UnsafeCharacters.Strip(prefix)}'. Give more letters."),
        };
    }

    private Link? LinkOf(Receipt receipt)
    {
        var sessions = receipt.IsOf(ActLog.Chain) ? [] : store.Sessions.Beginning(receipt.Chain);
        var links = receipt.IsOf(ActLog.Chain) ? store.Log.All() : sessions.Length == 0 ? [] : store.Sessions.EventsOf(sessions[0].Id);
        return links.FirstOrDefault(link => link.Sequence == receipt.Sequence);
    }

    private bool Holds(Receipt receipt) => LinkOf(receipt) is { } link && receipt.Holds(link);

    private string WordsOn(Receipt receipt) => LinkOf(receipt) switch
    {
        null => $"{receipt}: what it speaks of is not here.",
        { } link when receipt.Holds(link) => $"{receipt}: holds. Up to event {link.Sequence} the session is what it was when the receipt was given.",
        _ => $"{receipt}: does not hold. The session was changed after the receipt was given.",
    };

    private void Print(StoredSession session, Verdict verdict, bool isAlone)
    {
        switch (verdict)
        {
            case DoesNotFit { Event: var at, Why: var why }:
                Say(string.Create(CultureInfo.InvariantCulture, $"{NameOf(session)}: {(at is null ? "" : $"event {at}: ")}{why}."));
                break;
            case Fits { Notes: var notes, Receipt: var receipt }:
                foreach (var note in notes) Say($"{NameOf(session)}: {note} (no fault).");
                if (isAlone) Say($"{NameOf(session)}: fine. Receipt: {receipt}");
                break;
            case FitsErased { Receipt: var receipt } when isAlone:
                Say($"{NameOf(session)}: what happened was erased; what is left of its chain is fine. Receipt: {receipt}");
                break;
        }
    }

    private void PrintRest(
        List<(StoredSession Session, Verdict Verdict)> judged, Verdict? log, ImmutableArray<string> texts, ImmutableArray<string> strays, List<(Receipt Receipt, string Words, bool Holds)> receipts, int faults)
    {
        foreach (var hash in texts) Say($"A kept text was changed: its SHA-256 is no longer {hash}.");
        foreach (var id in strays) Say($"{id}: its events or its result are there, and it is not in the list of sessions.");
        if (log is DoesNotFit { Event: var at, Why: var why }) Say(string.Create(CultureInfo.InvariantCulture, $"The log of what was done to the records: entry {at}: {why}."));
        foreach (var receipt in receipts) Say(receipt.Words);
        var events = judged.Sum(one => one.Session.Events);
        var erased = judged.Count(one => one.Verdict is FitsErased);
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(judged.Count, "session")} with {Counted.Of(events, "event")}{(erased > 0 ? $", {erased} of them erased" : "")}: {(faults == 0 ? "fine." : $"{Counted.Of(faults, "problem")}.")}"));
        if (faults == 0 && receipts.Count == 0)
            error.WriteLine("Whoever can change all of the records can also make them fit: only a receipt that was kept elsewhere shows that (--receipt).");
    }

    private void PrintJson(
        List<(StoredSession Session, Verdict Verdict)> judged, Verdict? log, ImmutableArray<string> texts, ImmutableArray<string> strays, List<(Receipt Receipt, string Words, bool Holds)> receipts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("sessions");
            foreach (var (session, verdict) in judged)
            {
                json.WriteStartObject();
                json.WriteString("id", session.Id);
                json.WriteString("scenario", session.Scenario);
                json.WriteNumber("events", session.Events);
                Write(json, verdict);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (log is not null)
            {
                json.WriteStartObject("log");
                Write(json, log);
                json.WriteEndObject();
            }

            json.WriteStartArray("changedTexts");
            foreach (var hash in texts) json.WriteStringValue(hash);
            json.WriteEndArray();
            json.WriteStartArray("strays");
            foreach (var id in strays) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteStartArray("receipts");
            foreach (var receipt in receipts)
            {
                json.WriteStartObject();
                json.WriteString("receipt", receipt.Receipt.ToString());
                json.WriteBoolean("holds", receipt.Holds);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        switch (verdict)
        {
            case Fits fits:
                json.WriteString("verdict", "fine");
                json.WriteString("receipt", fits.Receipt.ToString());
                json.WriteStartArray("notes");
                foreach (var note in fits.Notes) json.WriteStringValue(note);
                json.WriteEndArray();
                break;
            case FitsErased erased:
                json.WriteString("verdict", "erased");
                json.WriteString("receipt", erased.Receipt.ToString());
                break;
            case DoesNotFit wrong:
                json.WriteString("verdict", "does-not-fit");
                if (wrong.Event is { } at) json.WriteNumber("event", at);
                else json.WriteNull("event");
                json.WriteString("why", wrong.Why);
                break;
        }
    }

    private static string NameOf(StoredSession session) => $"{session.Id[..Math.Min(8, session.Id.Length)]} ({session.Title}, {(session.Began.Length >= 10 ? session.Began[..10] : session.Began)})";

    private void Say(string text) => output.WriteLine(UnsafeCharacters.Strip(text));
}
