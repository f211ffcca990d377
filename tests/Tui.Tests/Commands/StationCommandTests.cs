using System.Diagnostics;
using System.Text;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>A station in a process of its own: what only the disk, the system and a kill can show.</summary>
public sealed class StationCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MentorSimProcess _program = new();
    private readonly SetClock _clock = new();
    private readonly SomeStation _some;
    private readonly string _file;

    public StationCommandTests()
    {
        _some = new SomeStation(SomePapers.Small.Paper!, Directory.CreateDirectory(Path.Combine(_program.Home, "answers")).FullName);
        _file = Path.Combine(_program.Home, "spring.station");
        _some.File.Save(_file);
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_station_needs_the_program_and_its_file_only_and_says_what_it_cannot_use()
    {
        var sat = Sit([.. Into("7"), "2", "1", "1", "1", "1", "q", "q", "r", "0", "2", "1", SomeStation.Pin, "q"], "--candidate", "b-12", "--folder", "answers").With(0);
        sat.Output.ShouldContain(_some.File.Fingerprint);
        sat.Output.ShouldContain(_some.Read("7").Receipt!);
        sat.Output.ShouldContain("The station is closed.");
        sat.Output.ShouldNotContain("\u001b");
        sat.Output.ShouldNotContain(_some.Codes["7"].Letters);
        _some.Read("7").Standing.ShouldBe(AnswerStanding.Over);
        Directory.Exists(Path.Combine(_program.Home, "data")).ShouldBeFalse("nothing of it goes to the records of the machine");

        Sit([], "--candidate", "99").With(2).Error.ShouldContain("no candidate '99'. It has: 3, 7, B-12.");
        Sit([], "--extra-time", "25").With(2).Error.ShouldContain("settled by the panel");
        File.WriteAllText(_file, "noise\n");
        Sit([]).With(2).Error.ShouldContain("no station file");
    }

    [Fact]
    public void A_disk_that_is_full_is_told_at_once_and_no_receipt_is_given_for_what_is_not_on_it()
    {
        if (OperatingSystem.IsWindows()) return;
        string[] lines = [.. Choose("7"), "2", "1", "1", "6", new('a', 3900), ".", "6", new('b', 3900), ".", "q", "q", "1", "r", "0", "2", "1"];
        File.WriteAllText(Path.Combine(_program.Home, "lines"), string.Join('\n', lines) + "\n");
        // No file may grow beyond some blocks of the shell's: a write fails as it does where the disk is full.
        _program.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var sat = _program.Shell("trap '' XFSZ; ulimit -f 20; exec $M panel sit spring.station --plain --folder answers < lines").With(2);

        sat.Error.ShouldContain("what was done last in this sitting was not kept");
        sat.Output.ShouldContain("Your answers cannot be written to the disk now. Call your invigilator");
        sat.Output.ShouldContain("**What was done last is not on the disk.**".Replace("*", "", StringComparison.Ordinal));
        sat.Output.ShouldContain("leave this window open");
        sat.Output.ShouldNotContain("Your receipt");
        var read = _some.Read("7");
        (read.IsTorn, read.Standing).ShouldBe((false, AnswerStanding.Interrupted));
        read.Bodies.Select(SittingEventBody.Read).OfType<ItemAnswered>().Single().Answer.Reason.ShouldBe(new string('a', 3900));
    }

    [Fact]
    [Trait("Long", "Kills")]
    public void Who_is_killed_loses_nothing_that_was_acknowledged()
    {
        for (var run = 0; run < Scale.Count(50); run++)
        {
            var random = Scale.Random(50 + run);
            File.Delete(_some.Folder.PathOf("7"));
            var answers = random.Next(1, 20);
            var acknowledged = Killed(answers, random.Next(0, 15));

            using var again = StationSitting.Enter(_some.Folder, "7", _some.Codes["7"], _clock, "test")!;
            again.Sitting.IsInterrupted.ShouldBeTrue();
            again.Sitting.Events.OfType<ItemAnswered>().Count().ShouldBeGreaterThanOrEqualTo(acknowledged);
        }
    }

    /// <summary>Answers some times and kills the program a moment later; gives how many answers were followed by another question.</summary>
    private int Killed(int answers, int milliseconds)
    {
        string[] lines = [.. Choose("7"), "2", "1", .. Enumerable.Range(0, answers).SelectMany(index => new[] { "1", "1", $"{index % 2 + 1}", "q", "q" })];
        using var process = Process.Start(new ProcessStartInfo(MentorSimProcess.Path, ["panel", "sit", _file, "--folder", _some.Folder.Folder, "--plain"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _program.Home,
            Environment = { ["HOME"] = _program.Home, ["TMPDIR"] = MentorSimProcess.Temp },
        })!;
        var prompts = 0;
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (line.StartsWith('[') && line.EndsWith(']') && Interlocked.Increment(ref prompts) <= lines.Length) process.StandardInput.WriteLine(lines[prompts - 1]);
            }
        });
        SpinWait.SpinUntil(() => reading.IsCompleted || Volatile.Read(ref prompts) > lines.Length - 3, Patience).ShouldBeTrue();
        if (milliseconds > 0) Thread.Sleep(milliseconds);
        process.Kill();
        process.WaitForExit();
        try
        {
            reading.Wait(Patience).ShouldBeTrue();
        }
        catch (AggregateException gone) when (gone.InnerException is IOException)
        {
            // It was killed while it was answered.
        }

        // A question after the third line of an answer says that it is kept.
        return (Math.Min(prompts - 1, lines.Length) - Choose("7").Length - 2 + 2) / 5;
    }

    private Outcome Sit(string[] lines, params string[] arguments) => _program.Run(string.Join('\n', lines) + "\n", ["panel", "sit", _file, "--plain", .. arguments]);

    /// <summary>From the list of candidates to the instructions.</summary>
    private string[] Choose(string number) => [$"{_some.File.Candidates.Select(candidate => candidate.Number).ToList().IndexOf(number) + 1}", SomeStation.Pin, _some.Codes[number].Letters];

    /// <summary>Back from a candidate who was named, and to another.</summary>
    private string[] Into(string number) => ["q", .. Choose(number)];
}
