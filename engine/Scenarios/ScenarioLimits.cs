namespace MentorSim.Engine.Scenarios;

/// <summary>The limits of what a scenario may say: the binder holds them and editors are told them. Lengths are in UTF-16 units.</summary>
internal static class ScenarioLimits
{
    public const int LongestTitle = 60;
    public const int LongestSummary = 400;
    public const int LongestNotice = 600;
    public const int LongestPolicyRef = 120;
    public const int LongestEdition = 60;
    public const int LongestName = 60;
    public const int LongestRole = 80;
    public const int LongestReviewedHash = 128;
    public const int LongestScene = 2000;
    public const int LongestChoice = 240;
    public const int LongestPrompt = 240;
    public const int LongestCriterion = 240;
    public const int LongestFeedback = 600;
    public const int LongestTestName = 120;
    public const int LongestMistake = 240;
    public const int LongestPath = 240;

    /// <summary>The longest play to allow for, in minutes.</summary>
    public const int MostMinutes = 240;

    /// <summary>The longest school day, in minutes.</summary>
    public const int LongestDay = 12 * 60;

    /// <summary>Year 0 is Reception.</summary>
    public const int YoungestYear = 0;
    public const int OldestYear = 13;

    /// <summary>No number of a story may lie further from 0.</summary>
    public const int FurthestNumber = 1_000_000;

    /// <summary>Far above any story, far below what would keep an old laptop busy.</summary>
    public const int MostScenes = 2000;
    public const int MostVars = 500;
    public const int MostWords = 50;
    public const int MostChoices = 9;
    public const int MostPickOptions = 9;
    public const int FewestOrderOptions = 2;
    public const int MostOrderOptions = 6;
    public const int MostCriteria = 9;

    /// <summary>The most points of evidence, for or against.</summary>
    public const int MostEvidence = 2;

    /// <summary>The longest time for a decision, in seconds.</summary>
    public const int MostSeconds = 3600;

    public const int SmallestChance = 1;
    public const int LargestChance = 99;
}
