using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Records;

public sealed class NoteBodyTests
{
    private const string Salt = "AAAAAAAAAAAAAAAAAAAAAA";

    private static readonly SessionHead Head = new("0b1f22c9-0000-7000-8000-000000000001", "5c3e0000-0000-7000-8000-000000000002", "1.2.3");

    public static TheoryData<NoteEvent> Notes => [.. SomeNotes.All];

    [Theory]
    [MemberData(nameof(Notes))]
    public void What_is_written_is_read_again(NoteEvent note)
    {
        var body = NoteBody.Write(note, Head, Salt);
        var read = NoteBody.Read(body);
        JsonSerializer.Serialize<object>(read).ShouldBe(JsonSerializer.Serialize<object>(note));
        read.GetType().ShouldBe(note.GetType());
        NoteBody.Write(read, Head, Salt).ShouldBe(body);
        CanonicalJson.Write(CanonicalJson.Read(body)).ShouldBe(body);
        NoteBody.IsFirst(body).ShouldBe(note is InductionBegan or SupervisionBegan);
        EventBody.HeadOf(body).ShouldBe(note is InductionBegan or SupervisionBegan ? Head : null);
        EventBody.FilesIn(body).ShouldBeEmpty();
        SittingEventBody.IsFirst(body).ShouldBeFalse();
    }

    [Fact]
    public void Every_kind_of_note_has_a_body() =>
        SomeNotes.All.Select(note => note.GetType()).Distinct().Count().ShouldBe(typeof(NoteEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(NoteEvent)) && !type.IsAbstract));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"danced"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","by":"A","kind":"danced","role":""}""")]
    [InlineData("""{"at":"23 November","kind":"induction-began"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"supervision-began","role":""}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","experience":"wizard","kind":"experience-said"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","experience":7,"kind":"experience-said"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"training-removed","number":0}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","kind":"training-removed","number":99999999999}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","from":"2026-13-01","kind":"route-chosen","route":"a","title":"b"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","by":"A","decision":1,"kind":"writing-read","line":"","marks":[{"criterion":"a","met":"quite"}],"of":"x","role":"","scene":"s"}""")]
    [InlineData("""{"at":"2026-11-23T12:00:00.000Z","by":"A","decision":1,"kind":"writing-read","line":"","marks":["a"],"of":"x","role":"","scene":"s"}""")]
    public void What_is_no_note_is_refused(string body) => Should.Throw<FormatException>(() => NoteBody.Read(body));

    [Fact]
    public void A_line_longer_than_any_form_takes_is_refused() =>
        Should.Throw<FormatException>(() => NoteBody.Read(NoteBody.Write(new StepRead(Some.Noon, "r", new string('x', NoteEvent.LongestLine + 1)), Head, Salt)));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u001b[2J")]
    [InlineData("\u202eeb")]
    public void A_line_that_holds_what_no_form_takes_is_refused(string line)
    {
        NoteEvent[] notes =
        [
            new PersonNamed(Some.Noon, "dsl", line, null, Pronouns.She),
            new PersonNamed(Some.Noon, "dsl", "Ms Rahmani", line, Pronouns.She),
            new PersonNamed(Some.Noon, line, "Ms Rahmani", null, Pronouns.She),
            new Trained(Some.Noon, new TrainingEntry(1, "First aid", SomeNotes.Day, "") { Elements = [line] }),
            new TalkNoted(Some.Noon, SomeNotes.Manager, null, [line], ""),
            new TalkNoted(Some.Noon, new Supervisor(line, ""), null, [], ""),
        ];
        foreach (var note in notes) Should.Throw<FormatException>(() => NoteBody.Read(NoteBody.Write(note, Head, Salt)));
    }

    [Fact]
    public void A_slot_of_the_school_profile_is_an_id() =>
        Should.Throw<FormatException>(() => NoteBody.Read(NoteBody.Write(new PersonNamed(Some.Noon, "dsl: { name: X } #", "Ms Rahmani", null, Pronouns.She), Head, Salt)));
}
