using System.Security.Cryptography;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a fresh random nonce of 96 bits for each box. A box is nonce, what was sealed, and a tag of 128 bits,
/// one after the other. One key seals some thousands of boxes at most, far below the 2^32 for which random nonces are safe.
/// </summary>
public static class SealedBox
{
    /// <summary>The bytes of a key.</summary>
    public const int KeyBytes = 32;

    /// <summary>How many bytes a box is longer than what is in it.</summary>
    public const int Overhead = NonceBytes + TagBytes;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A key that nobody can guess.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>Seals something.</summary>
    /// <param name="key">The key, of <see cref="KeyBytes"/>.</param>
    /// <param name="content">What is sealed.</param>
    /// <param name="context">Where it belongs.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, SealContext context)
    {
        var box = new byte[content.Length + Overhead];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), content, box.AsSpan(NonceBytes, content.Length), box.AsSpan(NonceBytes + content.Length), context.Bytes);
        return box;
    }

    /// <summary>Opens a box.</summary>
    /// <exception cref="SealException">The key or the place is another one, or the box was changed.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, SealContext context)
    {
        if (box.Length < Overhead) throw new SealException("This is too short to be sealed.");
        var content = new byte[box.Length - Overhead];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], content, context.Bytes);
            return content;
        }
        catch (CryptographicException refused)
        {
            throw new SealException("This does not open: another key sealed it, it belongs somewhere else, or it was changed.", refused);
        }
    }
}
