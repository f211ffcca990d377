using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Records;

namespace MentorSim.Engine.Tests.Induction;

public sealed class TalkPointTests
{
    [Fact]
    public void What_happened_since_the_last_talk_about_it_is_open()
    {
        PastPlay[] plays = [Play("a", 0, ["CF-01", "CF-01"], ["counsellor"]), Play("b", 2, [], ["counsellor"]), Play("c", 4, ["CF-01"], [])];
        Open(plays).ShouldBe(["CF-01 a,c", "counsellor a,b"]);
        Open(plays, Talk(1, null, "CF-01")).ShouldBe(["CF-01 c", "counsellor a,b"]);
        Open(plays, Talk(4, null, "CF-01", "counsellor")).ShouldBe(["CF-01 ", "counsellor "]);
        Open(plays, Talk(5, "b", "counsellor")).ShouldBe(["CF-01 a,c", "counsellor a"]);
        Open(plays, Talk(5, null)).ShouldBe(["CF-01 a,c", "counsellor a,b"]);
    }

    [Fact]
    public void Breaches_come_before_oversteps()
    {
        var points = TalkPoint.Of([Play("a", 0, ["CF-02"], []), Play("b", 1, [], ["teacher"])], []);
        points.Select(point => (point.Id, point.IsBreach)).ShouldBe([("CF-02", true), ("teacher", false)]);
    }

    private static string[] Open(PastPlay[] plays, params TalkNoted[] talks) =>
        [.. TalkPoint.Of(plays, talks).Select(point => $"{point.Id} {string.Join(',', point.Open.Select(play => play.Session))}")];

    private static PastPlay Play(string session, int hours, string[] breaches, string[] oversteps) =>
        new(session, "story", "Story", "practice", Some.Noon.AddHours(hours), Result.NotYet, null) { Total = new Score(0, 0), Breaches = [.. breaches], Oversteps = [.. oversteps] };

    private static TalkNoted Talk(int hours, string? session, params string[] about) => new(Some.Noon.AddHours(hours), SomeNotes.Manager, session, [.. about], "Agreed.");
}
