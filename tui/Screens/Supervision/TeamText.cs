using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>How those who are supervised are told in lists.</summary>
internal static class TeamText
{
    // What stands in 80 columns beside a number and the longest date, and under both.
    private const int NameColumns = 52;
    private const int LineColumns = 72;

    /// <summary>A name, with the school where it is another than this machine's.</summary>
    public static string NameOf(Person person, string site) => person.Site == site || person.Site.Length == 0 ? person.Name : $"{person.Name} ({person.Site})";

    /// <summary>Somebody who supervises, with their role.</summary>
    public static string NameOf(Supervisor by) => by.Role.Length == 0 ? by.Name : $"{by.Name}, {by.Role}";

    /// <summary>The same as Markdown for a list, cut to what stands in one line.</summary>
    public static string ShortNameOf(Person person, string site) => Text.Verbatim(TextWidth.Cut(NameOf(person, site), NameColumns));

    /// <summary>How far somebody is, what waits, and what is next, in one line.</summary>
    public static string LineOf(TeamMember member) => member.IsLocked ? SupervisorsText.BehindPin : string.Join("; ", (string[])[PlaceOf(member), .. NeedsOf(member), .. NextOf(member) is { } next ? [next] : Array.Empty<string>()]);

    /// <summary>The same as Markdown for a list, cut to what stands in one line.</summary>
    public static string ShortLineOf(TeamMember member) => Short(LineOf(member));

    /// <summary>A text as Markdown, cut to what stands in one line under an item.</summary>
    public static string Short(string text) => Text.Verbatim(TextWidth.Cut(text, LineColumns));

    /// <summary>How far somebody is on their route.</summary>
    public static string PlaceOf(TeamMember member) => member switch
    {
        { Standing: { } standing } => string.Create(CultureInfo.InvariantCulture, $"{standing.Done} of {standing.Steps.Length}"),
        { File.Route: null } => "no route",
        _ => "route not here",
    };

    /// <summary>What waits for somebody, each in a word or two.</summary>
    public static IEnumerable<string> NeedsOf(TeamMember member)
    {
        if (!member.Troubles.IsEmpty) yield return "something cannot be read";
        var talks = member.ToTalk;
        var (breaches, oversteps) = (talks.Where(point => point.IsBreach).Sum(point => point.Open.Length), talks.Where(point => !point.IsBreach).Sum(point => point.Open.Length));
        if (!talks.IsEmpty) yield return $"talk: {string.Join(", ", new[] { Count(breaches, "breach", "breaches"), Count(oversteps, "overstep", "oversteps") }.Where(part => part.Length > 0))}";
        if (member.ToSign.Length is > 0 and var sign) yield return string.Create(CultureInfo.InvariantCulture, $"sign: {sign}");
        if (member.ToRead.Length is > 0 and var read) yield return string.Create(CultureInfo.InvariantCulture, $"read: {read}");
        if (member.OverdueDays is > 0 and var days) yield return $"overdue: {Count(days, "day", "days")}";
    }

    /// <summary>The next step; null where there is none.</summary>
    public static string? NextOf(TeamMember member) => member.Standing is not { } standing ? null : standing.Next is { } next ? $"next: {next.Step.Title}" : "all done";

    /// <summary>"1 breach", "3 breaches"; empty for none.</summary>
    public static string Count(int number, string one, string several) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : several)}");

    /// <summary>A day as people say it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
