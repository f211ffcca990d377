using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Engine.Tests.Workshop.KeyAgreement;

/// <summary>What a key says, and what raters who were planted make of it.</summary>
public sealed class AgreementTests
{
    private static readonly RatedScenario Rated = SomeRatings.Rated();
    private static readonly ScenarioKey Key = KeyOf(Rated);

    [Fact]
    public void The_key_is_the_order_of_the_decision()
    {
        // Listening loses nothing, waiting 1 of the 4 that sending away loses; a promise is a breach; options go by their own points.
        Key.Choices.Select(choice => (choice.Rated.Offer.Id, choice.Side, choice.Loss)).ShouldBe(
        [
            ("listen", KeySide.Right, 0), ("wait", KeySide.Between, 1), ("send", KeySide.Wrong, 4), ("promise", KeySide.Wrong, 2), ("words", KeySide.Right, null), ("guess", KeySide.Wrong, null),
        ]);
        Key.Stakes.ShouldBe(new Dictionary<string, double> { ["door"] = 4, ["note"] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public void Where_nothing_is_at_stake_the_key_says_nothing()
    {
        var key = KeyOf(SomeRatings.Rated(SomeRatings.Text.Replace(", evidence: { LM3.2: 2 }", "").Replace(", evidence: { LM3.2: 1 }", "").Replace(", evidence: { LM3.2: -2 }", "").Replace(", critical: CF-01", "")));

        key.Choices.Take(4).ShouldAllBe(choice => choice.Side == null);
        var report = AgreementReport.Of(key, [By("A", 5, 5, 5, 5, 5, 1)], new AgreementTerms(75, 1));
        report.Choices[0].Verdict.ShouldBe(KeyVerdict.NoKey);
        report.Agreeing.All.ShouldBe(2);
        // Beside a breach, what is none is right where points tell nothing else.
        KeyOf(SomeRatings.Rated(SomeRatings.Text.Replace(", evidence: { LM3.2: 2 }", "").Replace(", evidence: { LM3.2: 1 }", "").Replace(", evidence: { LM3.2: -2 }", "")))
            .Choices.Take(4).Select(choice => choice.Side).ShouldBe([KeySide.Right, KeySide.Right, KeySide.Right, KeySide.Wrong]);
    }

    [Fact]
    public void Five_who_agree_agree()
    {
        var report = Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 5, 3, 1, 1, 5, 1), By("C", 4, 3, 2, 1, 5, 2), By("D", 5, 4, 1, 1, 4, 1), By("E", 5, 2, 1, 1, 5, 1));

        report.IsAgreed.ShouldBeTrue();
        (report.Agreeing.Count, report.Agreeing.All).ShouldBe((30, 30));
        report.Choices.ShouldAllBe(choice => choice.Verdict == KeyVerdict.Agreed);
        report.Pairs.Length.ShouldBe(10);
        report.Pairs[0].Kappa.Value.ShouldBe(1);
        report.Pairs.ShouldAllBe(pair => pair.Kappa.Value > 0.8 && pair.Kappa.Pairs == 6);
        report.Agreement.OfMean!.Value.ShouldBeGreaterThan(0.95);
        (report.Agreement.Subjects, report.Agreement.Markers).ShouldBe((6, 5));
        report.Scenes[0].Order.Value!.Value.ShouldBeGreaterThan(0.9);
        report.Raters.ShouldAllBe(rater => !rater.IsAgainstAll && rater.Missing == 0 && rater.Given == 6);
    }

    [Fact]
    public void The_figures_are_those_of_the_formulas()
    {
        var report = Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 4, 4, 2, 1, 5, 2), By("C", 5, 2, 1, 2, 4, 1));

        report.Pairs[1].Kappa.ShouldBe(WeightedKappa.Of([(5, 5), (3, 2), (1, 1), (1, 2), (5, 4), (1, 1)], 1, KappaWeights.Quadratic(5)));
        report.Agreement.Value.ShouldBe(IntraclassCorrelation.Of(new double?[,] { { 5, 4, 5 }, { 3, 4, 2 }, { 1, 2, 1 }, { 1, 1, 2 }, { 5, 5, 4 }, { 1, 2, 1 } }).Value);
        report.Scenes[1].Order.Value.ShouldBe(1);
        report.Choices[1].Agreeing.Confidence.ShouldBe(Proportion.Of(3, 3).Confidence);
    }

    [Fact]
    public void One_contested_choice_is_found_by_its_share_and_by_what_most_say()
    {
        var report = Report(By("A", 5, 5, 1, 1, 5, 1), By("B", 5, 5, 1, 1, 5, 1), By("C", 5, 5, 1, 1, 5, 1), By("D", 5, 3, 1, 1, 5, 1), By("E", 5, 3, 1, 1, 5, 1));

        report.IsAgreed.ShouldBeFalse();
        report.Contested.Select(choice => choice.Keyed.Rated.Name).ShouldBe(["door/wait"]);
        (report.Contested[0].Agreeing.Count, report.Contested[0].Agreeing.All).ShouldBe((2, 5));
        report.Contested[0].ModeInWords.ShouldBe("5, the best thing to do");
        // Three of four agree, and still what most say is something else: 3, 2, 4 once each, and 5 twice.
        var split = AgreementReport.Of(Key, [By("A", 5, 5, 1, 1, 5, 1), By("B", 5, 5, 1, 1, 5, 1), By("C", 5, 3, 1, 1, 5, 1), By("D", 5, 2, 1, 1, 5, 1), By("E", 5, 4, 1, 1, 5, 1)], new AgreementTerms(60));
        split.Contested.Select(choice => choice.ModeInWords).ShouldBe(["5, the best thing to do"]);
    }

    [Fact]
    public void The_threshold_is_held_exactly()
    {
        ImmutableArray<Ratings> four = [By("A", 5, 3, 1, 1, 5, 1), By("B", 5, 3, 1, 1, 5, 1), By("C", 5, 3, 1, 1, 5, 1), By("D", 3, 3, 1, 1, 5, 1)];

        AgreementReport.Of(Key, four, new AgreementTerms(75)).IsAgreed.ShouldBeTrue();
        AgreementReport.Of(Key, four, new AgreementTerms(76)).Contested.Select(choice => choice.Keyed.Rated.Name).ShouldBe(["door/listen"]);
    }

    [Fact]
    public void Who_rates_upside_down_is_told_apart()
    {
        var report = Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 5, 3, 1, 1, 5, 1), By("C", 4, 3, 2, 1, 5, 2), By("D", 1, 3, 5, 5, 1, 5));

        report.Raters.Where(rater => rater.IsAgainstAll).Select(rater => rater.Rater).ShouldBe(["D"]);
        Read(report).ShouldContain("D says the opposite of every other rater. Ask whether 1 and 5 were taken for each other.");
    }

    [Fact]
    public void What_is_missing_is_said_and_leaves_the_others_their_figures()
    {
        var report = Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 5, 3, 1, 0, 5, 1), By("C", 5, 3, 1, 1, -1, -1));

        report.Choices.Select(choice => choice.Verdict).ShouldBe([KeyVerdict.Agreed, KeyVerdict.Agreed, KeyVerdict.Agreed, KeyVerdict.TooFew, KeyVerdict.TooFew, KeyVerdict.TooFew]);
        report.IsAgreed.ShouldBeFalse();
        report.Choices[3].CannotSay.ShouldBe(1);
        report.Raters.Select(rater => (rater.Given, rater.Missing)).ShouldBe([(6, 0), (5, 0), (4, 2)]);
        report.Agreement.Subjects.ShouldBe(3);
        report.Pairs[1].Kappa.Pairs.ShouldBe(4);
        (report.Scenes[0].Order.Judges, report.Scenes[1].Order.Judges).ShouldBe((2, 2));
        Read(report).ShouldContain("C has not rated 2 choices.");
    }

    [Fact]
    public void Ratings_of_an_earlier_text_are_named_and_not_counted()
    {
        var now = SomeRatings.Rated(SomeRatings.Text.Replace("Say that you have time at noon.", "Say that you have time now."));
        var report = AgreementReport.Of(KeyOf(now), [By("A", 5, 3, 1, 1, 5, 1), SomeRatings.By("B", now, 5, 3, 1, 1, 5, 1)], new AgreementTerms());

        report.Raters.Select(rater => string.Join(',', rater.Outdated)).ShouldBe(["door/wait", ""]);
        report.Choices[1].Consensus.Experts.ShouldBe(1);
        Read(report).ShouldContain("A rated an earlier text of door/wait: that is not counted. Every other rating still holds.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_few_raters_nothing_is_claimed(int raters)
    {
        var report = AgreementReport.Of(Key, [.. Enumerable.Range(0, raters).Select(n => By($"R{n}", 5, 3, 1, 1, 5, 1))], new AgreementTerms());

        report.IsAgreed.ShouldBeFalse();
        report.TooFew.Length.ShouldBe(6);
        Read(report).ShouldContain("Not agreed: of 6 choices, 6 have fewer than 3 ratings.");
        Json(report).GetProperty("agreement").GetProperty("icc").ValueKind.ShouldBe(raters == 2 ? JsonValueKind.Number : JsonValueKind.Null);
    }

    [Fact]
    public void No_number_is_told_without_how_many_it_rests_on_and_its_interval()
    {
        var text = AgreementText.Of(Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 4, 5, 1, 2, 5, 2), By("C", 5, 5, 2, 1, 5, 1).Because(Rated.Choices[1], "It is kind."), By("D", 5, 5, 2, 1, 0, 1)));

        Golden.Match(text, Path.Combine(Golden.Cases, "KeyAgreement", "report.txt"));
        text.Split('\n').ShouldAllBe(line => line.Length <= 98);
        foreach (var line in text.Replace("\n    ", " ").Split('\n').Where(line => line.Contains("kappa ") || line.Contains("ICC(2,") || line.Contains(": W "))) line.ShouldMatch("n = |weighted", line);
    }

    [Fact]
    public void Programs_get_the_same_figures()
    {
        var json = Json(Report(By("A", 5, 3, 1, 1, 5, 1), By("B", 5, 5, 1, 1, 5, 1).Because(Rated.Choices[1], "Why."), By("C", 5, 5, 1, 1, 0, 1)));

        (json.GetProperty("scenario").GetString(), json.GetProperty("of").GetString(), json.GetProperty("threshold").GetDouble(), json.GetProperty("agreed").GetBoolean()).ShouldBe(("two-decisions", Rated.Sign, 0.75, false));
        var wait = json.GetProperty("choices")[1];
        (wait.GetProperty("scene").GetString(), wait.GetProperty("choice").GetString(), wait.GetProperty("key").GetString(), wait.GetProperty("verdict").GetString()).ShouldBe(("door", "wait", "between", "contested"));
        wait.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()).ShouldBe([0, 0, 1, 0, 2]);
        (wait.GetProperty("agreeing").GetProperty("count").GetInt32(), wait.GetProperty("agreeing").GetProperty("of").GetInt32(), wait.GetProperty("agreeing").GetProperty("low").GetDouble()).ShouldBe((1, 3, 0.061492));
        wait.GetProperty("reasons")[0].GetProperty("because").GetString().ShouldBe("Why.");
        json.GetProperty("pairs").GetArrayLength().ShouldBe(3);
        (json.GetProperty("choices")[4].GetProperty("cannotSay").GetInt32(), json.GetProperty("choices")[4].GetProperty("verdict").GetString()).ShouldBe((1, "too-few"));
    }

    [Fact]
    public void A_thousand_choices_take_no_time_worth_waiting_for()
    {
        var scenes = string.Concat(Enumerable.Range(0, 125).Select(scene => string.Create(CultureInfo.InvariantCulture, $"  s{scene}:\n    text: What now?\n    choices:\n") +
            string.Concat(Enumerable.Range(0, 8).Select(choice => string.Create(CultureInfo.InvariantCulture, $"      - {{ id: c{choice}, text: Choice {choice}, to: {(scene == 124 ? "end" : $"s{scene + 1}")}{(choice < 2 ? $", evidence: {{ LM3.2: {choice + 1} }}" : "")}, feedback: So. }}\n")))));
        var head = SomeRatings.Text[..SomeRatings.Text.IndexOf("start:", StringComparison.Ordinal)];
        var rated = SomeRatings.Rated($"{head}start: s0\nscenes:\n{scenes}  end: {{ ending: good, text: The end. }}\n");
        rated.Choices.Length.ShouldBe(1000);
        var key = KeyOf(rated);

        var report = AgreementReport.Of(key, [.. Enumerable.Range(0, 20).Select(n => SomeRatings.By($"R{n}", rated, [.. Enumerable.Range(0, 1000).Select(at => at % 8 == 1 ? 5 : at % 8 == 0 ? 3 : 1)]))], new AgreementTerms());

        report.IsAgreed.ShouldBeTrue();
        report.Pairs.Length.ShouldBe(190);
        Read(report).ShouldContain("Of 190 pairs of raters the 15 that agree least; --format json has all.");
    }

    private static ScenarioKey KeyOf(RatedScenario rated) => ScenarioKey.Of(rated, StateGraph.UsualLimit, out var whyNot) ?? throw new InvalidOperationException(whyNot);

    private static Ratings By(string rater, params int[] points) => SomeRatings.By(rater, Rated, points);

    private static AgreementReport Report(params ImmutableArray<Ratings> ratings) => AgreementReport.Of(Key, ratings, new AgreementTerms());

    private static JsonElement Json(AgreementReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) AgreementJson.Write(json, report);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    /// <summary>What it says, wherever its lines break.</summary>
    private static string Read(AgreementReport report) => string.Join(' ', AgreementText.Of(report).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
