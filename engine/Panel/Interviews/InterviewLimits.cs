namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The limits of what an interview kit may say: the binders hold them and editors are told them. Lengths are in UTF-16 units.</summary>
internal static class InterviewLimits
{
    public const int LongestCriterionId = 12;
    public const int LongestCriterion = 240;
    public const int LongestQuestion = 400;
    public const int LongestProbe = 240;
    public const int LongestSign = 240;
    public const int LongestAnchor = 400;
    public const int LongestPrompt = 300;

    public const int MostCriteria = 30;
    public const int MostQuestions = 80;
    public const int MostProbes = 6;
    public const int MostSigns = 8;
    public const int MostPrompts = 20;

    public const int LeastWeight = 1;
    public const int MostWeight = 5;

    /// <summary>The best mark for an answer.</summary>
    public const int BestMark = 4;

    /// <summary>Bytes in the file of a document: 64 KiB, far above any letter.</summary>
    public const int MostDocumentBytes = 64 * 1024;

    /// <summary>The most documents of one folder that are read.</summary>
    public const int MostDocuments = 200;
}
