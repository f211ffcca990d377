using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>Files that somebody without any key made or exchanged.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hostile").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("version")]
    [InlineData("exercise")]
    [InlineData("passphrase")]
    [InlineData("passphrase/rounds")]
    [InlineData("passphrase/salt")]
    [InlineData("passphrase/box")]
    [InlineData("recovery")]
    [InlineData("recovery/salt")]
    [InlineData("recovery/box")]
    [InlineData("members")]
    [InlineData("members/0")]
    [InlineData("members/0/member")]
    [InlineData("members/0/pin")]
    [InlineData("members/0/pin/salt")]
    [InlineData("members/0/pin/box")]
    [InlineData("members/0/share")]
    public void A_first_line_in_which_something_is_missing_or_of_another_kind_is_refused_in_words(string place)
    {
        var (file, recovery) = SomeExercises.Begin(_folder, _clock);
        file.Append(new MemberAdded(file.Now, "m1", "A. Arden", "", true));
        file.Join("m1", SomeExercises.PinOf("m1"));
        var lines = File.ReadAllLines(file.Path);
        var path = Path.Combine(_folder, "hostile.panel");
        foreach (var put in new JsonNode?[] { null, new JsonObject(), "", long.MaxValue, -1, new JsonArray(), "missing" })
        {
            var header = JsonNode.Parse(lines[0])!;
            var parts = place.Split('/');
            var whole = parts[..^1].Aggregate(header, (node, part) => part == "0" ? node[0]! : node[part]!);
            if (whole is JsonArray list) list[0] = put;
            else if (put?.ToString() == "missing") whole.AsObject().Remove(parts[^1]);
            else whole[parts[^1]] = put;
            File.WriteAllLines(path, [header.ToJsonString(), .. lines[1..]]);
            _ = PanelFile.ExerciseOf(path);
            foreach (var act in new Action[]
            {
                () => PanelFile.TryOpen(path, recovery, _clock),
                () => _ = PanelFile.TryOpen(path, SomeExercises.Passphrase, _clock) is { } open ? MemberDesk.TryOpen(open, "m1", SomeExercises.PinOf("m1")) : null,
                () => PanelFile.TryOpen(path, SomeExercises.Passphrase, _clock)?.Withdraw("m1", recovery, "A. Arden", "Ill."),
            })
            {
                if (Record.Exception(act) is { } said) (said is PanelFileException or ExerciseException).ShouldBeTrue($"{place} {put?.ToJsonString()}: {said}");
            }
        }
    }

    [Theory]
    [InlineData("secp256k1")]
    [InlineData("brainpoolP256r1")]
    [InlineData("nistP384")]
    public void A_key_on_another_curve_is_no_key(string curve)
    {
        using var keys = ECDiffieHellman.Create(ECCurve.CreateFromFriendlyName(curve));
        var other = keys.ExportSubjectPublicKeyInfo();
        var (own, context) = (KeyPair.New(), new SealContext("try", ""));
        Should.Throw<SealException>(() => KeyPair.SealFor(Convert.ToBase64String(other), "x"u8, context));
        Should.Throw<SealException>(() => KeyPair.Open(own.Private, [(byte)(other.Length >> 8), (byte)other.Length, .. other, .. new byte[60]], context));
    }

    [Fact]
    public void Two_ways_to_one_file_are_one_file()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        var link = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "links")).FullName, "link.panel");
        File.CreateSymbolicLink(link, file.Path);
        var linked = PanelFile.TryOpen(link, SomeExercises.Passphrase, _clock)!;
        linked.ChangePassphrase("another kettle on a hill", "A. Arden");
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock).ShouldBeNull("the old passphrase opens what the link leads to");
        linked.Append(new RetentionSet(_clock.GetUtcNow(), 19));
        file.Append(new NoteMade(_clock.GetUtcNow(), "A. Arden", null, "The passphrase is another one."));
        file.Exercise.RetentionMonths.ShouldBe(19);
    }

    [Fact]
    public void An_older_copy_that_takes_the_place_of_an_open_file_is_found_and_nothing_is_written_to_it()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        file.Append(new RetentionSet(_clock.GetUtcNow(), 18));
        var older = File.ReadAllBytes(file.Path);
        file.Append(new RetentionSet(_clock.GetUtcNow(), 24));
        var right = File.ReadAllBytes(file.Path);
        File.WriteAllBytes(file.Path, older);
        Should.Throw<PanelFileException>(file.Refresh).Message.ShouldContain("older copy");
        Should.Throw<PanelFileException>(() => file.Append(new RetentionSet(_clock.GetUtcNow(), 30)));
        File.ReadAllBytes(file.Path).ShouldBe(older);
        // A copy in which something else happened instead, as long or longer.
        var other = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!;
        other.Append(new RetentionSet(_clock.GetUtcNow(), 36));
        Should.Throw<PanelFileException>(file.Refresh);
        other.Append(new RetentionSet(_clock.GetUtcNow(), 37));
        Should.Throw<PanelFileException>(file.Refresh);
        file.Exercise.RetentionMonths.ShouldBe(24);
        File.WriteAllBytes(file.Path, right);
        file.Append(new RetentionSet(_clock.GetUtcNow(), 30));
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!.Exercise.RetentionMonths.ShouldBe(30);
    }

    [Fact]
    public void What_is_damaged_while_it_is_open_is_told_and_what_was_read_stays()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        File.WriteAllText(file.Path, string.Concat(File.ReadAllLines(file.Path)[0].Replace("\"members\":[]", "\"members\": []", StringComparison.Ordinal), "\nnothing\n"));
        Should.Throw<PanelFileException>(file.Refresh).Message.ShouldContain("damaged");
        file.Exercise.Title.ShouldBe("Learning mentor, spring");
        File.Delete(file.Path);
        Should.Throw<PanelFileException>(file.Refresh);
        Should.Throw<PanelFileException>(() => file.Append(new RetentionSet(_clock.GetUtcNow(), 30)));
        file.Exercise.Title.ShouldBe("Learning mentor, spring");
    }

    [Fact]
    public void Nobody_without_the_passphrase_makes_the_next_PIN_easy_to_try()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        file.Append(new MemberAdded(file.Now, "m1", "A. Arden", "", true));
        var lines = File.ReadAllLines(file.Path);
        var header = JsonNode.Parse(lines[0])!;
        header["passphrase"]!["rounds"] = 1;
        header["recovery"]!["rounds"] = 1;
        File.WriteAllLines(file.Path, [header.ToJsonString(), .. lines[1..]]);
        file.Join("m1", SomeExercises.PinOf("m1"));
        JsonNode.Parse(File.ReadLines(file.Path).First())!["members"]![0]!["pin"]!["rounds"]!.GetValue<int>().ShouldBe(SomeExercises.Rounds);
    }

    [Theory]
    [InlineData("""{"mentorsim":"purge-receipt","version":1,"files":[null],"left":[]}""")]
    [InlineData("""{"mentorsim":"purge-receipt","version":1,"files":[],"left":[null]}""")]
    [InlineData("""{"mentorsim":"purge-receipt","version":1,"files":[],"left":[],"title":"x"}""")]
    [InlineData("""{"mentorsim":"purge-receipt","version":1,"exercise":"x","title":"x","state":"x","by":"x","reason":"x","publicKey":"x","signature":"x","files":[{"bytes":1}],"left":[]}""")]
    public void A_receipt_in_which_something_is_missing_is_none(string text)
    {
        var path = Path.Combine(_folder, "spring.purged.json");
        File.WriteAllText(path, text);
        Should.Throw<PanelFileException>(() => PurgeReceipt.Read(path)).Message.ShouldContain("no receipt");
    }
}
