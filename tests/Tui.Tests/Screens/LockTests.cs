using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Marking;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Tests.Screens;

public sealed class LockTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly SomePanelFile _panel = new(ordered: true);
    private readonly SomeRecords _records = new();

    public void Dispose()
    {
        _panel.Dispose();
        _records.Dispose();
    }

    [Fact]
    public void A_locked_desk_shows_the_time_and_how_it_opens_and_the_PIN_brings_back_what_was_there()
    {
        var walk = AtAnAnswer();
        var before = walk.Stack.Screens;
        walk.HintOf(Act.Lock).OffBecause.ShouldBeNull();
        walk.Ask(Act.Lock).Is<LockScreen>();
        walk.Shown.ShouldBe("Locked\n\nLocked at 08:06.\nType your PIN, and press Enter.\n");
        walk.Page.Wipes.ShouldBeTrue();
        walk.Page.BoxIsSecret.ShouldBeTrue();
        Type(walk, SomeExercises.PinOf("m2")).Is<LockScreen>();
        walk.Shown.ShouldContain("That is not the PIN. Tries that are left: 4.");
        Type(walk, SomeExercises.PinOf("m1"));
        walk.Stack.Screens.ShouldBe(before);
    }

    [Fact]
    public void Whoever_guesses_at_a_locked_desk_waits_as_at_its_door()
    {
        var walk = AtAnAnswer().Ask(Act.Lock);
        for (var i = 0; i < WrongTries.Most; i++) Type(walk, "not this one");
        walk.Shown.ShouldContain("It can be tried again in 30 seconds.");
        Type(walk, SomeExercises.PinOf("m1")).Is<LockScreen>();
        _panel.Clock.Pass(TimeSpan.FromSeconds(31));
        Type(walk, SomeExercises.PinOf("m1")).Is<AnswerScreen>();
    }

    [Fact]
    public void No_key_leads_away_from_the_lock_and_none_opens_anything_over_it()
    {
        var walk = new Walk(AtAnAnswer().Ask(Act.Lock).Stack with { Handbook = new(() => throw new InvalidOperationException("It was opened.")) });
        var depth = walk.Stack.Screens.Length;
        foreach (var act in Enum.GetValues<Act>())
        {
            walk.Ask(act).Is<LockScreen>();
            walk.Stack.Screens.Length.ShouldBe(depth, act.ToString());
        }

        walk.Send(new Numbered(1), new NumberedAll([1]), new TimeRan(), new SecondsPassed(900), new Unattended(Limit), new Arrived()).Is<LockScreen>();
        walk.Stack.Screens.Length.ShouldBe(depth);
        walk.Shown.ShouldContain("Nothing was typed.");
    }

    [Fact]
    public void A_room_behind_a_PIN_locks_by_itself_and_not_before_its_time()
    {
        var walk = AtAnAnswer();
        walk.Stack.LocksAfter.ShouldBe(Limit);
        walk.Send(new Unattended(Limit - TimeSpan.FromSeconds(1))).Is<AnswerScreen>();
        walk.Send(new Unattended(Limit)).Is<LockScreen>();
        walk.Stack.LocksAfter.ShouldBeNull();
    }

    [Fact]
    public void With_0_minutes_nothing_locks_by_itself_and_the_key_still_does()
    {
        var walk = AtAnAnswer(limit: null);
        walk.Stack.LocksAfter.ShouldBeNull();
        walk.Send(new Unattended(TimeSpan.FromDays(1))).Is<AnswerScreen>();
        walk.Ask(Act.Lock).Is<LockScreen>();
    }

    [Fact]
    public void What_stands_in_a_box_is_there_again_afterwards()
    {
        var walk = AtAnAnswer().Ask(Act.Write).Send(new Wrote("Half a sen"), new Unattended(Limit));
        walk.Is<LockScreen>();
        walk.Send(new Wrote("tence of somebody else"));
        walk.Ask(Act.Take).Is<LockScreen>();
        Type(walk, SomeExercises.PinOf("m1")).Is<TextScreen>();
        walk.Page.Box.ShouldBe("Half a sen");
    }

    [Fact]
    public void A_member_who_was_withdrawn_elsewhere_meanwhile_opens_their_desk_and_finds_it_closed()
    {
        var walk = AtAnAnswer().Ask(Act.Lock);
        _panel.Elsewhere().Withdraw("m1", _panel.Recovery, "A. Arden", "Ill.").ShouldBeTrue();
        Type(walk, SomeExercises.PinOf("m1")).Is<AnswerScreen>();
    }

    [Fact]
    public void An_exercise_is_locked_with_its_passphrase_and_never_by_itself()
    {
        using var panels = new SomePanels();
        _panel.Collected();
        var walk = new Walk(Ruled(new ScreenStack([StepsScreen.Of(new PanelTable(panels.Desk, _panel.File))])));
        walk.Stack.LocksAfter.ShouldBeNull();
        walk.Send(new Unattended(TimeSpan.FromDays(1))).Is<StepsScreen>();
        walk.Ask(Act.Lock).Is<LockScreen>();
        walk.Shown.ShouldContain("Type the passphrase of the exercise");
        Type(walk, "another passphrase").Is<LockScreen>();
        Type(walk, SomeExercises.Passphrase).Is<StepsScreen>();
        Type(walk.Ask(Act.Lock), _panel.Recovery.Shown).Is<StepsScreen>();
    }

    [Fact]
    public void My_progress_is_locked_with_its_PIN_and_without_one_the_key_says_where_to_set_it()
    {
        var walk = new Walk(Ruled(_records.Start("Sam", Some.Corridor).Ask(Act.Progress).Stack));
        walk.HintOf(Act.Lock).OffBecause.ShouldNotBeNull().ShouldContain("Set one at the end of My progress.");
        walk.Ask(Act.Lock).Is<NoticeScreen>().Words.ShouldContain("You have no PIN");
        walk.Ask(Act.Back).Is<ProgressScreen>();
        walk.Stack.LocksAfter.ShouldBeNull();
        walk.Number(walk.NumberOf("Set a PIN"));
        walk.Stack.LocksAfter.ShouldBeNull();
        Type(Type(walk, "1234"), "1234").Is<ProgressScreen>();
        walk.Stack.LocksAfter.ShouldBe(Limit);
        walk.Send(new Unattended(Limit)).Is<LockScreen>();
        walk.Shown.ShouldNotContain("Sam");
        Type(walk, "1235").Is<LockScreen>();
        Type(walk, "1234").Is<ProgressScreen>();
        walk.Ask(Act.Back).Stack.Screens.ShouldNotContain(screen => screen is ProgressScreen);
        walk.Stack.LocksAfter.ShouldBeNull();
        walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Lock);
    }

    [Fact]
    public void Those_who_supervise_lock_with_the_PIN_under_which_they_sign()
    {
        var archive = _records.Archive();
        SomeTeam.Play(archive, "Alex", "");
        var walk = new Walk(Ruled(SomeTeam.AtHome(_records, Some.Note))).Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Send(new Wrote("")).Take();
        walk.Is<TeamScreen>();
        walk.HintOf(Act.Lock).OffBecause.ShouldNotBeNull().ShouldContain("first sign-off");
        var supervising = walk.Is<TeamScreen>().Supervising;
        supervising.SetPin("2468").ShouldBeNull();
        walk.Number(2).Send(new Unattended(Limit)).Is<LockScreen>();
        walk.Shown.ShouldNotContain("Alex");
        Type(walk, "2468").Is<Tui.Screens.Supervision.MemberScreen>();
    }

    [Fact]
    public void A_station_locks_between_candidates_and_never_while_one_sits_or_is_about_to()
    {
        var folder = Directory.CreateTempSubdirectory("mentorsim-station-").FullName;
        try
        {
            var some = new SomeStation(SomePapers.Small.Paper!, folder);
            var walk = new Walk(Ruled(new ScreenStack([StationScreen.Of(new Station(some.Folder, _records.Clock, "test") { Rounds = SomeExercises.Rounds })])));
            walk.Send(new Unattended(Limit)).Is<LockScreen>();
            Type(walk, SomeStation.Pin).Is<StationScreen>();
            walk.Number(2).Is<StationPinScreen>();
            walk.Send(new Unattended(Limit)).Is<StationPinScreen>();
            Type(walk, SomeStation.Pin).Is<EntryCodeScreen>();
            walk.Send(new Unattended(Limit)).Is<EntryCodeScreen>();
            Type(walk, some.Codes["7"].Shown);
            walk.Send(new Unattended(TimeSpan.FromDays(1))).Ask(Act.Lock);
            walk.Stack.Top.ShouldNotBeOfType<LockScreen>();
            walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Lock);
            walk.Stack.LeavePlay();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first answer before the first member.</summary>
    private Walk AtAnAnswer() => AtAnAnswer(Limit);

    private Walk AtAnAnswer(TimeSpan? limit)
    {
        _panel.Collected();
        var walk = new Walk(MarkStep.At(_panel.File, "m1") with { LockRule = new LockRule(_panel.Clock, limit) });
        Type(walk, SomeExercises.PinOf("m1")).Number(1).Is<AnswerScreen>();
        return walk;
    }

    private ScreenStack Ruled(ScreenStack stack) => stack with { LockRule = new LockRule(_records.Clock, Limit) };

    private static Walk Type(Walk walk, string text) => walk.Send(new Wrote(text)).Take();
}
