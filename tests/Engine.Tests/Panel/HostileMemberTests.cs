using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>What a member can do who has the passphrase, a PIN, and a program of their own.</summary>
public sealed class HostileMemberTests : IDisposable
{
    private static readonly PaperFile Paper = PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());

    private readonly string _folder = Directory.CreateTempSubdirectory("hostile").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Who_puts_shares_of_their_own_in_the_place_of_others_reads_nothing()
    {
        var file = Sat();
        var desk = MemberDesk.TryOpen(file, "m3", SomeExercises.PinOf("m3"))!;
        // m2 has a program of their own: of every share in the list they know the private half, and nobody's PIN opens anything else than before.
        foreach (var member in new[] { "m1", "m3" }) file.Append(new MemberJoined(file.Now, member, KeyPair.New().Public));
        SomeExercises.Collect(file, _clock);
        Should.Throw<ExerciseException>(() => MemberDesk.TryOpen(file, "m1", SomeExercises.PinOf("m1"))).Message.ShouldContain("in the name of A. Arden");
        var (number, line) = file.Exercise.AllLines.First();
        Should.Throw<ExerciseException>(() => desk.Write(new Marked(file.Now, number, line, 2, "Two."))).Message.ShouldContain("in the name of C. Cedar");
        file.Exercise.Splits.ShouldBeEmpty();
        file.Exercise.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Who_puts_a_recovery_key_of_their_own_in_its_place_gets_no_share_of_whoever_takes_another_PIN()
    {
        var file = Sat();
        var own = KeyPair.New();
        file.Append(new HandedOver(file.Now, "B. Birch", "The school's business manager", own.Public));
        file.ChangePin("m1", SomeExercises.PinOf("m1"), "another pin 4711").ShouldBeTrue();
        var share = System.Text.Json.Nodes.JsonNode.Parse(File.ReadLines(file.Path).First())!["members"]!.AsArray().Single(wrap => (string?)wrap!["member"] == "m1")!["share"]!.GetValue<string>();
        Should.Throw<SealException>(() => KeyPair.Open(own.Private, Convert.FromBase64String(share), PanelHeader.ShareContext(file.Exercise.Id, "m1")));
    }

    [Fact]
    public void What_somebody_writes_in_the_name_of_another_is_told_to_them()
    {
        var file = Sat();
        SomeExercises.Collect(file, _clock);
        var desk = MemberDesk.TryOpen(file, "m1", SomeExercises.PinOf("m1"))!;
        var (number, line) = file.Exercise.AllLines.First();
        desk.Write(new Marked(file.Now, number, line, 2, "Two."));
        file.Append(new EntrySealed(file.Now, "m1", 2, Convert.ToBase64String(new byte[300])));
        Should.Throw<PanelFileException>(() => desk.Write(new Marked(file.Now, number, line, 3, "Three."))).Message.ShouldContain("A. Arden");
        Should.Throw<PanelFileException>(desk.Finish);
    }

    [Fact]
    public void A_key_that_somebody_split_in_the_name_of_another_is_told_in_words_when_marks_open()
    {
        var file = Sat();
        SomeExercises.Collect(file, _clock);
        var parts = file.Exercise.Members.Select(member => new KeyPart(member.Id, Convert.ToBase64String(
            KeyPair.SealFor(member.SharePublic!, SealedBox.NewKey(), SealedEntries.PartContext(file.Exercise.Id, "m3", member.Id)))));
        file.Append(new MarksKeySplit(file.Now, "m3", [.. parts]));
        SomeExercises.Mark(file);
        file.Exercise.State.ShouldBe(ExerciseState.Agreeing);
        Should.Throw<ExerciseException>(() => PanelMarks.Of(file.Exercise)).Message.ShouldContain("C. Cedar");
        file.Exercise.MissingFor(ExerciseStep.Agree)[0].ShouldContain("C. Cedar");
        Should.Throw<ExerciseException>(() => file.Append(new ResultsOpened(file.Now, "A. Arden")));
        Should.NotThrow(() => PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!.Exercise.MissingFor(ExerciseStep.Agree));
    }

    [Fact]
    public void All_shares_but_one_open_no_marks_of_anybody()
    {
        var file = Sat();
        SomeExercises.Collect(file, _clock);
        var (number, line) = file.Exercise.AllLines.First();
        foreach (var member in file.Exercise.Members.ToList()) MemberDesk.TryOpen(file, member.Id, SomeExercises.PinOf(member.Id))!.Write(new Marked(file.Now, number, line, 2, "Two."));
        var keys = file.Exercise.Members.ToDictionary(member => member.Id, member => file.KeysOf(member.Id, SomeExercises.PinOf(member.Id))!);
        foreach (var split in file.Exercise.Splits)
        {
            var parts = split.Parts.ToDictionary(part => part.Member, part => KeyPair.Open(
                keys[part.Member].SharePrivate, Convert.FromBase64String(part.Box), SealedEntries.PartContext(file.Exercise.Id, split.Member, part.Member)));
            Xor(parts.Values).ShouldBe(Convert.FromBase64String(keys[split.Member].MarksKey));
            foreach (var some in Enumerable.Range(0, (1 << parts.Count) - 1).Select(chosen => parts.Values.Where((_, index) => (chosen & (1 << index)) != 0)))
                Should.Throw<SealException>(() => SealedEntries.Open(file.Exercise, split.Member, Xor(some)).ToList());
            // A part opens for nobody else, and nowhere else.
            foreach (var (part, other) in split.Parts.SelectMany(part => keys.Where(key => key.Key != part.Member).Select(key => (part, key.Value))))
                Should.Throw<SealException>(() => KeyPair.Open(other.SharePrivate, Convert.FromBase64String(part.Box), SealedEntries.PartContext(file.Exercise.Id, split.Member, part.Member)));
        }
    }

    private static byte[] Xor(IEnumerable<byte[]> parts) =>
        parts.Aggregate(new byte[SealedBox.KeyBytes], (key, part) => [.. key.Zip(part, (left, right) => (byte)(left ^ right))]);

    private PanelFile Sat()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, Paper);
        SomeExercises.LetSit(file);
        return file;
    }
}
