using BenchmarkDotNet.Attributes;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Benchmarks;

/// <summary>
/// Plays a story of a hundred scenes by chance, each time in a session of its own that asks for the text of every scene and of every choice
/// on offer.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class RandomPlay
{
    private const int Plays = 32;

    // Seen: 85 to 124 shares. The bare interpreter makes 150 to 220 million choices a second, so that twice as many are still near a million.
    private const double MostShares = 250;

    private readonly Scenario _scenario;
    private readonly BareInterpreter _yardstick;
    private readonly Dice _dice = new();

    public RandomPlay()
    {
        var story = new GeneratedStory(scenes: 100);
        _scenario = StoryFile.Read(story.Text()).Scenario!;
        _yardstick = new BareInterpreter(story.Choices, story.Bounds);
    }

    /// <summary>How it is played: with feedback after each answer, or on and on.</summary>
    [Params(PlayMode.Practice, PlayMode.Interview)]
    public PlayMode Mode { get; set; }

    /// <summary>Characters that were shown, so that nobody can leave out showing them.</summary>
    public long Shown { get; private set; }

    [Benchmark(Baseline = true)]
    public int Bare()
    {
        _dice.Reset();
        var made = 0;
        for (var play = 0; play < Plays; play++) made += _yardstick.Play(_dice);
        return made;
    }

    [Benchmark]
    public int Sessions()
    {
        _dice.Reset();
        var made = 0;
        for (var play = 0; play < Plays; play++) made += Play(play);
        return made;
    }

    internal static IEnumerable<Figure> FiguresOf(Results results)
    {
        foreach (var mode in (PlayMode[])[PlayMode.Practice, PlayMode.Interview])
        {
            var player = new RandomPlay { Mode = mode };
            double choices = player.Sessions();
            if (choices != player.Bare()) throw new InvalidOperationException("The session and the bare interpreter play different stories.");
            var (bare, sessions) = (results.Nanoseconds(nameof(Bare), mode), results.Nanoseconds(nameof(Sessions), mode));
            yield return new Figure($"play by chance, {(mode == PlayMode.Practice ? "practice" : "interview")}", choices / Plays, "choices a play");
            yield return new Figure("  choices a second", 1e9 * choices / sessions, "/s", Bound.AtLeastHere(1e6));
            yield return new Figure("  choices a second, bare interpreter without texts", 1e9 * choices / bare, "/s");
            yield return new Figure("  time in shares of the bare interpreter's", results.Shares(nameof(Sessions), nameof(Bare), mode), "", Bound.AtMost(MostShares));
            yield return new Figure("  bytes a choice allocated", results.Bytes(nameof(Sessions), mode) / choices, "bytes", Bound.AtMost(256));
        }
    }

    private int Play(int seed)
    {
        var made = 0;
        var session = Session.Prepare(_scenario, seed, Mode, TimeProvider.System);
        session.Begin();
        while (session.State == SessionState.Deciding)
        {
            foreach (var text in session.Passage.Story.TextsOf(session.Passage.State)) Shown += text.With(session.Cast).Length;
            var onOffer = session.OnOffer;
            for (var i = 0; i < onOffer.Length; i++) Shown += onOffer[i].Text.With(session.Cast).Length;
            session.Answer(onOffer[_dice.Below(onOffer.Length)].Id);
            if (session.State == SessionState.Feedback) session.GoOn();
            made++;
        }

        return made;
    }
}
