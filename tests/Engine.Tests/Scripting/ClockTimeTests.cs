using MentorSim.Engine.Scripting;

namespace MentorSim.Engine.Tests.Scripting;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("08:10", 490)]
    [InlineData("8:10", 490)]
    [InlineData("00:00", 0)]
    [InlineData("23:59", 1439)]
    [InlineData("24:00", null)]
    [InlineData("12:60", null)]
    [InlineData("12:5", null)]
    [InlineData("12:05:00", null)]
    [InlineData("noon", null)]
    [InlineData("12:05\n", null)]
    [InlineData("١٢:٠٥", null)]
    [InlineData("", null)]
    public void A_time_of_the_day_is_read(string text, int? minutes) => ClockTime.TryParse(text).ShouldBe(minutes);

    [Theory]
    [InlineData("5m", 5)]
    [InlineData("1h", 60)]
    [InlineData("1h30m", 90)]
    [InlineData("6h45m", 405)]
    [InlineData("0m", 0)]
    [InlineData("24h", 1440)]
    [InlineData("90m", 90)]
    [InlineData("24h1m", null)]
    [InlineData("30m1h", null)]
    [InlineData("1h 30m", null)]
    [InlineData("5", null)]
    [InlineData("m", null)]
    [InlineData("-5m", null)]
    [InlineData("1.5h", null)]
    [InlineData("", null)]
    public void A_length_of_time_is_read(string text, int? minutes) => ClockTime.TryParseLength(text).ShouldBe(minutes);

    [Fact]
    public void Every_minute_of_the_day_is_shown_as_it_is_read()
    {
        for (var minute = 0; minute < 24 * 60; minute++) ClockTime.TryParse(ClockTime.Show(minute)).ShouldBe(minute);
    }
}
