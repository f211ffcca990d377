using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using MentorSim.Benchmarks;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using Xunit.Abstractions;

namespace MentorSim.Engine.Tests.Benchmarks;

/// <summary>What a choice costs in a session in which every text is fetched: what is allocated for it, and that it does not grow with the play.</summary>
[Collection(nameof(Alone))]
public sealed class PlayingTests(ITestOutputHelper output)
{
    // Two events and two trails of them, a state and its numbers, and the share of a session that is prepared anew for about 36 choices.
    private const double MostBytes = 256;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(PlayMode.Practice)]
    [InlineData(PlayMode.Interview)]
    public void A_choice_allocates_at_most_256_bytes_over_whole_plays(PlayMode mode)
    {
        var player = new Player(Story(100), mode);
        for (var play = 0; play < 2_000; play++) player.Play();
        var (bytes, choices) = (GC.GetAllocatedBytesForCurrentThread(), player.Choices);

        for (var play = 0; play < 500; play++) player.Play();

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        choices = player.Choices - choices;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mode}: {(double)bytes / choices:0.0} bytes a choice, {choices / 500.0:0.0} choices a play"));
        ((double)bytes / choices).ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Fact]
    public void A_choice_costs_no_more_in_a_play_of_nine_times_as_many()
    {
        var (shorter, longer) = (new Player(Story(100), PlayMode.Practice), new Player(Story(900), PlayMode.Practice));
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < WarmUp) Round();
        var ratios = Enumerable.Range(0, 31).Select(_ => Round()).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a choice of a play of {longer.ChoicesOfLastPlay} costs {ratios[15]:0.00} times one of a play of {shorter.ChoicesOfLastPlay}"));
        // What is counted once for every choice before would make it nine times as much; memory that is further away makes it a little more.
        ratios[15].ShouldBeLessThan(3);

        double Round()
        {
            var few = Nanoseconds(shorter, plays: 20);
            return Nanoseconds(longer, plays: 1) / few;
        }
    }

    private static double Nanoseconds(Player player, int plays)
    {
        var (watch, before) = (Stopwatch.StartNew(), player.Choices);
        for (var play = 0; play < plays; play++) player.Play();
        return watch.Elapsed.TotalNanoseconds / (player.Choices - before);
    }

    private static Scenario Story(int scenes) =>
        Some.ShippedBank().Read(YamlFile.Read("generated.yaml", Encoding.UTF8.GetBytes(new GeneratedStory(scenes).Text()))).Scenario.ShouldNotBeNull();

    /// <summary>Plays a story again and again by random choices, and fetches every text that a trainee would see.</summary>
    private sealed class Player(Scenario scenario, PlayMode mode)
    {
        private readonly Random _random = Seeded.Random();
        private long _seed;

        public long Choices { get; private set; }

        public long ChoicesOfLastPlay { get; private set; }

        public long Letters { get; private set; }

        public void Play()
        {
            var (session, before) = (Session.Prepare(scenario, _seed++, mode, TimeProvider.System), Choices);
            session.Begin();
            while (true)
            {
                var offers = session.OnOffer;
                Letters += LettersOf(session, offers);
                if (session.State != SessionState.Deciding) break;
                session.Answer(offers[_random.Next(offers.Length)].Id);
                if (session.State == SessionState.Feedback) session.GoOn();
                Choices++;
            }

            if (session.State != SessionState.Debrief) throw new InvalidOperationException("Every play of this story ends.");
            ChoicesOfLastPlay = Choices - before;
        }

        private static int LettersOf(Session session, ImmutableArray<Offer> offers)
        {
            var letters = 0;
            foreach (var text in session.Passage.Story.TextsOf(session.Passage.State)) letters += text.With(session.Cast).Length;
            foreach (var offer in offers) letters += offer.Text.With(session.Cast).Length;
            return letters;
        }
    }
}
