using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class SupervisionFrameTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Those_who_supervise_see_what_they_saw(int width, int height)
    {
        var film = new Film(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Press("who supervises", Key.L);
        film.Stage.Type("Mr Asamani").Press(Key.Enter).Type("line manager");
        film.Shoot("in which role").Press("nobody yet", Key.Enter);

        Fill();
        film = film.On(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Mr Asamani").Press(Key.Enter).Type("line manager");
        film.Press("people", Key.Enter).Press("people, their end", Key.End);
        film.Press("to read", (Key)'1').Press("to read, its end", Key.End);
        film.Stage.Press((Key)'1');
        film.Press("to mark", Key.Home);
        film.Stage.Press((Key)'1').Press((Key)'2').Press((Key)'2').Press(Key.W).Type("Good plain words.").Press(Key.Esc);
        film.Press("marked, to give back", Key.End);
        film.Stage.Through((Key)'4');
        film.Shoot("given back");
        film.Match($"Frames/supervision-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_person_looks_as_they_did(int width, int height)
    {
        Fill();
        var film = new Film(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Mr Asamani").Press(Key.Enter).Type("line manager").Press(Key.Enter);
        film.Stage.Press(Key.CursorDown);
        film.Press("a person", Key.Enter).Press("a person, further on", Key.PageDown).Press("a person, the end", Key.End);
        film.Stage.Press(Key.Home).Press((Key)'2');
        film.Shoot("a talk").Press("about a breach", (Key)'1');
        film.Stage.Press(Key.W);
        film.Stage.Type("Nobody can promise that.\nWe read CF-01 together.");
        film.Shoot("what was agreed").Press("a talk to note", Key.Esc).Press("leaving it", Key.Esc);
        film.Stage.Press((Key)'2');
        film.Press("what they played", (Key)'3');
        film.Stage.Press(Key.Esc).Through((Key)'4');
        film.Shoot("a PIN first");
        film.Stage.Type("ab12").Press(Key.Enter).Type("ab12");
        film.Press("to sign", Key.Enter).Press("to sign, its end", Key.End);
        film.Stage.Through((Key)'3');
        film.Shoot("signed");
        film.Stage.Through((Key)'4');
        film.Shoot("to withdraw");
        film.Match($"Frames/supervision-person-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Many_people_and_the_longest_names_take_two_lines_each(int width, int height)
    {
        var archive = _records.Archive();
        SomeTeam.LongestName.Length.ShouldBe(People.LongestName);
        SomeTeam.Play(archive, SomeTeam.LongestName, new string('w', 300), "promise", "words+guess");
        SomeTeam.Follow(archive, SomeTeam.LongestName, reads: false);
        SomeTeam.Follow(archive, new string('名', 30));
        for (var i = 1; i <= 60; i++) SomeTeam.Follow(archive, string.Create(CultureInfo.InvariantCulture, $"Trainee {i:00}"), reads: i % 2 == 0);
        var film = new Film(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Mr Asamani").Press(Key.Enter).Press(Key.Enter);
        film.Shoot("many").Press("many, their end", Key.End);
        film.Stage.Press(Key.Home).Press((Key)'2', Key.Enter);
        film.Shoot("the longest name");
        film.Match($"Frames/supervision-many-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Those_behind_their_PIN_and_those_who_are_named_look_as_they_did(int width, int height)
    {
        Fill();
        var archive = _records.Archive();
        archive.Store.People.SetPin(SomeTeam.Person(archive, "Sam").Id, Pin.Keep("ab12"));
        var film = new Film(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Mr Asamani").Press(Key.Enter).Press(Key.Enter);
        film.Shoot("behind their PIN").Press("the end of the list", Key.End);
        film.Stage.Press(Key.Home).Press((Key)'4');
        film.Shoot("their PIN");
        film.Stage.Type("ab12").Press(Key.Enter).Press(Key.Esc);
        film.Shoot("opened");

        film = film.On(new Stage(SomeTeam.AtHome(_records, _records.Archive() with { Supervisors = Supervisors.Read("Dr Wolanski") }, Some.Note), width, height));
        film.Press("where somebody is named", Key.L);
        film.Stage.Type("Mr Asamani");
        film.Press("somebody else", Key.Enter);
        film = film.On(new Stage(SomeTeam.AtHome(_records, _records.Archive() with { Supervisors = Supervisors.Read("Dr Wolanski") }, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Dr Wolanski").Press(Key.Enter);
        film.Press("a PIN first", Key.Enter);
        film = film.On(new Stage(SomeTeam.AtHome(_records, _records.Archive(SomeRecords.Shared), Some.Note), width, height));
        film.Press("nobody is named", Key.L);
        film.Match($"Frames/supervisors-{width}x{height}.txt");
    }

    [Fact]
    public void In_plain_mode_a_list_leads_to_a_marked_answer_and_to_a_sign_off()
    {
        Fill();
        var output = new StringWriter();
        string[] lines =
        [
            "l", "Mr Asamani", "line manager", "1", "1", "?", "1", "2", "2", "3", "Good plain words.", "What would you write down?", ".", "4", "q", "2", "1", "q",
            "2", "1", "2", "w", "Nobody can promise that.", ".", "4", "4", "ab12", "ab12", "3", "q", "q", "q",
        ];
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _records.Clock).Run(SomeTeam.AtHome(_records, Some.Note));
        Golden.Match(output.ToString(), "Plain/supervision.txt");
        var store = _records.Archive().Store;
        var file = new Notebook(_records.Archive(), store.People.Find("", "Sam")!).Read();
        (file.Writings.Count, file.SignOffs.Count, file.Talks.Length).ShouldBe((1, 1, 2));
    }

    private void Fill()
    {
        var archive = _records.Archive();
        SomeTeam.Play(archive, "Sam", "I have told her, Sam, because what you said is not mine to keep. I stay with you this afternoon, and I tell you what happens next before it happens.", "promise", "words+guess");
        SomeTeam.Follow(archive, "Sam");
        var book = new Notebook(archive, SomeTeam.Person(archive, "Sam"));
        book.Add(at => new Audited(at, "nos-2005", "LM3.2", AuditAnswer.NotYet, ""));
        book.Add(at => new Trained(at, new TrainingEntry(1, "First aid at work", new DateOnly(2025, 11, 30), "the local authority") { RenewBy = new DateOnly(2026, 11, 30) }));
        book.Add(at => new TalkNoted(at, new Supervisor("Dr Wolanski", "head"), null, [], "The first days."));
        _records.Clock.Pass(TimeSpan.FromMinutes(20));
        SomeTeam.Play(archive, "Alex", "");
        SomeTeam.Follow(archive, "Kim", reads: false);
        SomeTeam.Play(archive, "Mr Asamani", "Mine.");
        _records.Clock.Pass(TimeSpan.FromDays(1));
    }
}
