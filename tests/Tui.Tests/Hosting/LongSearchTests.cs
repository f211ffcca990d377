using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.Hosting;

public sealed class LongSearchTests : IDisposable
{
    private readonly StringWriter _terminal = new();
    private readonly Hand _clock = new();

    private static Scenario Story => Some.Corridor.Scenario!;

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_short_search_says_nothing()
    {
        using (var search = new LongSearch(_clock, _terminal, isTerminal: true))
        {
            var progress = search.Of(Story);
            _clock.Milliseconds = 499;
            progress.Report(4096);
        }

        _terminal.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_long_one_writes_one_line_over_and_wipes_it()
    {
        using (var search = new LongSearch(_clock, _terminal, isTerminal: true))
        {
            var progress = search.Of(Story);
            for (_clock.Milliseconds = 0; _clock.Milliseconds < 2000; _clock.Milliseconds += 10) progress.Report((int)_clock.Milliseconds * 4096);
            search.Of(Story).Report(4096);
        }

        var said = _terminal.ToString();
        said.ShouldStartWith($"\r{Story.Id}: 2,048,000 states searched …\r{Story.Id}: 2,457,600 states searched …\r");
        said.ShouldNotContain("\u001b");
        said.ShouldNotContain("\n");
        // Blanks over all of it, and the cursor where it began.
        said.ShouldEndWith($"\r{new string(' ', $"{Story.Id}: 7,782,400 states searched …".Length)}\r");
        said.Split('\r', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(16);
    }

    [Fact]
    public void A_story_that_is_searched_twice_is_counted_on()
    {
        using var search = new LongSearch(_clock, _terminal, isTerminal: true);
        var progress = search.Of(Story);
        progress.Report(8192);
        _clock.Milliseconds = 600;
        progress.Report(0);
        progress.Report(4096);
        _terminal.ToString().ShouldBe($"\r{Story.Id}: 8,192 states searched …");
        _clock.Milliseconds = 800;
        progress.Report(8192);
        _terminal.ToString().ShouldEndWith($"\r{Story.Id}: 16,384 states searched …");
    }

    [Fact]
    public void Nothing_is_said_to_what_is_no_terminal()
    {
        using (var search = new LongSearch(_clock, _terminal, isTerminal: false))
        {
            var progress = search.Of(Story);
            _clock.Milliseconds = 5000;
            progress.Report(4096);
        }

        _terminal.ToString().ShouldBeEmpty();
    }

    private sealed class Hand : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
