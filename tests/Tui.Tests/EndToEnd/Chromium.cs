using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// A Chromium without a window, led by its DevTools protocol over a WebSocket of this machine. All that it may take is bounded; it ends with
/// the test, by the process that was started here and no other.
/// </summary>
internal sealed class Chromium : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-chromium-").FullName;
    private readonly CancellationTokenSource _bound = new(Patience);
    private readonly ClientWebSocket _socket = new();
    private readonly Process _process;
    private readonly List<JsonObject> _events = [];
    private int _last;
    private string? _session;

    public Chromium()
    {
        _process = Process.Start(new ProcessStartInfo(Needs.ChromiumPath,
        [
            "--headless=new", "--no-sandbox", "--remote-debugging-port=0", $"--user-data-dir={_folder}", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "about:blank",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _socket.ConnectAsync(Address(), _bound.Token).GetAwaiter().GetResult();
        var page = Ask("Target.createTarget", new JsonObject { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        _session = Ask("Target.attachToTarget", new JsonObject { ["targetId"] = page, ["flatten"] = true })["sessionId"]!.GetValue<string>();
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" }) Ask($"{domain}.enable");
        // A4 at 96 dots an inch.
        Ask("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = 794, ["height"] = 1123, ["deviceScaleFactor"] = 1, ["mobile"] = false });
    }

    /// <summary>Opens a file as a page, and gives all that a page of ours must not do: say something to the console, ask for something else, be wider than the paper.</summary>
    public IReadOnlyList<string> FaultsOf(string path)
    {
        var address = new Uri(path).AbsoluteUri;
        _events.Clear();
        Ask("Page.navigate", new JsonObject { ["url"] = address });
        while (!_events.Any(one => MethodOf(one) == "Page.loadEventFired")) _events.Add(Receive());
        var isTooWide = Evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        List<string> faults = [.. _events.Select(one => FaultIn(one, address)).OfType<string>()];
        if (isTooWide == "true") faults.Add("it is wider than the paper");
        return faults;
    }

    /// <summary>What an expression comes to in the page, as JSON.</summary>
    public string Evaluate(string expression) => Ask("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true })["result"]!["value"]!.ToJsonString();

    /// <summary>The page as a PDF, as it prints.</summary>
    public byte[] Print() => Convert.FromBase64String(Ask("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true })["data"]!.GetValue<string>());

    public void Dispose()
    {
        try
        {
            _session = null;
            if (_socket.State == WebSocketState.Open) Ask("Browser.close");
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It went before it answered.
        }

        if (!_process.WaitForExit(10_000)) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(10_000);
        _process.Dispose();
        _socket.Dispose();
        _bound.Dispose();
        for (var tries = 0; tries < 20 && Directory.Exists(_folder); tries++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (IOException)
            {
                // Its helpers still write their last words.
                Thread.Sleep(100);
            }
        }
    }

    /// <summary>It writes where it listens into its folder.</summary>
    private Uri Address()
    {
        var path = Path.Combine(_folder, "DevToolsActivePort");
        while (true)
        {
            _bound.Token.ThrowIfCancellationRequested();
            if (_process.HasExited) throw new InvalidOperationException($"Chromium ended at once, with {_process.ExitCode}.");
            if (File.Exists(path) && File.ReadAllLines(path) is [var port, var page, ..]) return new Uri($"ws://127.0.0.1:{port}{page}");
            Thread.Sleep(50);
        }
    }

    private JsonObject Ask(string method, JsonObject? parameters = null)
    {
        var number = ++_last;
        var question = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (_session is not null) question["sessionId"] = _session;
        _socket.SendAsync(Encoding.UTF8.GetBytes(question.ToJsonString()), WebSocketMessageType.Text, true, _bound.Token).GetAwaiter().GetResult();
        while (true)
        {
            var message = Receive();
            if (message["id"] is not { } id || id.GetValue<int>() != number)
            {
                _events.Add(message);
                continue;
            }

            if (message["error"] is { } error) throw new InvalidOperationException($"{method}: {error.ToJsonString()}");
            return message["result"]!.AsObject();
        }
    }

    private JsonObject Receive()
    {
        using var whole = new MemoryStream();
        var part = new byte[1 << 16];
        WebSocketReceiveResult received;
        do
        {
            received = _socket.ReceiveAsync(part, _bound.Token).GetAwaiter().GetResult();
            whole.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())?.AsObject() ?? throw new WebSocketException("Chromium hung up.");
    }

    private static string? MethodOf(JsonObject message) => message["method"]?.GetValue<string>();

    private static string? FaultIn(JsonObject message, string address) => MethodOf(message) switch
    {
        "Runtime.exceptionThrown" => $"an exception: {message["params"]!.ToJsonString()}",
        "Runtime.consoleAPICalled" or "Log.entryAdded" => $"in the console: {message["params"]!.ToJsonString()}",
        "Network.requestWillBeSent" when message["params"]!["request"]!["url"]!.GetValue<string>() is var url && url != address => string.Create(CultureInfo.InvariantCulture, $"it asked for {url}"),
        _ => null,
    };
}
