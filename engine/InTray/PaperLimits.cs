namespace MentorSim.Engine.InTray;

/// <summary>The limits of what a paper may say: the binder holds them and editors are told them. Lengths are in UTF-16 units.</summary>
internal static class PaperLimits
{
    public const int LongestBrief = 3000;
    public const int LongestAction = 120;
    public const int LongestPerson = 120;
    public const int LongestSender = 120;
    public const int LongestSubject = 120;
    public const int LongestSheetTitle = 80;
    public const int LongestItem = 2400;
    public const int LongestSheet = 4000;
    public const int LongestWhy = 900;
    public const int LongestCriterion = 240;
    public const int LongestAnchor = 300;
    public const int LongestEngagement = 160;

    /// <summary>As many as can be read in one list.</summary>
    public const int MostActions = 12;
    public const int MostPeople = 20;
    public const int FewestPriorities = 2;
    public const int MostPriorities = 6;

    /// <summary>The most actions that may be allowed for one item.</summary>
    public const int MostForOneItem = 9;

    public const int MostItems = 40;
    public const int MostAttachments = 6;
    public const int MostSheets = 12;
    public const int MostEngagements = 24;
    public const int MostCriteria = 4;

    /// <summary>The most points for one part of an answer.</summary>
    public const int MostPoints = 3;

    /// <summary>The best mark for a reason.</summary>
    public const int BestMark = 4;

    /// <summary>The longest sitting, in minutes.</summary>
    public const int MostMinutes = 240;
}
