using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>What of the records is to be exported, and where to.</summary>
/// <param name="Session">The first letters of a session's id; null for all sessions.</param>
/// <param name="Person">Somebody's name; null for everybody.</param>
/// <param name="Output">The file to write; null where nothing is written to a file.</param>
/// <param name="To">The address of a learning record store; null where nothing is sent.</param>
/// <param name="Key">The name to sign in there with.</param>
/// <param name="SecretFile">The file that holds the password for it.</param>
/// <param name="WithTexts">Whether what trainees wrote in their own words goes along.</param>
/// <param name="WithoutLog">Whether the event logs stay here.</param>
/// <param name="Insecure">Whether a password may go over a connection that others can read.</param>
/// <param name="Site">The school of that person, where two schools have people of that name; null where it need not be said.</param>
internal sealed record ExportRequest(
    string? Session, string? Person, string? Output, string? To, string? Key, string? SecretFile, bool WithTexts, bool WithoutLog, bool Insecure, string? Site = null);

/// <summary>Exports records for other systems: as xAPI statements, to a file or to a learning record store.</summary>
internal sealed class ExportCommand(Store store, IConfiguration configuration, TimeProvider clock)
{
    private const int MostListed = 12;

    /// <summary>The command, with what stands below it.</summary>
    public static Command Of(Option<string?> bank)
    {
        var session = new Option<string?>("--session") { Description = "Only this session: its id, or the first letters of it." };
        var person = new Option<string?>("--person") { Description = "Only the sessions of this person, by the name or code that they play under." };
        var site = new Option<string?>("--site") { Description = "Their school, where two schools have people of that name." };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write: a JSON array, or one statement a line where its name ends in .jsonl." };
        var to = new Option<string?>("--to") { Description = "The address of a learning record store (LRS), to send what it does not have yet." };
        var key = new Option<string?>("--key") { Description = "The key to sign in there with, instead of MENTORSIM_LRS_KEY." };
        var secret = new Option<string?>("--secret-file") { Description = "A file that holds the secret for the key, instead of MENTORSIM_LRS_SECRET." };
        var texts = new Option<bool>("--with-texts") { Description = "Also tells what trainees wrote in their own words, which may name people. Once sent, it stays there." };
        var log = new Option<bool>("--no-log") { Description = "Does not attach the event log to the last statement of a session; for a store that takes no files." };
        var insecure = new Option<bool>("--insecure") { Description = "Sends over http:// to another machine, where others on the way can read the secret and the records." };
        var xapi = new Command(
            "xapi",
            "Tells sessions as xAPI 1.0.3 statements. People stand in them by an opaque number, never by name. Sending is safe to repeat: what is there already is not doubled, and what could not be sent is sent the next time.\n\n" +
            "Examples:\n  mentorsim export xapi -o statements.json\n  mentorsim export xapi --person \"Kim\" -o kim.jsonl\n" +
            "  mentorsim export xapi --to https://lrs.example/xapi --key school --secret-file secret.txt")
        {
            session, person, site, output, to, key, secret, texts, log, insecure,
        };
        xapi.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new ExportCommand(
            host.Services.GetRequiredService<Store>(), host.Services.GetRequiredService<IConfiguration>(), host.Services.GetRequiredService<TimeProvider>()).Run(new ExportRequest(
                parsed.GetValue(session),
                parsed.GetValue(person),
                parsed.GetValue(output),
                parsed.GetValue(to),
                parsed.GetValue(key),
                parsed.GetValue(secret),
                parsed.GetValue(texts),
                parsed.GetValue(log),
                parsed.GetValue(insecure),
                parsed.GetValue(site)))));
        return new Command("export", "Exports records for other systems.\n\nExamples:\n  mentorsim export xapi -o statements.json\n  mentorsim export xapi --help") { xapi };
    }

    /// <summary>Exports; gives the exit status.</summary>
    public int Run(ExportRequest request)
    {
        if (request.Output is null == request.To is null) throw new UsageException("Say where to: -o FILE writes a file, --to URL sends to a learning record store.");
        var sessions = Sessions(request);
        var sittings = sessions.RemoveAll(session => SittingWords.ModeOf(session.Mode) is not null);
        if (sittings > 0) Console.Error.WriteLine($"{Counted.Of(sittings, "in-tray sitting")} left out: only sessions of scenarios are told as xAPI statements.");
        var untold = new List<string>();
        if (request.Output is { } path)
        {
            var count = Write(path, sessions, request, untold);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count, "statement")} of {Counted.Of(sessions.Count, "session")} written to {UnsafeCharacters.Strip(path)}."));
            return Tell(untold);
        }

        using var stopping = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs pressed) => (pressed.Cancel, _) = (true, stopping.CancelAsync());
        Console.CancelKeyPress += Stop;
        try
        {
            return Math.Max(Send(sessions, request, untold, stopping.Token).GetAwaiter().GetResult(), Tell(untold));
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }

    private static int Tell(List<string> untold)
    {
        foreach (var words in untold) Console.Error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(words)}");
        return untold.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>The sessions that are asked for, by scenario, so that each scenario is searched once.</summary>
    private List<StoredSession> Sessions(ExportRequest request)
    {
        // One person's records are not given away with those of another school's person of the same name.
        var person = request.Person is { } name ? Whose.Find(store, name, request.Site) : null;
        IEnumerable<StoredSession> found;
        if (request.Session is { } prefix)
        {
            var beginning = store.Sessions.Beginning(prefix.ToLowerInvariant());
            if (beginning.Length != 1) throw new UsageException(beginning.IsEmpty ? $"There is no session '{prefix}'." : $"More than one session begins with '{prefix}': give more of its letters.");
            found = beginning;
        }
        else
        {
            found = person is null ? store.Sessions.Ids().Select(store.Sessions.Get).OfType<StoredSession>() : store.Sessions.Of(person.Id);
        }

        return [.. found.Where(session => !Notebook.Is(session) && (person is null || session.Person == person.Id))
            .OrderBy(session => session.Scenario, StringComparer.Ordinal).ThenBy(session => session.Began, StringComparer.Ordinal).ThenBy(session => session.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<ImmutableArray<Statement>> Statements(List<StoredSession> sessions, ExportRequest request, List<string> untold)
    {
        var stored = new StoredStatements(store, site => StatementSettings.For(site, Prose.Plain) with { WithTexts = request.WithTexts }, clock)
        {
            // A file of statements has no place for others.
            WithLog = request.To is not null && !request.WithoutLog,
        };
        foreach (var session in sessions)
        {
            ImmutableArray<Statement> statements;
            try
            {
                statements = stored.Of(session);
            }
            catch (UntoldException damaged)
            {
                untold.Add(damaged.Message);
                continue;
            }

            yield return statements;
        }
    }

    private int Write(string path, List<StoredSession> sessions, ExportRequest request, List<string> untold)
    {
        var count = 0;
        var lines = path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        WholeFile.Write(path, file =>
        {
            foreach (var statement in Statements(sessions, request, untold).SelectMany(statements => statements))
            {
                if (!lines) file.Write(count == 0 ? "[\n"u8 : ",\n"u8);
                file.Write(StatementJson.Utf8(statement));
                if (lines) file.WriteByte((byte)'\n');
                count++;
            }

            if (!lines) file.Write(count == 0 ? "[]\n"u8 : "\n]\n"u8);
        });
        return count;
    }

    private async Task<int> Send(List<StoredSession> sessions, ExportRequest request, List<string> untold, CancellationToken cancellation)
    {
        using var server = Server(request);
        var counts = new Dictionary<DeliveryFate, int>();
        var refused = new List<string>();
        string? waiting = null;
        var known = 0;
        var batch = new List<Delivery>();
        try
        {
            await foreach (var delivery in server.SendAsync(Unsent(), cancellation))
            {
                counts[delivery.Fate] = counts.GetValueOrDefault(delivery.Fate) + 1;
                if (delivery.Fate == DeliveryFate.Refused) refused.Add($"{delivery.Statement.Verb.Word} {delivery.Statement.Id} of the session {delivery.Statement.Context.Registration}: {delivery.Why}");
                if (delivery.Fate == DeliveryFate.Waiting) waiting ??= delivery.Why;
                batch.Add(delivery);
                if (batch.Count >= MostListed) Keep();
            }
        }
        catch (OperationCanceledException)
        {
            waiting ??= "it was stopped";
        }
        finally
        {
            Keep();
        }

        return Report();

        IEnumerable<Statement> Unsent() => Statements(sessions, request, untold).Where(statements => !statements.IsEmpty).SelectMany(statements =>
        {
            var there = store.Sent.Of(statements[0].Context.Registration.ToString(), server.Address);
            known += statements.Count(statement => there.Contains(statement.Id));
            return statements.Where(statement => !there.Contains(statement.Id));
        });

        void Keep()
        {
            store.Sent.Add(batch, server.Address, clock.GetUtcNow());
            batch.Clear();
        }

        int Report()
        {
            foreach (var one in refused.Take(MostListed)) Console.Error.WriteLine($"refused: {UnsafeCharacters.Strip(one)}");
            if (refused.Count > MostListed) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {refused.Count - MostListed} more."));
            if (waiting is not null) Console.Error.WriteLine($"Not all was sent: {UnsafeCharacters.Strip(waiting)}. What waits is sent when this command is run again.");
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.GetValueOrDefault(DeliveryFate.Stored)} sent, {known + counts.GetValueOrDefault(DeliveryFate.AlreadyThere)} there already, {refused.Count} refused, {counts.GetValueOrDefault(DeliveryFate.Waiting)} waiting."));
            return refused.Count == 0 && waiting is null ? ExitCode.Fine : ExitCode.Findings;
        }
    }

    private LearningRecordStore Server(ExportRequest request)
    {
        if (!Uri.TryCreate(request.To, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new UsageException("--to wants the address of a learning record store, as in https://lrs.example/xapi.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !request.Insecure)
            throw new UsageException($"Over http:// others on the way to {address.Host} can read the secret and the records. Use https://, or say --insecure if you know that nobody can.");
        var key = request.Key ?? configuration["Lrs_Key"];
        var secret = request.SecretFile is { } file ? File.ReadAllText(file).Trim() : configuration["Lrs_Secret"];
        return string.IsNullOrEmpty(key) || string.IsNullOrEmpty(secret)
            ? throw new UsageException("A learning record store wants a key and a secret: set MENTORSIM_LRS_KEY and MENTORSIM_LRS_SECRET, or give --key and --secret-file.")
            : new LearningRecordStore(address, key, secret);
    }
}
