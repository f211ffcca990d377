using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Tests.Screens;

public sealed class InductionTests : IDisposable
{
    private readonly SomeRecords _records = new() { Routes = [SomeRoutes.First] };

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_needs_a_name_and_lies_behind_the_PIN()
    {
        var nobody = _records.Start(null, Some.Corridor).Ask(Act.Induction);
        nobody.Is<NameScreen>();
        nobody.Send(new Wrote("")).Take().Is<NamelessScreen>();
        _records.Start("Sam", Some.Corridor).Take().Take();
        var store = _records.Archive().Store;
        store.People.SetPin(store.People.Find("", "Sam")!.Id, Pin.Keep("1234"));
        var walk = _records.Start("Sam", Some.Corridor).Ask(Act.Induction);
        walk.Is<PinScreen>();
        walk.Send(new Wrote("1234")).Take().Is<MyInductionScreen>();
    }

    [Fact]
    public void Nothing_is_stored_before_something_is_written_and_every_part_is_there_without_a_route()
    {
        var walk = Open();
        walk.Shown.ShouldContain("No route is chosen.");
        walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown).ShouldBe(["Choose a route", "Self\\-audit", "Who is who", "Training record", "Self\\-evaluation", "Portfolio"]);
        for (var number = 2; number <= 6; number++) walk.Number(number).Ask(Act.Back).Is<MyInductionScreen>();
        _records.Archive().Store.IsThere.ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_was_typed_is_not_dropped_without_a_question()
    {
        var walk = Open().Number(1).Number(1);
        walk.Is<LineScreen>();
        walk.Send(new Wrote("1 March 2027")).Ask(Act.Back).Shown.ShouldContain("What you typed is not kept yet.");
        walk.Ask(Act.Back).Page.Box.ShouldBe("1 March 2027");
        walk.Ask(Act.Back).Number(2).Is<RoutesScreen>();
        walk.Number(1).Ask(Act.Back).Is<RoutesScreen>();
    }

    [Fact]
    public void A_route_is_chosen_with_its_first_day_and_a_wrong_day_stays_in_the_box()
    {
        var walk = Open().Number(1).Number(1);
        walk.Send(new Wrote("31/02/2026")).Take().Shown.ShouldContain("That is no day.");
        walk.Take().Page.Box.ShouldBe("31/02/2026");
        walk.Send(new Wrote("22/11/2026")).Take().Is<MyInductionScreen>();
        walk.Shown.ShouldContain("From 22 November 2026. 0 of 7 steps done.");
        walk.Shown.ShouldContain("open, by 24 November 2026");
        _records.Clock.Pass(TimeSpan.FromDays(3));
        Open().Shown.ShouldContain("overdue: 24 November 2026");
    }

    [Theory]
    [InlineData("Mr Alderton", Pronouns.He)]
    [InlineData("miss Ng", Pronouns.She)]
    [InlineData("Mx. Lau", Pronouns.They)]
    [InlineData("Alderton", Pronouns.They)]
    public void A_title_says_how_texts_speak_of_somebody_new(string name, Pronouns pronouns)
    {
        var walk = Open().Number(3).Number(1);
        walk.Is<PersonFormScreen>().Pronouns.ShouldBe(Pronouns.She, "as the invented lead");
        walk.Number(1).Send(new Wrote(name)).Take().Is<PersonFormScreen>().Pronouns.ShouldBe(pronouns);
    }

    [Fact]
    public void The_self_audit_goes_from_element_to_element_and_can_be_left_and_gone_on_with()
    {
        var walk = Open().Number(2).Number(1);
        walk.Is<ElementScreen>().Id.ShouldBe("LM1.1");
        walk.Number(4).Send(new Wrote("I talked with a class.")).Ask(Act.Back).Shown.ShouldContain("I talked with a class.");
        walk.Number(2).Is<ElementScreen>().Id.ShouldBe("LM1.2");
        walk.Number(1).Is<ElementScreen>().Id.ShouldBe("LM1.3");
        walk.Ask(Act.Back).Is<AuditScreen>();
        walk.Shown.ShouldContain("2 of 19 elements answered.");

        walk = Open().Number(2);
        walk.Number(1).Is<ElementScreen>().Id.ShouldBe("LM1.3");
        Notes.Audit[("nos-2005", "LM1.1")].Evidence.ShouldBe("I talked with a class.");
        Notes.Audit[("nos-2005", "LM1.1")].Answer.ShouldBe(AuditAnswer.Some);
        walk.Ask(Act.Back).Number(2).Is<GapsScreen>();
        walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text[..5]).ShouldBe(["LM1.2", "LM1.1"]);
    }

    [Fact]
    public void A_note_without_an_answer_is_not_lost_unasked()
    {
        var walk = Open().Number(2).Number(1).Number(4).Send(new Wrote("A note.")).Ask(Act.Back).Ask(Act.Back);
        walk.Is<LeaveQuestion>();
        walk.Number(1).Is<ElementScreen>().Draft.ShouldBe("A note.");
        walk.Ask(Act.Back).Number(2).Is<AuditScreen>();
    }

    [Fact]
    public void The_gaps_lead_to_scenarios_that_can_give_evidence_and_say_why()
    {
        Note(at => new Audited(at, "nos-2005", Evidence.Element.Id, AuditAnswer.NotYet, ""));
        var walk = Open().Number(2).Number(2);
        walk.Shown.ShouldContain($"of its decisions can give evidence for {Evidence.Element.Id}.");
        walk.Number(1).Is<BriefingScreen>();
        walk.Ask(Act.Back).Is<GapsScreen>();
    }

    [Fact]
    public void Whoever_is_named_is_met_in_the_scenarios_and_a_play_that_has_begun_keeps_its_names()
    {
        Name("dsl", "Mr O'Hara \u001b[2J*bold*");
        var first = Open(Some.Breakfast).Ask(Act.Back).Take();
        first.Shown.ShouldContain("Mr O'Hara [2J*bold*");
        first.Shown.ShouldNotContain("Ms Rahmani");
        first.Take();

        Name("dsl", "Ms Next");
        var resumed = _records.Start("Sam", Some.Breakfast);
        resumed.Shown.ShouldContain("Go on");
        resumed.Number(1).Top.ShouldNotBeOfType<ChangedScreen>();
        resumed.Top.ShouldBeAssignableTo<DecisionScreen>();
        var store = _records.Archive().Store;
        var session = store.Sessions.All().Single(session => !Notebook.Is(session));
        new Verification(store, _records.Clock).Of(session).ShouldBeOfType<Fits>();
        Recording.Open(_records.Archive(), session).Session.Scenario.School!.People["dsl"].Name.ShouldBe("Mr O'Hara [2J*bold*");
        _records.Start("Sam", Some.Breakfast).Number(2).Shown.ShouldContain("Ms Next");
        // Somebody else has the school as it is in the library.
        _records.Start("Ada", Some.Breakfast).Take().Shown.ShouldContain("Ms Rahmani");
    }

    [Fact]
    public void A_name_is_taken_away_again()
    {
        Name("dsl", "Ms Next");
        var walk = Open().Number(3).Number(1);
        walk.Shown.ShouldContain("Ms Next");
        walk.Number(5).Is<WhoIsWhoScreen>();
        Notes.People.ShouldBeEmpty();
    }

    [Fact]
    public void A_form_that_was_changed_asks_before_it_is_left()
    {
        var walk = Open().Number(3).Number(1).Number(3).Ask(Act.Back);
        walk.Is<LeaveQuestion>();
        walk.Number(1).Is<PersonFormScreen>().Pronouns.ShouldBe(Pronouns.He);
        walk.Number(1).Send(new Wrote(new string('x', 61))).Take().Shown.ShouldContain("At most 60 letters fit.");
        walk.Take().Page.Box!.Length.ShouldBe(61);
    }

    [Fact]
    public void Training_is_added_changed_and_removed_and_home_says_what_is_to_renew()
    {
        var walk = Open().Number(4).Number(1);
        walk.Number(6).Shown.ShouldContain("What training was it?");
        walk.Take().Number(1).Send(new Wrote("First aid")).Take().Number(2).Send(new Wrote("2025-12-01")).Take().Number(3).Send(new Wrote("Elm Training")).Take();
        walk.Number(4).Is<ElementsScreen>();
        walk.Send(new NumberedAll([1, 3]));
        walk.Is<TrainingFormScreen>().Elements.ShouldBe(["LM1.1", "LM1.3"]);
        walk.Number(5).Send(new Wrote("1/12/2026")).Take().Number(6).Is<TrainingScreen>();
        walk.Shown.ShouldContain("To renew soon");
        Notes.Training[1].ShouldBe(new TrainingEntry(1, "First aid", new DateOnly(2025, 12, 1), "Elm Training") { Elements = ["LM1.1", "LM1.3"], RenewBy = new DateOnly(2026, 12, 1) });
        _records.Start("Sam", Some.Corridor).Ask(Act.Back).Shown.ShouldContain("Training to renew: First aid (renew by 1 December 2026).");

        walk.Number(2).Number(5).Send(new Wrote("")).Take().Number(6).Is<TrainingScreen>();
        Notes.Training[1].RenewBy.ShouldBeNull();
        walk.Number(2).Number(7).Is<TrainingScreen>();
        Notes.Training.ShouldBeEmpty();
        Notes.NextTraining.ShouldBe(2);
    }

    [Fact]
    public void A_cycle_of_self_evaluation_follows_on_another_and_the_earlier_one_can_be_read()
    {
        var walk = Open().Number(5);
        foreach (var number in (int[])[1, 2, 3]) walk.Number(number).Send(new Wrote($"Answer {number}.")).Ask(Act.Back);
        walk.Number(4).Send(new Wrote("2026-11-30")).Take().Is<EvaluationScreen>();
        walk.Shown.ShouldContain("You look at this again on 30 November 2026.");
        _records.Clock.Pass(TimeSpan.FromDays(30));
        walk = Open();
        walk.Shown.ShouldContain("review was due 30 November 2026");
        walk.Number(5).Shown.ShouldContain("The day of your review has passed");
        walk.Number(5).Shown.ShouldContain("cycle 2");
        walk.Number(1).Send(new Wrote("Better.")).Ask(Act.Back).Number(5).Shown.ShouldContain("Answer 2.");
        Notes.Cycles.Length.ShouldBe(2);
        Notes.Cycles[1].Answers[EvaluationQuestion.HowWell].Text.ShouldBe("Better.");
    }

    [Fact]
    public void A_debrief_goes_into_the_portfolio_with_words_which_can_be_changed_and_taken_out()
    {
        var walk = _records.Start("Sam", Some.Corridor).Take().Take().Number(4).Take().Number(1).Take().Take();
        walk.Is<DebriefScreen>();
        walk.Ask(Act.Showcase).Is<ShowcaseScreen>();
        walk.Number(2).Ask(Act.Back).Is<DebriefScreen>();
        walk.Ask(Act.Showcase).Number(2).Send(new Wrote(" ")).Ask(Act.Back).Is<DebriefScreen>();
        walk.Ask(Act.Showcase).Number(2).Send(new Wrote("I listened.")).Ask(Act.Back).Is<DebriefScreen>();
        Notes.Portfolio.ShouldHaveSingleItem().Element.ShouldBe("LM1.2");
        walk.Take();

        var list = Open().Number(6);
        list.Shown.ShouldContain("I listened.");
        list.Number(1).Number(1).Send(new Wrote("I listened twice.")).Ask(Act.Back).Shown.ShouldContain("I listened twice.");
        list.Number(2).Is<DebriefScreen>();
        list.Ask(Act.Back).Number(3).Is<PortfolioScreen>();
        Notes.Portfolio.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_store_refuses_stays_where_it_was_typed_with_the_reason()
    {
        var file = Path.Combine(_records.Folder, "file");
        File.WriteAllText(file, "");
        var walk = _records.Start(_records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor).Ask(Act.Induction);
        walk.Number(5).Number(1).Send(new Wrote("All is well.")).Ask(Act.Back).Shown.ShouldContain("This is not kept.");
        walk.Shown.ShouldContain("All is well.");
        walk.Number(2).Page.Box.ShouldBe("All is well.");
        walk.Ask(Act.Back).Number(1).Shown.ShouldContain("This is not kept.");
        walk.Number(3).Is<EvaluationScreen>();
    }

    [Fact]
    public void Each_step_leads_to_what_it_asks_for_and_the_last_says_who_signs()
    {
        Note(at => new RouteChosen(at, SomeRoutes.First.Id, "", new DateOnly(2026, 11, 23)));
        var walk = Open();
        walk.Number(1).Is<AuditScreen>();
        walk.Ask(Act.Back).Number(2).Is<WhoIsWhoScreen>();
        walk.Ask(Act.Back).Number(3).Shown.ShouldContain("Is it done?");
        walk.Number(1).Is<MyInductionScreen>();
        Notes.Read.ShouldContainKey((SomeRoutes.First.Id, "policy"));
        walk.Number(4).Is<BriefingScreen>();
        walk.Ask(Act.Back).Number(5).Is<TrainingFormScreen>().What.ShouldBe("Safeguarding for new staff");
        walk.Ask(Act.Back).Is<MyInductionScreen>();
        walk.Number(6).Is<EvaluationScreen>();
        walk.Ask(Act.Back).Number(7).Shown.ShouldContain("It cannot be signed yet. Not done yet: Self-audit; Who is who;");
    }

    [Fact]
    public void Who_signed_is_said_with_the_day()
    {
        Note(at => new RouteChosen(at, SomeRoutes.First.Id, "", new DateOnly(2026, 11, 23)));
        var archive = _records.Archive();
        new Notebook(archive, archive.Store.People.Find("", "Sam")!).Add(at => new StepSigned(at, new Supervisor("Mr Asamani", "line manager"), SomeRoutes.First.Id, "sign", "Well done."));
        var walk = Open();
        walk.Shown.ShouldContain("Signed by Mr Asamani, line manager, 23 November 2026.");
        walk.Number(7).Shown.ShouldContain("Well done.");
    }

    [Fact]
    public void Of_a_long_route_the_next_steps_stand_above_the_parts_and_all_its_steps_are_a_key_away()
    {
        _records.Routes = [SomeRoutes.Long];
        Note(at => new RouteChosen(at, SomeRoutes.Long.Id, "", new DateOnly(2026, 11, 23)));
        var walk = Open();
        Items(walk).ShouldBe(["Read the paper of day 1", "Read the paper of day 2", "Read the paper of day 3", "All 11 steps", "Self\\-audit", "Who is who", "Training record", "Self\\-evaluation", "Portfolio"]);
        walk.Number(1).Number(1).Is<MyInductionScreen>();
        Items(walk)[..3].ShouldBe(["Read the paper of day 2", "Read the paper of day 3", "Read the paper of day 4"]);

        walk.Number(4).Is<RouteStepsScreen>().Selected.ShouldBe(2, "the first that is not done");
        Items(walk).Length.ShouldBe(12);
        walk.Number(11).Shown.ShouldContain("It cannot be signed yet.");
        walk.Ask(Act.Back).Number(12).Is<RoutesScreen>();
        walk.Ask(Act.Back).Number(2).Number(1).Is<RouteStepsScreen>();
        walk.Ask(Act.Back).Shown.ShouldContain("2 of 11 steps done");

        foreach (var day in Enumerable.Range(3, 8)) Note(at => new StepRead(at, SomeRoutes.Long.Id, $"day-{day}"));
        Items(Open())[..2].ShouldBe(["Sign\\-off after ten days", "All 11 steps"]);
    }

    [Fact]
    public void Training_that_is_still_to_come_is_not_in_the_record_and_does_no_step()
    {
        var walk = Open().Number(4).Number(1).Number(1).Send(new Wrote("First aid")).Take().Number(2).Send(new Wrote("2026-11-24")).Take().Number(3).Send(new Wrote("Elm Training")).Take();
        walk.Number(6).Shown.ShouldContain("24 November 2026 is still to come.");
        walk.Take().Number(2).Send(new Wrote("2026-11-23")).Take().Number(6).Is<TrainingScreen>();
    }

    [Fact]
    public void A_route_that_is_not_here_any_more_is_named_and_the_parts_stay()
    {
        Note(at => new RouteChosen(at, "gone", "The old route", new DateOnly(2026, 11, 23)));
        var walk = Open();
        walk.Shown.ShouldContain("The old route");
        walk.Number(2).Is<AuditScreen>();
    }

    private static Engine.Scenarios.Evidence Evidence => Some.Corridor.Scenario!.AllEvidence.First(one => one.Points > 0 && one.Pack.Id == "nos-2005");

    private InductionFile Notes
    {
        get
        {
            var archive = _records.Archive();
            return new Notebook(archive, archive.Store.People.Find("", "Sam")!).Read();
        }
    }

    private static string[] Items(Walk walk) => [.. walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown)];

    private Walk Open(params Engine.Scenarios.ScenarioFile[] files) => _records.Start("Sam", files is [] ? [Some.Corridor] : files).Ask(Act.Induction);

    private void Name(string slot, string name)
    {
        var walk = Open(Some.Breakfast).Number(3);
        slot.ShouldBe("dsl", "the first of the list");
        walk.Number(1).Number(1).Send(new Wrote(name)).Take().Number(4).Is<WhoIsWhoScreen>();
    }

    private void Note(Func<DateTimeOffset, InductionEvent> note)
    {
        var archive = _records.Archive();
        var sam = archive.Store.IsThere ? archive.Store.People.Find("", "Sam") : null;
        new Notebook(archive, sam ?? new Person(Guid.NewGuid().ToString(), "", "Sam", "2026-11-23T10:42:00.000Z")).Add(note);
    }
}
