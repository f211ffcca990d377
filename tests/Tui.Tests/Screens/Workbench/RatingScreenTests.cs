using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench.Raters;
using MentorSim.Tui.Tests.Front;
using MentorSim.Tui.Tests.Gallery;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>Rating choices, on the screens and in lines of text.</summary>
public sealed class RatingScreenTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Kept => System.IO.Path.Combine(_folder.Path, "ratings.yaml");

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Rating_looks_as_it_did(int width, int height)
    {
        var film = new Film(new Stage(Stack(round: 1), width, height));
        film.Shoot("the first choice").Press("best, and so to the next", (Key)'5').Press("back to what was rated", (Key)'v').Press("why", (Key)'w');
        film.Stage.Type("It takes time.").Press(Key.Esc);
        film.Shoot("with a reason");
        film.Stage.Press((Key)'5', (Key)'2', (Key)'6');
        film.Shoot("what somebody just good enough gets").Press("no number", Key.Enter);
        film.Stage.Press(Key.Esc).Type("60").Press(Key.Enter);
        film.Shoot("something to tick");
        film.Stage.Press((Key)'5', (Key)'1').Type("70").Press(Key.Enter);
        film.Shoot("all rated");
        film.Match($"Frames/bench-rating-{width}x{height}.txt", _folder.Path);
    }

    [Fact]
    public void Rating_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("5\nv\nw\nIt takes time.\n.\n5\n1\n7\n6\n5\n1\n\n"), output, new StoppedClock()).Run(Stack());
        Golden.Match(output.ToString().Replace(_folder.Path, "/home/rater", StringComparison.Ordinal), "Plain/bench-rating.txt");
    }

    [Fact]
    public void Each_answer_is_kept_at_once_and_it_goes_on_where_somebody_stopped()
    {
        var walk = new Walk(Stack()).Send(new Numbered(4));

        RatingsFile.Read(Kept).Ratings!.All.Select(rating => rating.Point).ShouldBe([4]);
        walk.Is<RatingScreen>().Choice.Offer.Id.ShouldBe("shout");
        var again = new Walk(Stack(RatingsFile.Read(Kept).Ratings));
        again.Is<RatingScreen>().Choice.Offer.Id.ShouldBe("shout");
        again.Send(new Numbered(6), new Numbered(1), new Numbered(5), new Numbered(1)).Is<RatedScreen>();
        RatingsFile.Read(Kept).Ratings!.All.Select(rating => rating.Point).ShouldBe([4, null, 1, 5, 1]);
        Directory.GetFiles(_folder.Path).ShouldBe([Kept]);
    }

    [Fact]
    public void Nothing_of_the_key_is_on_any_page()
    {
        var walk = new Walk(Stack(round: 2));
        var shown = "";
        for (var i = 0; i < 50 && walk.Top is not RatedScreen; i++)
        {
            shown += walk.Shown;
            if (walk.Top is RatingScreen) shown += new Walk(walk.Stack).Ask(Act.Write).Shown + new Walk(walk.Stack).Ask(Act.Help).Shown;
            walk.Send(walk.Top is ExpectScreen ? [new Wrote("50"), new Asked(Act.Take)] : [new Numbered(3)]);
        }

        shown += walk.Is<RatedScreen>() is not null ? walk.Shown : "";
        foreach (var secret in new[] { "It takes time.", "No.", "So.", "LM3", "CF-01", "active-listener", "disciplinarian", "plus", "points", "trust", "mood", "told", "seen(", "to fence", "feedback", "breach" })
            shown.ShouldNotContain(secret, Case.Sensitive, secret);
        shown.ShouldContain("Promise to tell nobody.");
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_says_so_and_stays()
    {
        var walk = new Walk(Stack(path: System.IO.Path.Combine(_folder.Path, "no-such", "ratings.yaml"))).Send(new Numbered(4));

        walk.Is<NoticeScreen>();
        walk.Shown.ShouldContain("It could not be kept, so nothing was changed. There is no folder");
        walk.Ask(Act.Back).Is<RatingScreen>().At.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reason_that_no_rating_holds_yet_is_not_dropped_without_a_question(bool leaves)
    {
        var act = leaves ? Act.Back : Act.Previous;
        var walk = new Walk(Stack()).Send(new Numbered(4)).Ask(Act.Write).Send(new Wrote("Because.")).Ask(Act.Back).Ask(act);

        walk.Is<AskScreen>();
        walk.Take().Is<RatingScreen>().Why.ShouldBe("Because.");
        walk.Ask(act).Number(AskScreen.Leaving);
        (leaves ? walk.Stack.IsDone : walk.Is<RatingScreen>().At == 0).ShouldBeTrue();

        walk = new Walk(Stack()).Send(new Numbered(4)).Ask(Act.Write).Send(new Wrote("Because.")).Ask(Act.Back).Send(new Numbered(2)).Ask(Act.Previous);
        walk.Is<RatingScreen>().Why.ShouldBe("Because.");
        walk.Ask(Act.Previous).Is<RatingScreen>().At.ShouldBe(0);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_not_cut()
    {
        var walk = new Walk(Stack()).Ask(Act.Write).Send(new Wrote(new string('x', Ratings.LongestReason + 1))).Ask(Act.Back);

        walk.Shown.ShouldContain("at most 400 characters");
        walk.Ask(Act.Back).Is<RatingReasonScreen>();
        walk.Send(new Wrote("Because.")).Ask(Act.Back).Send(new Numbered(2));
        RatingsFile.Read(Kept).Ratings!.All.Single().Because.ShouldBe("Because.");
    }

    private ScreenStack Stack(Ratings? begun = null, int? round = null, string? path = null)
    {
        var rated = RatedScenario.Of(SomeBench.Scenario(SomeBench.Yard).Scenario!);
        var pad = new RatingPad(rated, path ?? Kept, new StoppedClock(), round);
        var ratings = begun ?? new Ratings(rated.Scenario.Id, rated.Sign, "R-03", new DateOnly(2026, 11, 23));
        return new ScreenStack([pad.ScreenAt(ratings, pad.Next(ratings))]);
    }
}
