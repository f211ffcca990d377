using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// The YAML language server as an editor runs it: messages of JSON-RPC, each behind a head with its length, over standard input and
/// output. Every wait has an end.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly BlockingCollection<JsonObject> _received = [];
    private readonly Dictionary<string, JsonArray> _diagnostics = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Starts a server for a folder.</summary>
    public LanguageServer(string folder)
    {
        Folder = folder;
        _process = Process.Start(new ProcessStartInfo(Needs.YamlLanguageServer.Program, ["--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        new Thread(Receive) { IsBackground = true }.Start();
        Ask("initialize", new JsonObject
        {
            ["processId"] = System.Environment.ProcessId,
            ["rootUri"] = Uri(folder),
            ["capabilities"] = JsonNode.Parse("""{"textDocument":{"hover":{"contentFormat":["markdown"]},"completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},"publishDiagnostics":{}}}"""),
        });
        Tell("initialized", []);

        // Schemas come from the files alone: nothing is fetched.
        Tell("workspace/didChangeConfiguration", JsonNode.Parse("""{"settings":{"yaml":{"validate":true,"hover":true,"completion":true,"schemaStore":{"enable":false}}}}""")!.AsObject());
    }

    /// <summary>The folder in which it works.</summary>
    public string Folder { get; }

    /// <summary>Opens a text as a file that need not be there, under a name of its own in a folder below, and gives what an editor is told of it.</summary>
    public OpenText Open(string text, string below = "safeguarding")
    {
        var uri = Uri(Path.Combine(Folder, below, string.Create(CultureInfo.InvariantCulture, $"text-{++_count}.yaml")));
        Tell("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        var clock = Stopwatch.StartNew();
        while (!_diagnostics.ContainsKey(uri)) Next(clock);
        return new OpenText(this, uri, text, [.. _diagnostics[uri].Select(Mark)]);
    }

    /// <summary>Asks something about a place of an open text, lines and columns counted from 1.</summary>
    public JsonNode? AskAbout(string uri, string method, int line, int column) => Ask(method, new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["position"] = new JsonObject { ["line"] = line - 1, ["character"] = column - 1 },
    });

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
        _process.Dispose();
        _received.Dispose();
    }

    private static string Uri(string path) => new Uri(path).AbsoluteUri;

    private static Mark Mark(JsonNode? diagnostic) =>
        new(diagnostic!["range"]!["start"]!["line"]!.GetValue<int>() + 1, diagnostic["message"]!.GetValue<string>());

    private JsonNode? Ask(string method, JsonObject parameters)
    {
        var id = ++_count;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (Next(clock) is not { } message || message.ContainsKey("method") || message["id"]?.GetValue<int>() != id) continue;
            message["error"].ShouldBeNull(method);
            return message["result"];
        }
    }

    private void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The next message; what the server asks is answered with nothing, what it says of a text is kept.</summary>
    private JsonObject Next(Stopwatch clock)
    {
        var left = Patience - clock.Elapsed;
        if (left <= TimeSpan.Zero || !_received.TryTake(out var message, left)) throw new TimeoutException("The language server did not answer.");
        if (message.ContainsKey("method") && message["id"] is { } asked)
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = null });
        else if (message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics")
            _diagnostics[message["params"]!["uri"]!.GetValue<string>()] = message["params"]!["diagnostics"]!.AsArray();
        return message;
    }

    private void Send(JsonObject message)
    {
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        var input = _process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n")));
        input.Write(bytes);
        input.Flush();
    }

    private void Receive()
    {
        var output = _process.StandardOutput.BaseStream;
        try
        {
            while (ReadHead(output) is { } length)
            {
                var bytes = new byte[length];
                output.ReadExactly(bytes);
                _received.Add(JsonNode.Parse(bytes)!.AsObject());
            }
        }
        catch (Exception over) when (over is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The server was stopped.
        }
    }

    private static int? ReadHead(Stream output)
    {
        const string length = "Content-Length:";
        int? found = null;
        while (ReadLine(output) is { } line)
        {
            if (line.Length == 0) return found;
            if (line.StartsWith(length, StringComparison.OrdinalIgnoreCase)) found = int.Parse(line.AsSpan(length.Length), CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string? ReadLine(Stream output)
    {
        var line = new StringBuilder();
        while (output.ReadByte() is var read && read >= 0)
        {
            if (read == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)read);
        }

        return null;
    }
}

/// <summary>A mistake that an editor underlines.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Message">What the editor says.</param>
internal sealed record Mark(int Line, string Message);

/// <summary>A text that is open in an editor.</summary>
internal sealed record OpenText(LanguageServer Server, string Uri, string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>What is shown over the first place at which something stands.</summary>
    public string Hover(string over)
    {
        var (line, column) = PlaceOf(over);
        return Server.AskAbout(Uri, "textDocument/hover", line, column + 1)?["contents"]?["value"]?.GetValue<string>() ?? "";
    }

    /// <summary>The names that are offered at the end of the first place at which something stands.</summary>
    public IReadOnlyList<string> Offers(string behind)
    {
        var (line, column) = PlaceOf(behind);
        var answer = Server.AskAbout(Uri, "textDocument/completion", line, column + behind.Length);
        var items = answer as JsonArray ?? answer?["items"]?.AsArray() ?? [];
        return [.. items.Select(item => item!["label"]!.GetValue<string>())];
    }

    private (int Line, int Column) PlaceOf(string what)
    {
        var start = Text.IndexOf(what, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, what);
        var before = Text[..start];
        return (before.Count(c => c == '\n') + 1, start - before.LastIndexOf('\n'));
    }
}
