using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Hosting;

public class LockMinutesTests
{
    [Theory]
    [InlineData(null, 5)]
    [InlineData("", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("1440", 1440)]
    [InlineData("0", null)]
    public void Minutes_are_read_and_0_is_never(string? named, int? minutes) =>
        LockMinutes.Of(Named(named)).ShouldBe(minutes is { } some ? TimeSpan.FromMinutes(some) : null);

    [Theory]
    [InlineData("five")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("1441")]
    [InlineData("99999999999")]
    public void What_is_no_such_number_is_refused_with_what_it_takes(string named) =>
        Should.Throw<UsageException>(() => LockMinutes.Of(Named(named))).Message.ShouldContain("whole minutes from 1 to 1440");

    private static IConfiguration Named(string? minutes) => new ConfigurationBuilder().AddInMemoryCollection([new("LOCK_MINUTES", minutes)]).Build();
}
