using System.IO.Compression;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Files that somebody made so that every hash fits, to bring in what the program would never write.</summary>
public sealed class MadeUpFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-made-up-").FullName;
    private readonly List<Store> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_of_nothing_but_damage_is_not_read_to_its_end()
    {
        var from = New();
        SomeSessions.Play(from, "Elm", "Sam", 1);
        var header = Unpacked(HandedIn(from)).Split('\n')[0];
        File.WriteAllText(At("x"), header + "\n" + string.Concat(Enumerable.Repeat("x\n", 5000)));
        var damage = Take(New(), At("x")).Damage;
        damage[0].ShouldStartWith("line 2: ");
        damage[^1].ShouldBe("and 981 more");
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u001b[31mred")]
    [InlineData("x")]
    [InlineData(null)]
    public void Ids_that_the_program_does_not_write_are_refused(string? more)
    {
        var from = New();
        var played = SomeSessions.Play(from, "Elm", "Sam", 1);
        foreach (var id in (string[])[played.Id, played.Person])
        {
            var anew = more is null ? id.Replace("-", "", StringComparison.Ordinal) : id + more;
            RewriteIds(HandedIn(from), At("x"), id, anew);
            foreach (var store in (IEnumerable<Store>)[New(), .. OnServer()])
            {
                Take(store, At("x")).Sessions.ShouldAllBe(session => session is SessionRefused);
                store.Sessions.All().ShouldBeEmpty();
                store.People.Of(null).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Hashes_that_are_none_are_refused()
    {
        var from = New();
        SomeSessions.Play(from, "Elm", "Sam", 1);
        RewriteIds(HandedIn(from), At("x"), SomeSessions.Texts.Manifest.Files[0].Hash, new string('\0', 64));
        foreach (var store in (IEnumerable<Store>)[New(), .. OnServer()])
            Take(store, At("x")).Sessions.Single().ShouldBeOfType<SessionRefused>().Refusal.ShouldBe(Refusal.DoesNotPlay);
    }

    [Fact]
    public void What_is_not_in_a_file_is_not_said_to_come_by_an_option()
    {
        var from = New();
        SomeSessions.Play(from, "Elm", "Sam", 1);
        Rewrite(HandedIn(from), At("x"), line => line is PortableEvent { Link: { Sequence: 2 } link } ? new PortableEvent(link with { Body = null }) : line);
        Take(New(), At("x")).Sessions.Single().ShouldBeOfType<SessionRefused>().Why.ShouldBe("A part of it was erased.");
    }

    private Store New()
    {
        var store = new Store(SqliteFile.New());
        _stores.Add(store);
        return store;
    }

    /// <summary>A store on a real server, where there is one.</summary>
    private IEnumerable<Store> OnServer()
    {
        if (PostgresServer.Programs is null) yield break;
        var store = new Store(PostgresServer.Shared.NewSchema());
        _stores.Add(store);
        yield return store;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string HandedIn(Store store)
    {
        var handIn = new HandIn(store, new StoppedClock());
        var person = store.People.Find("Elm", "Sam")!;
        handIn.Write(At("handed-in"), person, person.Name, handIn.Look(person), "1.2.3");
        return At("handed-in");
    }

    private static TakenIn Take(Store store, string file) => new TakeIn(store, new StoppedClock(), "").Read(file);

    private static string Unpacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>Writes a file anew with another text wherever one stands, and all its hashes.</summary>
    private static void RewriteIds(string from, string to, string old, string anew)
    {
        Link? last = null;
        var links = Unpacked(from).TrimEnd('\n').Split('\n').Select(PortableForm.Read).OfType<PortableEvent>().Select(line =>
        {
            var body = CanonicalJson.Read(line.Link.Body!);
            if ((string?)body["session"] == old) body["session"] = anew;
            if ((string?)body["person"] == old) body["person"] = anew;
            foreach (var file in (body["files"] as JsonArray ?? []).OfType<JsonObject>().Where(file => (string?)file["sha256"] == old)) file["sha256"] = anew;
            return last = Link.After(line.Link.Chain == old ? anew : line.Link.Chain, last, CanonicalJson.Write(body));
        }).ToDictionary(link => link.Sequence);
        Rewrite(from, to, line => line switch
        {
            PortablePerson { Person: var person } when person.Id == old => new PortablePerson(person with { Id = anew }),
            PortableSession { Session: var session } => new PortableSession(session with
            {
                Id = session.Id == old ? anew : session.Id,
                Person = session.Person == old ? anew : session.Person,
                Head = links[links.Count].Hash,
            }),
            PortableEvent { Link: var link } => new PortableEvent(links[link.Sequence]),
            _ => line,
        });
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
