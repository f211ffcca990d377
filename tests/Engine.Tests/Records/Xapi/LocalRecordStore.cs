using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MentorSim.Engine.Records.Xapi;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>A real learning record store (Learning Locker's xapi-statements) on a loopback port, in memory, in a folder of its own.</summary>
internal sealed class LocalRecordStore : IDisposable
{
    // It would listen on every address of the machine. It also loses an answer on its way, where a test asks for that.
    private const string Preload =
        """
        const net = require('net'), http = require('http');
        const listen = net.Server.prototype.listen, end = http.ServerResponse.prototype.end;
        net.Server.prototype.listen = function (port, ...rest) {
          this.once('listening', () => console.log('PORT ' + this.address().port));
          return listen.call(this, { port: 0, host: '127.0.0.1' }, rest.find(one => typeof one === 'function'));
        };
        let posts = 0;
        http.ServerResponse.prototype.end = function (...rest) {
          if (this.req.method === 'POST' && ++posts === Number(process.env.LOST_ANSWER)) { this.socket.destroy(); return this; }
          return end.apply(this, rest);
        };
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-lrs-").FullName;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly HttpClient _http = new();

    private LocalRecordStore(int? lostAnswer)
    {
        var preload = Path.Combine(_folder, "preload.js");
        File.WriteAllText(preload, Preload);
        var start = new ProcessStartInfo("node", ["-r", preload, "-e", "require(process.argv[1] + '/dist/server.js')", "--", Path.GetFullPath(Needs.RecordStorePath)])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("EVENTS_REPO", "test"), ("AUTH_REPO", "test"), ("MODELS_REPO", "memory"), ("STORAGE_REPO", "local"), ("SERVICE_AWAIT_UPDATES", "true"),
            ("EXPRESS_BODY_PARSER_LIMIT", "20mb"), ("LOST_ANSWER", (lostAnswer ?? 0).ToString(CultureInfo.InvariantCulture))])
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Hear(line.Data, port);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, port);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        port.Task.Wait(Patience).ShouldBeTrue($"The record store does not start: {string.Join('\n', _said)}");
        Endpoint = new Uri($"http://127.0.0.1:{port.Task.Result}/xAPI");
        _http.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("a key:a secret"u8));
    }

    /// <summary>Its address.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts one.</summary>
    /// <param name="lostAnswer">The number of the POST that it carries out and whose answer never arrives; null for none.</param>
    public static LocalRecordStore Start(int? lostAnswer = null) => new(lostAnswer);

    /// <summary>Somebody who speaks to it.</summary>
    public LearningRecordStore Client() => new(Endpoint, "a key", "a secret");

    /// <summary>Ends it as a power cut would: what it held is gone.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
    }

    /// <summary>All statements of a session, by id, without what the store adds.</summary>
    public async Task<Dictionary<Guid, JsonObject>> OfSession(Guid registration)
    {
        var found = new Dictionary<Guid, JsonObject>();
        var next = $"/xAPI/statements?registration={registration}&ascending=true";
        while (next.Length > 0)
        {
            var page = JsonNode.Parse(await _http.GetStringAsync(new Uri(Endpoint, next)))!;
            foreach (var statement in page["statements"]!.AsArray().Select(node => node!.AsObject()))
            {
                foreach (var added in (string[])["stored", "authority", "version"]) statement.Remove(added);
                found.Add(statement["id"]!.GetValue<Guid>(), statement);
            }

            next = page["more"]?.GetValue<string>() ?? "";
        }

        return found;
    }

    /// <summary>A statement as it is given with its files: multipart.</summary>
    public async Task<byte[]> WithAttachments(Guid id) => await _http.GetByteArrayAsync(new Uri(Endpoint, $"/xAPI/statements?statementId={id}&attachments=true"));

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Hear(string? line, TaskCompletionSource<int> port)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (line.StartsWith("PORT ", StringComparison.Ordinal)) port.TrySetResult(int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture));
    }
}
