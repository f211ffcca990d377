using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>
/// What may be wrong with the words of a question: a main question that yes or no would answer or that gives its answer away, and words
/// that ask after health, which an employer may not do before an offer but for adjustments and what is intrinsic to the work
/// (Equality Act 2010, section 60).
/// </summary>
internal static partial class QuestionWording
{
    /// <summary>Reports what stands out in a question or a probe.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="isMain">Whether it is a main question: a probe may be closed.</param>
    /// <param name="findings">Where it reports.</param>
    public static void Report(YamlScalar text, bool isMain, FindingList findings)
    {
        if (isMain && ClosedForm().Match(text.Value) is { Success: true } closed)
            findings.Add(Rules.ClosedQuestion, text.Within(SpanOf(closed.Groups["words"])), $"A question that begins with '{closed.Groups["words"].Value}' can be answered with yes or no.");
        else if (isMain && LeadingForm().Match(text.Value) is { Success: true } leading)
            findings.Add(Rules.ClosedQuestion, text.Within(SpanOf(leading)), $"'{leading.Value}' gives away which answer is wanted.");
        foreach (Match health in HealthForm().Matches(text.Value))
            findings.Add(Rules.HealthQuestion, text.Within(SpanOf(health)), $"'{health.Value}' may ask after a candidate's health or disability.");
    }

    private static TextSpan SpanOf(Group group) => new(group.Index, group.Length);

    /// <summary>A first word, at the start or behind a situation, that a yes or no follows: only in a sentence that asks.</summary>
    [GeneratedRegex(
        @"^\s*(?<words>(?:do|does|did|are|were|have|has|had|can|could|will|is|was|would)\s+(?:you|it|there)|(?:don't|wouldn't|aren't|isn't|haven't)\s+you)\b[^.!?]*\?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosedForm();

    [GeneratedRegex(
        @"\b(?:don't you (?:think|agree)|wouldn't you (?:say|agree)|do you agree that|surely you|(?:isn't it|aren't you|don't you|wouldn't you|won't you)\?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingForm();

    [GeneratedRegex(
        @"\b(?:your (?:own )?(?:(?:mental |physical )?health|illness(?:es)?|disabilit(?:y|ies)|medication|sickness|medical \w+|pregnanc(?:y|ies)|sick leave)|" +
        @"sickness (?:absence|record)s?|days? (?:off )?sick|sick days|are you (?:ill|disabled|pregnant|healthy|fit|well|on medication)|have you (?:ever )?been (?:ill|diagnosed|off sick|signed off|depressed)|" +
        @"do you (?:have|suffer from) (?:a |an |any )?(?:\w+ )?(?:disabilit(?:y|ies)|illness(?:es)?|health \w+|medical \w+|conditions?)|do you take medication)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HealthForm();
}
