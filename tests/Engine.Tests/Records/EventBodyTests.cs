using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Records;

public sealed class EventBodyTests
{
    private const string Salt = "AAAAAAAAAAAAAAAAAAAAAA";

    private static readonly SessionHead Head = new("0b1f22c9-0000-7000-8000-000000000001", "5c3e0000-0000-7000-8000-000000000002", "1.2.3");
    private static readonly Manifest Version = new([new ManifestFile("bullying/a.yaml", new string('a', 64)), new ManifestFile("school.yaml", new string('b', 64))]);

    public static TheoryData<SessionEvent> Events =>
    [
        new Began(Some.Noon, "a-story", long.MaxValue, PlayMode.Assess, ["hall", "yard"]) { Manifest = Version, Pace = new Pace(150) },
        new Began(Some.Noon, "a-story", -1, PlayMode.Interview, []) { Manifest = Version, Pace = Pace.Unhurried },
        new Answered(Some.Noon, "door", "words+when", 3, false, ["late"]),
        new Answered(Some.Noon, "door", "wait", null, true, []),
        new Answered(Some.Noon, "note", "She said: \"no\".\n\tThen\u2028nothing. \U0001F600 \\ / é", null, false, []),
        new Began(Some.Noon, "a-story", 1, PlayMode.Interview, []) { Manifest = Version, Pace = new Pace(150), Allowed = TimeSpan.FromMinutes(22.5), Used = TimeSpan.Zero },
        new Answered(Some.Noon, "door", "wait", null, false, []) { Used = TimeSpan.FromMilliseconds(1234), Drift = TimeSpan.FromHours(-1) },
        new Ticked(Some.Noon) { Used = TimeSpan.FromSeconds(5), Drift = TimeSpan.FromMilliseconds(2001) },
        new TimeUp(Some.Noon) { Used = TimeSpan.FromMinutes(15) },
        new WentOn(Some.Noon),
        new Left(Some.Noon),
        new Resumed(Some.Noon),
        new Changed(Some.Noon, Version, 4),
        new Rewound(Some.Noon, 3),
        new Reflected(Some.Noon, ""),
        new Closed(Some.Noon),
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_written_is_read_again(SessionEvent happened)
    {
        var body = EventBody.Write(happened, Head, Salt);
        EventBody.Write(EventBody.Read(body), Head, Salt).ShouldBe(body);
        EventBody.Read(body).GetType().ShouldBe(happened.GetType());
        CanonicalJson.Write(CanonicalJson.Read(body)).ShouldBe(body);
    }

    [Fact]
    public void Every_kind_of_event_has_a_body() =>
        ((IEnumerable<object[]>)Events).Select(row => row[0].GetType()).Distinct().Count().ShouldBe(typeof(SessionEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(SessionEvent))));

    [Fact]
    public void The_first_event_says_whose_session_it_is()
    {
        EventBody.HeadOf(EventBody.Write(new Began(Some.Noon, "a-story", 1, PlayMode.Practice, []) { Manifest = Version }, Head, Salt)).ShouldBe(Head);
        EventBody.HeadOf(EventBody.Write(new Left(Some.Noon), Head, Salt)).ShouldBeNull();
    }

    [Fact]
    public void A_body_is_canonical_json_with_its_keys_in_order() =>
        EventBody.Write(new Answered(Some.Noon, "door", "wait", 2, true, ["late"]), Head, Salt).ShouldBe(
            """{"answer":"wait","at":"2026-11-23T12:00:00.000Z","certainty":2,"falls":["late"],"kind":"answered","salt":"AAAAAAAAAAAAAAAAAAAAAA","scene":"door","timedOut":true}""");

    [Fact]
    public void A_session_without_a_kept_scenario_is_not_written() =>
        Should.Throw<ArgumentException>(() => EventBody.Write(new Began(Some.Noon, "a-story", 1, PlayMode.Practice, []), Head, Salt));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"danced","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"answered","salt":""}""")]
    [InlineData("""{"at":"yesterday","kind":"left","salt":""}""")]
    [InlineData("""{"at":7,"kind":"left","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"changed","kept":"four","files":[],"salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","at":"2026-11-23T12:00:00.000Z","kind":"left","salt":""}""")]
    [InlineData("""{ "at":"2026-11-23T12:00:00.000Z","kind":"left","salt":""}""")]
    [InlineData("""{"answer":["x"],"at":"2026-11-23T12:00:00.000Z","falls":[],"kind":"answered","salt":"","scene":"door"}""")]
    [InlineData("""{"answer":"x","at":"2026-11-23T12:00:00.000Z","falls":{},"kind":"answered","salt":"","scene":"door"}""")]
    [InlineData("""{"answer":"x","at":"2026-11-23T12:00:00.000Z","falls":[null],"kind":"answered","salt":"","scene":"door"}""")]
    [InlineData("""{"answer":"x","at":"2026-11-23T12:00:00.000Z","certainty":99999999999,"falls":[],"kind":"answered","salt":"","scene":"door"}""")]
    public void What_is_no_event_is_refused_in_one_way(string body) => Should.Throw<FormatException>(() => EventBody.Read(body));

    [Fact]
    public void Half_a_letter_is_written_as_one_that_can_be_read()
    {
        var body = EventBody.Write(new Reflected(Some.Noon, "a\uD83Db"), Head, Salt);
        EventBody.Read(body).ShouldBeOfType<Reflected>().Text.ShouldBe("a\uFFFDb");
    }
}
