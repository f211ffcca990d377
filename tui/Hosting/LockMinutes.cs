using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Commands;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <summary>After how many minutes without a key a room behind a PIN locks by itself: MENTORSIM_LOCK_MINUTES, 5 unless named, 0 for never.</summary>
internal static class LockMinutes
{
    private const int Usual = 5;
    private const int Most = 24 * 60;

    /// <summary>The time; null for never.</summary>
    /// <exception cref="UsageException">It is no such number.</exception>
    public static TimeSpan? Of(IConfiguration configuration)
    {
        var named = configuration["LOCK_MINUTES"]?.Trim() ?? "";
        var minutes = named.Length == 0 ? Usual
            : int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= Most ? typed
            : throw new UsageException($"MENTORSIM_LOCK_MINUTES is '{UnsafeCharacters.Strip(named)}'. It takes whole minutes from 1 to {Most}, as in 5, or 0 for never.");
        return minutes == 0 ? null : TimeSpan.FromMinutes(minutes);
    }
}
