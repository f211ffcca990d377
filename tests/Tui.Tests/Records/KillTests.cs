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
        var kept = new Dictionary<string, int>();
        for (var i = 0; i < Scale.Count(300); i++)
        {
            // Every third goes on with a session that was killed before.
            var name = i % 3 == 2 && kept.Count > 0 ? kept.Keys.ElementAt(random.Next(kept.Count)) : $"killed {i}";
            using var store = new Store(StorePath);
            var resumed = store.People.Find("", name) is { } known ? store.Sessions.Of(known.Id)[0] : null;
            using var program = new KilledProgram(
                _home, random, random.Next(1, MostQuestions), "play", resumed?.Id ?? "breakfast-club-disclosure", "--plain", "--as", name);
            program.KillAfter(random.Next(0, 25));

            // The first question is asked before anything happened: then every question says that what was done before it is kept. Who
            // goes on with a session has come back before the first.
            var acknowledged = resumed is null ? program.Prompts - 1 : (int)resumed.Events + program.Prompts;
            var session = store.People.Find("", name) is { } person ? store.Sessions.Of(person.Id).SingleOrDefault() : null;
            if (acknowledged > 0 && resumed is null) session.ShouldNotBeNull($"kill {i}");
            ((int?)session?.Events ?? 0).ShouldBeGreaterThanOrEqualTo(resumed is null ? acknowledged : Math.Max((int)resumed.Events, acknowledged - 1), $"kill {i} of {name}");
            if (session is not null) kept[name] = (int)session.Events;
        }

        using var all = new Store(StorePath);
        var verification = new Verification(all, TimeProvider.System);
        foreach (var session in all.Sessions.All())
            (verification.Of(session) is DoesNotFit wrong ? wrong.Why : "").ShouldBe("", session.Title);
        verification.ChangedTexts().ShouldBeEmpty();
        kept.ShouldNotBeEmpty();
    }

    private string StorePath => Path.Combine(_home, "data", "mentorsim", "records.db");
}
