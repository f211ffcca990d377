using System.Text;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>One sealed file for each sitting: nothing that was acknowledged is lost, and nothing that was changed is believed.</summary>
public sealed class AnswerFileTests : IDisposable
{
    private const string Secret = "The pupil told me something that I must pass on.";

    private readonly string _folder = Directory.CreateTempSubdirectory("answers").FullName;
    private readonly PanelClock _clock = new();
    private readonly SomeStation _station;

    public AnswerFileTests() => _station = new SomeStation(SomePaper.Small, _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_panel_reads_what_a_candidate_did_and_the_receipt_is_the_same()
    {
        using var sitting = Sat("7");
        sitting.Sitting.Submit();

        var read = _station.Read("7");

        read.Links.Select(link => SittingEventBody.Read(link.Body!).GetType()).ShouldBe(sitting.Sitting.Events.Select(happened => happened.GetType()));
        (read.Number, read.Standing, read.IsTorn, read.LacksItsEnd).ShouldBe(("7", AnswerStanding.Over, false, false));
        read.Receipt.ShouldBe(sitting.Receipt);
        read.Receipt!.ShouldMatch("^[0-9a-f]{4}( [0-9a-f]{4}){3}$");
        var again = Sitting.Replay(_ => SomePaper.Small, read.Bodies.Select(SittingEventBody.Read), _clock);
        (again.Terms.Candidate, again.Terms.ExtraTime, again.Terms.Mode).ShouldBe(("7", 25, SittingMode.Exercise));
        again.Tray.Find("note")!.Answer.Reason.ShouldBe(Secret);
        SittingScorer.Score(again).Points.ShouldBeGreaterThan(0);
        AnswerReading.WhoseIs(_station.Bytes("7")).ShouldBe((_station.File.Exercise, "7"));
    }

    [Fact]
    public void Neither_answers_nor_code_nor_key_stand_in_the_file()
    {
        using var sitting = Sat("7");
        sitting.Sitting.Submit();

        var text = Encoding.Latin1.GetString(_station.Bytes("7"));
        foreach (var secret in new[] { Secret, "must pass on", "item-answered", "note", _station.Codes["7"].Letters, _station.Codes["7"].Shown, _station.Keys.Private, "extraTime" })
            text.ShouldNotContain(secret);
    }

    [Fact]
    public void Who_is_killed_goes_on_with_the_code_and_the_clock_has_not_moved()
    {
        string path;
        using (var killed = Sat("7")) path = _station.Folder.PathOf(killed.Number);
        _clock.Pass(TimeSpan.FromMinutes(7));
        _station.Folder.Of("7").Standing.ShouldBe(AnswerStanding.Interrupted);
        StationSitting.Enter(_station.Folder, "7", _station.Codes["3"], _clock, "test").ShouldBeNull();

        using var again = _station.Enter("7", _clock);

        again.Sitting.IsInterrupted.ShouldBeTrue();
        again.WasTorn.ShouldBeFalse();
        again.Sitting.Recover();
        again.Sitting.Tray.Find("note")!.Answer.Reason.ShouldBe(Secret);
        again.Sitting.Elapsed.ShouldBe(TimeSpan.FromSeconds(30));
        again.Sitting.Submit();
        again.Receipt.ShouldBe(_station.Read("7").Receipt);
        File.ReadAllText(path).ShouldNotContain("\"salt\"");
    }

    [Fact]
    public void After_handing_in_the_entry_code_opens_nothing()
    {
        using (var sitting = Sat("7"))
        {
            sitting.Sitting.Submit();
        }

        Should.Throw<PanelFileException>(() => _station.Enter("7", _clock)).Message.ShouldContain("has handed in");
        AnswerHead.Read(_station.Bytes("7")).IsClosed.ShouldBeTrue();
        _station.Folder.Of("7").Standing.ShouldBe(AnswerStanding.Over);
    }

    [Fact]
    public void A_program_that_died_between_its_last_word_and_closing_is_closed_by_whoever_looks_next()
    {
        using (Sat("7")) { }
        var open = _station.Bytes("7");
        using (var sitting = _station.Enter("7", _clock))
        {
            sitting.Sitting.Submit();
        }

        var closed = _station.Bytes("7");
        var head = AnswerHead.Read(open);
        File.WriteAllBytes(_station.Folder.PathOf("7"), [.. open[..head.End], .. closed[head.End..]]);
        AnswerHead.Read(_station.Bytes("7")).TryEnter(_station.Codes["7"]).ShouldNotBeNull();

        _station.Folder.CloseWhatIsOver();

        _station.Bytes("7").ShouldBe(closed);
    }

    [Fact]
    public void A_pause_can_be_seen_without_a_code_and_an_exercise_that_has_no_clock_yet_is_not_begun()
    {
        _station.Folder.Of("3").Standing.ShouldBe(AnswerStanding.NotBegun);
        using (_station.Enter("3", _clock)) _station.Folder.Of("3").Standing.ShouldBe(AnswerStanding.InUse);
        _station.Folder.Of("3").Standing.ShouldBe(AnswerStanding.NotBegun);
        using (var sitting = Sat("3")) sitting.Sitting.Pause("Fire alarm");
        _station.Folder.Of("3").Standing.ShouldBe(AnswerStanding.Paused);
    }

    [Fact]
    public void Two_windows_on_one_sitting_are_told_and_nothing_is_lost()
    {
        using var sitting = Sat("7");

        Should.Throw<PanelFileException>(() => _station.Enter("7", _clock)).Message.ShouldContain("open in another window");

        sitting.Sitting.Submit();
        _station.Read("7").Standing.ShouldBe(AnswerStanding.Over);
    }

    [Fact]
    public void A_file_of_another_exercise_or_another_candidate_is_refused()
    {
        var other = new SomeStation(SomePaper.Small, _folder, new string('f', 32));
        using (Sat("7")) { }

        Should.Throw<PanelFileException>(() => other.Enter("7", _clock)).Message.ShouldContain("another exercise");
        other.Folder.Of("7").ShouldSatisfyAllConditions(of => of.Standing.ShouldBe(AnswerStanding.Unusable), of => of.Why!.ShouldContain("another exercise"));
        Should.Throw<PanelFileException>(() => other.Read("7")).Message.ShouldContain("another exercise");
        Should.Throw<PanelFileException>(() => AnswerReading.Open(_station.Bytes("7"), _station.File.Exercise, other.Keys.Private));
        File.Copy(_station.Folder.PathOf("7"), _station.Folder.PathOf("3"));
        Should.Throw<PanelFileException>(() => _station.Enter("3", _clock));
    }

    [Fact]
    public void Lines_that_change_places_or_come_from_elsewhere_are_refused()
    {
        using (Sat("7")) { }
        using (Sat("3")) { }
        var (lines, others) = (Lines("7"), Lines("3"));

        Refused([.. lines[..3], lines[4], lines[3], .. lines[5..]]);
        Refused([.. lines[..3], others[3], .. lines[4..]]);
        Refused([.. lines[..3], .. lines[4..]]);
        Refused([.. lines, lines[^1]]);
        Refused([lines[0], others[1], .. lines[2..]]);
        Refused([others[0], .. lines[1..]]);

        void Refused(string[] changed) =>
            Should.Throw<PanelFileException>(() => AnswerReading.Open(Encoding.ASCII.GetBytes(string.Concat(changed)), _station.File.Exercise, _station.Keys.Private));
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Whatever_bit_is_changed_the_file_is_refused()
    {
        using (var sitting = Sat("7")) sitting.Sitting.Submit();
        var whole = _station.Bytes("7");
        for (var run = 0; run < Scale.Count(20_000); run++)
        {
            var random = Seeded.Random(run);
            byte[] changed = [.. whole];
            var at = run == 0 ? whole.Length - 1 : random.Next(whole.Length);
            changed[at] ^= (byte)(1 << random.Next(8));
            try
            {
                var read = AnswerReading.Open(changed, _station.File.Exercise, _station.Keys.Private);
                // Only the end of the last line can be taken for a program that died there, and that is said.
                (at, read.IsTorn, read.LacksItsEnd).ShouldBe((whole.Length - 1, true, true));
            }
            catch (PanelFileException)
            {
            }
        }
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Who_goes_on_with_a_file_of_which_a_bit_was_changed_is_told()
    {
        using (Sat("7")) { }
        var (path, whole) = (_station.Folder.PathOf("7"), _station.Bytes("7"));
        for (var run = 0; run < Scale.Count(10_000); run++)
        {
            var random = Seeded.Random(run);
            byte[] changed = [.. whole];
            var at = random.Next(whole.Length - 1);
            changed[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, changed);
            try
            {
                // What was changed in the second line may look like another code.
                StationSitting.Enter(_station.Folder, "7", _station.Codes["7"], _clock, "test").ShouldBeNull();
            }
            catch (PanelFileException)
            {
            }

            File.ReadAllBytes(path).ShouldBe(changed, "what may still be read of it by hand is left as it is");
        }
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Wherever_the_file_is_cut_off_a_prefix_is_read_and_what_is_missing_is_said()
    {
        using (var sitting = Sat("7")) sitting.Sitting.Submit();
        var (whole, all) = (_station.Bytes("7"), _station.Read("7").Links);
        var head = AnswerHead.Read(whole);
        for (var run = 0; run < Scale.Count(20_000); run++)
        {
            var cut = run == 0 ? head.End : Seeded.Random(run).Next(whole.Length);
            if (cut < head.End)
            {
                Should.Throw<PanelFileException>(() => AnswerReading.Open(whole[..cut], _station.File.Exercise, _station.Keys.Private));
                continue;
            }

            var read = AnswerReading.Open(whole[..cut], _station.File.Exercise, _station.Keys.Private);
            read.Links.ShouldBe(all.Take(read.Links.Length));
            read.IsTorn.ShouldBe(whole[cut - 1] != '\n');
            read.LacksItsEnd.ShouldBeTrue();
        }
    }

    [Fact]
    public void Half_a_line_is_cut_off_when_the_sitting_goes_on_and_everything_before_it_is_there()
    {
        using (Sat("7")) { }
        var (path, whole) = (_station.Folder.PathOf("7"), _station.Bytes("7"));
        var links = _station.Read("7").Links;
        File.WriteAllBytes(path, [.. whole, .. "a c29tZXRoaW5n"u8]);

        using (var again = _station.Enter("7", _clock))
        {
            again.WasTorn.ShouldBeTrue();
            new FileInfo(path).Length.ShouldBe(whole.Length);
            again.Sitting.Recover();
        }

        _station.Read("7").Links[..links.Length].ShouldBe(links);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_said_before_anybody_sits()
    {
        var folder = new AnswerFolder(_station.File, Path.Combine(_folder, "not-there"));

        Should.Throw<PanelFileException>(() => StationSitting.Enter(folder, "7", _station.Codes["7"], _clock, "test", SomeExercises.Rounds)).Message.ShouldContain("cannot be written");
    }

    private StationSitting Sat(string number)
    {
        var sitting = _station.Enter(number, _clock);
        if (sitting.Sitting.State == SittingState.Ready) sitting.Sitting.Open();
        sitting.Sitting.Answer("note", SomePaper.Answer("now", "tell", "lead", "10m", 1, Secret));
        _clock.Pass(TimeSpan.FromSeconds(30));
        sitting.Sitting.Advance();
        return sitting;
    }

    private string[] Lines(string number) => [.. Encoding.ASCII.GetString(_station.Bytes(number)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")];
}
