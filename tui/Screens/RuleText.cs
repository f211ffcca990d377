using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of rules of practice: what they say, how well that was checked, and which texts they were taken from.</summary>
internal static class RuleText
{
    /// <summary>The rules on which what is said of breaches rests, each once, with the texts behind it. They stand apart, so that what was done is not buried under them.</summary>
    public static IEnumerable<Block> Behind(IEnumerable<DebriefBreach> breaches)
    {
        var rules = breaches.SelectMany(breach => breach.Entry.Offer.Sources.Where(rule => rule.Id != breach.Entry.What.Id).Select(rule => (Rule: rule, Breach: breach.Entry.What.Id)))
            .GroupBy(one => one.Rule).ToList();
        if (rules.Count == 0) yield break;
        yield return new Gap();
        yield return new Heading(rules.Count == 1 ? "The rule behind the serious breach" : "The rules behind the serious breaches", Tone.Quiet);
        foreach (var rule in rules)
        {
            yield return new Paragraph(
                $"({string.Join(", ", rule.Select(one => one.Breach).Distinct())}) {Text.Verbatim(rule.Key.Text)}{Text.Grade(rule.Key.Grade)}", Lead: $"{rule.Key.Id}  ", Tone: Tone.Quiet);
            if (!rule.Key.From.IsEmpty)
                yield return new Paragraph(string.Join("; ", rule.Key.From.Select(Source)), Lead: "From: ", Indent: 3, Tone: Tone.Quiet);
        }
    }

    /// <summary>A text by its title, with who published it, its edition and its status.</summary>
    public static string Source(PracticeSource source)
    {
        string?[] about = [source.Body, source.Year, source.Status];
        var known = string.Join(", ", about.Where(part => !string.IsNullOrEmpty(part)));
        return Text.Verbatim(known.Length == 0 ? source.Title : $"{source.Title} ({known})");
    }
}
