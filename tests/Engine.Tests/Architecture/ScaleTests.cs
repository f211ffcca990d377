namespace MentorSim.Engine.Tests.Architecture;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(null, 0.02)]
    [InlineData("", 0.02)]
    [InlineData("1", 1)]
    [InlineData("1/50", 0.02)]
    [InlineData("0.02", 0.02)]
    [InlineData("1 / 4", 0.25)]
    public void A_scale_is_read(string? text, double share) => Scale.Read(text).ShouldBe(share, 1e-12);

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("1/2/3")]
    [InlineData("full")]
    public void What_is_no_scale_is_refused(string text) => Should.Throw<FormatException>(() => Scale.Read(text));

    [Fact]
    public void At_least_one_case_is_tried()
    {
        Scale.CountAt(10, 0.001).ShouldBe(1);
        Scale.CountAt(300_000, 0.02).ShouldBe(6000);
    }
}
