using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Tests.Panel;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>What an export of one candidate holds of others, with exercises made at random: nothing.</summary>
[Trait("Long", "CandidateFiles")]
public sealed class CandidateFileTests
{
    private const string Own = "C-77";

    private static readonly string[] Texts = ["Calm.", "Said it twice, in 8 minutes.", "Better than candidate {0}.", "Not as clear as {1}.", "See candidates {0} and {1}.", ""];

    [Fact]
    public void Nothing_of_others_is_in_it_and_nothing_of_others_changes_a_letter_of_it()
    {
        for (var seed = 0; seed < Scale.Count(500); seed++)
        {
            var (first, others) = Made(seed, seed * 2);
            var (second, _) = Made(seed, (seed * 2) + 1);
            var (files, same) = (Files(first), Files(second));

            foreach (var (file, again) in files.Zip(same))
            {
                file.ShouldBe(again, $"seed {seed}");
                foreach (var other in others.Where(other => !other.All(char.IsAsciiDigit))) file.ShouldNotContain(other, Case.Insensitive, $"seed {seed}");
                file.ShouldNotContain("of another", Case.Insensitive, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Everything_of_the_candidate_is_in_it()
    {
        for (var seed = 0; seed < Scale.Count(100); seed++)
        {
            var (some, _) = Made(seed, seed);
            var results = some.Results;
            var candidate = results.CandidateOf(Own);

            foreach (var file in Files(some))
            {
                foreach (var entry in candidate.Sitting!.Tray.Items) file.ShouldContain(entry.Answer.Reason);
                foreach (var text in new[] { "Terms of C-77", "Judged of C-77", "Agreed of C-77", "Decided of C-77", "Noted of C-77" }) file.ShouldContain(text);
                foreach (var line in candidate.Lines.SelectMany(line => line.Given.Marks)) file.ShouldContain($"Marked of C-77 by {line.Member} with {line.Mark}");
            }
        }
    }

    /// <summary>An exercise: one seed makes all about the one candidate, the other all about the others.</summary>
    private static (SomeResults Some, string[] Others) Made(int seed, int othersSeed)
    {
        var (own, random) = (Seeded.Random(seed), Seeded.Random(1_000_000 + othersSeed));
        var members = own.Next(2, 4);
        var others = Enumerable.Range(0, random.Next(1, 4)).Select(index => string.Create(CultureInfo.InvariantCulture, $"{(index == 0 || random.Next(2) == 0 ? "Q" : "")}{(1000 * (index + 1)) + random.Next(1000)}")).ToArray();
        var place = random.Next(others.Length + 1);
        var some = new SomeResults(members, [.. others.Take(place), Own, .. others.Skip(place)]);
        foreach (var number in some.Exercise.Candidates.Select(candidate => candidate.Number).ToList())
        {
            var (chance, whose) = number == Own ? (own, Own) : (random, "another");
            some.Sit(number, item => SomePaper.Answer(
                chance.Of(["now", "today", "none"]), chance.Of(["tell", "file", "reply"]), chance.Of(["lead", "head", ""]), chance.Of(["now", "10m", "none"]), chance.Next(1, 5), $"Reason of {whose} for {item.Id}, {chance.Next(1000)}."));
            foreach (var line in SomeResults.Lines)
            {
                var marks = string.Concat(Enumerable.Range(0, members).Select(_ => chance.Next(5)));
                some.Mark(number, line, marks, member => $"Marked of {whose} by m{member + 1} with {marks[member]}. {Told(chance, others)}");
            }

            if (number != Own && random.Next(2) == 0) some.Judge(number, "note", random.Next(2) == 0, $"Judged of another. {Told(random, others)}");
            if (number != Own && random.Next(2) == 0) continue;
            some.Agree(number, chance.Of(SomeResults.Lines), chance.Next(5), $"Agreed of {whose}. {Told(chance, others)}").Note(number, $"Noted of {whose}. {Told(chance, others)}").Note(null, "Noted of another.");
            if (number == Own) some.Judge(number, "note", chance.Next(2) == 0, $"Judged of {Own}. {Told(chance, others)}").Note(number, $"Terms of {Own}.");
        }

        some.Open().WashUp($"Wash-up of another, {random.Next()}.");
        foreach (var candidate in some.Exercise.Candidates)
            some.Decide(candidate.Number, candidate.Number == Own ? DecisionOutcome.Reserve : random.Of(Enum.GetValues<DecisionOutcome>()), $"Decided of {(candidate.Number == Own ? Own : "another")}. {Told(candidate.Number == Own ? own : random, others)}");
        return (some.Conclude().Release(Own), others);
    }

    private static string Told(Random chance, string[] others)
    {
        // Digits alone that no word announces could not be recognised, and are not made up here; people are told to read for them.
        return string.Format(CultureInfo.InvariantCulture, chance.Of(Texts), others[^1], others[0]);
    }

    private static string[] Files(SomeResults some)
    {
        var document = CandidateFile.Of(PanelSheetTests.Reading(some), Own);
        return [document.ToHtml(), document.ToMarkdown().Replace("\\", "", StringComparison.Ordinal), document.ToCsv(), PanelSheetTests.Json(document)];
    }
}
