using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Panel.Sealing;

/// <summary>The key by which a panel signs what it received (ECDSA on P-256 with SHA-256), in Base64 as <see cref="KeyPair"/> has it.</summary>
/// <param name="Public">The public key, which checks signatures.</param>
/// <param name="Private">The private key, which makes them.</param>
public sealed record SigningKey(string Public, string Private)
{
    /// <summary>A new one.</summary>
    public static SigningKey New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(key.ExportPkcs8PrivateKey()));
    }

    /// <summary>The signature under a text, in Base64.</summary>
    public string Sign(string text)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(Private), out _);
        return Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    /// <summary>Whether a signature under a text was made by the private key of a public one; false for what is none.</summary>
    public static bool Fits(string publicKey, string text, string signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.VerifyData(Encoding.UTF8.GetBytes(text), Convert.FromBase64String(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
