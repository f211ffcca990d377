using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Marking;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class PanelMarkFrameTests : IDisposable
{
    private readonly SomePanelFile _panel = new(ordered: true);

    public void Dispose() => _panel.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Marking_looks_as_it_did(int width, int height)
    {
        _panel.Collected();
        var film = new Film(new Stage(new ScreenStack([MarkStep.Of(_panel.File)]), width, height));
        film.Shoot("members").Press("the PIN", '1');
        film.Stage.Type("wrong");
        film.Shoot("typed").Press("wrong", Key.Enter, Key.Enter);
        film.Stage.Type(SomeExercises.PinOf("m1"));
        film.Press("desk", Key.Enter).Press("an answer", '1').Press("its end", Key.End).Press("marked, and the next", '3').Press("the whole item", Key.B, Key.Esc);
        film.Press("a note", Key.W);
        film.Stage.Type("Names the risk, and not who must know it.");
        film.Press("with its note", Key.Esc).Press("keys", '?', Key.Esc).Press("for the head", Key.O);
        film.Stage.Type("\"I told nobody for a year\", they write.");
        film.Press("noted", Key.Esc, Key.Enter).Press("without a mark", Key.N, Key.V).Press("the next without a mark", Key.J).Press("back", Key.Esc);
        film.Press("item by item", '2', Key.Esc).Press("not finished yet", '5', Key.Esc);
        MarkAll("m1");
        film.Press("all marked", '2', Key.Esc).Press("finish?", '5').Through("finished", '2').Press("the desk afterwards", Key.Enter).Press("one's own marks again", '1').Press("its end", Key.End);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Shoot("members afterwards").Match($"Frames/panel-mark-{width}x{height}.txt");
    }

    [Fact]
    public void Choosing_a_PIN_and_an_interview_sheet_look_as_they_did()
    {
        _panel.Sitting();
        _panel.File.Append(new CandidateAbsent(_panel.File.Now, "12", "Ill."));
        var film = new Film(new Stage(new ScreenStack([MarkStep.Of(_panel.File)])));
        film.Shoot("members while candidates sit").Press("a forgotten PIN", '4').Press("choose another", '2');
        film.Stage.Type("short");
        film.Press("too short", Key.Enter, Key.Enter);
        film.Stage.Type("two words, one PIN");
        film.Press("once more", Key.Enter);
        film.Stage.Type("another one").Press(Key.Enter);
        film.Shoot("not the same").Stage.Press(Key.Enter).Type("two words, one PIN").Press(Key.Enter).Type("two words, one PIN").Press(Key.Enter);
        film.Shoot("desk").Press("candidates", '1').Press("a sheet", '2').Press("a question", '1').Press("word for word", Key.W);
        film.Stage.Type("\"I was worried once.\nI told the lead.\"");
        film.Press("with notes", Key.Esc).Press("marked, and the next", '4').Press("the last", '2', Key.Enter).Press("the sheet", Key.End).Press("lock it?", '3');
        film.Through("locked", '2').Press("to be read", '1');
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Shoot("candidates afterwards").Match("Frames/panel-interview-80x24.txt");
    }

    [Fact]
    public void Withdrawing_a_member_looks_as_it_did()
    {
        _panel.Collected();
        var film = new Film(new Stage(new ScreenStack([MarkStep.Of(_panel.File)])));
        film.Press("who", '4').Press("by whom", '3');
        film.Stage.Type("A. Arden");
        film.Press("why", Key.Enter);
        film.Stage.Type("Ill since Monday");
        film.Press("the recovery sheet", Key.Enter);
        film.Stage.Type("3333-4444");
        film.Press("no code", Key.Enter, Key.Enter);
        film.Stage.Type(_panel.Recovery.Shown);
        film.Press("withdrawn", Key.Enter).Press("members", Key.Enter).Press("their door", '3').Match("Frames/panel-withdraw-80x24.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Agreeing_looks_as_it_did(int width, int height)
    {
        _panel.Marked();
        var film = new Film(new Stage(new ScreenStack([AgreeStep.Of(_panel.File)]), width, height));
        film.Shoot("agree").Through("a possible breach", '1').Press("page 2", Key.PageDown).Press("its end", Key.End);
        film.Through("who", '2').Press("why", '1');
        film.Stage.Type("The reason says that they would ask the lead on the same day.");
        film.Through("set aside", Key.Esc).Press("its end", Key.End, Key.Esc);
        film.Shoot("judged").Stage.Through((Key)'2').Through('1').Press('2').Type("Nobody was told.").Press(Key.Esc, Key.Esc);
        film.Through("a mark that differs", '3').Press("its end", Key.End).Press("a mark", '3').Through("who is present", '5').Press("one", '1').Press("two", '2').Press("that is everybody", '4');
        film.Through("why", '6');
        film.Stage.Type("It names the risk.");
        film.Press("reason", Key.Esc).Through("agreed", '7');
        film.Through("those that differ by 1", '4').Through("one of them", '1').Press("its end", Key.End, Key.Esc, Key.Esc);
        film.Through("who opens", '5').Press("open the results?", '1').Press("open", '2').Press("afterwards", Key.Enter).Match($"Frames/panel-agree-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void The_longest_texts_fit_into_the_windows_of_those_who_mark(int width, int height)
    {
        _panel.SetUp(SomePapers.Longest);
        var now = _panel.File.Now;
        _panel.File.Append(new PaperChosen(now, ExercisePaper.Choose([(SomePapers.Longest, false)], [.. Enumerable.Range(1, 3).Select(number => new ChosenItem("longest", $"item-{number}", 0))], "three", "Three of the longest", 60)));
        var name = string.Concat(Enumerable.Repeat("Longname ", 20)).Trim();
        _panel.File.Append(new MemberAdded(now, "m1", name, "", true));
        _panel.File.Append(new CandidateRemoved(now, "7"));
        _panel.File.Append(new CandidateRemoved(now, "12"));
        foreach (var id in new[] { "m4", "m5" })
        {
            _panel.File.Append(new MemberAdded(now, id, $"{name} {id}", "", false));
            _panel.File.Join(id, SomeExercises.PinOf(id));
        }

        SomeExercises.LetSit(_panel.File);
        SomeExercises.Collect(_panel.File, _panel.Clock, (_, item) => new ItemAnswer
        {
            Priority = "longest-of-them-all-one",
            Actions = [.. Enumerable.Range(1, 9).Select(number => $"action-{number}")],
            To = [.. Enumerable.Range(1, 9).Select(number => $"person-{number}")],
            ByWhen = "longest-of-them-all-two",
            Number = item.Index + 1,
            Reason = string.Concat(Enumerable.Repeat("wording ", 150)),
        });
        var film = new Film(new Stage(new ScreenStack([MarkStep.Of(_panel.File)]), width, height));
        film.Shoot("members").Through("PIN", '1');
        film.Stage.Type(SomeExercises.PinOf("m1"));
        film.Press("desk", Key.Enter).Through("an answer", '1').Press("its end", Key.End).Through("the whole item", Key.B).Press("its end", Key.End, Key.Esc);
        film.Through("a note", Key.W).Stage.Type("A note.").Press(Key.Esc);
        film.Shoot("with its note").Stage.Dispose();
        SomeExercises.Mark(_panel.File, (member, _, line) => line.Kind == MarkKind.Interview || line.Part != "item-1" ? 2 : member == "m2" ? 0 : 4);
        film = film.On(new Stage(new ScreenStack([AgreeStep.Of(_panel.File)]), width, height));
        film.Shoot("agree").Through("a difference", '1').Press("page 2", Key.PageDown).Press("its end", Key.End).Match($"Frames/panel-longest-{width}x{height}.txt");
    }

    private void MarkAll(string member)
    {
        var desk = MemberDesk.TryOpen(_panel.File, member, SomeExercises.PinOf(member))!;
        foreach (var (number, line) in MemberMarks.Of(_panel.Exercise, member, desk.Entries).Missing) desk.Write(new Marked(_panel.File.Now, number, line, 2, ""));
    }
}
