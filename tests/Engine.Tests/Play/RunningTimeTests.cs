using MentorSim.Engine.Play;

namespace MentorSim.Engine.Tests.Play;

public sealed class RunningTimeTests
{
    private readonly TwoClocks _clock = new();

    [Fact]
    public void Time_runs_from_the_moment_it_is_made_on_top_of_what_had_run_before()
    {
        var time = new RunningTime(_clock, TimeSpan.FromMinutes(3));
        time.Elapsed.ShouldBe(TimeSpan.FromMinutes(3));

        _clock.Pass(20.5);

        time.Elapsed.ShouldBe(TimeSpan.FromSeconds(200.5));
        time.Advance().ShouldBe(new Lapse(TimeSpan.FromSeconds(200.5), Some.Noon.AddSeconds(20.5), TimeSpan.Zero));
    }

    [Fact]
    public void A_pause_is_no_time_and_what_happens_to_the_clocks_in_it_is_not_told()
    {
        var time = new RunningTime(_clock);
        _clock.Pass(10);
        time.Stop().Elapsed.ShouldBe(TimeSpan.FromSeconds(10));
        _clock.Pass(60);
        _clock.Set(3600);
        (time.IsRunning, time.Elapsed, time.Stop().Elapsed).ShouldBe((false, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)));
        time.Advance().Drift.ShouldBe(TimeSpan.Zero);

        time.Start();
        _clock.Pass(1);
        time.Start();
        _clock.Pass(1);

        (time.IsRunning, time.Advance()).ShouldBe((true, new Lapse(TimeSpan.FromSeconds(12), _clock.GetUtcNow(), TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(-2, 0)]
    [InlineData(2.5, 2.5)]
    [InlineData(-3600, -3600)]
    public void Setting_the_clock_on_the_wall_wins_no_time_and_more_than_two_seconds_of_it_are_told_once(double set, double told)
    {
        var time = new RunningTime(_clock);
        _clock.Pass(5);
        _clock.Set(set);

        var lapse = time.Advance();

        (lapse.Elapsed, lapse.Drift).ShouldBe((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(told)));
        _clock.Pass(5);
        time.Advance().Drift.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Small_steps_of_the_clock_on_the_wall_are_told_when_they_have_become_a_large_one()
    {
        var time = new RunningTime(_clock);
        var told = new List<double>();
        for (var step = 0; step < 5; step++)
        {
            _clock.Pass(5);
            _clock.Set(-0.9);
            told.Add(time.Advance().Drift.TotalSeconds);
        }

        told.ShouldBe([0, 0, -2.7, 0, 0]);
    }

    [Fact]
    public void The_reading_with_which_a_pause_begins_tells_what_came_before_it()
    {
        var time = new RunningTime(_clock);
        _clock.Set(60);

        time.Stop().Drift.ShouldBe(TimeSpan.FromMinutes(1));
    }
}
