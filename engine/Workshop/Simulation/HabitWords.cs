using System.Text.RegularExpressions;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>What the words of a text speak of: of choices, and of the breaches and role statements that they cite. Plain lists of words, and no more.</summary>
internal static partial class HabitWords
{
    /// <summary>Whether a text speaks of keeping something secret, and not of refusing to.</summary>
    public static bool SpeakOfSecrecy(string text) => Secrecy.IsMatch(Refusal.Replace(text, ""));

    /// <summary>Whether a text speaks of putting off, leaving or doing nothing.</summary>
    public static bool SpeakOfDelay(string text) => Delay.IsMatch(text);

    /// <summary>Whether a text asks, or speaks of questioning, searching and finding out.</summary>
    public static bool SpeakOfFindingOut(string text) => FindingOut.IsMatch(text);

    /// <summary>Whether a text speaks of discipline.</summary>
    public static bool SpeakOfDiscipline(string text) => Discipline.IsMatch(text);

    /// <summary>How many words of rules are in a text.</summary>
    public static int OfRules(string text) => Rule.Count(text);

    [GeneratedRegex(@"\b(promis\w*|secre\w*|confiden\w*|between (us|you|the two)|ke(ep|pt)\w* (it|this|that|them|quiet|something)?\s*(to|from)|tell(ing)? (nobody|no one|no-one)|without telling)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrecy { get; }

    // "you can't promise that" is the opposite of a promise.
    [GeneratedRegex(@"\b(cannot|can['’]t|can not|do not|don['’]t|never|must not|mustn['’]t|won['’]t|unable to|not)\s+(\w+\s+){0,2}?(promis\w*|keep|be (a )?secre\w*|secre\w*|confiden\w*)[^.!?]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal { get; }

    [GeneratedRegex(@"\b(later|tomorrow|another (time|day)|next (week|day|lesson)|wait\w*|leave (it|this|that|him|her|them)|ignor\w*|nothing|change the subject|walk (on|away|past)|put (it|this|that) off|for now|busy|home time|end of (the )?day|not your)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delay { get; }

    [GeneratedRegex(@"\?|\b(ask\w*|question\w*|find\w* out|investigat\w*|search\w*|check\w*|details?|look\w* into|photo\w*|interview\w*|interrogat\w*|what (exactly|happened)|who (did|was|is))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FindingOut { get; }

    [GeneratedRegex(@"\b(disciplin\w*|punish\w*|sanction\w*|detention\w*|tell\w* off|consequence\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discipline { get; }

    [GeneratedRegex(@"\b(rules?|polic(y|ies)|procedures?|must|required|allowed|forms?|record\w*|report\w*|refer\w*|guidance|safeguarding|behaviour|agreement|permission|duty|sanction\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule { get; }
}
