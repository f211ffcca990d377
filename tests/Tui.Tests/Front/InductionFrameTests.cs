using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class InductionFrameTests : IDisposable
{
    private const string LongestName = "Maximiliane Featherstonehaugh-Cholmondeley of the Upper Hall";

    private readonly SomeRecords _records = new() { Routes = [SomeRoutes.First, SomeRoutes.Longest] };

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_induction_that_begins_looks_as_it_did(int width, int height)
    {
        var film = Film("Sam", width, height);
        film.Shoot("no route").Press("the route", (Key)'1');
        film.Stage.Press(Key.Enter);
        film.Shoot("the first day");
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("self-audit", (Key)'2').Press("an element", Key.Enter);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("who is who", (Key)'3').Press("a person", Key.Enter);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("no training", (Key)'4').Press("new training", Key.Enter).Press("elements", (Key)'4');
        film.Stage.Press(Key.Esc, Key.Esc, Key.Esc);
        film.Press("self-evaluation", (Key)'5').Press("a question", Key.Enter);
        film.Stage.Press(Key.Esc, Key.Esc);
        film.Press("empty portfolio", (Key)'6');
        film.Match($"Frames/induction-empty-{width}x{height}.txt", _records.Folder);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_induction_with_the_longest_texts_looks_as_it_did(int width, int height)
    {
        Fill(LongestName);
        var film = Film(LongestName, width, height);
        film.Shoot("a route with everything").Press("further down", Key.PageDown).Press("its end", Key.End);
        film.Stage.Press(Key.Home);
        Down(film, 10).Press("self-audit", Key.Enter).Press("gaps", (Key)'1').Press("gaps, further down", Key.PageDown);
        film.Stage.Press(Key.Esc, Key.Esc);
        Down(film, 1).Press("who is who", Key.Enter).Press("a person", Key.Enter);
        film.Stage.Press(Key.Esc, Key.Esc);
        Down(film, 1).Press("training", Key.Enter).Press("an entry", (Key)'2');
        film.Stage.Press(Key.Esc, Key.Esc);
        Down(film, 1).Press("self-evaluation", Key.Enter).Press("its end", Key.End);
        film.Stage.Press(Key.Esc);
        Down(film, 1).Press("portfolio", Key.Enter).Press("an entry", Key.Enter);
        film.Match($"Frames/induction-longest-{width}x{height}.txt", _records.Folder);
    }

    [Fact]
    public void A_route_from_the_self_audit_to_the_sign_off_in_lines_of_text_reads_as_it_did()
    {
        _records.Routes = [SomeRoutes.First];
        string[] lines =
        [
            "i", "Sam", "1", "1", "31/02/2026", "", "23/11/2026",
            "1", "1", "4", "I talked with a class.", ".", "2", "1", "3", "2", "1", "q", "q",
            "2", "1", "1", "Mrs O'Hara", "4", "q",
            "3", "1",
            "4", "", "4", "", "1", "", "", "", "i",
            "5", "2", "22/11/2026", "3", "Elm Training", "4", "1 2", "7",
            "6", "1", "It goes well.", ".", "2", "Meet parents more often.", ".", "3", "Six talks by Easter.", ".", "4", "2027-01-31", "q",
            "7", "", "q", "q",
        ];
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor));
        output.ToString().ShouldContain("All that goes before it is done.");
        Golden.Match(Front.Film.Scrubbed(output.ToString(), _records.Folder), "Plain/induction.txt");
    }

    private static Film Down(Film film, int times)
    {
        for (var i = 0; i < times; i++) film.Stage.Press(Key.CursorDown);
        return film;
    }

    private Film Film(string name, int width, int height) => new(new Stage(_records.AtHome(_records.Archive(), name, Some.Corridor, Some.Longest), width, height).Press(Key.I));

    private void Fill(string name)
    {
        var archive = _records.Archive();
        var notes = new Notebook(archive, archive.Store.People.FindOrAdd("", name, Guid.NewGuid(), archive.Clock.GetUtcNow()));
        notes.Add(at => new RouteChosen(at, SomeRoutes.Longest.Id, "", new DateOnly(2026, 11, 19)));
        foreach (var element in SomeRoutes.Short.Units.SelectMany(unit => unit.Elements))
            notes.Add(at => new Audited(at, SomeRoutes.Short.Id, element.Id, element.Id == "LM1.2" ? AuditAnswer.NotYet : AuditAnswer.Some, Texts.Fill("evidence ", 600)));
        notes.Add(at => new PersonNamed(at, "dsl", LongestName, Texts.Fill("role ", 80), Pronouns.They));
        notes.Add(at => new PersonNamed(at, "a-slot-that-no-profile-has", "王小明 (ワン)", null, Pronouns.She));
        notes.Add(at => new Trained(at, new TrainingEntry(1, Texts.Fill("training ", 200), new DateOnly(2025, 11, 2), Texts.Fill("provider ", 200)) { Elements = ["LM1.1", "LM1.2", "LM1.3"], RenewBy = new DateOnly(2026, 11, 2), Step = "course" }));
        foreach (var cycle in (int[])[1, 2])
        {
            foreach (var question in Enum.GetValues<EvaluationQuestion>())
                notes.Add(at => new Evaluated(at, cycle, question, Texts.Fill("answer ", 500), question == EvaluationQuestion.WhenReview ? new DateOnly(2026, 11, cycle) : null));
        }

        notes.Add(at => new Showcased(at, "00000000-0000-0000-0000-000000000000", "nos-2005", "LM1.1", Texts.Fill("words ", 900)));
        notes.Add(at => new StepSigned(at, new Supervisor(LongestName, Texts.Fill("role ", 60)), SomeRoutes.Longest.Id, "sign", "note"));
    }
}
