using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>Statements to a real learning record store, and back.</summary>
public sealed class RoundTripTests
{
    [RecordStoreFact]
    public async Task What_is_sent_is_there_once_and_as_it_was_sent_however_often_it_is_sent()
    {
        using var store = LocalRecordStore.Start();
        using var client = store.Client();
        var sessions = Sessions(12);
        var all = sessions.SelectMany(session => session).ToList();

        for (var time = 0; time < 2; time++)
        {
            var deliveries = await Send(client, all);
            deliveries.Select(delivery => delivery.Statement).ShouldBe(all);
            ShouldAllBe(deliveries, DeliveryFate.Stored);
            foreach (var session in sessions) await ShouldHave(store, session);
        }
    }

    [RecordStoreFact]
    public async Task A_store_that_dies_in_the_middle_gets_the_rest_when_it_is_back()
    {
        var all = Sessions(8).SelectMany(session => session).ToList();
        all.Count.ShouldBeGreaterThan(2 * StatementBatch.MostStatements);
        var sent = new HashSet<Guid>();
        using (var store = LocalRecordStore.Start())
        {
            using var client = store.Client();
            await foreach (var delivery in client.SendAsync(all))
            {
                if (delivery.IsThere) sent.Add(delivery.Statement.Id);
                else delivery.ShouldSatisfyAllConditions(() => delivery.Fate.ShouldBe(DeliveryFate.Waiting), () => delivery.Why!.ShouldContain("cannot be reached"));
                if (sent.Count == StatementBatch.MostStatements) store.Kill();
            }
        }

        sent.ShouldBe(all.Take(StatementBatch.MostStatements).Select(statement => statement.Id), ignoreOrder: true);
        using var again = LocalRecordStore.Start();
        using var next = again.Client();
        var rest = all.Where(statement => !sent.Contains(statement.Id)).ToList();

        ShouldAllBe(await Send(next, rest), DeliveryFate.Stored);

        var there = new HashSet<Guid>();
        foreach (var session in rest.Select(statement => statement.Context.Registration).Distinct()) there.UnionWith((await again.OfSession(session)).Keys);
        there.ShouldBe(rest.Select(statement => statement.Id), ignoreOrder: true);
    }

    [RecordStoreFact]
    public async Task An_answer_that_was_lost_on_its_way_doubles_nothing()
    {
        using var store = LocalRecordStore.Start(lostAnswer: 2);
        using var client = store.Client();
        var sessions = Sessions(8);
        var all = sessions.SelectMany(session => session).ToList();

        var first = await Send(client, all);
        first.Count(delivery => delivery.IsThere).ShouldBe(StatementBatch.MostStatements);
        var second = await Send(client, first.Where(delivery => !delivery.IsThere).Select(delivery => delivery.Statement));

        ShouldAllBe(second, DeliveryFate.Stored);
        foreach (var session in sessions) await ShouldHave(store, session);
    }

    [RecordStoreFact]
    public async Task A_statement_that_was_altered_is_refused_and_named_and_the_others_arrive()
    {
        using var store = LocalRecordStore.Start();
        using var client = store.Client();
        var session = Sessions(1).Single();
        await Send(client, session[..2]);
        var altered = session[1] with { Result = (session[1].Result ?? new StatementResult()) with { Response = "something else" } };

        var deliveries = await Send(client, [session[0], altered, .. session[2..]]);

        deliveries.Where(delivery => !delivery.IsThere).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refused => refused.Statement.Id.ShouldBe(session[1].Id),
            refused => refused.Fate.ShouldBe(DeliveryFate.Refused),
            refused => refused.Why.ShouldBe("the store has another statement of this id: its 'result.response' is not ours"));
        await ShouldHave(store, session);
    }

    [RecordStoreFact]
    public async Task A_statement_that_no_store_takes_is_refused_and_the_others_arrive()
    {
        using var store = LocalRecordStore.Start();
        using var client = store.Client();
        var session = Sessions(1).Single();
        var bad = session[1] with { Verb = new Verb("answered", "answered") };

        var deliveries = await Send(client, [session[0], bad, .. session[2..]]);

        deliveries.Where(delivery => delivery.Fate != DeliveryFate.Stored).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refused => refused.Statement.ShouldBe(bad),
            refused => refused.Fate.ShouldBe(DeliveryFate.Refused),
            refused => refused.Why!.ShouldContain("answered 400"));
        await ShouldHave(store, session.RemoveAt(1));
    }

    [RecordStoreFact]
    public async Task What_was_told_while_a_clock_was_wrong_is_the_same_when_it_is_told_again()
    {
        using var store = LocalRecordStore.Start();
        using var client = store.Client();
        var source = Told.Source(Told.RandomPlay(Some.ShippedBank().Read(Some.SmallPaths().First()).Scenario!, PlayMode.Assess, Seeded.Random(52)));

        // The events are later than the clock of the one who sends.
        ShouldAllBe(await Send(client, SessionStatements.Of(source, Told.Settings, Some.Noon.AddDays(-3))), DeliveryFate.Stored);
        var again = await Send(client, SessionStatements.Of(source, Told.Settings, Some.Noon.AddDays(-2)));

        ShouldAllBe(again, DeliveryFate.AlreadyThere);
    }

    [RecordStoreFact]
    public async Task The_event_log_arrives_byte_by_byte()
    {
        using var store = LocalRecordStore.Start();
        using var client = store.Client();
        var random = Seeded.Random(53);
        // On a newer Node than it was written for, this store never answers to files of more than 16 KiB.
        var log = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(1, 250).Select(number => $"{{\"sequence\":{number},\"salt\":\"{random.NextInt64():x}--\\r\"}}\n")));
        var session = Some.Session(Some.Story("start: a\nscenes:\n  a: { choices: [{ id: on, text: On., to: b, feedback: F. }] }\n  b: { ending: good }"));
        session.Begin();
        session.Answer("on");
        session.GoOn();
        session.Close();
        var source = Told.Source(session);

        var statements = SessionStatements.Of(source with { EventLog = _ => log }, Told.Settings, Told.Later);
        var deliveries = await Send(client, statements);

        ShouldAllBe(deliveries, DeliveryFate.Stored);
        var given = await store.WithAttachments(statements[^1].Id);
        given.AsSpan().IndexOf(log).ShouldBeGreaterThan(0);
        ShouldAllBe(await Send(client, statements), DeliveryFate.Stored);
    }

    private static void ShouldAllBe(List<Delivery> deliveries, DeliveryFate fate) =>
        deliveries.Where(delivery => delivery.Fate != fate).Select(delivery => $"{delivery.Fate}: {delivery.Why}").ShouldBeEmpty();

    private static async Task<List<Delivery>> Send(LearningRecordStore client, IEnumerable<Statement> statements)
    {
        var deliveries = new List<Delivery>();
        await foreach (var delivery in client.SendAsync(statements)) deliveries.Add(delivery);
        return deliveries;
    }

    private static async Task ShouldHave(LocalRecordStore store, ImmutableArray<Statement> session)
    {
        var there = await store.OfSession(session[0].Context.Registration);
        there.Keys.ShouldBe(session.Select(statement => statement.Id), ignoreOrder: true);
        foreach (var statement in session)
        {
            var ours = JsonNode.Parse(StatementJson.Utf8(statement));
            JsonNode.DeepEquals(ours, there[statement.Id]).ShouldBeTrue($"{ours}\n{there[statement.Id]}");
        }
    }

    /// <summary>Sessions at random, each of its own id.</summary>
    private static List<ImmutableArray<Statement>> Sessions(int count)
    {
        var random = Seeded.Random(51);
        var scenarios = Some.SmallPaths().Select(path => Some.ShippedBank().Read(path).Scenario!).ToList();
        return
        [
            .. Enumerable.Range(1, count).Select(number =>
            {
                var session = Told.RandomPlay(scenarios[number % scenarios.Count], random.Of(Enum.GetValues<PlayMode>()), random);
                return SessionStatements.Of(Told.Source(session, NameBasedId.Of(Told.SessionId, $"{number}")), Told.Settings, Told.Later);
            }),
        ];
    }
}
