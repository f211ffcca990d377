using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The tables of what colleagues think of a key.</summary>
internal static class AgreementTables
{
    private const int IdWidth = 17;

    /// <summary>Every choice: how many gave each point, what the key says, how many agree, and what comes of it.</summary>
    public static AgreementPart Choices(AgreementReport report)
    {
        var (rows, sentences) = (new List<string>(), new List<string>());
        Scene? scene = null;
        rows.Add($"{"",-IdWidth}  1  2  3  4  5  ?  {"key",-8}{"agree",-9}{"interval",-13}");
        foreach (var choice in report.Choices)
        {
            if (choice.Keyed.Rated.Scene != scene) rows.Add((scene = choice.Keyed.Rated.Scene).Id);
            var counts = string.Concat(choice.Consensus.Counts.Append(choice.CannotSay).Select(count => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "." : count.ToString(CultureInfo.InvariantCulture)),3}")));
            var agree = choice.Keyed.Side is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{choice.Agreeing.Count} of {choice.Agreeing.All}");
            rows.Add($"{"  " + Cut(choice.Keyed.Rated.Offer.Id),-IdWidth}{counts}  {choice.Keyed.Side?.Word() ?? "none",-8}{agree,-9}{AgreementText.Ends(choice.Agreeing),-13}{Word(choice.Verdict)}");
            sentences.Add(Sentence(choice));
        }

        return new AgreementPart("Choices", ["Under 1 to 5 stands how many gave that rating, under ? how many could not say."]) { Table = [.. rows], Sentences = [.. sentences] };
    }

    /// <summary>Every rater: how much was rated, and how much of it agrees with the key.</summary>
    public static AgreementPart Raters(AgreementReport report)
    {
        var rows = report.Raters.Select(rater => string.Create(
            CultureInfo.InvariantCulture,
            $"{Cut(rater.Rater),-IdWidth}{$"rated {rater.Given} of {report.Choices.Length}",-20}{(rater.Agreeing.All == 0 ? "nothing to hold against the key" : $"agrees {rater.Agreeing.Count} of {rater.Agreeing.All}"),-20}{AgreementText.Ends(rater.Agreeing)}"));
        var lines = report.Raters.SelectMany(Lines);
        return new AgreementPart("Raters", [.. lines])
        {
            Table = [.. rows],
            Sentences = [.. report.Raters.Select(rater => $"{rater.Rater} rated {rater.Given} of {report.Choices.Length} choices; {AgreementText.Agree(rater.Agreeing, " with the key")}.")],
        };
    }

    /// <summary>As much as fits in the first column; the sentences have all of it.</summary>
    private static string Cut(string name) => name.Length <= IdWidth - 3 ? name : name[..(IdWidth - 4)] + "…";

    /// <summary>A verdict in a word or two; nothing where all is well.</summary>
    internal static string Word(KeyVerdict verdict) => verdict switch
    {
        KeyVerdict.Agreed => "",
        KeyVerdict.Contested => "contested",
        KeyVerdict.TooFew => "too few",
        KeyVerdict.NoKey => "",
    };

    private static IEnumerable<string> Lines(RaterStanding rater)
    {
        if (rater.IsAgainstAll) yield return $"{rater.Rater} says the opposite of every other rater. Ask whether 1 and 5 were taken for each other.";
        if (rater.Missing > 0) yield return $"{rater.Rater} has not rated {Counted.Of(rater.Missing, "choice")}. 'mentorsim key rate' goes on with the file.";
        if (!rater.Outdated.IsEmpty) yield return $"{rater.Rater} rated an earlier text of {string.Join(", ", rater.Outdated)}: that is not counted. Every other rating still holds.";
    }

    private static string Sentence(ChoiceAgreement choice)
    {
        var given = choice.Consensus.Counts.Select((count, at) => (Count: count, Point: at + 1)).Where(given => given.Count > 0).Select(given => string.Create(CultureInfo.InvariantCulture, $"{given.Count} said {given.Point}"));
        var said = string.Join(", ", given.Concat(choice.CannotSay > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{choice.CannotSay} could not say")] : Array.Empty<string>()));
        var key = choice.Keyed.Side is { } side ? $"The key takes it for {AgreementText.InWords(side)}: {AgreementText.Agree(choice.Agreeing)}." : "The key says nothing of it.";
        return $"{choice.Keyed.Rated.Name}: {(said.Length == 0 ? "nobody rated it" : said)}. {key}{(Word(choice.Verdict) is { Length: > 0 } word ? $" {char.ToUpperInvariant(word[0])}{word[1..]}." : "")}";
    }
}
