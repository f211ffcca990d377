using System.Security.Cryptography;

namespace MentorSim.Engine.Chain;

/// <summary>What makes an event's text one that nobody can guess from its hash.</summary>
internal static class Salt
{
    private const int Bytes = 16;

    /// <summary>22 letters that nobody can guess.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
