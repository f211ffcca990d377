using System.Text;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>The file with which a station sits candidates: what is in it, what is not, and what is done about one that was changed.</summary>
public sealed class StationFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("station").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_station_file_is_read_as_it_was_written_and_has_the_same_fingerprint()
    {
        var station = Station();
        var path = Path.Combine(_folder, "spring.station");
        station.File.Save(path);

        var read = StationFile.Open(path);

        read.Text.ShouldBe(station.File.Text);
        read.Fingerprint.ShouldBe(Fingerprint.Of(File.ReadAllBytes(path)));
        read.Fingerprint.ShouldMatch("^[0-9a-f]{4}( [0-9a-f]{4}){3}$");
        (read.Exercise, read.Title, read.ArrivalsUnscaled).ShouldBe((station.File.Exercise, "Learning mentor, spring", false));
        read.Candidates.Select(candidate => candidate.Number).ShouldBe(["3", "7", "B-12"]);
    }

    [Fact]
    public void The_station_file_of_an_exercise_holds_no_key_rubric_name_code_pin_or_adjustment()
    {
        var file = SomeExercises.Begin(_folder, new PanelClock()).File;
        var paper = PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());
        var codes = SomeExercises.SetUp(file, paper);

        var station = StationFile.Of(file.Exercise);

        var text = station.Text;
        foreach (var code in codes.Values)
        {
            text.ShouldNotContain(code.Letters);
            text.ShouldNotContain(code.Shown);
        }

        text.ShouldNotContain(SomeExercises.InvigilatorPinText);
        text.ShouldNotContain("large print");
        text.ShouldNotContain("extraTime");
        text.ShouldNotContain("Arden");
        text.ShouldNotContain(file.Exercise.Keys.Private);
        text.ShouldNotContain(file.Exercise.Signing.Private);
        foreach (var item in paper.Paper!.Items)
        {
            if (item.Key.Why is { } why) text.ShouldNotContain(why);
            foreach (var line in item.Rubric) text.ShouldNotContain(line.Text);
        }

        CandidatePaper.DigestOf(station.Paper).ShouldBe(CandidatePaper.DigestOf(paper.Paper));
        station.Candidates.Select(candidate => candidate.Slot.Box.Length).Distinct().Count().ShouldBe(1, "the length of a slot would tell who has extra time");
        station.TryEnter("7", codes["7"])!.ExtraTime.ShouldBe(25);
        station.TryEnter("3", codes["3"])!.ExtraTime.ShouldBe(0);
        station.TryEnter("3", codes["7"]).ShouldBeNull();
        station.TryEnter("99", codes["7"]).ShouldBeNull();
        station.IsInvigilator(SomeExercises.InvigilatorPinText).ShouldBeTrue();
        station.IsInvigilator(SomeExercises.InvigilatorPinText + "1").ShouldBeFalse();
    }

    [Fact]
    public void A_slot_that_was_moved_to_another_candidate_does_not_open_there()
    {
        var station = Station();
        var file = station.File with { Candidates = [station.File.Candidates[0] with { Slot = station.File.Candidates[1].Slot }] };

        file.TryEnter("3", station.Codes["7"]).ShouldBeNull();
        (station.File with { Exercise = new string('a', 32) }).TryEnter("7", station.Codes["7"]).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"kind\":\"mentorsim-station\"", "\"kind\":\"another\"", "another kind")]
    [InlineData("\"version\":1}\n", "\"version\":7}\n", "another version")]
    [InlineData("\"number\":\"7\"", "\"number\":\"3\"", "'3' stands twice")]
    [InlineData("\"number\":\"7\"", "\"number\":\"../7\"", "number of a candidate is none")]
    [InlineData("\"arrivalsUnscaled\":false", "\"arrivalsUnscaled\":0", "neither true nor false")]
    [InlineData("\"title\":\"Learning", "\"title\":\"\\u001b]0;Learning", "U+001B")]
    [InlineData("\"publicKey\":\"M", "\"publicKey\":\"N", "no key")]
    [InlineData("\"rounds\":10,", "\"rounds\":2000000000,", "from 1 to")]
    [InlineData("\"exercise\":\"0", "\"exercise\":\"x", "id of its exercise")]
    [InlineData("}\n", "}", "Its end is missing")]
    public void A_station_file_that_was_changed_is_refused_in_words(string there, string put, string said) =>
        Should.Throw<PanelFileException>(() => StationFile.Read(Station().File.Text.Replace(there, put, StringComparison.Ordinal))).Message.ShouldContain(said);

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Whatever_byte_is_changed_the_file_is_refused_or_has_another_fingerprint()
    {
        var station = Station().File;
        var bytes = Encoding.UTF8.GetBytes(station.Text);
        for (var run = 0; run < Scale.Count(20_000); run++)
        {
            var random = Seeded.Random(run);
            var changed = random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : [.. bytes];
            if (changed.Length == bytes.Length) changed[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var path = Path.Combine(_folder, "changed.station");
            File.WriteAllBytes(path, changed);
            try
            {
                StationFile.Open(path).Fingerprint.ShouldNotBe(station.Fingerprint);
            }
            catch (PanelFileException)
            {
            }
        }
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_no_text_is_said_in_words()
    {
        Should.Throw<PanelFileException>(() => StationFile.Open(Path.Combine(_folder, "none.station"))).Message.ShouldContain("cannot be read");
        var path = Path.Combine(_folder, "noise.station");
        File.WriteAllBytes(path, [0xff, 0xfe, 0x00, (byte)'\n']);
        Should.Throw<PanelFileException>(() => StationFile.Open(path)).Message.ShouldContain("no station file");
    }

    private SomeStation Station() => new(SomePaper.Small, _folder);
}
