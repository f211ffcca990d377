using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>The pages that people get, in a real browser: they say nothing to its console, ask for nothing, and fit on A4.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private static readonly Person Sam = new("0b1f22c9-0000-4000-8000-000000000001", "Elm \"Primary\"", "Sam <b>", "2026-11-23T12:00:00.000Z");

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // One browser for all pages: its start is most of what this costs.
    [ChromiumFact]
    public void Every_page_is_quiet_in_a_real_browser_and_prints_on_a4()
    {
        var bank = Bank.Open(Golden.SmallLibrary);
        var graphs = bank.ScenarioPaths().Order(StringComparer.Ordinal).Select(path => StateGraph.Explore(bank.Read(path).Scenario!)).ToList();
        ImmutableArray<SessionReading> plays = [.. graphs.Select((graph, index) => Play(graph, index))];
        var pages = plays.ToDictionary(play => play.Session.Scenario.Id, play => ReportHtml.Write(SessionReport.Of(play, Prose.Plain)));
        pages.Add("portfolio", ReportHtml.Write(PersonReport.Of(PersonOf(plays), DateTimeOffset.UnixEpoch)));
        pages.Add("coverage", CoverageHtml.Write(LibraryCoverage.Of([.. graphs.Select(CoveredDocument.Of)])));
        pages.Add("induction", ReportHtml.Write(PackOf(bank).ToReport()));
        foreach (var path in HandbookFile.PathsIn(Golden.SmallLibrary))
        {
            var page = HandbookFile.Read(path, bank, [.. HandbookFile.PathsIn(Golden.SmallLibrary).Select(HandbookFile.IdOf)], path).Page!;
            pages.Add($"handbook-{page.Id}", HandbookHtml.Of(new Handbook([page], bank.School).Pages[0]));
        }

        using var browser = new Chromium();

        foreach (var (name, page) in pages)
        {
            browser.FaultsOf(Kept(name, page)).ShouldBeEmpty(name);
            browser.Evaluate("document.querySelector('h1').textContent.length > 0").ShouldBe("true", name);
            SizesOf(browser.Print()).ShouldAllBe(size => Math.Abs(size.Width - 595) < 1 && Math.Abs(size.Height - 842) < 1, name);
        }

        // The browser sees what is wrong.
        var faults = browser.FaultsOf(Kept("bad", "<!DOCTYPE html><title>x</title><div style='width:2000px'>x</div><img src='missing.png'><script>console.error('x'); throw new Error('y')</script>"));
        foreach (var part in new[] { "in the console", "an exception", "it asked for", "wider than the paper" }) faults.ShouldContain(fault => fault.Contains(part, StringComparison.Ordinal), part);
        SizesOf(browser.Print()).ShouldNotBeEmpty();
    }

    private string Kept(string name, string page)
    {
        var path = Path.Combine(_folder, $"{name}.html");
        File.WriteAllText(path, page);
        return path;
    }

    /// <summary>A play that takes the last answer on offer each time, and writes what does harm where it can.</summary>
    private static SessionReading Play(StateGraph graph, int number)
    {
        var scenario = graph.Story.Scenario;
        var session = Session.Prepare(scenario, 1, PlayMode.Practice, new SetClock());
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            else session.Answer(session.Decision is WriteDecision ? $"<script>alert(1)</script> {new string('W', 400)}" : session.Passage.Story.AnswersIn(session.Passage.State).Last().Written, session.Decision!.AsksCertainty ? 3 : null, []);
        }

        session.Reflect("</style><script>alert(1)</script>");
        var scorer = new Scorer(graph);
        var card = scorer.Score(session);
        var id = string.Create(CultureInfo.InvariantCulture, $"{number:00000000}-0000-4000-8000-000000000001");
        var stored = new StoredSession(id, Sam.Id, scenario.Id, scenario.Title, "practice", "closed", Sam.Created, Sam.Created, session.Events.Length, "");
        return new SessionReading(Sam, stored, session, card) { Futures = scorer.FuturesOf(session, card), Receipt = new Receipt(id[..8], 1, new string('0', 20)) };
    }

    private static PersonReading PersonOf(ImmutableArray<SessionReading> plays)
    {
        var shown = new Showcased(DateTimeOffset.UnixEpoch, plays[0].Stored.Id, "nos-2005", "LM1", new string('W', 300));
        return new PersonReading(Sam, plays.Select(play => play.Card.Pack).OfType<Engine.Standards.Pack>().First(), plays)
        {
            Notes = InductionFile.Of([[new Trained(DateTimeOffset.UnixEpoch, new TrainingEntry(1, "First aid", new DateOnly(2026, 9, 1), "<i>"))]]),
            Portfolio = [new Showcase(plays[0], [new ShowcaseEntry(shown, [])])],
        };
    }

    private static InductionPack PackOf(Bank bank)
    {
        var today = new DateOnly(2026, 11, 23);
        var file = InductionFile.Of(
        [
            new Audited(DateTimeOffset.UnixEpoch, "nos-2005", "LM3.2", AuditAnswer.Some, new string('W', 400)),
            new StepSigned(DateTimeOffset.UnixEpoch, new Supervisor("Mr <Asamani>", "line manager"), "none", "week-1", new string('W', 300)),
        ]);
        return new InductionPack(Sam, file, today, moment => DateOnly.FromDateTime(moment.DateTime)) { Audit = AuditStanding.Of(bank.Packs.Single(pack => pack.Id == "nos-2005"), file), School = bank.School };
    }

    private static List<(decimal Width, decimal Height)> SizesOf(byte[] pdf)
    {
        List<(decimal, decimal)> sizes = [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(match => (Number(match.Groups[1]), Number(match.Groups[2])))];
        sizes.ShouldNotBeEmpty();
        return sizes;
    }

    private static decimal Number(Group group) => decimal.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex MediaBox();
}
