using System.Text.RegularExpressions;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Marking;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed partial class PanelFrameTests : IDisposable
{
    private const string Passphrase = "copper kettle on a hill";

    private readonly SomePanels _panels = new();
    private readonly List<string> _codes = [];

    public void Dispose() => _panels.Dispose();

    [Fact]
    public void Setting_up_looks_as_it_did()
    {
        var film = new Film(new Stage(_panels.AtHome()));
        film.Shoot("home").Press("no exercise yet", Key.A).Press("a title", (Key)'1');
        film.Stage.Type("Learning mentor, spring 2027");
        film.Press("a passphrase", Key.Enter);
        film.Stage.Type("too short").Press(Key.Enter);
        film.Shoot("too short").Press("again", Key.Enter);
        film.Stage.Type(Passphrase);
        film.Press("once more", Key.Enter);
        film.Stage.Type("another one");
        film.Press("not the same", Key.Enter);
        film.Stage.Press(Key.Enter).Type(Passphrase).Press(Key.Enter).Type(Passphrase).Press(Key.Enter).Arrive();
        var code = Code(film.Stage);
        film.Shoot("recovery sheet").Press("from the sheet", Key.Enter);
        film.Stage.Type("7777").Press(Key.Enter);
        film.Shoot("not the group").Press("again", Key.Enter);
        film.Stage.Type(code[^4..].ToLowerInvariant());
        film.Press("who keeps it", Key.Enter);
        film.Stage.Type("The business manager").Press(Key.Enter);
        film.Shoot("steps").Press("set up", Key.Enter).Press("set up, its end", Key.End);

        Pick(film.Stage, "Paper");
        film.Shoot("papers");
        Pick(film.Stage, "A small tray");
        film.Shoot("the paper");
        Pick(film.Stage, "Minutes");
        Retype(film.Stage, "2");
        film.Shoot("too few minutes");
        film.Stage.Press(Key.Enter);
        Retype(film.Stage, "20");
        Pick(film.Stage, "Items");
        film.Shoot("items");
        Pick(film.Stage, "She is here now");
        film.Shoot("an item");
        Pick(film.Stage, "When it comes");
        Retype(film.Stage, "5");
        Pick(film.Stage, "One place up");
        film.Stage.Press(Key.Esc);
        Pick(film.Stage, "Your room on Thursday");
        Pick(film.Stage, "Leave it out");
        film.Shoot("other items");
        Pick(film.Stage, "Add an item");
        film.Shoot("add an item");
        film.Stage.Through(Key.Enter);
        film.Shoot("does not fit").Stage.Press(Key.Enter);
        Pick(film.Stage, "A notice on the board");
        film.Shoot("of two papers").Stage.Press(Key.Esc, Key.Esc);

        Pick(film.Stage, "Criteria");
        film.Shoot("no criteria");
        Pick(film.Stage, "Take them");
        film.Shoot("specifications");
        Pick(film.Stage, "Learning mentor");
        film.Shoot("criteria");
        Pick(film.Stage, "D1");
        film.Shoot("a criterion");
        Pick(film.Stage, "Lowest mark");
        Retype(film.Stage, "7");
        film.Shoot("no such mark").Press("again", Key.Enter);
        Retype(film.Stage, "1.5");
        film.Stage.Press(Key.Esc);
        Pick(film.Stage, "Add one");
        film.Stage.Press(Key.Enter).Type("speaks plainly").Press(Key.Enter);
        film.Shoot("one that was typed").Stage.Press(Key.Esc);
        Pick(film.Stage, "Take those");
        Pick(film.Stage, "Learning mentor");
        film.Shoot("instead?").Stage.Press(Key.Enter, Key.Esc, Key.Esc);

        Pick(film.Stage, "Interview questions");
        film.Shoot("no questions");
        Pick(film.Stage, "Choose from");
        film.Stage.Through(Key.Enter);
        film.Shoot("a bank").Press("questions", Key.Esc);
        Pick(film.Stage, "Tell us");
        film.Shoot("a question").Stage.Press(Key.Esc, Key.Esc);

        Pick(film.Stage, "Members");
        film.Shoot("no members");
        AddMember(film.Stage, "Ms Rahmani");
        film.Shoot("a member");
        Pick(film.Stage, "Role");
        film.Stage.Type("chair").Press(Key.Enter);
        film.Stage.Press(Key.Esc);
        film.Shoot("nobody is trained");
        Pick(film.Stage, "Ms Rahmani");
        Pick(film.Stage, "Completed");
        Pick(film.Stage, "Ms Rahmani chooses");
        film.Shoot("a PIN");
        film.Stage.Type("rahmani's own").Press(Key.Enter).Type("rahmani's own").Press(Key.Enter);
        film.Shoot("with a PIN").Stage.Press(Key.Esc);
        AddMember(film.Stage, new string('M', 60));
        film.Stage.Press(Key.Esc);
        film.Shoot("members").Stage.Press(Key.Esc);

        Pick(film.Stage, "Candidates");
        film.Shoot("no candidates");
        Pick(film.Stage, "Add candidates");
        film.Stage.Type("Sam").Press(Key.Enter);
        film.Shoot("a name").Press("again", Key.Enter);
        Retype(film.Stage, "7 8 b-12");
        Pick(film.Stage, "Candidate 7");
        Pick(film.Stage, "Extra time");
        Retype(film.Stage, "25");
        Pick(film.Stage, "Other adjustments");
        film.Stage.Type("large print").Press(Key.Enter);
        film.Shoot("a candidate").Press("candidates", Key.Esc).Stage.Press(Key.Esc);

        Pick(film.Stage, "Arrivals");
        film.Shoot("arrivals");
        Pick(film.Stage, "At the same");
        Pick(film.Stage, "Invigilator PIN");
        film.Shoot("invigilator PIN");
        film.Stage.Type("bell-4711").Press(Key.Enter).Type("bell-4711").Press(Key.Enter);
        Pick(film.Stage, "Kept after");
        film.Shoot("kept for");
        Retype(film.Stage, "0");
        film.Shoot("no such length").Stage.Press(Key.Enter);
        Retype(film.Stage, "18");
        Pick(film.Stage, "Station file");
        film.Shoot("no station file yet");
        Pick(film.Stage, "Write it");
        film.Shoot("not yet").Stage.Press(Key.Enter, Key.Esc);

        Pick(film.Stage, "Slips");
        film.Shoot("slips");
        Pick(film.Stage, "The slip of candidate 7");
        foreach (var number in new[] { "7", "8", "B-12" })
        {
            _ = Code(film.Stage);
            film.Shoot($"slip {number}").Stage.Press(Key.Enter);
        }

        film.Shoot("all slips").Stage.Press(Key.Esc);
        Pick(film.Stage, "Station file");
        Pick(film.Stage, "Write it");
        film.Shoot("written").Press("station file", Key.Enter).Stage.Press(Key.Esc);
        film.Shoot("all set up").Press("all set up, its end", Key.End).Press("steps at the end", Key.Esc);

        var exercise = _panels.Reopened(Passphrase).Exercise;
        exercise.State.ShouldBe(ExerciseState.Sitting);
        exercise.Paper!.Minutes.ShouldBe(20);
        exercise.ReadPaper()!.Items.Select(item => (item.Id, item.Arrives)).ShouldBe([("note", 0), ("late-parent", 5), ("cover-lesson", 0), ("board", 0)]);
        exercise.Criteria.Select(criterion => (criterion.Id, criterion.Minimum)).ShouldBe([("E1", 2m), ("E2", null), ("D1", 1.5m), ("E3", null)]);
        exercise.Questions.ShouldHaveSingleItem().Elements.ShouldBe(["LM3.3"]);
        exercise.WashUp.ShouldHaveSingleItem();
        exercise.Members.Select(member => (member.Id, member.Role, member.IsTrained, member.HasJoined)).ShouldBe([("m1", "chair", true, true), ("m2", "", false, false)]);
        exercise.Candidates.Select(candidate => (candidate.Number, candidate.ExtraTime, candidate.Adjustments)).ShouldBe([("7", 25, "large print"), ("8", 0, ""), ("B-12", 0, "")]);
        (exercise.ArrivalsUnscaled, exercise.RetentionMonths, exercise.RecoveryHolder).ShouldBe((true, 18, "The business manager"));
        foreach (var file in Directory.EnumerateFiles(_panels.Folder))
        {
            var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
            foreach (var secret in _codes.SelectMany(each => new[] { each, each.Replace("-", "", StringComparison.Ordinal) }).Concat([Passphrase, "rahmani's own", "bell-4711"])) text.ShouldNotContain(secret, customMessage: file);
        }

        film.Match("Frames/panel-80x24.txt", _panels.Folder, Hidden);
    }

    [Fact]
    public void Opening_and_rehearsing_look_as_they_did()
    {
        var (file, recovery) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        File.SetLastWriteTimeUtc(file.Path, _panels.Clock.GetUtcNow().UtcDateTime);
        var film = new Film(new Stage(_panels.AtHome()).Press(Key.A));
        film.Shoot("an exercise").Press("its passphrase", (Key)'1');
        film.Stage.Type("wrong").Press(Key.Enter).Arrive();
        film.Shoot("wrong").Stage.Press(Key.Enter).Type(SomeExercises.Passphrase).Press(Key.Enter).Arrive();
        film.Shoot("rehearsal is next").Press("rehearse", Key.Enter);
        film.Stage.Through(Key.Enter);
        film.Press("instructions, their end", Key.End);
        film.Stage.Through((Key)'2');
        film.Shoot("the clock").Stage.Press((Key)'1');
        film.Shoot("the tray");
        film.Stage.Press((Key)'1');
        Pick(film.Stage, "Reason");
        film.Stage.Type("He is afraid.").Press(Key.Esc).Press(Key.Esc);
        _panels.Clock.Pass(TimeSpan.FromMinutes(2));
        film.Stage.Tell(new TimeRan());
        film.Shoot("over").Press("its end", Key.End);
        film.Stage.Through(Key.Esc);
        film.Press("rehearsed", Key.Esc);
        _panels.Reopened(SomeExercises.Passphrase).Exercise.RehearsedAt.ShouldNotBeNull();
        film.Stage.Press(Key.Esc).Press((Key)'1').Type(recovery.Shown.ToLowerInvariant()).Press(Key.Enter);
        film.Stage.Stack.Top.ShouldBeOfType<StepsScreen>();
        film.Match("Frames/panel-rehearsal-80x24.txt", _panels.Folder, Hidden);
    }

    [Fact]
    public void A_sheet_that_was_not_confirmed_is_made_anew()
    {
        var (file, first) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        using var stage = new Stage(new ScreenStack([StepsScreen.Of(new PanelTable(_panels.Desk, file)), new SetUpScreen(new PanelTable(_panels.Desk, file))]));
        Pick(stage, "Recovery sheet");
        var code = Code(stage);
        stage.Press(Key.Enter).Type(code[^4..]).Press(Key.Enter).Type("The bursar").Press(Key.Enter);

        stage.Stack.Top.ShouldBeOfType<SetUpScreen>();
        file.Exercise.RecoveryHolder.ShouldBe("The bursar");
        PanelFile.TryOpen(file.Path, first, _panels.Clock).ShouldBeNull();
        PanelFile.TryOpen(file.Path, Engine.Panel.Sealing.SecretCode.TryParse(code, 28)!, _panels.Clock).ShouldNotBeNull();
    }

    [Fact]
    public void No_PIN_is_chosen_before_the_recovery_sheet_is_kept_since_it_could_not_be_made_anew()
    {
        var (file, _) = SomeExercises.Begin(_panels.Folder, _panels.Clock);
        file.Append(new MemberAdded(file.Now, "m1", "A. Ash", "", true));
        var table = new PanelTable(_panels.Desk, file);
        using var stage = new Stage(new ScreenStack([new SetUpScreen(table), new MemberScreen(table, "m1")]));
        Pick(stage, "A. Ash chooses a PIN");
        stage.Frame.ShouldContain("First the recovery sheet");
        using var marking = new Stage(new ScreenStack([MarkStep.Of(file)]));
        marking.Press((Key)'1').Frame.ShouldContain("First the recovery sheet");

        file.Join("m1", "ashes-4711");
        stage.Press(Key.Enter).Press(Key.Esc);
        Pick(stage, "Recovery sheet");
        stage.Frame.ShouldContain("A. Ash");
        stage.Frame.ShouldContain("Take them off the list of members");
    }

    /// <summary>The code that stands on the page.</summary>
    private string Code(Stage stage)
    {
        _codes.Add(CodeForm.Match(stage.Frame).Value);
        _codes[^1].ShouldNotBeEmpty(stage.Frame);
        return _codes[^1];
    }

    private static void AddMember(Stage stage, string name)
    {
        Pick(stage, "Add a member");
        stage.Type(name).Press(Key.Enter);
    }

    private static void Retype(Stage stage, string text)
    {
        stage.Press([.. Enumerable.Repeat(Key.Backspace, 1 + stage.Stack.Top.Page.Box!.Length)]);
        stage.Type(text).Press(Key.Enter);
    }

    /// <summary>Selects what begins with a text, with the arrows, and takes it.</summary>
    private static void Pick(Stage stage, string text)
    {
        var number = stage.Stack.Top.Page.Blocks.OfType<Item>().FirstOrDefault(item => Prose.Plain(item.Markdown).StartsWith(text, StringComparison.Ordinal))?.Number
            ?? throw new InvalidOperationException($"There is no '{text}' here:\n{stage.Frame}");
        stage.Press(Key.Home);
        for (var i = 0; i < 200 && stage.Stack.Top.Page.Selected != number; i++) stage.Press(stage.Stack.Top.Page.Selected > number ? Key.CursorUp : Key.CursorDown);
        stage.Through(Key.Enter);
    }

    private static string Hidden(string text) => FingerprintForm.Replace(CodeForm.Replace(text, code => NoSign.Replace(code.Value, "X")), "0123 4567 89ab cdef");

    [GeneratedRegex("[34679ACDEFGHJKMNPQRTVWXY]{4}(-[34679ACDEFGHJKMNPQRTVWXY]{4}){2,}")]
    private static partial Regex CodeForm { get; }

    [GeneratedRegex("[^-]")]
    private static partial Regex NoSign { get; }

    [GeneratedRegex("[0-9a-f]{4}( [0-9a-f]{4}){3}")]
    private static partial Regex FingerprintForm { get; }
}
