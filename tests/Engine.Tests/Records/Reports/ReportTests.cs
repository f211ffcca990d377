using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>What reports of real sessions tell, and whom they leave out.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Story =
        """
        start: door
        scenes:
          door:
            text: Sam stands at the door.
            certainty: true
            choices:
              - { id: promise, text: You promise to keep it., to: note, evidence: { T1.1: -1 }, critical: X-01, oversteps: [judge], feedback: Never promise that., }
              - { id: wait, text: You wait., to: note, evidence: { T1.1: 2 }, shows: [listener], feedback: That is listening. }
          note:
            write: { prompt: Write it down., to: done, criteria: [{ id: facts, text: Facts only. }, { id: short, text: It is short. }] }
          done: { ending: good, text: Done. }

        """;

    private static readonly Lazy<ScenarioFile> File = new(() => Some.File(Some.Head + Story));

    private readonly Store _store = new(SqliteFile.New());

    private Archive Archive => new(_store, "", [], "1.2.3", new StoppedClock());

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_debrief_tells_breaches_reasons_futures_writings_and_what_it_rests_on()
    {
        var id = Play("Sam", "promise", "It <b>happened</b>.", "I would ask sooner.");

        var reading = Read(id);
        var text = Words(SessionReport.Of(reading, plain => plain));

        foreach (var part in new[]
        {
            "The serious breach", "X-01", "You promise to keep it.", "Never promise that.", "Outside the role", "Better:", "You wait.", "That is listening.", "two futures", "quite sure", "Sure and wrong1", "-6 of at most 3",
            "Waiting to be read", "It <b>happened</b>.", "I would ask sooner.", "Draft: not reviewed by a designated safeguarding lead.", reading.Receipt.ToString(), "evidenced badly", "not assessed",
        })
        {
            text.ShouldContain(part);
        }

        reading.Receipt.Holds(_store.Sessions.EventsOf(id)[^1]).ShouldBeTrue();
    }

    [Fact]
    public void A_rule_stands_in_full_once_however_many_reasons_rest_on_it()
    {
        const string Rule = "Tell the lead at once";
        var pack = System.IO.File.ReadAllText(Path.Combine(Golden.Cases, "Bank", "standards", "tiny.yaml"));
        var bank = Some.BankOf(
            ("standards/tiny.yaml", pack),
            ("standards/rules.yaml", $"kind: pack\nid: rules\ntitle: Rules\nrules: [{{ id: R-7, text: {Rule}., grade: A, sources: [S] }}]\nsources: [{{ id: S, title: 'Guidance, part one', year: 2026, grade: A }}]\n"));
        var story = Story.Replace(", feedback:", ", sources: [R-7], feedback:", StringComparison.Ordinal);
        var id = Play("Sam", "wait", "x", "", file: bank.Read(YamlFile.Read(new SourceText("scenario.yaml", Some.Head + story))));

        var text = Words(SessionReport.Of(Read(id), plain => plain));

        text.Split(Rule).Length.ShouldBe(2);
        text.ShouldContain($"R-7: {Rule}. From: Guidance, part one (2026) (grade A: the source was read)");
        text.Split("Rests on: R-7").Length.ShouldBe(3);
    }

    [Fact]
    public void A_mark_stands_where_somebody_has_read_what_was_written()
    {
        var id = Play("Sam", "wait", "They came at nine.", "");
        new Notebook(Archive, Person("Sam")).Add(at => (SupervisionEvent)new WritingRead(
            at, new Supervisor("Ada <i>", "line manager"), new WrittenAnswerId(id, 2, "note"), [new CriterionMark("facts", Met.Fully), new CriterionMark("short", Met.Not)], "Good =facts."));

        var text = Words(SessionReport.Of(Read(id), plain => plain));

        text.ShouldContain("Read by: Ada <i>, line manager");
        text.ShouldContain("Good =facts.");
        text.ShouldContain("Facts only.met");
        text.ShouldContain("It is short.not met");
        text.ShouldNotContain("Waiting to be read");
    }

    [Fact]
    public void Hostile_names_and_texts_do_nothing_in_any_form()
    {
        var text = string.Join("\n", HostileTexts.All.Where(one => !one.Contains('\0', StringComparison.Ordinal)));
        foreach (var (index, name) in HostileTexts.All.Where(one => one.Length < 60 && !one.Contains('\0', StringComparison.Ordinal)).Take(12).Index())
        {
            var id = Play(name, "promise", text, text, index);
            var person = _store.People.Get(_store.Sessions.Get(id)!.Person)!;
            Notes(person, id, text);
            var (reading, read) = (Read(id), PersonReading.Of(Archive, person, null, []));

            foreach (var page in new[] { ReportHtml.Write(SessionReport.Of(reading, plain => plain)), ReportHtml.Write(PersonReport.Of(read, Some.Noon)) })
            {
                var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
                HtmlRules.Hold(document);
                document.Body!.TextContent.ShouldContain(UnsafeCharacters.Strip(text).ReplaceLineEndings("\n"));
            }

            foreach (var csv in new[] { ReportCsv.Write(reading, plain => plain), ReportCsv.Write(read) }) Cells(csv).ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));
            JsonDocument.Parse(Json(json => ReportJson.Write(json, reading, plain => plain))).RootElement.GetProperty("reflection").GetString().ShouldBe(reading.Session.Reflection);
        }
    }

    [Fact]
    public void A_table_of_decisions_and_one_of_units_have_heads_that_stay()
    {
        var id = Play("Sam", "promise", "x", "");

        ReportCsv.Write(Read(id), plain => plain).Split("\r\n")[0].ShouldBe("session,person,scenario,title,mode,standards,decision,scene,time,choice,text,pointsLost,certainty,timedOut,breaches,oversteps,best");
        var rows = ReportCsv.Write(PersonReading.Of(Archive, Person("Sam"), null, [])).Split("\r\n");
        rows[0].ShouldBe("person,session,day,scenario,title,mode,result,standards,kind,id,name,for,against,ceiling,percent,level,evidenced");
        rows.ShouldContain(row => row.Contains(",unit,T1,", StringComparison.Ordinal) && row.EndsWith(",0,1,2,0,not-yet,badly", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains(",element,T1.1,", StringComparison.Ordinal));
    }

    [Fact]
    public void What_programs_read_holds_the_whole_scorecard()
    {
        var reading = Read(Play("Sam", "promise", "x", ""));
        using var card = JsonDocument.Parse(Json(json => ScorecardJson.Write(json, reading.Card, reading.Stored.Id)));
        using var report = JsonDocument.Parse(Json(json => ReportJson.Write(json, reading, plain => plain)));

        foreach (var member in card.RootElement.EnumerateObject()) report.RootElement.GetProperty(member.Name).GetRawText().ShouldBe(member.Value.GetRawText());
        report.RootElement.GetProperty("format").GetString().ShouldBe("mentorsim-report");
        report.RootElement.GetProperty("writings")[0].GetProperty("read").GetBoolean().ShouldBeFalse();
        report.RootElement.GetProperty("breaches")[0].GetProperty("id").GetString().ShouldBe("X-01");
    }

    [Fact]
    public void A_portfolio_shows_best_and_latest_and_what_the_person_chose_with_their_words()
    {
        var good = Play("Sam", "wait", "x", "I waited.", 1);
        Play("Sam", "promise", "x", "", 2);
        Play("Ada", "wait", "x", "Not mine.", 3);
        Notes(Person("Sam"), good, "Because I listened.");

        var reading = PersonReading.Of(Archive, Person("Sam"), null, []);
        var text = Words(PersonReport.Of(reading, Some.Noon));

        var unit = reading.Units.Single(part => part.Id == "T1");
        (unit.Best!.Evidenced, unit.Latest!.Evidenced, unit.IsEvidenced).ShouldBe((Evidenced.Well, Evidenced.Badly, true));
        foreach (var part in new[] { "Because I listened.", "I waited.", "T1.1", "Serious breach X-01", "First aid", "Elements never assessed" }) text.ShouldContain(part);
        text.ShouldNotContain("Not mine.");
        PersonReading.Of(Archive, Person("Ada"), null, [reading.Plays[0].Stored.Id]).Portfolio.ShouldBeEmpty();
        PersonReading.Of(Archive, Person("Ada"), null, []).Portfolio.ShouldBeEmpty();
    }

    [Fact]
    public void Interviews_are_in_no_report()
    {
        var id = Play("Sam", "wait", "x", "", mode: PlayMode.Interview);

        SessionReading.MayBeTold(_store.Sessions.Get(id)!).ShouldBeFalse();
        PersonReading.Of(Archive, Person("Sam"), null, []).Plays.ShouldBeEmpty();
    }

    private Engine.Records.Person Person(string name) => _store.People.Find("", name)!;

    private SessionReading Read(string id)
    {
        var stored = _store.Sessions.Get(id)!;
        var (read, leftOut) = SessionReading.Of(Archive, _store.People.Get(stored.Person)!, [stored], null, withFutures: true);
        leftOut.ShouldBeEmpty();
        return read.ShouldHaveSingleItem();
    }

    private void Notes(Engine.Records.Person person, string session, string words)
    {
        var notes = new Notebook(Archive, person);
        notes.Add(at => (InductionEvent)new Showcased(at, session, "tiny", "T1.1", words));
        notes.Add(at => (InductionEvent)new Trained(at, new TrainingEntry(1, "First aid", new DateOnly(2026, 9, 1), "=The <b>county")));
    }

    private string Play(string name, string choice, string written, string reflection, int seed = 1, PlayMode mode = PlayMode.Practice, ScenarioFile? file = null)
    {
        var clock = new SetClock(Some.Noon.AddHours(seed));
        var (session, journal) = Recorded.Begin(_store, file ?? File.Value, name, mode, seed, clock);
        session.Answer(choice, 3, []);
        while (session.State is SessionState.Feedback or SessionState.Stopped) session.GoOn();
        session.Answer(written, null, []);
        while (session.State is SessionState.Feedback) session.GoOn();
        if (reflection.Length > 0) session.Reflect(reflection);
        session.Close();
        return journal.Session.Id;
    }

    private static string Words(Report report) => new HtmlParser().ParseDocument(ReportHtml.Write(report)).Body!.TextContent;

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string> Cells(string text)
    {
        using var csv = CsvHelper.CsvReader.Create(new StringReader(text));
        var cells = new List<string>();
        csv.ReadHeader();
        while (csv.Read()) cells.AddRange(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString));
        return cells;
    }
}
