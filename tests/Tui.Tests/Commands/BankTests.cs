using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Scenario libraries on their way from one computer to another, by the program itself.</summary>
public sealed class BankTests : IDisposable
{
    private const string Scenario =
        """
        kind: scenario
        id: one
        title: One
        topic: bullying
        summary: Something happens.
        minutes: 5
        policy: { ref: Ours, edition: 2026, review-by: 2099-01-01 }
        start: first
        scenes:
          first: { text: It begins., choices: [{ id: a, text: Go on., to: end, feedback: Good. }, { id: b, text: Wait and see., to: end, feedback: Why not. }] }
          end: { ending: good, text: It ends. }

        """;

    private const string Pack = "kind: pack\nid: ours\ntitle: Ours\nunits: [{ id: U, title: A unit, elements: [{ id: U.1, title: An element }] }]\n";

    private readonly MentorSimProcess _here = new();
    private readonly MentorSimProcess _there = new();

    private string Libraries => Path.Combine(_there.Home, "data", "mentorsim", "libraries");

    public BankTests()
    {
        Put("ours/standards/ours.yaml", Pack);
        Put("ours/one.yaml", Scenario);
        Put("ours/notes.md", "What we want with it.\n");
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public void A_library_goes_from_one_computer_to_another_and_is_played_there()
    {
        Put("ours/letter.docx", "x");
        var packed = _here.Run(null, "bank", "pack", "ours").With(0);
        packed.Output.ShouldBe("ours.zip\n");
        packed.Error.ShouldContain("Left out, because no library needs it: letter.docx.");
        packed.Error.ShouldContain("Packed 3 files as 'ours'.");

        _there.Run(null, "bank", "add", Zip()).With(0).Error.ShouldContain("3 files, 1 scenario.");

        _there.Run(null, "bank", "list").With(0).Output.ShouldMatch(@"^-     comes with MentorSim  \d+ scenarios, \d+ papers, \d+ routes?, \d+ person specifications?, \d+ question banks?\nours  added \d{4}-\d\d-\d\d      1 scenario\n$");
        _there.Run(null).With(0).Output.ShouldContain("breakfast-club-disclosure");
        _there.Run(null).With(0).Output.ShouldContain("  one: One (");
        _there.Run(null, "--bank", "ours").With(0).Output.ShouldNotContain("breakfast-club-disclosure");
        _there.Run(null, "play", "one", "--choose", "a").With(0).Output.ShouldContain("One");
        _there.Environment["MENTORSIM_BANK"] = "ours";
        _there.Run(null).With(0).Output.ShouldContain("  one: One (");
        _there.Run(null, "bank", "remove", "ours").With(0);
        _there.Environment.Clear();
        _there.Run(null).With(0).Output.ShouldNotContain("  one: One (");
        Directory.EnumerateFileSystemEntries(Libraries).ShouldBeEmpty();
    }

    [Fact]
    public void A_library_rests_on_its_own_packs_and_one_without_packs_on_those_that_come_along()
    {
        Put("ours/one.yaml", Scenario.Replace("start: first", "standards: [ours]\nstart: first", StringComparison.Ordinal));
        Put("loose/two.yaml", Scenario.Replace("id: one", "id: two", StringComparison.Ordinal).Replace("start: first", "standards: [nos-2005]\nstart: first", StringComparison.Ordinal));
        _here.Run(null, "bank", "pack", "ours").With(0);
        _here.Run(null, "bank", "pack", "loose").With(0).Error.ShouldContain("rests on the packs that come with MentorSim");
        _there.Run(null, "bank", "add", Zip()).With(0);
        _there.Run(null, "bank", "add", Zip("loose")).With(0).Error.ShouldContain("rests on those that come with MentorSim");

        foreach (var id in (string[])["one", "two"])
        {
            _there.Run(null, "play", id, "--choose", "a", "--format", "json").With(0).Output.ShouldContain($"\"{id}\"");
            _there.Run(null, "play", id, "--bank", id == "one" ? "ours" : "loose", "--choose", "a").With(0);
        }
    }

    [Fact]
    public void Errors_stop_a_library_on_both_sides_and_are_shown_with_paths_of_its_own()
    {
        _here.Run(null, "bank", "pack", "ours").With(0);
        var good = File.ReadAllBytes(Path.Combine(_here.Home, "ours.zip"));
        Put("ours/one.yaml", Scenario.Replace("to: end", "to: nowhere", StringComparison.Ordinal));

        var refused = _here.Run(null, "bank", "pack", "ours", "-o", "bad.zip").With(1);
        refused.Output.ShouldContain("one.yaml:10:");
        refused.Output.ShouldContain("error MS3001");
        refused.Error.ShouldContain("Nothing was packed");
        Directory.EnumerateFiles(_here.Home, "*.zip").ShouldBe([Zip()]);

        // A library that was sound for whoever packed it, and is not for this program.
        File.WriteAllBytes(Zip(), Repacked(good, "one.yaml", text => text.Replace("to: end", "to: nowhere", StringComparison.Ordinal)));
        var added = _there.Run(null, "bank", "add", Zip()).With(1);
        added.Output.ShouldStartWith("one.yaml:10:");
        added.Output.ShouldContain("error MS3001");
        added.Output.ShouldNotContain(_there.Home);
        added.Error.ShouldContain("Nothing was added");
        Directory.EnumerateFileSystemEntries(Libraries).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_there_is_replaced_only_when_asked_and_survives_what_goes_wrong()
    {
        _here.Run(null, "bank", "pack", "ours").With(0);
        var good = File.ReadAllBytes(Zip());
        _there.Run(null, "bank", "add", Zip()).With(0);
        _here.Run(null, "bank", "pack", "ours").With(2).Error.ShouldContain("ours.zip is there already; nothing was written");
        _there.Run(null, "bank", "add", Zip()).With(2).Error.ShouldContain("Replace it with --replace");

        File.WriteAllBytes(Zip(), Repacked(good, "one.yaml", text => text.Replace("to: end", "to: nowhere", StringComparison.Ordinal)));
        _there.Run(null, "bank", "add", Zip(), "--replace").With(1);
        File.WriteAllBytes(Zip(), good[..^100]);
        _there.Run(null, "bank", "add", Zip(), "--replace").With(2).Error.ShouldContain("cut short");
        _there.Run(null, "--bank", "ours").With(0).Output.ShouldContain("  one: One (");

        File.WriteAllBytes(Zip(), Repacked(good, "one.yaml", text => text.Replace("title: One", "title: Another", StringComparison.Ordinal)));
        _there.Run(null, "bank", "add", Zip(), "--replace").With(0);
        _there.Run(null, "--bank", "ours").With(0).Output.ShouldContain("  one: Another (");
        Directory.EnumerateFileSystemEntries(Libraries).Select(path => Path.GetFileName(path)).ShouldBe(["ours"]);
        var second = _there.Run(null, "bank", "add", Zip(), "--name", "theirs").With(0);
        second.Error.ShouldContain("warning: the scenario 'one' is also in the added library 'ours'. That one is played; 'mentorsim play one --bank theirs' plays this one.");
        _there.Run(null, "check").Output.ShouldNotContain("is also in");
    }

    [Fact]
    public void A_power_cut_between_the_two_moves_of_a_replacement_loses_nothing()
    {
        _here.Run(null, "bank", "pack", "ours").With(0);
        _there.Run(null, "bank", "add", Zip()).With(0);
        Directory.Move(Path.Combine(Libraries, "ours"), Path.Combine(Libraries, ".before-ours"));

        _there.Run(null, "--bank", "ours").With(0).Output.ShouldContain("  one: One (");
        Directory.EnumerateFileSystemEntries(Libraries).Select(path => Path.GetFileName(path)).ShouldBe(["ours"]);
    }

    [Theory]
    [InlineData("rm ours/one.yaml", "one.yaml is missing.")]
    [InlineData("echo '# more' >> ours/one.yaml", "one.yaml is not as it was added.")]
    [InlineData("rm ours/library.json", "library.json, the list of its files, is missing.")]
    [InlineData("echo '{' > ours/library.json", "library.json, the list of its files, cannot be read.")]
    [InlineData("cp ours/one.yaml ours/two.yaml", "two.yaml was not added with it.")]
    [InlineData("mv ours ..; ln -s ../ours ours", "its folder is a link")]
    [InlineData("rm -r ours; mkdir ours", "is missing")]
    public void An_added_library_that_is_damaged_is_left_out_and_told(string damage, string words)
    {
        if (OperatingSystem.IsWindows()) return;
        _here.Run(null, "bank", "pack", "ours").With(0);
        _there.Run(null, "bank", "add", Zip()).With(0);
        _there.Shell($"cd '{Libraries}' && {damage}").With(0);

        var home = _there.Run(null).With(0);
        home.Output.ShouldNotContain("  one: One (");
        home.Output.ShouldContain("breakfast-club-disclosure");
        home.Error.ShouldContain($"The added scenario library 'ours' is left out: ");
        home.Error.ShouldContain(words);
        _there.Run(null, "--bank", "ours").With(2).Error.ShouldContain(words);
    }

    [Fact]
    public void Whatever_meets_a_damaged_library_tells_it_until_it_is_removed()
    {
        const string words = "one.yaml is missing.";
        _here.Run(null, "bank", "pack", "ours").With(0);
        _there.Run(null, "bank", "add", Zip()).With(0);
        File.Delete(Path.Combine(Libraries, "ours", "one.yaml"));

        _there.Run("q\n", "--plain").With(0).Output.ReplaceLineEndings(" ").ShouldContain("The added scenario library 'ours' is left out");
        _there.Run(null, "check").With(1).Error.ShouldContain(words);
        _there.Run(null, "bank", "list").With(1).Output.ShouldContain("left out");
        _there.Run(null, "bank", "remove", "ours").With(0);
        _there.Run(null).With(0).Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bank pack nowhere", "There is no folder nowhere")]
    [InlineData("bank pack ours/one.yaml", "is a file. Name the folder")]
    [InlineData("bank pack ours/standards/..  --name Ours", "'Ours' cannot be the name of a library")]
    [InlineData("bank pack ours --name con", "'con' cannot be the name of a library")]
    [InlineData("bank pack ours -o nowhere/ours.zip", "There is no folder")]
    [InlineData("bank pack ours -o ours.tar", "must end in .zip")]
    [InlineData("bank pack ours -o /dev/full", "/dev/full is there already")]
    [InlineData("bank pack ours -o /proc/ours.zip", "could not be written")]
    [InlineData("bank add nowhere.zip", "There is no file nowhere.zip")]
    [InlineData("bank add ours", "ours is a folder")]
    [InlineData("bank add /dev/zero", "no plain file")]
    [InlineData("bank add ours/one.yaml", "It is no zip")]
    [InlineData("bank remove ours", "There is no added scenario library 'ours'. None was added.")]
    [InlineData("--bank nowhere", "There is no folder nowhere, and no added scenario library of that name")]
    public void Wrong_usage_is_told_in_words(string arguments, string words)
    {
        var run = _here.Run(null, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).With(2);
        run.Error.ShouldContain(words);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_of_a_library_is_not_packed_without_the_rest()
    {
        Put("ours/bullying/two.yaml", Scenario);
        _here.Run(null, "bank", "pack", "ours/bullying").With(2).Error.ShouldContain("is a part of the scenario library in");
    }

    [Fact]
    public void A_pipe_is_no_zip_and_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        _here.Shell("mkfifo pipe.zip; exec $M bank add pipe.zip").With(2).Error.ShouldContain("no plain file");
    }

    [Fact]
    public void A_disk_that_is_full_leaves_no_half_file()
    {
        if (OperatingSystem.IsWindows()) return;
        // No file may grow beyond some blocks of the shell's: a write fails as it does where the disk is full.
        // The runtime keeps code of its own in a file unless told otherwise, and that would be cut as well.
        foreach (var side in (MentorSimProcess[])[_here, _there]) side.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        Put("ours/long.md", Noise());
        _here.Shell("trap '' XFSZ; ulimit -f 50; exec $M bank pack ours").With(2).Error.ShouldContain("ours.zip could not be written");
        Directory.EnumerateFiles(_here.Home).ShouldBeEmpty();
        _here.Run(null, "bank", "pack", "ours").With(0);
        File.Copy(Zip(), Path.Combine(_there.Home, "ours.zip"));
        _there.Shell("trap '' XFSZ; ulimit -f 50; exec $M bank add ours.zip").With(2).Error.ShouldContain("The library could not be added");
        Directory.EnumerateFileSystemEntries(Libraries).ShouldBeEmpty();
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_to_is_told()
    {
        _here.Run(null, "bank", "pack", "ours").With(0);
        foreach (var folder in (string[])[OperatingSystem.IsLinux() ? "/proc" : Zip(), Zip()])
        {
            _there.Environment["XDG_DATA_HOME"] = folder;
            _there.Run(null, "bank", "add", Zip()).With(2).Error.ShouldContain("Nothing of it was kept");
            _there.Run(null).With(0).Output.ShouldContain("breakfast-club-disclosure");
        }
    }

    [Fact]
    public void A_hostile_zip_writes_nothing_and_takes_little_memory()
    {
        using (var zip = ZipFile.Open(Path.Combine(_here.Home, "bomb.zip"), ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["library.json", "../../out.yaml"])
            {
                using var stream = zip.CreateEntry(name).Open();
                for (var n = 0; n < 300; n++) stream.Write(new byte[1 << 20]);
            }
        }

        var run = _there.RunAnew(null, "bank", "add", Path.Combine(_here.Home, "bomb.zip")).With(2);
        run.Error.ShouldContain("bomb.zip was not added. ");
        run.PeakKiB.ShouldBeLessThan(200 * 1024);
        Directory.Exists(Libraries).ShouldBeFalse();
    }

    private string Zip(string name = "ours") => Path.Combine(_here.Home, $"{name}.zip");

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_here.Home, path))!);
        _here.File(path, text);
    }

    /// <summary>The zip of a library with one text changed, honestly packed.</summary>
    private byte[] Repacked(byte[] zip, string path, Func<string, string> change)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_here.Home, "repacked")).FullName;
        ZipFile.ExtractToDirectory(new MemoryStream(zip), folder);
        File.WriteAllText(Path.Combine(folder, path), change(File.ReadAllText(Path.Combine(folder, path))));
        using var again = new MemoryStream();
        MentorSim.Engine.Workshop.Parcels.LibraryFiles.Of(folder).Write("ours", "0.1.0", again);
        Directory.Delete(folder, recursive: true);
        return again.ToArray();
    }

    private static string Noise()
    {
        var random = Scale.Random();
        return new StringBuilder().AppendJoin('\n', Enumerable.Range(0, 40_000).Select(_ => random.Next().ToString(CultureInfo.InvariantCulture))).ToString();
    }
}
