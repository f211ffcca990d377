using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Tests.Panel;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Records.Reports;

public sealed class PanelSheetTests
{
    public static readonly TheoryData<string> Sheets = ["recording-sheet", "interview-grid", "evaluation-grid", "technical-page", "feedback", "candidate"];

    // The marks of three members on each line.
    private static readonly string[] Higher = ["343", "432", "344", "140", "333"], Lower = ["112", "121", "011", "222", "100"];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Each_sheet_is_what_it_was(string sheet)
    {
        var document = Of(Whole(), sheet);

        Golden.Match(document.ToMarkdown(), $"Panel/{sheet}.md");
        Golden.Match(document.ToCsv().ReplaceLineEndings("\n"), $"Panel/{sheet}.csv");
        Golden.Match(Json(document), $"Panel/{sheet}.json");
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Each_sheet_is_a_page_that_runs_nothing_whatever_was_written(string sheet)
    {
        var text = string.Join("\n", HostileTexts.All.Where(text => text.Length < 60 && !text.Contains('\0', StringComparison.Ordinal)));
        var document = Of(Whole(text), sheet);

        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(document.ToHtml());
        HtmlRules.Hold(page);
        page.Title.ShouldBe(document.Report.Title);
        if (sheet is not "interview-grid") page.Body!.TextContent.ShouldContain(UnsafeCharacters.Strip(text).ReplaceLineEndings("\n"));
        JsonDocument.Parse(Json(document)).RootElement.GetProperty("version").GetInt32().ShouldBe(1);
        document.Rows.ShouldAllBe(row => row.Length == document.Head.Length);
    }

    [Fact]
    public void Nothing_that_shows_candidates_together_comes_before_the_results_are_open()
    {
        var some = new SomeResults(2, "7", "B-12").Sit("7", Sound);

        foreach (var sheet in new[] { "evaluation-grid", "technical-page", "feedback", "candidate" })
            Should.Throw<ExerciseException>(() => Of(some, sheet)).Message.ShouldStartWith("The results are not open yet");
        Of(some, "recording-sheet").Report.Title.ShouldBe("Recording sheet: candidate 7, A. Arden");
        Of(some, "interview-grid").Rows.Length.ShouldBe(4);
    }

    [Fact]
    public void Feedback_comes_after_the_decision_and_when_it_was_released()
    {
        var some = new SomeResults(2, "7", "B-12").Sit("7", Sound).Open();

        Should.Throw<ExerciseException>(() => Of(some, "feedback")).Message.ShouldBe("There is no feedback before the panel has decided.");
        some.Decide("7", DecisionOutcome.Reserve, "Close.").Decide("B-12", DecisionOutcome.Appoint, "Best.").Conclude();
        Should.Throw<ExerciseException>(() => Of(some, "feedback")).Message.ShouldBe("Feedback for candidate 7 is not released. Release it first.");
        Of(some.Release("7"), "feedback").ToMarkdown().ShouldContain("You could be, were the first to decline.");
    }

    [Fact]
    public void Feedback_holds_nobodys_own_mark_or_note_and_a_mean_of_one_is_not_told()
    {
        // E2 rests on what one member alone gave; the others' marks are told as means.
        var some = new SomeResults(2, "7").Sit("7", Sound).Mark("7", SomeResults.Reason, "13", _ => "A private note.").Mark("7", SomeResults.Safe, "13").Mark("7", SomeResults.Call, "4 ").Mark("7", SomeResults.Plan, "22")
            .Open().Decide("7", DecisionOutcome.NotAppoint, "Nearly.").Conclude().Release("7");
        var document = Of(some, "feedback");

        document.Rows.Select(row => row[6]).ShouldBe(["2.0", "", "2.0", ""]);
        foreach (var text in new[] { document.ToHtml(), document.ToMarkdown(), document.ToCsv(), Json(document) })
        {
            foreach (var secret in new[] { "private", "Arden", "Birch", "4.0", "m1" }) text.ShouldNotContain(secret);
        }

        document.ToMarkdown().ShouldContain("not told: one member alone marked it");
    }

    [Theory]
    [InlineData("Better than candidate 8, and than candidates 9, B-12 and 7.", "Better than candidate [another candidate], and than candidates [another candidate], [another candidate] and 7.")]
    [InlineData("b-12 said so; B-12's plan.", "[another candidate] said so; [another candidate]'s plan.")]
    [InlineData("After 8 minutes, mark 9 of 9.", "After 8 minutes, mark 9 of 9.")]
    [InlineData("No. 8 or no. 80; candidate #9.", "No. [another candidate] or no. 80; candidate #[another candidate].")]
    [InlineData("KB-12, B-123, B-12-A", "KB-12, B-123, B-12-A")]
    public void Numbers_of_others_are_taken_out_where_they_can_be_recognised(string text, string told) =>
        new OthersLeftOut(new SomeResults(2, "7", "8", "9", "B-12").Exercise, "7").Of(text).ShouldBe(told);

    [Fact]
    public void A_withdrawn_members_sheet_stays_and_says_that_it_does_not_count()
    {
        var some = Whole().Withdraw("m2");

        var text = RecordingSheet.Of(Reading(some), "7", "m2").ToMarkdown();
        text.ShouldContain("Ill. These marks do not count.");
        CandidateFile.Of(Reading(some), "7").ToMarkdown().ShouldContain("Written by B. Birch");
    }

    /// <summary>An exercise with everything in it, some of it in a text of one's own.</summary>
    internal static SomeResults Whole(string text = "Plain words.")
    {
        var some = new SomeResults(3, "7", "B-12", "9")
            .Sit("7", item => Sound(item) with { Reason = $"{text} Of {item.Id}." })
            .Sit("B-12", item => item.Id == "note" ? SomePaper.Answer("none", "file", byWhen: "none", number: 4, reason: text) : Sound(item))
            .Absent("9", text);
        foreach (var (line, index) in SomeResults.Lines.Select((line, index) => (line, index)))
            some.Mark("7", line, Higher[index], member => $"{text} {member}, line {index}").Mark("B-12", line, Lower[index], _ => text);
        return some.Mark("7", SomeResults.Role, "4", _ => text).Lock("7").Lock("B-12")
            .Agree("7", SomeResults.Safe, 3, text).Judge("B-12", "note", isConfirmed: true, text)
            .Note("7", $"{text} As calm as candidate 9 and B-12.").Note(null, "Nobody's note.").Open().WashUp(text)
            .Decide("7", DecisionOutcome.Appoint, $"{text} Ahead of candidate B-12.").Decide("B-12", DecisionOutcome.NotAppoint, text).Decide("9", DecisionOutcome.NotAppoint, "Did not come.")
            .Conclude().Release("7");
    }

    internal static PanelReading Reading(SomeResults some) => new(some.Results, text => text);

    internal static string Json(PanelDocument document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) document.WriteJson(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static PanelDocument Of(SomeResults some, string sheet) => sheet switch
    {
        "recording-sheet" => RecordingSheet.Of(Reading(some), "7", "m1"),
        "interview-grid" => InterviewGrid.Of(Reading(some)),
        "evaluation-grid" => EvaluationGrid.Of(Reading(some)),
        "technical-page" => TechnicalPage.Of(Reading(some)),
        "feedback" => FeedbackSheet.Of(Reading(some), "7"),
        "candidate" => CandidateFile.Of(Reading(some), "7"),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
    };

    private static ItemAnswer Sound(PaperItem item) => SomePaper.Answer("now", item.Id == "note" ? "tell" : "hand-on", "lead", "now", item.Index + 1, $"Because of {item.Id}.");
}
