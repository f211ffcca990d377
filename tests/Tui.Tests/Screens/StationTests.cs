using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>A laptop at which candidates sit, one after the other.</summary>
public sealed class StationTests : IDisposable
{
    private const int Three = 1;
    private const int Seven = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-station-").FullName;
    private readonly SetClock _clock = new();
    private readonly SomeStation _some;
    private readonly Walk _walk;

    public StationTests()
    {
        _some = new SomeStation(SomePapers.Small.Paper!, _folder);
        _walk = new Walk(new ScreenStack([StationScreen.Of(new Station(_some.Folder, _clock, "test") { Rounds = SomeExercises.Rounds })]) { Handbook = new(() => throw new InvalidOperationException("It was opened.")) });
    }

    private StationSitting Sealed => SomePapers.SeatOf(_walk.Stack).Sealed!;

    public void Dispose()
    {
        _walk.Stack.LeavePlay();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_start_screen_shows_exercise_fingerprint_and_where_candidates_stand()
    {
        _walk.Shown.ShouldContain("Learning mentor, spring");
        _walk.Shown.ShouldContain(_some.File.Fingerprint);
        Standings().ShouldBe(["not begun", "not begun", "not begun"]);
    }

    [Fact]
    public void Candidates_follow_each_other_on_one_laptop_and_each_leaves_a_file()
    {
        foreach (var (item, number) in new[] { (Three, "3"), (Seven, "7"), (3, "B-12") })
        {
            Enter(item, number).Is<InstructionsScreen>();
            _walk.Shown.ShouldContain($"Candidate {number}");
            HandIn();
            var receipt = Sealed.Receipt!;
            _walk.Is<StationReceiptScreen>();
            _walk.Shown.ShouldContain(receipt);
            _walk.Shown.ShouldNotContain("points");
            _walk.Number(1).Is<StationPinScreen>();
            Pin().Is<StationScreen>();
            _some.Read(number).Receipt.ShouldBe(receipt);
        }

        Standings().ShouldBe(["handed in", "handed in", "handed in"]);
        _walk.Number(Seven).Is<NoticeScreen>().Words.ShouldContain("has handed in");
    }

    [Fact]
    public void A_candidate_has_their_own_time_and_the_paper_without_its_key()
    {
        Enter(Seven, "7");
        var sitting = SomePapers.SeatOf(_walk.Stack).Sitting;

        (sitting.Terms.ExtraTime, sitting.Limit).ShouldBe((25, TimeSpan.FromMinutes(15)));
        sitting.Paper.Items.ShouldAllBe(item => item.Key.IsWithheld);
        _walk.Number(1).Is<ItemScreen>();
        _walk.Number(1).Number(4).Send(new NumberedAll([4]), new NumberedAll([]), new Numbered(4), new Numbered(1), new Wrote("Nobody waits."), new Asked(Act.Back)).Is<ItemScreen>();
        _walk.Take().Is<PracticeAnswerScreen>();
        _walk.Shown.ShouldContain("Nobody waits for you.");
    }

    [Fact]
    public void No_key_leads_a_candidate_out_without_the_invigilator()
    {
        _walk.Number(Seven);
        Pin().Is<EntryCodeScreen>();
        _walk.Ask(Act.Back).Is<StationPinScreen>();
        _walk.Ask(Act.Back).Is<EntryCodeScreen>();
        Code("3").Is<NoticeScreen>();
        _walk.Ask(Act.Handbook).Is<NoticeScreen>().Words.ShouldContain("nothing but the exercise");
        _walk.Take().Take();
        Code("7").Is<InstructionsScreen>();
        _walk.Ask(Act.Back).Is<StationPinScreen>();
        _walk.Send(new Wrote("guess")).Take().Is<NoticeScreen>();
        _walk.Take().Ask(Act.Back).Is<InstructionsScreen>();
        _walk.Number(2).Number(1).Is<TrayScreen>();
        foreach (var act in Enum.GetValues<Act>().Where(act => act is not (Act.Help or Act.Take))) _walk.Ask(act).Stack.Screens.ShouldContain(screen => screen.Play != null, act.ToString());
    }

    [Fact]
    public void Instructions_can_be_left_with_the_pin_and_nothing_was_sat()
    {
        Enter(Seven, "7").Ask(Act.Back);
        Pin().Is<StationScreen>();
        Standings().ShouldBe(["not begun", "not begun", "not begun"]);
        Enter(Seven, "7").Is<InstructionsScreen>();
    }

    [Fact]
    public void Pause_resume_and_stop_ask_for_the_pin_and_a_reason()
    {
        Start(Seven, "7").Ask(Act.Back).Is<StationInvigilatorScreen>();
        _walk.Number(2).Is<StationPinScreen>();
        _walk.Send(new Wrote("wrong")).Take().Take();
        SomePapers.SeatOf(_walk.Stack).Sitting.State.ShouldBe(SittingState.Open);
        Pin().Is<PauseScreen>();
        _walk.Send(new Wrote("Felt dizzy")).Take().Is<StationPausedScreen>();
        _walk.Shown.ShouldContain("Felt dizzy");
        _walk.Shown.ShouldNotContain("breakfast");
        _walk.Ask(Act.Back).Is<StationPausedScreen>();
        _walk.Number(1).Ask(Act.Back).Is<StationPausedScreen>();
        _walk.Number(1);
        Pin().Is<TrayScreen>();
        _walk.Ask(Act.Back).Number(4);
        Pin().Is<StationStopScreen>();
        _walk.Take().Is<NoticeScreen>();
        _walk.Take().Send(new Wrote("Wished to stop")).Take().Is<StationReceiptScreen>();

        _some.Read("7").Bodies.Select(SittingEventBody.Read).OfType<PausedFor>().Select(pause => pause.Reason).ShouldBe(["Felt dizzy", "Wished to stop"]);
        _some.Read("7").Standing.ShouldBe(AnswerStanding.Over);
    }

    [Fact]
    public void A_paused_candidate_can_be_stopped_with_a_note_too()
    {
        Start(Seven, "7").Ask(Act.Back).Number(3).Is<StationPausedScreen>();
        _walk.Number(2);
        Pin().Is<StationStopScreen>();
        _walk.Ask(Act.Back).Is<StationPausedScreen>();
        _walk.Number(2);
        Pin().Send(new Wrote("Went home")).Take().Is<StationReceiptScreen>();
        _some.Read("7").Bodies.Select(SittingEventBody.Read).OfType<PausedFor>().Last().Reason.ShouldBe("Went home");
    }

    [Fact]
    public void An_evacuation_pauses_at_once_and_another_candidate_can_sit_meanwhile()
    {
        Start(Seven, "7").Ask(Act.Back).Number(3).Is<StationPausedScreen>();
        _walk.Shown.ShouldContain("Evacuation");
        _clock.Pass(TimeSpan.FromMinutes(40));
        _walk.Number(3);
        Pin().Is<StationScreen>();
        Standings().ShouldBe(["not begun", "paused", "not begun"]);
        Start(Three, "3");
        HandIn();
        _walk.Take();
        Pin();

        Enter(Seven, "7").Is<StationPausedScreen>();
        _walk.Number(1);
        Pin().Is<TrayScreen>();
        SomePapers.SeatOf(_walk.Stack).Sitting.Left.ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void After_a_crash_pin_and_entry_code_lead_on_and_all_answers_are_there()
    {
        Start(Seven, "7").Number(1).Number(1).Number(1);
        _clock.Pass(TimeSpan.FromSeconds(20));
        _walk.Send(new TimeRan());
        Sealed.Dispose();

        var again = new Walk(new ScreenStack([StationScreen.Of(new Station(_some.Folder, _clock, "test") { Rounds = SomeExercises.Rounds })]));
        again.Shown.ShouldContain("interrupted");
        again.Number(Seven).Send(new Wrote(SomeStation.Pin)).Take().Send(new Wrote(_some.Codes["7"].Shown.ToLowerInvariant())).Take().Is<StationInterruptedScreen>();
        again.Shown.ShouldContain("All that was answered until then is there.");
        again.Number(1).Is<TrayScreen>();
        SomePapers.SeatOf(again.Stack).Sitting.Tray.Find("note")!.Answer.Priority.ShouldBe("now");
        again.Stack.LeavePlay();
    }

    [Fact]
    public void Who_guesses_waits_and_what_is_no_code_costs_no_try()
    {
        _walk.Number(Seven);
        Pin();
        _walk.Send(new Wrote("abc")).Take().Is<NoticeScreen>().Words.ShouldContain("12 letters and digits");
        _walk.Take();
        for (var tries = 1; tries <= WrongTries.Most; tries++)
        {
            Code("3").Is<NoticeScreen>().Words.ShouldContain(tries < WrongTries.Most ? $"Tries that are left: {WrongTries.Most - tries}" : "in 30 seconds");
            _walk.Take().Is<EntryCodeScreen>();
        }

        Code("7").Is<NoticeScreen>().Words.ShouldContain("in 30 seconds");
        _walk.Take();
        _clock.Pass(TimeSpan.FromSeconds(30));
        Code("7").Is<InstructionsScreen>();
    }

    [Fact]
    public void What_stands_against_a_sitting_is_said_in_words()
    {
        using (_some.Enter("7", _clock)) _walk.Number(Seven).Is<NoticeScreen>().Words.ShouldContain("sits in another window");
        _walk.Take();
        new SomeStation(SomePapers.Small.Paper!, _folder, new string('e', 32)).Enter("B-12", _clock).Dispose();
        _walk.Number(3).Is<NoticeScreen>().Words.ShouldContain("of another exercise");
        _walk.Take().Shown.ShouldContain("of another exercise");
        File.WriteAllText(_some.Folder.PathOf("3"), "noise\nnoise\n");
        _walk.Number(Three).Is<NoticeScreen>().Words.ShouldContain("damaged");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_said_and_the_code_is_not_counted_as_wrong()
    {
        var gone = Path.Combine(_folder, "gone");
        var walk = new Walk(new ScreenStack([StationScreen.Of(new Station(_some.Folder with { Folder = gone }, _clock, "test") { Rounds = SomeExercises.Rounds })]));

        walk.Number(Seven).Send(new Wrote(SomeStation.Pin)).Take().Send(new Wrote(_some.Codes["7"].Letters)).Take();

        walk.Is<NoticeScreen>().Words.ShouldContain("cannot be written");
    }

    [Fact]
    public void A_file_that_is_no_station_file_is_a_notice_and_no_crash()
    {
        var path = Path.Combine(_folder, "noise.station");
        File.WriteAllText(path, "noise\n");

        StationScreen.Open(path, null, _clock, "test").ShouldBeOfType<NoticeScreen>().Words.ShouldContain("no station file");
    }

    private Walk Enter(int item, string number)
    {
        _walk.Number(item).Is<StationPinScreen>();
        Pin().Is<EntryCodeScreen>();
        return Code(number);
    }

    private Walk Start(int item, string number) => Enter(item, number).Number(2).Number(1);

    private Walk Pin() => _walk.Send(new Wrote(SomeStation.Pin)).Take();

    private Walk Code(string number) => _walk.Send(new Wrote(_some.Codes[number].Letters)).Take();

    private void HandIn()
    {
        if (_walk.Top is InstructionsScreen) _walk.Number(2).Number(1);
        _walk.Is<TrayScreen>();
        _walk.Ask(Act.Review).Send(new Numbered(_walk.Page.Blocks.OfType<Item>().Last().Number));
        _walk.Is<SubmitScreen>();
        _walk.Number(2);
    }

    private IEnumerable<string> Standings() => _walk.Page.Blocks.OfType<Item>().Select(item => item.Right);
}
