using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Text;

public sealed class WholePercentTests
{
    [Theory]
    [InlineData("0", "0%")]
    [InlineData("0.5999", "59%")]
    [InlineData("0.6", "60%")]
    [InlineData("1", "100%")]
    public void IsRoundedDownAndHasNoSpace(string share, string shown) =>
        WholePercent.Of(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(shown);
}
