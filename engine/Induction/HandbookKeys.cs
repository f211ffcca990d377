using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Induction;

/// <summary>The keys of a page's head, and the limits of a page.</summary>
internal static class HandbookKeys
{
    /// <summary>Bytes in the file of a page: 64 KiB, far above any page that somebody reads on a screen.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Characters of a page's text that fit on two screens or three.</summary>
    public const int LongestText = 6000;

    /// <summary>The most pages of one folder that are read.</summary>
    public const int MostPages = 500;

    /// <summary>What stands between the two lines of dashes.</summary>
    public static KeyTable Head { get; } = new("the head of a page", [
        new("title", "the title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title, as lists show it.",
        },
        new("about", "ids of what the page is about")
        {
            Value = ListOf(Line()),
            Hover = "Ids of elements, role boundaries and serious breaches, the one that matters most first, as in `[LM3.2, CF-01]`. A debrief leads from them to this page.",
        },
        new("sources", "ids of what the page rests on")
        {
            Value = ListOf(Line()),
            Hover = "Ids of the rules of practice on which the page rests, as in `[SG-D3, SG-D8]`.",
        },
        new("review", "who reviewed it")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed the page as it stands. Without it the page is a draft.",
        },
    ])
    {
        Hover = "What a page of the handbook says about itself, between two lines of three dashes.",
    };
}
