using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class PanelFileDamageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("panel").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_with_any_byte_changed_is_refused_with_words_or_still_says_what_it_said()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        file.Append(new MemberAdded(file.Now, "m1", "A. Arden", "", true));
        file.Join("m1", SomeExercises.PinOf("m1"));
        var whole = File.ReadAllBytes(file.Path);
        var header = whole.AsSpan().IndexOf((byte)'\n');
        var changed = Path.Combine(_folder, "changed.panel");
        // Every byte of what was sealed; of the header a part, since each costs a key to derive.
        for (var at = 0; at < whole.Length; at += at < header ? 7 : 1)
        {
            File.WriteAllBytes(changed, [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]]);
            var opened = Opened(changed);
            // Without its end the last line counts as one that a kill left behind.
            if (at == whole.Length - 1) opened!.Exercise.Members.Single().HasJoined.ShouldBeFalse();
            else if (at > header) opened.ShouldBeNull($"byte {at} of {whole.Length}");
            else if (opened is not null) opened.Exercise.Members.Single().Name.ShouldBe("A. Arden");
        }
    }

    [Fact]
    public void A_file_that_was_cut_short_says_what_was_kept_before_or_is_refused()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        foreach (var months in new[] { 13, 14, 15 }) file.Append(new RetentionSet(file.Now, months));
        var whole = File.ReadAllBytes(file.Path);
        var cut = Path.Combine(_folder, "cut.panel");
        var said = new HashSet<int>();
        for (var length = 0; length < whole.Length; length += 3)
        {
            File.WriteAllBytes(cut, whole[..length]);
            if (Opened(cut) is { } opened) said.Add(opened.Exercise.RetentionMonths);
        }

        said.ShouldBe([12, 13, 14], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}\n")]
    [InlineData("kind: paper\n")]
    [InlineData("{\"mentorsim\":\"panel-file\"}\n")]
    [InlineData("{\"mentorsim\":\"panel-file\",\"version\":1,\"exercise\":\"x\",\"passphrase\":null,\"recovery\":null,\"members\":[]}\n")]
    [InlineData("{\"mentorsim\":\"panel-file\",\"version\":1,\"exercise\":\"x\",\"passphrase\":{\"rounds\":1,\"salt\":\"\",\"box\":\"\"},\"recovery\":{\"rounds\":1,\"salt\":\"\",\"box\":\"\"},\"members\":[]}\n")]
    public void What_is_no_panel_file_is_said_to_be_none(string text)
    {
        var path = Path.Combine(_folder, "no.panel");
        File.WriteAllText(path, text);
        Opened(path).ShouldBeNull();
    }

    [Fact]
    public void Many_who_write_at_the_same_time_lose_nothing()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        Parallel.For(0, 4, writer =>
        {
            var own = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!;
            for (var note = 0; note < 25; note++) own.Append(new NoteMade(own.Now, $"writer {writer}", null, $"note {note}"));
        });
        file.Refresh();
        file.Exercise.Notes.GroupBy(note => note.By).ShouldAllBe(writer => writer.Select(note => note.Text).SequenceEqual(Enumerable.Range(0, 25).Select(note => $"note {note}")));
        file.Exercise.Notes.Length.ShouldBe(100);
    }

    private PanelFile? Opened(string path)
    {
        try
        {
            return PanelFile.TryOpen(path, SomeExercises.Passphrase, _clock);
        }
        catch (PanelFileException said)
        {
            said.Message.ShouldContain(path);
            return null;
        }
    }
}
