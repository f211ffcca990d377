using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Screens;

/// <summary>A stored result in a word or two.</summary>
internal static class ResultText
{
    /// <summary>The result, as the debrief heads it.</summary>
    public static string Of(StoredResult stored) => stored.Result switch
    {
        "competent" => DebriefText.ResultWords(Result.Competent, false),
        "not-yet" => DebriefText.ResultWords(Result.NotYet, HasBreach(stored)),
        "referred" => DebriefText.ResultWords(Result.Referred, true),
        _ => DebriefText.ResultWords(Result.Unfinished, false),
    };

    /// <summary>How many decisions were taken, as in "4 decisions".</summary>
    public static string DecisionsOf(StoredResult stored)
    {
        using var card = JsonDocument.Parse(stored.Json);
        var count = card.RootElement.GetProperty("decisions").GetArrayLength();
        return Counted.Of(count, "decision");
    }

    /// <summary>The points of a sitting, as in "41 of 60 points".</summary>
    public static string PointsOf(StoredResult stored) => string.Create(CultureInfo.InvariantCulture, $"{stored.Points} of {stored.Ceiling} points");

    private static bool HasBreach(StoredResult stored)
    {
        using var card = JsonDocument.Parse(stored.Json);
        // Of a sitting they are called breaches: what the machine takes for one.
        return (card.RootElement.TryGetProperty("incidents", out var incidents) ? incidents : card.RootElement.GetProperty("breaches")).GetArrayLength() > 0;
    }
}
