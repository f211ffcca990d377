using System.Collections.Immutable;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>What servers answer that are no store, or have trouble of their own.</summary>
public sealed class LearningRecordStoreTests
{
    private static readonly ImmutableArray<Statement> Statements = Tell();

    [Theory]
    [InlineData("200 OK", "<html>Welcome</html>", "does not answer as a learning record store does")]
    [InlineData("200 OK", "[]", "does not answer as a learning record store does")]
    [InlineData("204 No Content", "", "does not answer as a learning record store does")]
    [InlineData("401 Unauthorized", "who?", "look at the key and the secret: who?")]
    [InlineData("403 Forbidden", "", "look at the key and the secret")]
    [InlineData("404 Not Found", "", "is not the address of a learning record store")]
    [InlineData("429 Too Many Requests", "", "answered 429")]
    [InlineData("503 Service Unavailable", "back\u001b[31m soon", "answered 503: back[31m soon")]
    [InlineData("302 Found", "", "sends us elsewhere")]
    public async Task A_server_with_trouble_of_its_own_leaves_all_waiting_after_one_request(string status, string body, string words)
    {
        using var server = new AnsweringServer(status, body, "Location: http://127.0.0.1:1/\r\n");

        var deliveries = await Send(server.Address);

        deliveries.Select(delivery => delivery.Statement).ShouldBe(Statements);
        deliveries.ShouldAllBe(delivery => delivery.Fate == DeliveryFate.Waiting);
        deliveries[0].Why!.ShouldContain(words);
        deliveries[0].Why!.ShouldNotContain("s3cret");
        server.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        using var server = new AnsweringServer(null);

        (await Send(server.Address, TimeSpan.FromMilliseconds(200))).ShouldAllBe(delivery => delivery.Fate == DeliveryFate.Waiting && delivery.Why!.Contains("did not answer within 0.2 seconds"));
    }

    [Fact]
    public async Task Sending_can_be_stopped()
    {
        using var server = new AnsweringServer(null);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(Send(server.Address, null, stop.Token));
    }

    [Fact]
    public void Batches_are_bounded_in_statements_and_in_bytes()
    {
        var many = Enumerable.Range(0, 120).Select(number => Statements[0] with { Id = NameBasedId.Of(Told.SessionId, $"{number}") }).ToList();
        var large = many.Select(statement => statement with { Result = new StatementResult { Response = new string('x', 400_000) } }).ToList();

        StatementBatch.Of(many).Select(batch => batch.Count).ShouldBe([50, 50, 20]);
        StatementBatch.Of(large).Take(3).Select(batch => batch.Count).ShouldBe([2, 2, 2]);
        StatementBatch.Of([large[0] with { Result = new StatementResult { Response = new string('x', 3 << 20) } }, large[1]]).Select(batch => batch.Count).ShouldBe([1, 1]);
        StatementBatch.Of(many).SelectMany(batch => batch.Statements).ShouldBe(many);
    }

    [Theory]
    [InlineData("https://lrs.example/xapi")]
    [InlineData("https://lrs.example/xapi/")]
    [InlineData("https://lrs.example/xapi/statements")]
    [InlineData("https://somebody:word@lrs.example/xapi/statements/?a=b")]
    public void An_address_is_taken_with_and_without_its_end(string address)
    {
        using var client = new LearningRecordStore(new Uri(address), "school", "s3cret");

        client.Address.AbsoluteUri.ShouldBe("https://lrs.example/xapi/statements");
    }

    private static async Task<List<Delivery>> Send(Uri address, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        using var client = new LearningRecordStore(address, "school", "s3cret", patience);
        var deliveries = new List<Delivery>();
        await foreach (var delivery in client.SendAsync(Statements, cancellation)) deliveries.Add(delivery);
        return deliveries;
    }

    private static ImmutableArray<Statement> Tell()
    {
        var session = Some.Session(Some.Story("start: a\nscenes:\n  a: { choices: [{ id: on, text: On., to: b, feedback: F. }] }\n  b: { ending: good }"), PlayMode.Interview);
        session.Begin();
        session.Answer("on");
        session.Close();
        return Told.Of(session);
    }
}
