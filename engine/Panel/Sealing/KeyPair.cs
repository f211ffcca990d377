using System.Security.Cryptography;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>
/// A pair of keys on the curve P-256: what is sealed for the public one opens with the private one (ephemeral ECDH, HKDF-SHA-256 of RFC
/// 5869, then a <see cref="SealedBox"/>). Both stand in Base64: SubjectPublicKeyInfo and PKCS #8.
/// </summary>
/// <param name="Public">The public key.</param>
/// <param name="Private">The private key.</param>
public sealed record KeyPair(string Public, string Private)
{
    private const int LengthBytes = 2;
    private const string CurveP256 = "1.2.840.10045.3.1.7";

    /// <summary>A new pair.</summary>
    public static KeyPair New()
    {
        using var keys = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return new KeyPair(Convert.ToBase64String(keys.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(keys.ExportPkcs8PrivateKey()));
    }

    /// <summary>Seals something for whoever has the private key.</summary>
    /// <param name="publicKey">The public key.</param>
    /// <param name="content">What is sealed.</param>
    /// <param name="context">Where it belongs.</param>
    /// <exception cref="SealException">This is no public key.</exception>
    public static byte[] SealFor(string publicKey, ReadOnlySpan<byte> content, SealContext context)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var recipient = PublicOf(publicKey);
        var (from, to) = (once.ExportSubjectPublicKeyInfo(), recipient.ExportSubjectPublicKeyInfo());
        var box = SealedBox.Seal(KeyOf(once, recipient, from, to), content, context);
        return [(byte)(from.Length >> 8), (byte)from.Length, .. from, .. box];
    }

    /// <summary>Opens what was sealed for a pair.</summary>
    /// <param name="privateKey">The private key of the pair.</param>
    /// <param name="box">What was sealed.</param>
    /// <param name="context">Where it belongs.</param>
    /// <exception cref="SealException">It was sealed for somebody else, belongs somewhere else, or was changed.</exception>
    public static byte[] Open(string privateKey, ReadOnlySpan<byte> box, SealContext context)
    {
        if (box.Length < LengthBytes || box.Length - LengthBytes < ((box[0] << 8) | box[1])) throw new SealException("This is too short to be sealed for somebody.");
        var from = box.Slice(LengthBytes, (box[0] << 8) | box[1]);
        using var own = PrivateOf(privateKey);
        using var once = PublicOf(from);
        return SealedBox.Open(KeyOf(own, once, from, own.ExportSubjectPublicKeyInfo()), box[(LengthBytes + from.Length)..], context);
    }

    /// <summary>Whether a private key is the one of a public key.</summary>
    public static bool Fit(string publicKey, string privateKey)
    {
        try
        {
            using var own = PrivateOf(privateKey);
            return Convert.ToBase64String(own.ExportSubjectPublicKeyInfo()) == publicKey;
        }
        catch (SealException)
        {
            return false;
        }
    }

    private static byte[] KeyOf(ECDiffieHellman own, ECDiffieHellman other, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        using var otherPublic = other.PublicKey;
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(otherPublic), SealedBox.KeyBytes, [.. from, .. to], "mentorsim sealed for a key"u8.ToArray());
    }

    private static ECDiffieHellman PublicOf(string key) => PublicOf(BytesOf(key));

    private static ECDiffieHellman PublicOf(ReadOnlySpan<byte> key) => Import(keys => keys.ImportSubjectPublicKeyInfo, key);

    private static ECDiffieHellman PrivateOf(string key) => Import(keys => keys.ImportPkcs8PrivateKey, BytesOf(key));

    private delegate void Importing(ReadOnlySpan<byte> key, out int read);

    private static ECDiffieHellman Import(Func<ECDiffieHellman, Importing> how, ReadOnlySpan<byte> key)
    {
        var keys = ECDiffieHellman.Create();
        try
        {
            how(keys)(key, out _);
            // Other curves of this size exist, and one that is written out in full may be of anybody's making.
            if (keys.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: CurveP256 }) return keys;
        }
        catch (Exception wrong) when (wrong is CryptographicException or PlatformNotSupportedException)
        {
            // A point that is on no curve that this platform knows is told by either.
            keys.Dispose();
            throw new SealException("This is no key.", wrong);
        }

        keys.Dispose();
        throw new SealException("This is a key of another kind.");
    }

    private static byte[] BytesOf(string key)
    {
        try
        {
            return Convert.FromBase64String(key);
        }
        catch (FormatException wrong)
        {
            throw new SealException("This is no key.", wrong);
        }
    }
}
