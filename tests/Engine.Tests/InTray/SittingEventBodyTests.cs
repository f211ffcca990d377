using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.InTray;

public sealed class SittingEventBodyTests
{
    private const string Salt = "AAAAAAAAAAAAAAAAAAAAAA";

    private static readonly SessionHead Head = new("0b1f22c9-0000-7000-8000-000000000001", "5c3e0000-0000-7000-8000-000000000002", "1.2.3");
    private static readonly Manifest Version = new([new ManifestFile("in-tray/a.yaml", new string('a', 64)), new ManifestFile("standards/b.yaml", new string('b', 64))]);
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(61_002);

    public static TheoryData<SittingEvent> Events =>
    [
        new Opened(Some.Noon, "a-paper", new SittingTerms("7", SittingMode.Exercise) { ExtraTime = 25, ArrivalsUnscaled = true }, Version),
        new Opened(Some.Noon, "a-paper", new SittingTerms("", SittingMode.Training), Version),
        new Ticked(Some.Noon, After),
        new Ticked(Some.Noon, After) { Drift = TimeSpan.FromMilliseconds(-3_600_001) },
        new Arrived(Some.Noon, After, ["note", "call"]),
        new ItemRead(Some.Noon, After, "note"),
        new ItemAnswered(Some.Noon, After, "note", ItemAnswer.None),
        new ItemAnswered(Some.Noon, After, "note", new ItemAnswer { Priority = "now", Actions = ["tell", "reply"], To = ["lead"], ByWhen = "10m", Number = 3, Reason = "\"She\" said:\n\u2028no \U0001F600 é" }),
        new Recovered(Some.Noon, After, TimeSpan.FromMilliseconds(-5)),
        new PausedFor(Some.Noon, After, "Fire alarm."),
        new ResumedAfter(Some.Noon, After),
        new Submitted(Some.Noon, After),
        new Expired(Some.Noon, After) { Drift = TimeSpan.FromSeconds(3) },
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_written_is_read_again(SittingEvent happened)
    {
        var body = SittingEventBody.Write(happened, Head, Salt);
        var read = SittingEventBody.Read(body);
        SittingEventBody.Write(read, Head, Salt).ShouldBe(body);
        read.GetType().ShouldBe(happened.GetType());
        (read.At, read.Elapsed, read.Drift).ShouldBe((happened.At, happened.Elapsed, happened.Drift));
        if (happened is ItemAnswered said) ((ItemAnswered)read).Answer.ShouldBe(said.Answer);
        if (happened is Opened opened) (((Opened)read).Terms, ((Opened)read).Manifest).ShouldBe((opened.Terms, opened.Manifest));
        SittingEventBody.IsFirst(body).ShouldBe(happened is Opened);
        CanonicalJson.Write(CanonicalJson.Read(body)).ShouldBe(body);
        EventBody.FilesIn(body).Count().ShouldBe(happened is Opened ? 2 : 0);
    }

    [Fact]
    public void Every_kind_of_event_has_a_body() =>
        ((IEnumerable<object[]>)Events).Select(row => row[0].GetType()).Distinct().Count().ShouldBe(typeof(SittingEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(SittingEvent))));

    [Fact]
    public void The_first_event_says_whose_sitting_it_is_and_under_what_conditions() =>
        SittingEventBody.Write(new Opened(Some.Noon, "a-paper", new SittingTerms("7", SittingMode.Exercise) { ExtraTime = 25 }, Version), Head, Salt).ShouldBe(
            """{"arrivalsUnscaled":false,"at":"2026-11-23T12:00:00.000Z","candidate":"7","extraTime":25,"files":[{"path":"in-tray/a.yaml","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},{"path":"standards/b.yaml","sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}],"kind":"opened","mode":"exercise","paper":"a-paper","person":"5c3e0000-0000-7000-8000-000000000002","program":"1.2.3","salt":"AAAAAAAAAAAAAAAAAAAAAA","session":"0b1f22c9-0000-7000-8000-000000000001"}""");

    [Fact]
    public void An_answer_says_only_what_was_said() =>
        SittingEventBody.Write(new ItemAnswered(Some.Noon, After, "note", new ItemAnswer { Priority = "now", Actions = ["tell"] }) { Drift = TimeSpan.FromSeconds(4) }, Head, Salt).ShouldBe(
            """{"actions":["tell"],"at":"2026-11-23T12:00:00.000Z","drift":4000,"elapsed":61002,"item":"note","kind":"item-answered","priority":"now","reason":"","salt":"AAAAAAAAAAAAAAAAAAAAAA","to":[]}""");

    [Fact]
    public void A_sitting_without_a_kept_paper_is_not_written() =>
        Should.Throw<ArgumentException>(() => SittingEventBody.Write(new Opened(Some.Noon, "a-paper", new SittingTerms("7", SittingMode.Exercise), null), Head, Salt));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":1,"kind":"danced","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":1,"kind":"began","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"ticked","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":"1","kind":"ticked","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":9007199254740991,"kind":"ticked","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":-9007199254740991,"kind":"ticked","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","drift":true,"elapsed":1,"kind":"ticked","salt":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","elapsed":1,"items":[7],"kind":"arrived","salt":""}""")]
    [InlineData("""{"actions":[],"at":"2026-11-23T12:00:00.000Z","elapsed":1,"item":"note","kind":"item-answered","number":99999999999,"reason":"","salt":"","to":[]}""")]
    [InlineData("""{"actions":[],"at":"2026-11-23T12:00:00.000Z","elapsed":1,"item":"note","kind":"item-answered","salt":"","to":[]}""")]
    [InlineData("""{"arrivalsUnscaled":false,"at":"2026-11-23T12:00:00.000Z","candidate":"7","extraTime":0,"files":[],"kind":"opened","mode":"practice","paper":"a","salt":""}""")]
    [InlineData("""{"arrivalsUnscaled":0,"at":"2026-11-23T12:00:00.000Z","candidate":"7","extraTime":0,"files":[],"kind":"opened","mode":"exercise","paper":"a","salt":""}""")]
    [InlineData("""{"arrivalsUnscaled":false,"at":"2026-11-23T12:00:00.000Z","candidate":"7777777777777777777777777777777777777777777777777777777777777","extraTime":0,"files":[],"kind":"opened","mode":"exercise","paper":"a","salt":""}""")]
    public void What_is_no_event_is_refused_in_one_way(string body) => Should.Throw<FormatException>(() => SittingEventBody.Read(body));
}
