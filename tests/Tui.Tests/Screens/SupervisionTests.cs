using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Supervision;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests.Screens;

public sealed class SupervisionTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void Where_nothing_is_kept_nobody_is_supervised()
    {
        var walk = _records.Start((Archive?)null, null, Some.Corridor);
        walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Team);
        walk.Ask(Act.Team).Is<PractiseScreen>();
        new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Interview)).Take().Ask(Act.Team).Is<PlayScreen>();
    }

    [Fact]
    public void It_asks_once_for_a_name_and_a_role_and_says_how_people_come_to_stand_there()
    {
        var walk = Home().Ask(Act.Team);
        walk.Is<SupervisorScreen>();
        walk.Take().Shown.ShouldContain("Nobody supervises without a name");
        walk.Take().Send(new Wrote("Candidate 7")).Take().Shown.ShouldContain("how candidates of an interview are known");
        walk.Take().Send(new Wrote(new string('m', 61))).Take().Shown.ShouldContain("at most 60 letters");
        walk.Take().Send(new Wrote(" Mr  Asamani ")).Take().Send(new Wrote("line manager")).Take();
        walk.Is<TeamScreen>();
        walk.Shown.ShouldContain("Mr Asamani, line manager");
        walk.Shown.ShouldContain("mentorsim hand-in -o NAME.mentorsim");
        walk.Ask(Act.Back).Ask(Act.Team).Is<TeamScreen>();
        walk.Ask(Act.Player).Is<SupervisorScreen>();
    }

    [Fact]
    public void Those_come_first_who_need_somebody_most()
    {
        var archive = _records.Archive();
        SomeTeam.Play(archive, "Noor", "", mode: PlayMode.Interview);
        SomeTeam.Play(archive, "Alex", "");
        SomeTeam.Play(archive, "Sam", "I have told her.", "promise", "words+guess");
        SomeTeam.Follow(archive, "Kim", reads: false);
        SomeTeam.Person(archive, "Nobody yet");
        var walk = Team();

        walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown).ShouldBe(["Written answers to read", "Sam", "Alex", "Kim"]);
        walk.Shown.ShouldContain("no route; talk: 1 breach, 1 overstep; read: 1");
        walk.Shown.ShouldContain("0 of 5; overdue: 7 days; next: Read: the role");
    }

    [Fact]
    public void A_written_answer_is_marked_given_back_and_marked_anew()
    {
        var played = SomeTeam.Play(_records.Archive(), "Sam", "I have told her, and I stay with you.\nAsk me anything.");
        var walk = Team();
        walk.Number(1).Is<ToReadScreen>();
        walk.Shown.ShouldContain("Sam: ");
        walk.Shown.ShouldContain("I have told her, and I stay with you.");
        walk.Number(1).Is<MarkScreen>();
        walk.Shown.ShouldContain("Ask me anything.");
        walk.Shown.ShouldContain("Plain words for a pupil of nine.");
        walk.Number(4).Shown.ShouldContain("Some criteria are not marked yet");
        walk.Take().Number(1).Number(2).Number(2);
        Rights(walk)[..2].ShouldBe(["met", "partly met"]);
        walk.Number(3).Send(new Wrote("Good plain words.")).Ask(Act.Back).Number(4).Is<ToReadScreen>();
        walk.Shown.ShouldContain("Nothing waits to be read.");

        var mark = FileOf("Sam").Writings.ShouldHaveSingleItem().Value;
        (mark.By, mark.Line, mark.Answer).ShouldBe((SomeTeam.Manager, "Good plain words.", new WrittenAnswerId(played.Id, 4, "letter")));
        mark.Marks.ShouldBe([new CriterionMark("plain", Met.Fully), new CriterionMark("honest", Met.Partly)]);
        walk.Ask(Act.Back).Number(2).Number(1).Shown.ShouldContain("1 criterion met, 1 criterion partly met, by Mr Asamani");
        walk.Number(1).Number(2).Number(4).Is<ToReadScreen>();
        FileOf("Sam").Writings.Values.Single().Marks[1].ShouldBe(new CriterionMark("honest", Met.Not));
    }

    [Fact]
    public void An_empty_answer_is_told_as_such_and_can_be_given_back()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "");
        var walk = Team().Number(1);
        walk.Shown.ShouldContain("nothing was written");
        walk.Number(1).Shown.ShouldContain("no answer of no worth");
        walk.Number(1).Number(1).Number(1).Number(2).Number(4).Is<ToReadScreen>();
        FileOf("Sam").Writings.Values.Single().Marks.Select(mark => mark.Met).ShouldBe([Met.Not, Met.Fully]);
    }

    [Fact]
    public void The_first_sign_off_asks_for_a_PIN_and_shows_who_signs_what_on_which_day()
    {
        var archive = _records.Archive();
        SomeTeam.Follow(archive, "Sam");
        var walk = Team().Number(2);
        walk.Is<MemberScreen>();
        walk.Number(4).Shown.ShouldContain("Not done yet: Play: the note.");
        SomeTeam.Play(archive, "Sam", "");
        walk.Take().Ask(Act.Back).Number(2);
        walk.Page.Blocks.OfType<Item>().Single(item => item.Markdown == "Sign off: The first week").Right.ShouldBe("can be signed");
        walk.Number(4).Is<SupervisorPinScreen>();
        walk.Shown.ShouldContain("What it does not prove");
        walk.Send(new Wrote("ab12")).Take().Send(new Wrote("ab12")).Take().Is<SignScreen>();
        foreach (var words in new[] { "You have agreed what a learning mentor is", "For:  Sam", "By:   Mr Asamani, line manager", "On:   23 November 2026, 10:42" }) walk.Shown.ShouldContain(words);
        walk.Number(2).Send(new Wrote("Agreed.")).Ask(Act.Back).Number(3).Is<MemberScreen>();
        walk.Shown.ShouldContain("signed today 10:42");
        var signed = FileOf("Sam").SignOffs.ShouldHaveSingleItem().Value;
        (signed.By, signed.Route, signed.Step, signed.Note).ShouldBe((SomeTeam.Manager, "first-weeks", "week-one", "Agreed."));

        // Another start asks for the PIN of the name before anything is shown.
        var later = Home().Ask(Act.Team).Send(new Wrote("mr asamani")).Take().Send(new Wrote("head")).Take();
        later.Is<PinScreen>();
        later.Shown.ShouldContain("What is done under this name is behind a PIN");
        later.Send(new Wrote("ab12")).Take().Is<TeamScreen>();
        later.Number(2).Number(4).Is<WithdrawScreen>();
        later.Number(3).Shown.ShouldContain("write it first");
        later.Take().Number(2).Send(new Wrote("   ")).Ask(Act.Back).Number(3).Shown.ShouldContain("write it first");
        later.Take().Number(2).Send(new Wrote("It was another week.")).Ask(Act.Back).Number(3).Is<MemberScreen>();
        FileOf("Sam").SignOffs.ShouldBeEmpty();
        Verdicts().ShouldAllBe(verdict => verdict is Fits);
    }

    [Fact]
    public void Nobody_supervises_themselves()
    {
        SomeTeam.Play(_records.Archive(), "Mr Asamani", "Mine.");
        SomeTeam.Play(_records.Archive(), "Sam", "Theirs.");
        var walk = Team("MR  ASAMANI");
        walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown).Last().ShouldBe("Mr Asamani");
        walk.Number(3).Shown.ShouldContain("Nobody supervises themselves");
        walk.Take().Number(1).Shown.ShouldNotContain("Mine.");
        var supervising = new Supervising(new Desk(_records.Archive(), null, _records.Clock, () => []), _records.Archive(), new Supervisor("mr asamani", ""));
        supervising.Add(SomeTeam.Person(_records.Archive(), "Mr Asamani"), at => new TalkNoted(at, supervising.Who, null, [], "Well done, me.")).ShouldBe(Supervising.NotYourself);
        FileOf("Mr Asamani").Talks.ShouldBeEmpty();
    }

    [Fact]
    public void A_talk_takes_breaches_and_oversteps_off_the_list_until_they_happen_again()
    {
        var archive = _records.Archive();
        SomeTeam.Play(archive, "Sam", "", "promise", "words+guess");
        _records.Clock.Pass(TimeSpan.FromMinutes(5));
        var walk = Team().Number(2);
        walk.Shown.ShouldContain("Serious breach CF-01");
        walk.Shown.ShouldContain("A learning mentor is not:");
        walk.Number(2).Is<TalkScreen>();
        walk.Number(4).Shown.ShouldContain("what you agreed");
        walk.Take().Number(1).Number(3).Send(new Wrote("Nobody can promise that.")).Ask(Act.Back);
        walk.Number(4).Is<MemberScreen>();
        walk.Shown.ShouldContain("talked about");
        walk.Shown.ShouldContain("Nobody can promise that.");
        walk.Ask(Act.Back).Shown.ShouldContain("talk: 1 overstep");
        _records.Clock.Pass(TimeSpan.FromMinutes(5));
        SomeTeam.Play(archive, "Sam", "", "promise");
        Team().Shown.ShouldContain("talk: 1 breach, 1 overstep");
    }

    [Fact]
    public void What_somebody_played_opens_as_a_review()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.");
        var walk = Team().Number(2).Number(3);
        walk.Is<PlaysScreen>();
        walk.Number(1);
        var review = MomentScreen.Waited(walk.Top).ShouldBeOfType<DebriefScreen>();
        review.IsReview.ShouldBeTrue();
        new Walk(new ScreenStack([.. walk.Stack.Screens[..^1], review])).Ask(Act.Back).Is<PlaysScreen>();
    }

    [Fact]
    public void A_play_whose_debrief_is_left_open_has_come_to_an_end()
    {
        var play = _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take().Number(1).Take().Take();
        play.Is<DebriefScreen>();
        play.Ask(Act.Back).Is<PractiseScreen>();
        var walk = Team().Number(2);
        walk.Shown.ShouldContain("1 play");
        walk.Number(3).Is<PlaysScreen>();
        walk.Page.Blocks.OfType<Item>().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_typed_stays_where_the_store_refuses_and_is_asked_for_before_it_is_left()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.");
        var walk = Team().Number(2).Number(2).Number(1).Send(new Wrote("The first weeks.")).Ask(Act.Back);
        Raw("ALTER TABLE events RENAME TO gone");
        walk.Number(2).Shown.ShouldContain("What you wrote is still here");
        Raw("ALTER TABLE gone RENAME TO events");
        walk.Take().Shown.ShouldContain("The first weeks.");
        walk.Ask(Act.Back).Page.Title.ShouldBe("Leave this?");
        walk.Number(1).Is<TalkScreen>().Written.ShouldBe("The first weeks.");
        walk.Number(2).Is<MemberScreen>();
        FileOf("Sam").Talks.Single().Note.ShouldBe("The first weeks.");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_and_kept()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "");
        var walk = Team().Number(2).Number(2).Number(1).Send(new Wrote(new string('x', NoteEvent.LongestText + 1))).Ask(Act.Back).Number(2);
        walk.Shown.ShouldContain("That is too long");
        walk.Take().Is<TalkScreen>().Written.Length.ShouldBe(NoteEvent.LongestText + 1);
    }

    [Fact]
    public void Records_that_cannot_be_read_are_told_and_not_shown_as_nobody()
    {
        var folder = Path.Combine(_records.Folder, "in-the-way");
        Directory.CreateDirectory(folder);
        var walk = _records.Start(_records.Archive(folder), null, Some.Corridor).Ask(Act.Back).Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Take();
        walk.Shown.ShouldContain("The records cannot be read now");
        walk.Shown.ShouldNotContain("Nobody is known here yet");
    }

    [Fact]
    public void A_mark_that_was_changed_in_the_store_is_found()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.");
        Team().Number(1).Number(1).Number(1).Number(2).Number(4).Is<ToReadScreen>();
        Verdicts().ShouldAllBe(verdict => verdict is Fits);
        Raw("UPDATE events SET body = replace(body, '\"met\":\"met\"', '\"met\":\"not\"')");
        Verdicts().Count(verdict => verdict is DoesNotFit).ShouldBe(1);
    }

    [Fact]
    public void Whatever_is_asked_by_those_who_supervise_there_is_a_page_with_keys()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "- *a*\n1. b\n<c>", "promise", "words+guess");
        SomeTeam.Follow(_records.Archive(), "Sam");
        var random = Scale.Random();
        Act[] acts = [Act.Take, Act.Up, Act.Down, Act.Back, Act.Write, Act.Help];
        var seen = new HashSet<Type>();
        var walk = Team();
        for (var i = 0; i < 150; i++)
        {
            if (walk.Stack.IsDone || walk.Top is PractiseScreen) walk = Team();
            if (walk.Top is PinScreen or DebriefScreen or MomentScreen) walk.Ask(Act.Back);
            else if (random.Next(3) == 0) walk.Ask(random.Of(acts));
            else if (walk.Page.Box is not null) walk.Send(new Wrote(random.Of(["ab12", "A line.\nAnother.", "\u001b[2J\u202e"]))).Ask(walk.Page.TakesLine ? Act.Take : Act.Back);
            else walk.Number(random.Next(0, 7));
            if (walk.Stack.IsDone) continue;
            walk.Page.Hints.ShouldNotBeEmpty();
            walk.Page.Selected.ShouldBeInRange(0, walk.Page.Blocks.OfType<Item>().Count());
            PageLayout.Lines(walk.Page.Blocks, 76).ShouldNotBeEmpty();
            seen.Add(walk.Top.GetType());
        }

        seen.Count.ShouldBeGreaterThan(5);
        Verdicts().ShouldAllBe(verdict => verdict is Fits);
    }

    private Walk Home() => new(SomeTeam.AtHome(_records, Some.Note));

    private Walk Team(string name = "Mr Asamani") => Home().Ask(Act.Team).Send(new Wrote(name)).Take().Send(new Wrote("line manager")).Take();

    private InductionFile FileOf(string name) => new Notebook(_records.Archive(), SomeTeam.Person(_records.Archive(), name)).Read();

    private List<Verdict> Verdicts()
    {
        var store = _records.Archive().Store;
        return [.. store.Sessions.All().Select(new Verification(store, _records.Clock).Of)];
    }

    private static string[] Rights(Walk walk) => [.. walk.Page.Blocks.OfType<Item>().Select(item => item.Right)];

    private void Raw(string sql)
    {
        using var raw = new SqliteConnection($"Data Source={_records.Path};Pooling=False");
        raw.Open();
        using var command = raw.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
