using System.IO.Compression;
using System.Text;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Files that are handed in and taken in.</summary>
public sealed class TakeInTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-take-in-").FullName;
    private readonly List<Store> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_is_handed_in_is_taken_in_with_results_worked_out_anew()
    {
        var (from, to) = (New(), New());
        var played = SomeSessions.Play(from, "Elm", "Sam", 1);
        var taken = Take(to, HandedIn(from, "Elm", "Sam"));

        taken.IsWhole.ShouldBeTrue(string.Join('\n', taken.Damage));
        taken.Sessions.ShouldBe([new SessionTaken(played.Id, "Some story", played.Person, (int)played.Events, (int)played.Events)]);
        to.Sessions.Get(played.Id).ShouldBe(played with { Origin = "Elm, 2026-11-23" });
        to.Sessions.EventsOf(played.Id).ShouldBe(from.Sessions.EventsOf(played.Id));
        to.People.Of(null).ShouldBe(from.People.Of(null));
        (to.Results.Of(played.Id)! with { At = "" }).ShouldBe(from.Results.Of(played.Id)! with { At = "" });
        to.Results.UnitsOf(played.Id).Select(unit => unit with { At = "" }).ShouldBe(from.Results.UnitsOf(played.Id).Select(unit => unit with { At = "" }));
        SomeSessions.Verified(to).ShouldBe(1);
        to.Log.All().Single().Body!.ShouldContain("\"kind\":\"take-in\"");
        to.Log.All().Single().Body!.ShouldNotContain("Sam");
    }

    [Fact]
    public void Twice_is_harmless()
    {
        var (from, to) = (New(), New());
        SomeSessions.Play(from, "Elm", "Sam", 1);
        var file = HandedIn(from, "Elm", "Sam");
        Take(to, file);
        Take(to, file).Sessions.Single().ShouldBeOfType<SessionKnown>();
        to.Log.All().Length.ShouldBe(1);
    }

    [Fact]
    public void A_longer_version_of_a_session_adds_what_is_new()
    {
        var (from, to) = (New(), New());
        var played = SomeSessions.Play(from, "Elm", "Sam", 1, reflection: null);
        var first = HandedIn(from, "Elm", "Sam");
        Take(to, first);
        SomeSessions.GoOn(from, played.Id);
        Take(to, HandedIn(from, "Elm", "Sam")).Sessions.Single().ShouldBeOfType<SessionTaken>().NewEvents.ShouldBe(2);
        Take(to, first).Sessions.Single().ShouldBeOfType<SessionKnown>();
        to.Sessions.EventsOf(played.Id).ShouldBe(from.Sessions.EventsOf(played.Id));
        SomeSessions.Verified(to).ShouldBe(1);
    }

    [Fact]
    public void A_session_that_differs_is_named_with_the_first_event_at_which_they_part()
    {
        var (from, to) = (New(), New());
        var played = SomeSessions.Play(from, "Elm", "Sam", 1, reflection: null);
        Take(to, HandedIn(from, "Elm", "Sam"));
        SomeSessions.GoOn(from, played.Id);
        SomeSessions.GoOn(to, played.Id, "leave");
        var before = to.Sessions.EventsOf(played.Id);
        var refused = Take(to, HandedIn(from, "Elm", "Sam")).Sessions.Single().ShouldBeOfType<SessionRefused>();
        (refused.Refusal, refused.Why).ShouldBe((Refusal.Foreign, "It differs from the session that is here from event 3 on: one of the two was changed, or play went on in two places."));
        to.Sessions.EventsOf(played.Id).ShouldBe(before);
    }

    [Fact]
    public void People_of_one_name_and_two_ids_are_shown_apart_and_one_person_stays_one()
    {
        var (one, two, to) = (New(), New(), New());
        SomeSessions.Play(one, "Elm", "Sam", 1);
        SomeSessions.Play(two, "Elm", "sam", 2);
        Take(to, HandedIn(one, "Elm", "Sam"));
        var second = HandedIn(two, "Elm", "Sam");
        Take(to, second).Notes.Single().ShouldBe("Somebody else here has the name 'sam', so this person is shown as 'sam (2)'.");
        to.People.Of("Elm").Select(person => person.Name).ShouldBe(["Sam", "sam (2)"]);
        SomeSessions.Play(two, "Elm", "Sam", 3);
        Take(to, HandedIn(two, "Elm", "Sam")).Notes.ShouldBeEmpty();
        to.People.Of("Elm").Length.ShouldBe(2);
        Take(to, HandedIn(two, "Elm", "Sam", "Code 7")).Notes.ShouldBeEmpty();
        SomeSessions.Play(two, "Elm", "Sam", 4);
        Take(to, HandedIn(two, "Elm", "Sam", "Code 7")).Notes.Single().ShouldBe("'Code 7' in this file is known here as 'sam (2)', and stays so.");
    }

    [Fact]
    public void A_pin_does_not_travel()
    {
        var from = New();
        SomeSessions.Play(from, "", "Sam", 1);
        var person = from.People.Find("", "Sam")! with { Pin = "secret" };
        new HandIn(from, new StoppedClock()).Write(At("x"), person, "Sam", new HandIn(from, new StoppedClock()).Look(person), "1");
        Unpacked(At("x")).ShouldNotContain("secret");
    }

    [Fact]
    public void What_was_taken_in_is_not_handed_in_again()
    {
        var (from, to) = (New(), New());
        SomeSessions.Play(from, "Elm", "Sam", 1);
        Take(to, HandedIn(from, "Elm", "Sam"));
        new HandIn(to, new StoppedClock()).Look(to.People.Find("Elm", "Sam")!).Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_empty_is_refused_as_such()
    {
        File.WriteAllText(At("x"), "");
        Should.Throw<IOException>(() => new TakeIn(New(), new StoppedClock(), "").Read(At("x"))).Message.ShouldBe("It is empty, or no plain file.");
    }

    [Theory]
    [InlineData("kind: scenario\n")]
    [InlineData("{\"kind\":\"text\",\"text\":\"\"}\n")]
    [InlineData("\u001f\u008b")]
    public void What_is_no_file_of_records_is_refused(string text)
    {
        File.WriteAllText(At("x"), text, Encoding.Latin1);
        Should.Throw<RecordsFileException>(() => new TakeIn(New(), new StoppedClock(), "").Read(At("x")));
    }

    [Fact]
    public void A_file_of_a_later_form_is_refused_as_such()
    {
        File.WriteAllText(At("x"), """{"format":"mentorsim-records","kind":"header","more":true,"version":2}""" + "\n");
        Should.Throw<RecordsFileException>(() => new TakeIn(New(), new StoppedClock(), "").Read(At("x"))).Message.ShouldBe("A later version of MentorSim wrote this file. Use that version.");
    }

    [Fact]
    public void Of_a_file_that_was_cut_short_whole_sessions_are_saved()
    {
        var (from, to) = (New(), New());
        var first = SomeSessions.Play(from, "Elm", "Sam", 1);
        var second = SomeSessions.Play(from, "Elm", "Sam", 2, at: Some.Noon.AddDays(1));
        var lines = Unpacked(HandedIn(from, "Elm", "Sam")).Split('\n');
        var last = Array.FindLastIndex(lines, line => line.Contains("\"kind\":\"event\"", StringComparison.Ordinal));
        File.WriteAllText(At("cut"), string.Join('\n', lines[..last]) + "\n" + lines[last][..40]);
        var taken = Take(to, At("cut"));
        taken.Damage.Single().ShouldEndWith("The file ends in the middle of a line.");
        taken.Sessions[0].ShouldBeOfType<SessionTaken>().Id.ShouldBe(first.Id);
        taken.Sessions[1].ShouldBeOfType<SessionRefused>().Why.ShouldBe("Not all of its events are there as they were written.");
        to.Sessions.Get(second.Id).ShouldBeNull();
        SomeSessions.Verified(to).ShouldBe(1);
    }

    [Fact]
    public void A_text_that_is_missing_is_named()
    {
        var (from, to) = (New(), New());
        SomeSessions.Play(from, "Elm", "Sam", 1);
        var lines = Unpacked(HandedIn(from, "Elm", "Sam")).Split('\n').ToList();
        lines.RemoveAt(lines.FindIndex(line => line.Contains("\"kind\":\"text\"", StringComparison.Ordinal)));
        File.WriteAllText(At("x"), string.Join('\n', lines));
        var taken = Take(to, At("x"));
        taken.Sessions.Single().ShouldBeOfType<SessionRefused>().Why.ShouldContain("is missing");
        taken.Damage.ShouldHaveSingleItem();
        to.People.Of(null).ShouldBeEmpty();
    }

    [Fact]
    public void A_result_in_a_file_is_not_believed()
    {
        var (from, to) = (New(), New());
        var played = SomeSessions.Play(from, "Elm", "Sam", 1);
        var file = HandedIn(from, "Elm", "Sam");
        var links = from.Sessions.EventsOf(played.Id);
        Rewrite(file, At("x"), line => line is PortableResult result ? result with { Result = result.Result with { Points = 99 } } : line);
        Take(to, At("x")).IsWhole.ShouldBeTrue();
        to.Results.Of(played.Id)!.Points.ShouldBe(from.Results.Of(played.Id)!.Points);
    }

    [Fact]
    public void An_answer_that_was_made_up_with_all_its_hashes_is_found_by_playing()
    {
        var (from, to) = (New(), New());
        var played = SomeSessions.Play(from, "Elm", "Sam", 1, reflection: null);
        var links = from.Sessions.EventsOf(played.Id).ToList();
        var forged = Link.After(played.Id, links[0], links[1].Body!.Replace("\"wait\"", "\"fly\"", StringComparison.Ordinal));
        Rewrite(HandedIn(from, "Elm", "Sam"), At("x"), line => line switch
        {
            PortableEvent { Link.Sequence: 2 } => new PortableEvent(forged),
            PortableSession { Session: var session } => new PortableSession(session with { Head = forged.Hash }),
            _ => line,
        });
        Take(to, At("x")).Sessions.Single().ShouldBeOfType<SessionRefused>().Refusal.ShouldBe(Refusal.DoesNotPlay);
        to.Sessions.All().ShouldBeEmpty();
    }

    [Fact]
    public void A_rescue_file_of_this_site_counts_as_played_here_and_needs_no_end()
    {
        var to = New();
        var file = SomeSessions.PlayWithoutStore(_folder, "Elm", "Sam", 1);
        var taken = new TakeIn(to, new StoppedClock(), "Elm").Read(file);
        taken.IsWhole.ShouldBeTrue(string.Join('\n', taken.Damage));
        to.Sessions.Get(SomeSessions.Id(1).ToString())!.Origin.ShouldBe("");
        SomeSessions.Verified(to).ShouldBe(1);
        new TakeIn(to, new StoppedClock(), "Elm").Read(file).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Of_a_rescue_file_that_was_cut_each_event_that_holds_is_saved()
    {
        var to = New();
        var file = SomeSessions.PlayWithoutStore(_folder, "Elm", "Sam", 1);
        var lines = File.ReadAllLines(file);
        File.WriteAllText(At("x"), string.Join('\n', lines.Where(line => !line.Contains("\"sequence\":3", StringComparison.Ordinal))) + "\n");
        var taken = new TakeIn(to, new StoppedClock(), "Elm").Read(At("x"));
        taken.IsWhole.ShouldBeFalse();
        taken.Sessions.Single().ShouldBeOfType<SessionTaken>().Events.ShouldBe(2);
        SomeSessions.Verified(to).ShouldBe(1);
        new TakeIn(to, new StoppedClock(), "Elm").Read(file).Sessions.Single().ShouldBeOfType<SessionTaken>().NewEvents.ShouldBe(2);
        SomeSessions.Verified(to).ShouldBe(1);
    }

    [Fact]
    public void A_packed_file_that_unpacks_to_more_than_any_is_left_alone()
    {
        var from = New();
        SomeSessions.Play(from, "Elm", "Sam", 1);
        var header = Unpacked(HandedIn(from, "Elm", "Sam")).Split('\n')[0];
        using (var packed = new GZipStream(File.Create(At("bomb")), CompressionLevel.Optimal))
        {
            packed.Write(Encoding.UTF8.GetBytes(header + "\n"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++) packed.Write(zeros);
        }

        new FileInfo(At("bomb")).Length.ShouldBeLessThan(1 << 20);
        Take(New(), At("bomb")).Damage.Single().ShouldBe("line 2: The file holds more than 256 MiB, which no such file does.");
    }

    [Fact]
    [Trait("Long", "RandomHandIns")]
    public void No_damage_brings_in_what_was_not_handed_in()
    {
        var from = New();
        for (var i = 1; i < 4; i++) SomeSessions.Play(from, "Elm", i == 3 ? "Ada" : "Sam", i, at: Some.Noon.AddDays(i));
        var packed = File.ReadAllBytes(HandedIn(from, "Elm", "Sam"));
        var plain = Encoding.UTF8.GetBytes(Unpacked(At("handed-in")));
        var (random, count) = (Seeded.Random(), Scale.Count(10_000));
        var store = New();
        for (var i = 0; i < count; i++)
        {
            var bytes = (random.Next(2) == 0 ? packed : plain).ToArray();
            for (var flips = random.Next(4); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            if (random.Next(3) == 0) bytes = bytes[..random.Next(bytes.Length)];
            File.WriteAllBytes(At("damaged"), bytes);
            TakenIn? taken = null;
            try
            {
                taken = new TakeIn(store, new StoppedClock(), "").Read(At("damaged"));
            }
            catch (RecordsFileException)
            {
                // Damaged at the very beginning.
            }

            if (taken is null || taken.Taken == 0) continue;
            SomeSessions.Verified(store);
            store.People.Of(null).Single().ShouldBe(from.People.Find("Elm", "Sam"));
            foreach (var id in store.Sessions.All().Select(session => session.Id))
            {
                store.Sessions.EventsOf(id).ShouldBe(from.Sessions.EventsOf(id));
                (store.Results.Of(id)! with { At = "" }).ShouldBe(from.Results.Of(id)! with { At = "" });
            }

            // Thousands of them would be more files than a program may have open.
            _stores.Remove(store);
            store.Dispose();
            SqliteFile.Remove(store.File!);
            store = New();
        }
    }

    private Store New()
    {
        var store = new Store(SqliteFile.New());
        _stores.Add(store);
        return store;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string HandedIn(Store store, string site, string name, string? nameAs = null)
    {
        var handIn = new HandIn(store, new StoppedClock());
        var person = store.People.Find(site, name)!;
        handIn.Write(At("handed-in"), person, nameAs ?? person.Name, handIn.Look(person), "1.2.3");
        return At("handed-in");
    }

    private static TakenIn Take(Store store, string file) => new TakeIn(store, new StoppedClock(), "").Read(file);

    private static string Unpacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>Writes a file anew with other lines; all that the form itself can prove holds again.</summary>
    private static void Rewrite(string from, string to, Func<PortableLine, PortableLine> change)
    {
        var lines = Unpacked(from).TrimEnd('\n').Split('\n').Select(PortableForm.Read).Select(change).ToList();
        PortableWriter.Write(to, (PortableHeader)lines[0], writer =>
        {
            foreach (var line in lines[1..^1]) writer.Add(line);
        });
    }
}
