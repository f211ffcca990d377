using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop.KeyAgreement;

/// <summary>Ratings files: what they say, of which text, and what is wrong with one.</summary>
public sealed class RatingsTests
{
    private static readonly RatedScenario Rated = SomeRatings.Rated();

    [Fact]
    public void Choices_and_options_are_rated_and_nothing_that_is_ordered_or_written() =>
        Rated.Choices.Select(choice => choice.Name).ShouldBe(["door/listen", "door/wait", "door/send", "door/promise", "note/words", "note/guess"]);

    [Fact]
    public void What_was_written_reads_back_as_the_same()
    {
        var ratings = SomeRatings.By("R-03: \"the \\ one\" # {x}\u202e", Rated, 5, 4, 1, 0, 5).Because(Rated.Choices[1], "It is kind: but late, \"too\" late\n").Expecting("door", 1, 60).Expecting("note", 2, 0);

        var file = SomeRatings.Read(RatingsFile.Write(ratings));

        file.Findings.ShouldBeEmpty(Some.Report(file.Findings));
        var read = file.Ratings.ShouldNotBeNull();
        (read.Scenario, read.Of, read.Rater, read.Date).ShouldBe(("two-decisions", Rated.Sign, "R-03: \"the \\ one\" # {x}", SomeRatings.Today));
        Rated.Choices.Select(choice => read.For(choice)?.Point).ShouldBe([5, 4, 1, null, 5, null]);
        read.For(Rated.Choices[3]).ShouldNotBeNull();
        read.For(Rated.Choices[5]).ShouldBeNull();
        read.For(Rated.Choices[1])!.Because.ShouldBe("It is kind: but late, \"too\" late");
        (read.In("door")!.Expected, read.In("note")!.ExpectedAgain).ShouldBe((60, 0));
        RatingsFile.Write(read).ShouldBe(RatingsFile.Write(ratings));
        SomeRatings.Read(RatingsFile.Write(new Ratings("two-decisions", Rated.Sign, "R", SomeRatings.Today))).Ratings.ShouldNotBeNull().Scenes.ShouldBeEmpty();
    }

    [Fact]
    public void A_thousand_choices_are_written_and_read()
    {
        var ratings = new Ratings("many", Rated.Sign, "R", SomeRatings.Today)
        {
            Scenes = [.. Enumerable.Range(0, 125).Select(scene => new SceneRatings($"s{scene}", [.. Enumerable.Range(0, 8).Select(choice => new Rating($"c{choice}", 1 + (choice % 5), "0123456789abcdef"))]))],
        };

        SomeRatings.Read(RatingsFile.Write(ratings)).Ratings.ShouldNotBeNull().All.Count().ShouldBe(1000);
    }

    [Fact]
    public void A_rating_holds_as_long_as_what_was_read_is_the_same()
    {
        var ratings = SomeRatings.By("R", Rated, 5, 4, 1, 1, 5, 1);
        var other = SomeRatings.Rated(SomeRatings.Text.Replace("Say that you have time at noon.", "Say that you have time now.").Replace("{ id: guess, text", "{ id: guessed, text").Replace("LM3.2: 2", "LM3.2: 1"));

        other.Sign.ShouldNotBe(Rated.Sign);
        other.Choices.Select(choice => ratings.For(choice)?.Point).ShouldBe([5, null, 1, 1, 5, null]);
        ratings.Outdated(other).ShouldBe(["door/wait", "note/guess"]);
        // Another text of the scene is another situation for all its choices.
        var scene = SomeRatings.Rated(SomeRatings.Text.Replace("A pupil stands in the door.", "A pupil stands in the door, and cries."));
        ratings.Outdated(scene).Count().ShouldBe(4);
        ratings.With(other.Choices[1], 3).For(other.Choices[1])!.Point.ShouldBe(3);
    }

    [Fact]
    public void The_sign_of_a_text_is_that_of_its_content_and_not_of_its_standing()
    {
        SignOf(SomeRatings.Text + "\nstatus: assessed\nreview: { by: A, role: DSL, date: 2026-11-23 }\n", isRead: false).ShouldBe(Rated.Sign);
        SignOf(SomeRatings.Text.ReplaceLineEndings("\r\n")).ShouldBe(Rated.Sign);
        SignOf(SomeRatings.Text.Replace("LM3.2: 2", "LM3.2: 1")).ShouldNotBe(Rated.Sign);
    }

    [Theory]
    [InlineData("rating: 5", "rating: 6", "MS2007", "one of 1, 2, 3, 4, 5, cannot-say")]
    [InlineData("rating: 5", "ratting: 5", "MS2001", "'rating'")]
    [InlineData("rating: 5", "rating: maybe", "MS2007", "cannot-say")]
    [InlineData("kind: ratings", "kind: rating", "MS2007", "ratings")]
    [InlineData("of: 0123456789abcdef }", "of: yesterday }", "MS2020", "stands for no text")]
    [InlineData("date: 2026-11-23", "date: today", "MS2014", "is no day")]
    [InlineData("rater: R\n", "", "MS2002", "needs 'rater:'")]
    [InlineData("scenario: two-decisions", "scenario: Two Decisions", "MS2004", "cannot be the id of a scenario")]
    [InlineData("expected: 60%", "expected: 160%", "", "from 0% to 100%")]
    [InlineData("scenes:", "scenes: [", "MS1", "")]
    public void What_is_wrong_is_said_where_it_stands(string part, string other, string code, string says)
    {
        const string Good = "kind: ratings\nscenario: two-decisions\nof: 0123456789abcdef\nrater: R\ndate: 2026-11-23\nscenes:\n  door:\n    choices:\n      listen: { rating: 5, of: 0123456789abcdef }\n    expected: 60%\n";
        SomeRatings.Read(Good).Ratings.ShouldNotBeNull();

        var file = SomeRatings.Read(Good.Replace(part, other));

        file.Ratings.ShouldBeNull();
        file.Findings.ShouldContain(finding => finding.Rule.Code.StartsWith(code) && $"{finding.Message} {finding.Help}".Contains(says), Some.Report(file.Findings));
        file.Findings.ShouldAllBe(finding => finding.Message.Length > 0 && finding.Help.Length > 0);
    }

    [Fact]
    public void No_bytes_make_it_fall_over()
    {
        var random = Seeded.Random(11);
        var good = RatingsFile.Write(SomeRatings.By("R", Rated, 5, 4, 1, 1, 5, 1));
        for (var i = 0; i < 2000; i++)
        {
            var at = random.Next(good.Length);
            var text = good[..at] + (char)random.Next(32, 127) + good[Math.Min(good.Length, at + random.Next(20))..];
            Should.NotThrow(() => SomeRatings.Read(text), text);
        }
    }

    private static string SignOf(string text, bool isRead = true)
    {
        var file = Some.ShippedBank().Read(YamlFile.Read(new SourceText("two-decisions.yaml", text)));
        if (isRead) file.Scenario.ShouldNotBeNull();
        return TextSign.Of(file);
    }
}
