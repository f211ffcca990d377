using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests.Screens;

public sealed class PanelTests : IDisposable
{
    private readonly SomePanels _panels = new();

    public void Dispose() => _panels.Dispose();

    [Fact]
    [Trait("Long", "PanelMessages")]
    public void Whatever_is_asked_in_a_panel_there_is_a_page_with_keys_and_what_was_settled_is_in_the_file()
    {
        var random = Scale.Random();
        Act[] acts = [Act.Take, Act.Up, Act.Down, Act.Back, Act.Help, Act.Write, Act.Review];
        string[] texts = ["", "7", "12", "2.5", "-1", "E4", "Ms Rahmani", "A line.\nAnother.", "\u001b[2J\u202e", "- *a*\n1. b\n", Texts.Fill("long ", 5000), "copper kettle on a hill", "7 B-12"];
        var seen = new HashSet<Type>();
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var table = new PanelTable(_panels.Desk, file);
        Func<Screen>[] screens =
        [
            () => new PaperScreen(table), () => new CriteriaScreen(table), () => new QuestionsScreen(table), () => new MembersScreen(table), () => new CandidatesScreen(table),
            () => new SlipsScreen(table), () => new ArrivalsScreen(table), () => new StationFileScreen(table, StationFileScreen.WriteBeside), () => new RehearseScreen(table),
        ];
        Walk Start() => new(new ScreenStack([StepsScreen.Of(table), new SetUpScreen(table), random.Of(screens)()]));
        var walk = Start();
        for (var i = 0; i < Scale.Count(30_000); i++)
        {
            if (walk.Stack.IsDone || i % 30 == 0) walk = Start();
            if (random.Next(4) == 0) walk.Ask(random.Of(acts));
            else if (walk.Page.Box is not null) walk.Send(new Wrote(random.Of(texts))).Ask(walk.Page.TakesLine ? Act.Take : Act.Back);
            else walk.Number(random.Next(0, 14));
            if (walk.Stack.IsDone) continue;
            walk.Page.Title.ShouldNotBeNullOrWhiteSpace();
            walk.Page.Hints.ShouldNotBeEmpty();
            walk.Page.Selected.ShouldBeInRange(0, walk.Page.Blocks.OfType<Item>().Count());
            PageLayout.Lines(walk.Page.Blocks, 76).ShouldNotBeEmpty();
            seen.Add(walk.Top.GetType());
        }

        seen.Count.ShouldBeGreaterThan(18);
        file.Exercise.Events.Length.ShouldBeGreaterThan(10);
        file.Refresh();
    }

    [Fact]
    public void A_rehearsal_leaves_nothing_behind_whether_it_is_ended_or_left()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        var table = new PanelTable(_panels.Desk, file);
        var walk = new Walk(new ScreenStack([StepsScreen.Of(table), new RehearseScreen(table)]));

        walk.Number(1).Is<InstructionsScreen>();
        var left = table.Rehearsal.ShouldNotBeNull();
        Directory.Exists(left.Folder).ShouldBeTrue();
        walk.Ask(Act.Back).Is<RehearseScreen>();
        Directory.Exists(left.Folder).ShouldBeFalse();
        file.Exercise.RehearsedAt.ShouldBeNull();

        walk.Number(1).Number(2).Number(1).Is<TrayScreen>();
        var ended = table.Rehearsal.ShouldNotBeNull();
        _panels.Clock.Pass(TimeSpan.FromMinutes(2));
        walk.Send(new TimeRan()).Is<RehearsedScreen>();
        Directory.Exists(ended.Folder).ShouldBeFalse();
        file.Exercise.RehearsedAt.ShouldNotBeNull();
        StepsScreen.Next(file.Exercise).ShouldBe(ExerciseStep.SetUp);
    }

    [Fact]
    public void What_somebody_else_wrote_meanwhile_is_there_when_a_step_is_opened()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var walk = new Walk(new ScreenStack([StepsScreen.Of(new PanelTable(_panels.Desk, file))]));
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _panels.Clock)!.Append(new Titled(_panels.Clock.GetUtcNow(), "Another title"));

        walk.Number(1).Page.Aside.ShouldBe("Another title");
    }

    [Fact]
    public void A_file_that_is_gone_is_said_and_nothing_is_lost_that_was_typed()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var walk = new Walk(new ScreenStack([new SetUpScreen(new PanelTable(_panels.Desk, file))]));
        File.Delete(file.Path);

        walk.Number(1).Send(new Wrote("Another title")).Take().Is<NoticeScreen>().Words.ShouldContain("cannot be read");
        walk.Take().Page.Box.ShouldBe("Another title");
    }

    [Fact]
    public void After_five_wrong_passphrases_it_is_back_to_the_list()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var walk = new Walk(new ScreenStack([new PanelScreen(_panels.Desk), new OpenExerciseScreen(_panels.Desk, file.Path)]));
        for (var i = 0; i < 4; i++) walk.Send(new Wrote("wrong")).Take().Arrive().Take().Is<OpenExerciseScreen>();
        walk.Send(new Wrote("wrong")).Take().Arrive().Take().Is<PanelScreen>();
    }

    [Fact]
    public void A_damaged_file_and_one_of_another_kind_are_told_apart_from_a_wrong_passphrase()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var bytes = File.ReadAllBytes(file.Path);
        bytes[^20] ^= 1;
        File.WriteAllBytes(file.Path, bytes);
        Open(file.Path).ShouldContain("damaged");
        File.WriteAllText(file.Path, "hello\n");
        Open(file.Path).ShouldContain("no panel file");

        string Open(string path) => new Walk(new ScreenStack([new OpenExerciseScreen(_panels.Desk, path)])).Send(new Wrote(SomeExercises.Passphrase)).Take().Arrive().Is<NoticeScreen>().Words;
    }

    [Fact]
    public void Opening_an_exercise_shows_that_it_goes_on_and_can_be_stopped()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        var walk = new Walk(new ScreenStack([new PanelScreen(_panels.Desk), new OpenExerciseScreen(_panels.Desk, file.Path)])).Send(new Wrote(SomeExercises.Passphrase)).Take();
        walk.Is<MomentScreen>();
        walk.Page.Blocks.OfType<Bar>().ShouldHaveSingleItem().Share.ShouldBe(0);
        _panels.Clock.Pass(TimeSpan.FromSeconds(1));
        walk.Page.Blocks.OfType<Bar>().ShouldHaveSingleItem().Share.ShouldBe(0.5m);
        walk.HintOf(Act.Back).What.ShouldBe("stop, and back");
        walk.Ask(Act.Back).Is<OpenExerciseScreen>();
        walk.Take().Is<NoticeScreen>().Words.ShouldBe("Nothing was typed.");
        walk.Take().Send(new Wrote(SomeExercises.Passphrase)).Take().Arrive().Is<StepsScreen>();
    }

    [Fact]
    public async Task An_exercise_whose_making_was_stopped_leaves_no_file()
    {
        var walk = new Walk(new ScreenStack([new PanelScreen(_panels.Desk), NewExercise.Title(_panels.Desk, new PanelScreen(_panels.Desk))]));
        walk.Send(new Wrote("Spring")).Take().Send(new Wrote(SomeExercises.Passphrase)).Take().Send(new Wrote(SomeExercises.Passphrase)).Take();
        await walk.Is<MomentScreen>().Search;
        walk.Ask(Act.Back).Is<SecretTwiceScreen>();
        Directory.EnumerateFiles(_panels.Folder).ShouldBeEmpty();

        walk.Send(new Wrote(SomeExercises.Passphrase)).Take().Send(new Wrote(SomeExercises.Passphrase)).Take().Arrive().Is<MentorSim.Tui.Screens.Panel.SheetScreen>();
        Directory.EnumerateFiles(_panels.Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void Going_back_from_a_new_passphrase_is_one_step_and_keeps_the_title()
    {
        var walk = new Walk(new ScreenStack([new PanelScreen(_panels.Desk), NewExercise.Title(_panels.Desk, new PanelScreen(_panels.Desk))]));
        walk.Send(new Wrote("Spring")).Take().Send(new Wrote(SomeExercises.Passphrase)).Take();
        walk.Page.Title.ShouldBe("The same once more");
        walk.Ask(Act.Back).Page.Title.ShouldBe("The passphrase");
        walk.Ask(Act.Back).Is<MentorSim.Tui.Screens.Induction.LineScreen>().Typed.ShouldBe("Spring");
        walk.Ask(Act.Back).Is<PanelScreen>();
    }

    [Fact]
    public void A_criterion_that_somebody_else_left_out_meanwhile_says_so()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        var table = new PanelTable(_panels.Desk, file);
        var id = file.Exercise.Criteria[0].Id;
        var walk = new Walk(new ScreenStack([new CriteriaScreen(table), new CriterionScreen(table, id)]));
        var weighing = new Walk(walk.Stack).Number(3);
        file.Append(new CriteriaSet(file.Now, file.Exercise.Criteria.RemoveAt(0)));

        walk.Shown.ShouldContain($"There is no criterion {id} any more");
        walk.Take().Is<CriteriaScreen>();
        weighing.Send(new Wrote("2")).Take().Is<NoticeScreen>().Words.ShouldContain($"There is no criterion {id} any more");
    }

    [Fact]
    public void Who_collects_is_taken_from_the_panel_or_is_somebody_else()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        var table = new PanelTable(_panels.Desk, file);
        var names = new List<string>();
        Walk Asked() => new(new ScreenStack([new SitScreen(table), ((Go)YourName.Ask(table, "", new SitScreen(table), name =>
        {
            names.Add(name);
            return new GoBack();
        })).Screen]));

        Asked().Number(1).Is<SitScreen>();
        var walk = Asked();
        walk.Number(walk.NumberOf("Somebody else")).Send(new Wrote("The invigilator")).Take().Is<SitScreen>();
        names.ShouldBe([file.Exercise.Markers.First().Name, "The invigilator"]);
    }

    [Fact]
    public void A_slip_that_nobody_wrote_down_does_not_count()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        file.Append(new CandidateAdded(file.Now, "7", 0, ""));
        var walk = new Walk(new ScreenStack([new SlipsScreen(new PanelTable(_panels.Desk, file))]));

        walk.Number(1).Is<SlipScreen>();
        walk.Ask(Act.Back);
        file.Exercise.CandidateOf("7").Slot.ShouldBeNull();

        var code = walk.Number(1).Is<SlipScreen>().Code;
        walk.Take();
        EntrySlot.TryOpen(file.Exercise.CandidateOf("7").Slot.ShouldNotBeNull(), file.Exercise.Id, "7", code).ShouldNotBeNull();
    }
}
