using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Commands.Panel;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

public sealed class PanelCollectTests : IDisposable
{
    private readonly SatExercise _sat = new(SomePapers.Small);
    private readonly PanelFile _panel;
    private readonly string _stick;
    private StringWriter _output = new();
    private StringWriter _error = new();

    public PanelCollectTests() => (_panel, _stick) = _sat.Copy();

    public void Dispose() => _sat.Dispose();

    [Fact]
    public void A_stick_is_collected_verified_and_closed()
    {
        Collect([_stick, "--by", "m1", .. Receipts, "--close"]).ShouldBe(ExitCode.Fine);
        Lines.ShouldBe([
            $"candidate 3: candidate-3.answers: collected; receipt {_sat.Receipts["3"]}",
            $"candidate 7: candidate-7.answers: collected; receipt {_sat.Receipts["7"]}",
            $"candidate 12: candidate-12.answers: collected; receipt {_sat.Receipts["12"]}",
            "The collection is closed: marking can begin."]);
        _error.ToString().ShouldNotContain(SomeExercises.Passphrase);
        var read = PanelFile.TryOpen(_panel.Path, SomeExercises.Passphrase, _sat.Clock)!.Exercise;
        (read.State, read.CandidateOf("7").Answers!.By).ShouldBe((ExerciseState.Marking, "A. Arden"));

        Verify([_stick, .. Receipts]).ShouldBe(ExitCode.Fine);
        Lines[^1].ShouldBe("3 candidates: fine.");
        // Members mark from now on, and are not to know whose pause or extra time it was.
        Lines.ShouldContain(line => line.StartsWith("candidate 7: fine. ", StringComparison.Ordinal) && !line.Contains("extra time", StringComparison.Ordinal) && line.EndsWith(_sat.Receipts["7"], StringComparison.Ordinal));
        Lines.ShouldNotContain(line => line.Contains("Fire alarm", StringComparison.Ordinal));
        Verify([]).ShouldBe(ExitCode.Fine);
        _error.ToString().ShouldContain("only a receipt that was noted elsewhere shows that");
    }

    [Fact]
    public void What_is_refused_says_why_ends_with_1_and_keeps_the_collection_open()
    {
        File.Delete(Path.Combine(_stick, "candidate-12.answers"));
        Collect([_stick, "--by", "A. Arden", "--receipt", "7=0000-1111-2222-3333", "--absent", "12=Did not come.", "--close"]).ShouldBe(ExitCode.Findings);
        Lines[0].ShouldStartWith("candidate 3: candidate-3.answers: collected; nobody noted a receipt");
        Lines[1].ShouldContain("The receipt that was noted is 0000 1111 2222 3333");
        _error.ToString().ShouldContain("The collection was not closed");
        Collect([_stick, "--by", "A. Arden", "--receipt", "7=0000-1111-2222-3333", "--reason", "Copied wrongly: the slip says another.", "--close"]).ShouldBe(ExitCode.Fine);
        Lines[0].ShouldContain("nothing to do");
        Lines[1].ShouldContain("with the reason that you gave");
        Verify(["--receipt", $"7={_sat.Receipts["7"]}"]).ShouldBe(ExitCode.Findings);
        Lines.ShouldContain(line => line.StartsWith("  ✗ Candidate 7: the receipt that was noted", StringComparison.Ordinal));
        Lines.ShouldContain(line => line.StartsWith("    What to do: ", StringComparison.Ordinal));
    }

    [Fact]
    public void One_reason_is_no_choice_between_two_files_of_a_candidate()
    {
        var copy = Path.Combine(_stick, "another.answers");
        File.Copy(SatAgain(), copy);
        Collect([_stick, "--by", "A. Arden", "--reason", "Both look right."]).ShouldBe(ExitCode.Findings);
        PanelFile.TryOpen(_panel.Path, SomeExercises.Passphrase, _sat.Clock)!.Exercise.CandidateOf("7").Answers.ShouldBeNull();
        Collect([_stick, "--by", "A. Arden", "--receipt", $"7={_sat.Receipts["7"]}"]).ShouldBe(ExitCode.Findings);
        PanelFile.TryOpen(_panel.Path, SomeExercises.Passphrase, _sat.Clock)!.Exercise.CandidateOf("7").Answers!.File.ShouldBe("candidate-7.answers");
    }

    [Fact]
    public void Programs_get_the_same()
    {
        var late = CollectionSurvey.Read(_panel.Exercise, Path.Combine(_stick, "candidate-7.answers"));
        File.Delete(late.Path);
        Collect([_stick, "--by", "A. Arden", "--format", "json"]).ShouldBe(ExitCode.Fine);
        using var collected = JsonDocument.Parse(_output.ToString());
        collected.RootElement.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("number").GetString(), file.GetProperty("standing").GetString(), file.GetProperty("taken").GetBoolean()))
            .ShouldBe([("3", "to-collect", true), ("12", "to-collect", true)]);
        collected.RootElement.GetProperty("missing").EnumerateArray().Select(number => number.GetString()).ShouldBe(["7"]);
        collected.RootElement.GetProperty("closed").GetBoolean().ShouldBeFalse();

        var moved = TakeWithOneArrivalMoved(late);
        Verify(["--format", "json"]).ShouldBe(ExitCode.Findings);
        using var verdict = JsonDocument.Parse(_output.ToString());
        verdict.RootElement.GetProperty("fine").GetBoolean().ShouldBeFalse();
        var problem = verdict.RootElement.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();
        (problem.GetProperty("kind").GetString(), problem.GetProperty("number").GetString(), problem.GetProperty("item").GetString(), problem.GetProperty("byMilliseconds").GetInt32()).ShouldBe(("arrival", "7", moved, 1000));
    }

    [Fact]
    public void Verify_takes_files_of_panels_too()
    {
        Collect([_stick, "--by", "A. Arden", .. Receipts]).ShouldBe(ExitCode.Fine);
        var answers = Path.Combine(_stick, "candidate-7.answers");
        PanelVerifyCommand.IsForPanels("0b1f22c9").ShouldBeFalse();
        OfFiles(_panel.Path).ShouldBe(ExitCode.Fine);
        OfFiles(_panel.Path, answers).ShouldBe(ExitCode.Fine);
        _output.ToString().ShouldContain("candidate-7.answers is what was collected, byte by byte");
        // Beside its panel file an answer file need not be told whose it is.
        var beside = Path.Combine(Path.GetDirectoryName(_panel.Path)!, "candidate-7.answers");
        File.Copy(answers, beside);
        OfFiles(beside).ShouldBe(ExitCode.Fine);
        File.Copy(SatAgain(), beside, overwrite: true);
        OfFiles(beside).ShouldBe(ExitCode.Findings);
        File.WriteAllText(beside, "Nothing.");
        Should.Throw<UsageException>(() => OfFiles(beside)).Message.ShouldContain("no answer file");
        Should.Throw<UsageException>(() => OfFiles(_panel.Path, _panel.Path)).Message.ShouldContain("One exercise at a time");
    }

    [Fact]
    public void What_was_typed_wrongly_is_said()
    {
        foreach (var (said, words) in new (string[], string)[]
        {
            ([_stick], "--by"),
            ([_stick, "--by", "A", "--receipt", "7"], "does not fit --receipt"),
            ([_stick, "--by", "A", "--receipt", "7=zz"], "no receipt"),
            ([_stick, "--by", "A", "--receipt", "99=0000-1111-2222-3333"], "no candidate '99'"),
            (["--receipt", "7=0000-1111-2222-3333", "--by", "A"], "no answer file of theirs"),
            (["--absent", "7="], "does not fit --absent"),
            ([Path.Combine(_stick, "gone"), "--by", "A"], "There is no file or folder"),
            (["--close", "--by", "A"], "nothing is collected of candidate 3"),
        })
        {
            Should.Throw<UsageException>(() => Collect(said)).Message.ShouldContain(words);
        }

        _error = new StringWriter();
        Should.Throw<UsageException>(() => Run("not the passphrase", ["collect", _panel.Path])).Message.ShouldContain("not the passphrase");
    }

    /// <summary>Another sitting of candidate 7, as where somebody sat twice.</summary>
    private string SatAgain()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_panel.Path)!, "again", "there")).FullName;
        SomeAnswerFiles.Sit(_panel.Exercise, "7", _sat.Codes["7"], folder, _sat.Clock);
        return Path.Combine(folder, "candidate-7.answers");
    }

    /// <summary>Collects what somebody with the panel's key made: one item comes a second late, and all is signed.</summary>
    private string TakeWithOneArrivalMoved(SurveyedFile file)
    {
        var arrived = file.Bodies.Select(SittingEventBody.Read).OfType<Arrived>().First(arrived => arrived.Elapsed > TimeSpan.Zero);
        var at = (long)arrived.Elapsed.TotalMilliseconds;
        var first = true;
        ImmutableArray<string> bodies = [.. file.Bodies.Select(body => first && SittingEventBody.Read(body) is Arrived { Elapsed.Ticks: > 0 } && !(first = false) ? body.Replace($"\"elapsed\":{at}", $"\"elapsed\":{at + 1000}", StringComparison.Ordinal) : body)];
        var answers = new CollectedAnswers(_panel.Now, "A. Arden", file.Name, file.Hash, file.Chain, bodies, "", null, "");
        _panel.Append(exercise => new AnswersCollected(_panel.Now, "7", (answers with { Head = answers.Links.Last().Hash }).SignedBy(exercise.Signing, exercise.Id, "7")));
        return arrived.Items[0];
    }

    private string[] Receipts => [.. _sat.Receipts.SelectMany(receipt => new[] { "--receipt", $"{receipt.Key}={receipt.Value.Replace(' ', '-')}" })];

    private string[] Lines => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private int Collect(string[] said) => Run(SomeExercises.Passphrase, ["collect", _panel.Path, .. said]);

    private int Verify(string[] said) => Run(SomeExercises.Passphrase, ["verify", _panel.Path, .. said]);

    private int OfFiles(params string[] named) => PanelCommand.Guarded(() => PanelVerifyCommand.OfFiles(NewRun(SomeExercises.Passphrase), named, [], false));

    private int Run(string passphrase, string[] said)
    {
        var run = NewRun(passphrase);
        var panel = new Command("panel") { PanelCollectCommand.Of((_, act) => act(run)), PanelVerifyCommand.Of((_, act) => act(run)) };
        return panel.Parse(said).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private PanelRun NewRun(string passphrase)
    {
        (_output, _error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var folder = Path.GetDirectoryName(_panel.Path)!;
        return new PanelRun(new StringReader(passphrase + "\n"), _output, _error, new PanelFolder(folder, "", folder), new Library(new ConfigurationBuilder().Build()), _sat.Clock) { Rounds = SomeExercises.Rounds };
    }
}
