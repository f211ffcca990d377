using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;

namespace MentorSim.Tui.Screens;

/// <summary>A stored result in a word or two.</summary>
internal static class ResultText
{
    /// <summary>The result, as the debrief heads it.</summary>
    public static string Of(StoredResult stored) => stored.Result switch
    {
        "competent" => DebriefText.ResultWords(Result.Competent, false),
        "not-yet" => DebriefText.ResultWords(Result.NotYet, stored.Json.Contains("\"incidents\":[{", StringComparison.Ordinal)),
        "referred" => DebriefText.ResultWords(Result.Referred, true),
        _ => DebriefText.ResultWords(Result.Unfinished, false),
    };
}
