using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>Ids that are made of names: UUIDs of version 5 (RFC 9562, 5.5).</summary>
internal static class NameBasedId
{
    /// <summary>The id of a name within a name space: the same two always give the same id.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The version prescribes SHA-1; it names here and proves nothing.")]
    public static Guid Of(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
