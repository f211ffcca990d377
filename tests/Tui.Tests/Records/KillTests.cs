using MentorSim.Engine.Records;

namespace MentorSim.Tui.Tests.Records;

public sealed class KillTests : IDisposable
{
    private const int MostQuestions = 14;

    private readonly string _home = Directory.CreateTempSubdirectory("mentorsim-killed-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    [Trait("Long", "Kills")]
    public void Who_is_killed_at_any_moment_loses_nothing_that_was_acknowledged()
    {
        var random = Scale.Random(300);
        var file = Path.Combine(_home, "long-day.yaml");
        File.WriteAllText(file, LongDay);
        var names = new List<string>();
        for (var i = 0; i < Scale.Count(300); i++)
        {
            using var store = new Store(StorePath);
            // Every third goes on with a session that was killed before, until that is at its end.
            var name = i % 3 == 2 && names.Count > 0 ? random.Of(names) : $"killed {i}";
            var left = store.People.Find("", name) is { } known ? store.Sessions.Of(known.Id).FirstOrDefault(session => session.State is "deciding" or "feedback") : null;
            // Most play something that is searched in no time, so that more of them are killed while they play.
            using var program = new KilledProgram(
                _home, random, random.Next(1, MostQuestions), "play", left?.Id ?? (i % 5 == 0 ? "breakfast-club-disclosure" : file), "--plain", "--as", name);
            program.KillAfter(random.Next(0, 25));

            // The first question is asked before anything happened: then every question says that what was done before it is kept. Who
            // goes on with a session may be told something first.
            var acknowledged = left is null ? program.Prompts - 1 : (int)left.Events + Math.Max(0, program.Prompts - 2);
            var stored = left is not null ? store.Sessions.Get(left.Id) : store.People.Find("", name) is { } person ? store.Sessions.Of(person.Id).FirstOrDefault() : null;
            ((int?)stored?.Events ?? 0).ShouldBeGreaterThanOrEqualTo(acknowledged, $"kill {i} of {name}");
            if (stored is not null && left is null) names.Add(name);
        }

        using var all = new Store(StorePath);
        var verification = new Verification(all, TimeProvider.System);
        foreach (var session in all.Sessions.All())
            (verification.Of(session) is DoesNotFit wrong ? wrong.Why : "").ShouldBe("", session.Title);
        verification.ChangedTexts().ShouldBeEmpty();
        names.ShouldNotBeEmpty();
    }

    /// <summary>Twenty decisions, each of which leads to the next.</summary>
    private static string LongDay =>
        "kind: scenario\nid: long-day\ntitle: A long day\ntopic: attendance\nphase: any\nsummary: One thing after the other.\nminutes: 5\nstart: hour-1\nscenes:\n" +
        string.Concat(Enumerable.Range(1, 20).Select(hour => $"  hour-{hour}:\n    text: It is hour {hour}.\n    choices:\n" +
            $"      - {{ id: ask, text: Ask., to: {(hour == 20 ? "home" : $"hour-{hour + 1}")}, feedback: Good. }}\n" +
            $"      - {{ id: wait, text: Wait., to: {(hour == 20 ? "home" : $"hour-{hour + 1}")}, feedback: Well. }}\n")) +
        "  home: { ending: good, text: Home. }\n";

    private string StorePath => Path.Combine(_home, "data", "mentorsim", "records.db");
}
