using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>Statements of sessions in a store, and what is known to be sent.</summary>
public sealed class StoredStatementsTests : IDisposable
{
    private static readonly Uri Endpoint = new("https://lrs.example/xapi/statements");

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-").FullName;
    private readonly Store _store;

    public StoredStatementsTests() => _store = new Store(Path.Combine(_folder, "records.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_stored_session_is_told_under_its_persons_id_and_never_by_name()
    {
        var stored = Play("Zebedee Quillfeather");

        var statements = Tell(stored);

        statements.Verbs().ShouldStartWith("initialized ");
        statements.Verbs().ShouldEndWith(" terminated");
        statements.ShouldAllBe(statement => statement.Actor.Name == stored.Person && statement.Context.Registration == Guid.Parse(stored.Id));
        statements[0].Context.Revision!.Length.ShouldBe(16);
        Told.Lines(statements).ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void The_log_leaves_out_what_is_not_to_be_told_and_can_still_be_followed()
    {
        var stored = Play("A");

        var without = Log(Tell(stored));
        var with = Log(Tell(stored, withTexts: true));

        Encoding.ASCII.GetString(without.Content.Span).ShouldNotContain("ask sooner");
        Encoding.ASCII.GetString(with.Content.Span).ShouldContain("ask sooner");
        ShouldBeAChain(without, stored);
        ShouldBeAChain(with, stored);
    }

    [Fact]
    public void What_is_there_is_remembered_for_each_learning_record_store()
    {
        var stored = Play("A");
        var statements = Tell(stored);
        ImmutableArray<Delivery> deliveries =
        [
            new(statements[0], DeliveryFate.Stored), new(statements[1], DeliveryFate.AlreadyThere), new(statements[2], DeliveryFate.Refused, "no"), new(statements[3], DeliveryFate.Waiting, "later"),
        ];

        for (var time = 0; time < 2; time++) _store.Sent.Add(deliveries, Endpoint, Some.Noon);

        _store.Sent.Of(stored.Id, Endpoint).ShouldBe([statements[0].Id, statements[1].Id], ignoreOrder: true);
        _store.Sent.Of(stored.Id, new Uri("https://other.example/statements")).ShouldBeEmpty();
        _store.Sent.Of("another session", Endpoint).ShouldBeEmpty();
    }

    private static void ShouldBeAChain(Attachment log, StoredSession stored)
    {
        Engine.Chain.Link? last = null;
        foreach (var line in Encoding.ASCII.GetString(log.Content.Span).TrimEnd('\n').Split('\n'))
        {
            var link = Read(line);
            link.Fault(last).ShouldBeNull();
            last = link;
        }

        last!.Hash.ShouldBe(stored.Head);
    }

    /// <summary>A line of the log by the reader of files of records, which wants its letters as they are.</summary>
    private static Engine.Chain.Link Read(string line) =>
        ((PortableEvent)PortableForm.Read(Engine.Chain.CanonicalJson.Write(System.Text.Json.Nodes.JsonNode.Parse(line)))).Link;

    private static Attachment Log(ImmutableArray<Statement> statements) => statements[^1].Attachments.Single();

    private StoredSession Play(string name) =>
        _store.Sessions.Get(Recorded.Play(_store, Some.Bank().Read(Path.Combine(Golden.Cases, "Ok", "every-key.yaml")), name, PlayMode.Practice, 5))!;

    private ImmutableArray<Statement> Tell(StoredSession stored, bool withTexts = false) =>
        new StoredStatements(_store, site => StatementSettings.For(site, text => text) with { WithTexts = withTexts }, new StoppedClock()) { WithLog = true }.Of(stored);
}
