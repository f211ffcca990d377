using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>Statements that go to a store in one request.</summary>
internal sealed class StatementBatch
{
    /// <summary>The most statements of one request.</summary>
    public const int MostStatements = 50;

    /// <summary>The most bytes of one request; a statement that is larger goes by itself.</summary>
    public const int MostBytes = 1 << 20;

    private readonly List<(Statement Statement, byte[] Json)> _parts = [];
    private int _bytes;

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Statement> Statements => _parts.Select(part => part.Statement);

    /// <summary>How many there are.</summary>
    public int Count => _parts.Count;

    /// <summary>Each by itself.</summary>
    public IEnumerable<StatementBatch> Singles => _parts.Select(part => new StatementBatch().With(part.Statement, part.Json));

    /// <summary>Takes statements together as they come, as many as one request may hold.</summary>
    public static IEnumerable<StatementBatch> Of(IEnumerable<Statement> statements)
    {
        var batch = new StatementBatch();
        foreach (var statement in statements)
        {
            var json = StatementJson.Utf8(statement);
            var size = json.Length + statement.Attachments.Sum(attachment => attachment.Content.Length);
            if (batch.Count == MostStatements || (batch.Count > 0 && batch._bytes + size > MostBytes))
            {
                yield return batch;
                batch = new StatementBatch();
            }

            batch.With(statement, json);
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>The body of the request: a JSON array, and with attachments a multipart of it and of each file once (xAPI, Communication 1.5.2).</summary>
    public HttpContent Content()
    {
        var json = Array();
        var statements = new ByteArrayContent(json);
        statements.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var files = Statements.SelectMany(statement => statement.Attachments).DistinctBy(attachment => attachment.Sha2).ToList();
        if (files.Count == 0) return statements;

        // A hash of what stands before it, which no part holds but by a chance that never comes; 70 letters are the most (RFC 2046).
        var boundary = $"mentorsim-{Convert.ToHexStringLower(SHA256.HashData(json))[..48]}";
        var whole = new MultipartContent("mixed", boundary) { statements };
        // Some stores take the quotes that .NET puts around it for a part of the boundary.
        whole.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value = boundary;
        foreach (var file in files)
        {
            var part = new ReadOnlyMemoryContent(file.Content);
            part.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
            part.Headers.Add("Content-Transfer-Encoding", "binary");
            part.Headers.Add("X-Experience-API-Hash", file.Sha2);
            whole.Add(part);
        }

        return whole;
    }

    private StatementBatch With(Statement statement, byte[] json)
    {
        _parts.Add((statement, json));
        _bytes += json.Length + 1 + statement.Attachments.Sum(attachment => attachment.Content.Length);
        return this;
    }

    private byte[] Array()
    {
        using var array = new MemoryStream();
        foreach (var (_, json) in _parts)
        {
            array.WriteByte(array.Length == 0 ? (byte)'[' : (byte)',');
            array.Write(json);
        }

        array.WriteByte((byte)']');
        return array.ToArray();
    }
}
