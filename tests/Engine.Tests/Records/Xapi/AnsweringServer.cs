using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>A server on this machine that answers every request alike, or never.</summary>
internal sealed class AnsweringServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[]? _answer;

    /// <param name="status">Status and reason; null for no answer at all.</param>
    /// <param name="body">What it says.</param>
    /// <param name="head">More lines of the head.</param>
    public AnsweringServer(string? status, string body = "", string head = "")
    {
        _answer = status is null ? null : Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{head}\r\n{body}");
        _listener.Start();
        _ = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/xapi");

    public int Requests { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true) _ = Answer(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var (buffer, read) = (new byte[1 << 20], 0);
            int end, length;
            do
            {
                read += await stream.ReadAtLeastAsync(buffer.AsMemory(read), 1);
                var head = Encoding.ASCII.GetString(buffer, 0, read);
                end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                var at = head.IndexOf("Content-Length: ", StringComparison.Ordinal);
                length = end < 0 || at < 0 ? int.MaxValue : int.Parse(head[(at + 16)..].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
            }
            while (end < 0 || read < end + 4 + length);
            Requests++;
            if (_answer is null) await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false);
            else await stream.WriteAsync(_answer);
        }
    }
}
