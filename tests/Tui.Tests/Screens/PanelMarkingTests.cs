using System.Text.RegularExpressions;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Tests.Screens;

public sealed partial class PanelMarkingTests : IDisposable
{
    private readonly SomePanelFile _panel = new();

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void In_tray_pages_tell_nothing_of_whose_they_are()
    {
        _panel.Sitting();
        SomeExercises.Collect(_panel.File, _panel.Clock, (_, item) => new ItemAnswer { Priority = "now", Actions = ["reply"], ByWhen = "now", Number = item.Index + 1, Reason = "The same of all." });
        var pages = new List<(string Title, string Shown)>();
        for (var walk = Desk("m1").Number(1); walk.Top is AnswerScreen; walk.Ask(Act.Next)) pages.Add((walk.Page.Title, Places().Replace(Everything(walk), "")));
        pages.Count.ShouldBe(9);
        foreach (var item in pages.GroupBy(page => page.Title)) item.Select(page => page.Shown).Distinct().Count().ShouldBe(item.Count() / 3);
        foreach (var (_, shown) in pages)
        {
            shown.ShouldNotContain("andidate ");
            shown.ShouldNotContain("point");
            shown.ShouldNotContain("large print");
        }
    }

    [Fact]
    public void A_mark_and_a_note_are_on_the_disk_before_the_next_page_and_what_stood_there_before_stays()
    {
        _panel.Collected();
        var walk = Desk("m1").Number(1).Number(3).Ask(Act.Previous).Ask(Act.Write).Send(new Wrote("Not who must know it.")).Ask(Act.Back).Number(5);
        walk.Shown.ShouldContain("Kept: 4");
        MemberDesk.TryOpen(_panel.Elsewhere(), "m1", SomeExercises.PinOf("m1"))!.Entries.Cast<Marked>().Select(entry => (entry.Mark, entry.Note))
            .ShouldBe([(2, ""), (2, "Not who must know it."), (4, "Not who must know it.")]);
    }

    [Fact]
    public void What_is_written_word_for_word_is_on_the_disk_before_the_box_is_left()
    {
        _panel.Sitting();
        var walk = Desk("m1").Number(1).Number(1).Number(1).Ask(Act.Write).Send(new Wrote("I was worried once"));
        walk.Page.BoxIsKept.ShouldBeTrue();
        var entry = MemberDesk.TryOpen(_panel.Elsewhere(), "m1", SomeExercises.PinOf("m1"))!.Entries.Single().ShouldBeOfType<Marked>();
        (entry.Number, entry.Mark, entry.Note).ShouldBe(("3", null, "I was worried once"));
        walk.Ask(Act.Back).Is<QuestionScreen>();
        MemberDesk.TryOpen(_panel.File, "m1", SomeExercises.PinOf("m1"))!.Entries.Length.ShouldBe(1);
    }

    [Fact]
    public void The_list_of_members_is_the_same_whatever_somebody_has_marked()
    {
        _panel.Collected();
        var before = Members().Shown;
        Desk("m2").Number(1).Number(3).Number(3).Number(3);
        Members().Shown.ShouldBe(before);
        MarkAll("m2");
        Members().Shown.ShouldBe(before);
    }

    [Fact]
    public void Nobody_is_let_to_a_desk_with_another_PIN_and_whoever_guesses_waits()
    {
        _panel.Collected();
        var walk = Members().Number(2).Send(new Wrote(SomeExercises.PinOf("m1"))).Take();
        walk.Is<NoticeScreen>();
        walk.Take();
        for (var i = 2; i <= WrongTries.Most; i++) walk.Send(new Wrote("guess")).Take().Take();
        walk.Is<MembersScreen>();
        walk.Number(2).Shown.ShouldContain("30 seconds");
        walk.Take().Number(1).Is<MemberPinScreen>();
        _panel.Clock.Pass(TimeSpan.FromSeconds(30));
        walk.Ask(Act.Back).Number(2).Send(new Wrote(SomeExercises.PinOf("m2"))).Take().Is<DeskScreen>();
    }

    [Fact]
    public void A_member_chooses_a_PIN_and_only_that_opens_their_desk()
    {
        SomeExercises.SetUp(_panel.File, SomePanelFile.Tray);
        _panel.File.Append(new MemberAdded(_panel.File.Now, "m4", "D. Dogwood", "", false));
        var walk = Members().Number(4).Send(new Wrote("seven 7")).Take();
        walk.Shown.ShouldContain("8 characters");
        walk.Take().Send(new Wrote("eight 88")).Take().Send(new Wrote("eight 89")).Take();
        walk.Shown.ShouldContain("not the same");
        _panel.Exercise.MemberOf("m4").HasJoined.ShouldBeFalse();
        walk.Take().Send(new Wrote("eight 88")).Take().Send(new Wrote("eight 88")).Take().Is<DeskScreen>();
        MemberDesk.TryOpen(_panel.File, "m4", "eight 88").ShouldNotBeNull();
        // Nothing can be written yet: nobody sits.
        walk.Shown.ShouldContain("as soon as candidates sit");
        walk.Number(2).Shown.ShouldContain("Finishing comes when");
    }

    [Fact]
    public void Interview_sheets_wait_for_every_member_to_have_a_PIN()
    {
        SomeExercises.SetUp(_panel.File, SomePanelFile.Tray);
        _panel.File.Append(new MemberAdded(_panel.File.Now, "m4", "D. Dogwood", "", false));
        SomeExercises.LetSit(_panel.File);
        var walk = Desk("m1");
        walk.Shown.ShouldContain("Still without: D. Dogwood");
        _panel.File.Join("m4", SomeExercises.PinOf("m4"));
        walk.Number(1).Is<InterviewsScreen>();
    }

    [Fact]
    public void A_locked_sheet_takes_neither_marks_nor_notes()
    {
        _panel.Sitting();
        var walk = Desk("m1").Number(1).Number(1).Number(3);
        walk.Shown.ShouldContain("2 questions have no mark yet");
        walk.Take().Number(1).Number(3).Number(4).Take();
        walk.Is<SheetScreen>();
        walk.Number(3).Number(1).Is<SheetScreen>();
        walk.Number(3).Number(2).Is<SheetScreen>();
        walk.Number(1).Number(1).Ask(Act.Write).Is<QuestionScreen>();
        walk.Page.Blocks.OfType<Item>().ShouldBeEmpty();
        var marks = MemberMarks.Of(_panel.Exercise, "m1", MemberDesk.TryOpen(_panel.File, "m1", SomeExercises.PinOf("m1"))!.Entries);
        marks.Locked.Keys.ShouldBe(["3"]);
        marks.Marks.Values.Select(mark => mark.Mark).Order().ShouldBe([2, 3]);
    }

    [Fact]
    public void Finishing_says_what_is_missing_and_ends_everything()
    {
        _panel.Collected();
        var walk = Desk("m1").Number(5);
        walk.Is<MissingScreen>();
        walk.Shown.ShouldContain("Interview of candidate 7");
        walk.Number(2).Shown.ShouldContain("Your room on Thursday");
        MarkAll("m1");
        walk = Desk("m1").Number(5);
        walk.Number(1).Is<DeskScreen>();
        walk.Number(5).Number(2).Shown.ShouldContain("2 have not");
        _panel.Exercise.MemberOf("m1").FinishedAt.ShouldNotBeNull();
        walk.Take().Number(1).Number(1).Is<AnswerScreen>();
        walk.Ask(Act.Write).Is<AnswerScreen>();
        walk.Shown.ShouldContain("Your mark: 2");
        foreach (var member in new[] { "m2", "m3" })
        {
            MarkAll(member);
            walk = Desk(member).Number(5).Number(2);
        }

        walk.Shown.ShouldContain("You were the last");
        _panel.Exercise.State.ShouldBe(ExerciseState.Agreeing);
    }

    [Fact]
    public void Something_worrying_is_noted_with_the_number_that_is_not_shown_and_changes_no_mark()
    {
        _panel.Collected();
        var walk = Desk("m1").Number(1).Ask(Act.Worry);
        walk.Shown.ShouldNotContain("andidate 3");
        walk.Send(new Wrote("A child may not be safe.")).Ask(Act.Back).Shown.ShouldContain("go to the head yourself");
        walk.Take().Is<AnswerScreen>();
        var note = _panel.Exercise.Notes.Single();
        note.By.ShouldBe("A. Arden");
        note.Number.ShouldBe(MarkingOrder.Of(_panel.Exercise, "m1")[0].Number);
        note.Text.ShouldBe("On the answer to \"A child at breakfast\": A child may not be safe.");
        _panel.Exercise.Entries.ShouldBeEmpty();
        walk.Ask(Act.Worry, Act.Back).Is<AnswerScreen>();
        _panel.Exercise.Notes.Length.ShouldBe(1);
    }

    [Fact]
    public void An_absent_member_is_withdrawn_with_the_recovery_sheet_and_a_reason_alone()
    {
        _panel.Collected();
        foreach (var member in new[] { "m1", "m2" })
        {
            MarkAll(member);
            MemberDesk.TryOpen(_panel.File, member, SomeExercises.PinOf(member))!.Finish();
        }

        var walk = Members().Number(4).Number(1).Send(new Wrote("")).Take();
        walk.Is<NoticeScreen>();
        walk.Take().Send(new Wrote("A. Arden")).Take().Send(new Wrote("Ill")).Take();
        walk.Is<RecoveryCodeScreen>().Page.BoxIsSecret.ShouldBeTrue();
        walk.Send(new Wrote(SecretCode.New(SecretCode.RecoveryLength).Shown)).Take().Shown.ShouldContain("Nothing was done");
        _panel.Exercise.MemberOf("m3").Marks.ShouldBeTrue();
        walk.Take().Send(new Wrote(_panel.Recovery.Shown.ToLowerInvariant())).Take().Shown.ShouldContain("their marks do not count");
        _panel.Exercise.MemberOf("m3").Withdrawal!.Reason.ShouldBe("Ill");
        _panel.Exercise.State.ShouldBe(ExerciseState.Agreeing);
        walk.Take().Number(3).Shown.ShouldContain("was withdrawn by A. Arden");
    }

    [Fact]
    public void Where_nobody_sat_there_is_nothing_to_mark_and_everybody_can_finish()
    {
        _panel.Sitting();
        foreach (var candidate in _panel.Exercise.Candidates) _panel.File.Append(new CandidateAbsent(_panel.File.Now, candidate.Number, "Withdrew."));
        _panel.File.Append(new CollectionClosed(_panel.File.Now, "A. Arden"));
        var walk = Desk("m1");
        walk.Shown.ShouldContain("There is nothing to mark");
        walk.Number(1).Shown.ShouldContain("nobody to be interviewed");
        walk.Ask(Act.Back).Number(3).Number(2).Shown.ShouldContain("Finished");
    }

    [Fact]
    public void A_mark_that_cannot_be_kept_says_so_and_stays_where_it_was()
    {
        _panel.Collected();
        var walk = Desk("m1").Number(1);
        File.Delete(_panel.File.Path);
        walk.Number(3).Shown.ShouldContain("Not kept");
        walk.Take().Is<AnswerScreen>().Index.ShouldBe(0);
        walk.Ask(Act.Write).Send(new Wrote("Lost?")).Ask(Act.Back).Shown.ShouldContain("This is not kept");
    }

    [Theory]
    [InlineData(Act.Take)]
    [InlineData(Act.Previous)]
    [InlineData(Act.Diary)]
    [InlineData(Act.Up)]
    public void Other_keys_give_no_mark(object act)
    {
        _panel.Collected();
        var walk = Desk("m1").Number(1).Ask((Act)act).Send(new Numbered(6), new Numbered(0), new Numbered(-1));
        (walk.Top is NoticeScreen ? walk.Take() : walk).Is<AnswerScreen>().Index.ShouldBe(0);
        _panel.Exercise.Entries.ShouldBeEmpty();
    }

    private Walk Members() => new(new ScreenStack([MarkStep.Of(_panel.File)]));

    private Walk Desk(string member)
    {
        var walk = new Walk(MarkStep.At(_panel.File, member)).Send(new Wrote(SomeExercises.PinOf(member))).Take();
        walk.Is<DeskScreen>();
        return walk;
    }

    private void MarkAll(string member)
    {
        var desk = MemberDesk.TryOpen(_panel.File, member, SomeExercises.PinOf(member))!;
        foreach (var (number, line) in MemberMarks.Of(_panel.Exercise, member, desk.Entries).Missing) desk.Write(new Marked(_panel.File.Now, number, line, 2, ""));
    }

    /// <summary>A page with its side and its keys.</summary>
    private static string Everything(Walk walk)
    {
        var side = new StringWriter();
        PageText.Write(walk.Page.Side, side);
        return $"{walk.Shown}{side}{string.Join(' ', walk.Page.Hints.Select(hint => hint.What))}";
    }

    [GeneratedRegex("Answer [0-9] of 3")]
    private static partial Regex Places();
}
