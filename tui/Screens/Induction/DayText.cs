using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Days as people in England type and read them.</summary>
internal static class DayText
{
    /// <summary>How a day can be typed, for whoever is asked for one.</summary>
    public const string Ways = "Type it as 22/11/2026 or as 22 November 2026.";

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-M-d", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly DateOnly First = new(1950, 1, 1);
    private static readonly DateOnly Last = new(2150, 12, 31);

    /// <summary>Reads a day; null where the text is none.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var day) && day >= First && day <= Last ? day : null;

    /// <summary>Why a text is no day.</summary>
    public static string WhyNot(string text) => text.Length == 0 ? $"Nothing was typed. {Ways}" : $"That is no day. {Ways}";

    /// <summary>"22 November 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As it can be typed again.</summary>
    public static string Typed(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A renewal in words.</summary>
    public static string Of(Renewal renewal) => renewal.HasPassed ? $"overdue since {Of(renewal.By)}" : $"renew by {Of(renewal.By)}";

    /// <summary>Renewals in one line for the home screen; null where there is none.</summary>
    public static string? Of(ImmutableArray<Renewal> renewals) => renewals switch
    {
        [] => null,
        [var one] => $"Training to renew: {Text.Start(Text.Verbatim(one.Entry.What), 40)} ({Of(one)}).",
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"Training to renew: {Text.Start(Text.Verbatim(first.Entry.What), 30)} ({Of(first)}), and {renewals.Length - 1} more in My induction."),
    };
}
