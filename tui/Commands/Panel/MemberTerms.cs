using System.Globalization;
using MentorSim.Engine.InTray;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>A member as a command line names one: <c>Name; role; trained</c>.</summary>
internal sealed record MemberTerms(string Name, string Role, bool IsTrained)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static MemberTerms Read(string text) => text.Split(';', StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } name] => new MemberTerms(name, "", false),
        [{ Length: > 0 } name, "trained"] => new MemberTerms(name, "", true),
        [{ Length: > 0 } name, var role] => new MemberTerms(name, role, false),
        [{ Length: > 0 } name, var role, "trained"] => new MemberTerms(name, role, true),
        _ => throw new UsageException($"'{text}' is no member. One looks like \"A. Arden; chair of governors; trained\", or \"A. Arden\"."),
    };
}

/// <summary>A candidate as a command line names one: <c>7</c>, <c>7:25%</c>, <c>7:25%:large print</c>.</summary>
internal sealed record CandidateTerms(string Number, int ExtraTime, string Adjustments)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static CandidateTerms Read(string text)
    {
        var parts = text.Split(':', 3, StringSplitOptions.TrimEntries);
        var number = parts[0].ToUpperInvariant();
        if (parts.Length == 1) return new CandidateTerms(number, 0, "");
        var extra = parts[1].TrimEnd('%');
        if (int.TryParse(extra, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= SittingTerms.MostExtra)
            return new CandidateTerms(number, percent, parts.Length > 2 ? parts[2] : "");
        return char.IsAsciiDigit(parts[1].FirstOrDefault())
            ? throw new UsageException($"'{parts[1]}' is no extra time: a whole number of per cent from 0 to {SittingTerms.MostExtra}, as in 7:25%.")
            : new CandidateTerms(number, 0, text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
    }
}
