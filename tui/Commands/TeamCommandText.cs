using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Commands;

/// <summary>Those who are supervised as lines of text.</summary>
internal static class TeamCommandText
{
    /// <summary>Somebody in one line.</summary>
    public static string LineOf(TeamMember member, string site) =>
        member.Last is { } last ? $"{TeamText.NameOf(member.Person, site)} (last {DayOf(last)}): {TeamText.LineOf(member)}" : $"{TeamText.NameOf(member.Person, site)}: behind a PIN";

    /// <summary>Somebody with what waits one by one.</summary>
    public static IEnumerable<string> Of(TeamMember member, string site)
    {
        yield return LineOf(member, site);
        if (member.Standing is { } standing) yield return string.Create(CultureInfo.InvariantCulture, $"route: {standing.Route.Title}, from {DayOf(standing.From)}");
        foreach (var step in member.Overdue) yield return $"overdue since {DayOf(step.Due!.Value)}: {step.Step.Title}: {step.Missing}";
        foreach (var step in member.ToSign) yield return $"to sign: {step.Subject}";
        foreach (var step in member.Standing?.Steps ?? [])
            if (step.SignOff is { } signed) yield return $"signed {DayOf(signed.At)}: {step.Step.Title}, by {TeamText.NameOf(signed.By)}{OriginOf(signed)}";
        foreach (var answer in member.ToRead) yield return string.Create(CultureInfo.InvariantCulture, $"to read, of {DayOf(answer.At)}: {answer.Session.Title}, decision {answer.Id.Decision}{(answer.Text.Length == 0 ? ": nothing was written" : "")}");
        foreach (var point in member.ToTalk)
            foreach (var play in point.Open) yield return $"to talk about: {(point.IsBreach ? "serious breach" : "outside the role")} {point.Id}, in {play.Title} ({play.Mode}), {DayOf(play.At)}";
        foreach (var talk in member.File.Talks) yield return $"talk {DayOf(talk.At)}, {TeamText.NameOf(talk.By)}{(talk.About.IsEmpty ? "" : $", about {string.Join(", ", talk.About)}")}: {string.Join(' ', talk.Note.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}{OriginOf(talk)}";
    }

    /// <summary>A day, as programs and lists sort it.</summary>
    public static string DayOf(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where a note was taken in from: nobody can tell from a file who wrote it.</summary>
    private static string OriginOf(SupervisionEvent note) => note.Origin.Length == 0 ? "" : $" (taken in from {note.Origin})";

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
