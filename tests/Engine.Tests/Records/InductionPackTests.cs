using AngleSharp.Html.Parser;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Engine.Tests.Records;

public class InductionPackTests
{
    private const string Hostile = "<script>alert(1)</script> & \"x\" ' ]]> \u0007\u202e\uffff";

    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly Supervisor Manager = new(Hostile, "line manager");
    private static readonly Pack Nos = Bank.Open(Path.Combine(Golden.Root, "scenarios")).Packs.Single(pack => pack.Id == "nos-2005");

    [Fact]
    public void Whatever_was_written_stays_text_and_nothing_is_asked_for_from_anywhere()
    {
        var page = ReportHtml.Write(Pack(true).ToReport());
        var tree = new HtmlParser().ParseDocument(page);
        tree.All.Select(element => element.LocalName).Distinct().ShouldBeSubsetOf(
            ["html", "head", "meta", "title", "style", "body", "main", "section", "div", "h1", "h2", "h3", "p", "table", "caption", "thead", "tbody", "tr", "th", "td"]);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("\u0007");
        page.ShouldNotContain("\u202e");
        // The evidence, the name and the role of a person, three of the training, an answer, a note, the words of a session, and what was agreed.
        tree.QuerySelectorAll("td, th").Count(cell => cell.TextContent.Contains("<script>alert(1)</script> & \"x\" ' ]]>", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void It_holds_route_audit_people_training_evaluation_sign_offs_and_plays_and_talks_only_where_asked()
    {
        var page = ReportHtml.Write(Pack(false).ToReport());
        foreach (var part in new[] { "Route", "Self-audit", "Who is who", "Training record", "Self-evaluation", "Signed off", "Portfolio", "Played so far" }) page.ShouldContain($"<h2>{part}</h2>");
        page.ShouldNotContain("<h2>Talks</h2>");
        page.ShouldNotContain("agreed between us");
        page.ShouldContain("First half-term, from 1 November 2026. 1 of 2 steps done.");
        page.ShouldContain("waits for the line manager");
        page.ShouldContain("LM1.2 ");
        ReportHtml.Write(Pack(true).ToReport()).ShouldContain("agreed between us");
    }

    [Fact]
    public void An_induction_with_nothing_in_it_says_so()
    {
        var pack = new InductionPack(new Person("id", "", "Sam", ""), InductionFile.Empty, new DateOnly(2026, 11, 22), moment => DateOnly.FromDateTime(moment.DateTime));
        var page = ReportHtml.Write(pack.ToReport());
        page.ShouldContain("No route is chosen.");
        page.ShouldContain("Nothing was played to an end yet.");
    }

    private static InductionPack Pack(bool withTalks)
    {
        var route = new Route
        {
            Source = new SourceText("route.yaml", ""),
            Id = "first",
            Title = "First half-term",
            Steps = [new TrainingStep(Hostile) { Id = "course", Title = Hostile }, new SignOffStep("All") { Id = "end", Title = "The end" }],
        };
        var file = InductionFile.Of(
        [
            new InductionBegan(At),
            new RouteChosen(At, "first", "First half-term", new DateOnly(2026, 11, 1)),
            new Audited(At, "nos-2005", "LM1.1", AuditAnswer.NotYet, Hostile),
            new PersonNamed(At, "dsl", Hostile, Hostile, Pronouns.She),
            new Trained(At, new TrainingEntry(1, Hostile, new DateOnly(2026, 11, 2), Hostile) { Elements = ["LM1.1", Hostile], RenewBy = new DateOnly(2026, 11, 3), Step = "course" }),
            new Evaluated(At, 1, EvaluationQuestion.HowWell, Hostile, null),
            new Showcased(At, "gone", "nos-2005", "LM1.1", Hostile),
            new StepSigned(At, Manager, "other", "start", Hostile),
            new TalkNoted(At, Manager, null, [], "agreed between us " + Hostile),
        ]);
        var today = new DateOnly(2026, 11, 22);
        return new InductionPack(new Person("id", "Elm " + Hostile, "Sam " + Hostile, ""), file, today, moment => DateOnly.FromDateTime(moment.DateTime))
        {
            Standing = RouteStanding.Of(route, file, [], today),
            Audit = AuditStanding.Of(Nos, file),
            WithTalks = withTalks,
        };
    }
}
