using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>What is begun and not handed in is there again after whatever ended the program: here, a power cut.</summary>
public sealed class DraftTests : IDisposable
{
    private const string HereAgain = "What you had begun here is here again.";

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void Ticks_are_there_again_until_they_are_handed_in()
    {
        AtTicking().Number(4).Number(1);

        var after = Again();
        after.Is<PickScreen>().Ticked.ShouldBe([1, 4]);
        after.Shown.ShouldContain(HereAgain);
        after.Number(4).Is<PickScreen>().Ticked.ShouldBe([1]);

        var last = Again();
        last.Is<PickScreen>().Ticked.ShouldBe([1]);
        last.Ask(Act.Done).Is<FeedbackScreen>();
        Draft.ShouldBeNull();
    }

    [Fact]
    public void Where_everything_begun_was_taken_away_again_nothing_is_said()
    {
        AtTicking().Number(1).Number(1);
        var after = Again();
        after.Is<PickScreen>().Ticked.ShouldBeEmpty();
        after.Shown.ShouldNotContain(HereAgain);
    }

    [Fact]
    public void Half_an_order_is_there_again_and_also_behind_the_question_how_sure_it_is()
    {
        AtOrdering().Number(3).Number(1);
        var after = Again();
        after.Is<OrderScreen>().Placed.ShouldBe([3, 1]);
        after.Shown.ShouldContain(HereAgain);

        after.Number(2).Ask(Act.Done).Is<CertaintyScreen>();
        Again().Is<OrderScreen>().Placed.ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void A_text_is_there_again_as_far_as_the_box_was_handed_over()
    {
        var walk = AtWriting().Take();
        walk.Page.BoxIsKept.ShouldBeTrue();
        walk.Send(new Wrote("They said that")).Send(new Wrote("They said that\nthey *would* not go home. "));

        var after = Again();
        after.Is<WriteScreen>().Written.ShouldBe("They said that\nthey *would* not go home. ");
        after.Shown.ShouldContain(HereAgain);
        after.Shown.ShouldContain("Change what you wrote");
        after.Number(2).Is<FeedbackScreen>();
        Draft.ShouldBeNull();
    }

    [Fact]
    public void What_was_begun_is_no_part_of_the_answers()
    {
        var walk = AtTicking();
        var events = walk.Is<PickScreen>().Playing.Recording!.Stored.Events;
        walk.Number(1).Number(2);
        walk.Is<PickScreen>().Playing.Recording!.Stored.Events.ShouldBe(events);
        Store.Sessions.EventsOf(Id).ShouldAllBe(link => !link.Body!.Contains("words+day", StringComparison.Ordinal));
        Draft!.Words.ShouldBe("words+day");
    }

    [Fact]
    public void What_was_begun_at_one_decision_is_not_taken_for_another()
    {
        var walk = AtTicking().Number(1);
        walk.Ask(Act.Undo).Number(2).Is<PlayScreen>();
        Draft.ShouldBeNull();
        // As after a cut between an answer and the draft's end.
        Store.Drafts.Keep(Store.Sessions.Get(Id)!, new Draft("decision 2 note", "words"));
        Again().Is<PlayScreen>();
        Store.Drafts.Keep(Store.Sessions.Get(Id)!, new Draft("decision 1 elsewhere", "words"));
        Again().Number(1).Number(1).Take().Is<PickScreen>().Ticked.ShouldBeEmpty();
    }

    [Fact]
    public void Options_that_are_no_more_are_left_out_of_it()
    {
        AtOrdering().Number(3).Number(1);
        Store.Drafts.Keep(Store.Sessions.Get(Id)!, Draft! with { Words = "gone+tell+tell+" });
        Again().Is<OrderScreen>().Placed.Length.ShouldBe(1);
    }

    [Fact]
    public void Leaving_says_that_what_was_begun_is_kept()
    {
        var walk = AtWriting();
        walk.Ask(Act.Back).Shown.ShouldContain("it is kept as it stands.");
        walk.Number(1).Number(1).Send(new Wrote("They said that")).Ask(Act.Back, Act.Back);
        walk.Shown.ShouldContain("it is kept as it stands, with what you have written here.");
        walk.Is<AskScreen>().LosesNothing.ShouldBeTrue();
        walk.Number(2);

        Again().Is<WriteScreen>().Written.ShouldBe("They said that");
    }

    [Fact]
    public void Where_the_store_refuses_leaving_says_that_it_is_gone_and_another_try_comes_later()
    {
        var walk = AtTicking();
        Away(() => walk.Number(1).Is<PickScreen>().Ticked.ShouldBe([1]));
        walk.Ask(Act.Back).Shown.ShouldContain("it is kept as it stands, but for what you have ticked here: hand it in first, or it is gone.");
        walk.Is<AskScreen>().LosesNothing.ShouldBeFalse();
        walk.Number(1).Number(2);
        Draft.ShouldBeNull();

        _records.Clock.Pass(TimeSpan.FromMinutes(1));
        walk.Number(3);

        Draft!.Words.ShouldBe("words+day+guess");
        walk.Ask(Act.Back).Shown.ShouldContain("with what you have ticked here.");
    }

    [Fact]
    public void A_window_whose_session_goes_on_elsewhere_does_not_write_over_what_is_begun_there()
    {
        var first = AtTicking();
        var other = Again().Number(2);
        first.Number(1);
        Draft!.Words.ShouldBe("day");
        other.Is<PickScreen>();
    }

    [Fact]
    public void A_reflection_that_was_begun_stands_in_the_debrief_and_in_the_box_and_finishing_puts_it_down()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("Next time sl"));
        walk.Page.BoxIsKept.ShouldBeTrue();

        var after = Again();
        after.Is<DebriefScreen>();
        after.Shown.ShouldContain("Next time sl");
        after.Shown.ShouldContain("You had begun to write this when the program ended.");
        after.Ask(Act.Write).Page.Box.ShouldBe("Next time sl");
        after.Send(new Wrote("Next time slower.")).Ask(Act.Back).Shown.ShouldNotContain("You had begun");
        Draft.ShouldBeNull();

        after.Ask(Act.Write).Send(new Wrote("Next time slower. And")).Is<ReflectionScreen>();
        var last = Again();
        last.Shown.ShouldContain("Next time slower. And");
        last.Take();
        Store.Sessions.Get(Id)!.State.ShouldBe("closed");
        Draft.ShouldBeNull();
        Recording.Open(_records.Archive(), Store.Sessions.Get(Id)!).Session.Reflection.ShouldBe("Next time slower. And");
    }

    [Fact]
    public void A_review_shows_nothing_that_is_not_put_down()
    {
        AtDebrief().Ask(Act.Write).Send(new Wrote("A secret thought"));
        var review = new Walk(new ScreenStack([Again().Is<DebriefScreen>() with { IsReview = true }]));
        review.Is<DebriefScreen>();
        review.Shown.ShouldNotContain("A secret thought");
        Draft!.Words.ShouldBe("A secret thought");
    }

    private Store Store => _records.Archive().Store;

    private string Id => Store.Sessions.Ids().ShouldHaveSingleItem();

    private Draft? Draft => Store.Drafts.Of(Id);

    /// <summary>Another start of the program, which goes on with the session.</summary>
    private Walk Again() => _records.Start(null, Some.Note).Take();

    private Walk AtTicking()
    {
        var walk = _records.Start("Sam", Some.Note).Take().Take().Number(1).Number(1).Take();
        walk.Is<PickScreen>();
        return walk;
    }

    private Walk AtOrdering()
    {
        var walk = AtTicking().Send(new NumberedAll([1])).Take();
        walk.Is<OrderScreen>();
        return walk;
    }

    private Walk AtWriting()
    {
        var walk = AtOrdering().Send(new NumberedAll([1, 2, 3])).Number(1).Take();
        walk.Is<WriteScreen>();
        return walk;
    }

    private Walk AtDebrief()
    {
        var walk = AtWriting().Number(2).Take().Take();
        walk.Is<DebriefScreen>();
        return walk;
    }

    /// <summary>Does something while the store cannot be written.</summary>
    private void Away(Action act)
    {
        SqliteConnection.ClearAllPools();
        var away = _records.Path + ".away";
        Directory.CreateDirectory(away);
        foreach (var file in Directory.EnumerateFiles(_records.Folder, "records.db*")) File.Move(file, Path.Combine(away, Path.GetFileName(file)));
        Directory.CreateDirectory(_records.Path);
        act();
        Directory.Delete(_records.Path);
        foreach (var file in Directory.EnumerateFiles(away)) File.Move(file, Path.Combine(_records.Folder, Path.GetFileName(file)));
    }
}
