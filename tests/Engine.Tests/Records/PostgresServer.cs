using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace MentorSim.Engine.Tests.Records;

/// <summary>
/// A real PostgreSQL on a free port of loopback, with its data in a temporary folder. Its own shell ends it and removes the folder when
/// these tests are gone, however they went.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>The shell above the server: it waits for a word, or for the end of whoever would say it.</summary>
    private const string Keeper =
        """
        cd "$FOLDER"
        "$@" >>"$FOLDER/log" 2>&1 </dev/null &
        pid=$!
        echo $pid
        read -r word
        if [ "$word" = fast ]; then kill -INT $pid; else kill -QUIT $pid; fi 2>/dev/null
        wait $pid
        [ -n "$word" ] || rm -rf "$FOLDER"
        """;

    private static readonly Lazy<PostgresServer> Common = new(() => new PostgresServer());
    private static int _schemas;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-pg-").FullName;
    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
    private readonly int _port;
    private Process? _keeper;
    private int _pid;

    /// <summary>Makes a server and starts it.</summary>
    public PostgresServer()
    {
        Programs.ShouldNotBeNull("initdb and postgres are nowhere");
        var word = Path.Combine(_folder, "word");
        File.WriteAllText(word, _password);
        if (OrdinaryUser.Prefix.Count > 0)
        {
            OrdinaryUser.Give(word);
            OrdinaryUser.Give(_folder);
        }

        // The order of a language, so that what must not depend on it would show.
        Run([Path.Combine(Programs, "initdb"), "-D", Data, "-U", "mentorsim", "--auth=scram-sha-256", $"--pwfile={word}", "--encoding=UTF8",
            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-GB", "--no-sync"]);
        _port = FreePort();
        Start();
    }

    /// <summary>The folder of initdb and postgres; null where there is none.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>The server that all tests share who do not stop it.</summary>
    public static PostgresServer Shared => Common.Value;

    /// <summary>How a store is given this server.</summary>
    public string Address => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=mentorsim;Password={_password}");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A new schema; gives the address of a store in it.</summary>
    public string NewSchema()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _schemas)}");
        Do($"CREATE SCHEMA {name}");
        return $"{Address};Search Path={name}";
    }

    /// <summary>Executes a statement as the database's owner.</summary>
    public void Do(string statement)
    {
        using var connection = new NpgsqlConnection($"{Address};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Starts it and waits until it serves.</summary>
    public void Start()
    {
        for (var tries = 0; ; tries++)
        {
            Launch();
            if (IsServing()) return;
            Stop();
            // What a killed one left may be gone only a moment later.
            (tries < 20).ShouldBeTrue($"PostgreSQL does not start: {Log}");
            Thread.Sleep(250);
        }
    }

    /// <summary>Ends it as a computer that is shut down does: whoever is connected is cut off.</summary>
    public void Stop() => End("fast");

    /// <summary>Ends it as a computer without power does.</summary>
    public void Kill()
    {
        OrdinaryUser.Run("kill", "-KILL", _pid.ToString(CultureInfo.InvariantCulture));
        End("gone");
    }

    /// <summary>Ends it at once, without tidying up.</summary>
    public void StopAtOnce() => End("immediate");

    /// <summary>Lets it stand still or go on: SIGSTOP or SIGCONT for every process of it.</summary>
    /// <remarks>The first of them before it is asked for the others, so that it starts no more; one that ended in between needs no signal.</remarks>
    public void Signal(string name) => OrdinaryUser.Run("sh", "-c", string.Create(
        CultureInfo.InvariantCulture, $"kill -{name} {_pid} && for child in $(cat /proc/{_pid}/task/{_pid}/children); do kill -{name} $child || ! kill -0 $child; done 2>/dev/null"));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_keeper is not null) End("immediate");
        try
        {
            Directory.Delete(_folder, true);
        }
        catch (DirectoryNotFoundException)
        {
            // Its keeper, which outlives a test host that was killed, may have removed it first.
        }
    }

    private string Log => File.Exists(Path.Combine(_folder, "log")) ? File.ReadAllText(Path.Combine(_folder, "log")) : "no log";

    private void Launch()
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["FOLDER"] = _folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in (IEnumerable<string>)["-c", Keeper, "keeper", .. OrdinaryUser.Prefix, Path.Combine(Programs!, "postgres"), "-D", Data,
            "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=on", "-c", "max_connections=300"])
        {
            start.ArgumentList.Add(argument);
        }

        _keeper = Process.Start(start)!;
        _pid = int.Parse(_keeper.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    private bool IsServing()
    {
        // About a minute: a start after a crash reads the log again.
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                Do("SELECT 1");
                return true;
            }
            catch (NpgsqlException)
            {
                if (!Directory.Exists($"/proc/{_pid}") || File.ReadAllText($"/proc/{_pid}/stat").Contains(") Z ", StringComparison.Ordinal)) return false;
                Thread.Sleep(100);
            }
        }

        return false;
    }

    private void End(string word)
    {
        using var keeper = _keeper;
        if (keeper is null) return;
        _keeper = null;
        keeper.StandardInput.WriteLine(word);
        keeper.StandardInput.Close();
        keeper.WaitForExit(60_000).ShouldBeTrue("PostgreSQL does not stop");
    }

    private static void Run(IEnumerable<string> command)
    {
        string[] all = [.. OrdinaryUser.Prefix, .. command];
        OrdinaryUser.Run(all[0], all[1..]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var named = Environment.GetEnvironmentVariable("MENTORSIM_TEST_POSTGRES_BIN");
        var folders = !string.IsNullOrEmpty(named) ? [named]
            : Directory.Exists(debian) ? Directory.GetDirectories(debian).Order(StringComparer.Ordinal).Reverse().Select(folder => Path.Combine(folder, "bin"))
            : [];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
