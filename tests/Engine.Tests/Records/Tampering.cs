using Dapper;
using MentorSim.Engine.Chain;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Changes a store's file behind its back.</summary>
/// <param name="raw">The file.</param>
internal sealed class Tampering(SqliteConnection raw)
{
    /// <summary>Every byte in a full run, and some of them in a short one.</summary>
    public static int Step(int inShort) => Scale.Count(50) > 1 ? 1 : inShort;

    /// <summary>Does something with each byte changed in turn, and puts it back.</summary>
    public void EachByte(string table, string column, string key, Action<int, int> then, int every)
    {
        var kind = raw.ExecuteScalar<string>($"SELECT typeof({column}) FROM {table} WHERE {key} LIMIT 1")!;
        if (kind == "null") return;
        var row = raw.ExecuteScalar<long>($"SELECT rowid FROM {table} WHERE {key} LIMIT 1");
        var bytes = raw.ExecuteScalar<byte[]>($"SELECT CAST({column} AS BLOB) FROM {table} WHERE rowid = @row", new { row })!;
        for (var place = 0; place < bytes.Length; place += every)
        {
            var bit = place % 7;
            var flipped = bytes.ToArray();
            flipped[place] ^= (byte)(1 << bit);
            // A number with a letter in it is no number any more; then the next digit is tried.
            if (kind == "integer" && !char.IsAsciiDigit((char)flipped[place])) flipped[place] = (byte)(bytes[place] == '9' ? '8' : bytes[place] + 1);
            Put(flipped);
            then(bit, place);
        }

        Put(bytes);

        void Put(byte[] value) => raw.Execute(
            $"UPDATE {table} SET {column} = {(kind == "blob" ? "@value" : $"CAST(CAST(@value AS TEXT) AS {kind})")} WHERE rowid = @row", new { value, row });
    }

    /// <summary>Writes a chain anew, as somebody could who has the whole file and knows how.</summary>
    public void Rewrite(string session, IEnumerable<string> bodies)
    {
        Link? last = null;
        foreach (var body in bodies)
        {
            last = Link.After(session, last, body);
            raw.Execute("UPDATE events SET previous = @Previous, digest = @Digest, hash = @Hash, body = @Body WHERE session = @Chain AND sequence = @Sequence", last);
        }

        raw.Execute("UPDATE sessions SET head = @Hash WHERE id = @Chain", last);
    }
}
