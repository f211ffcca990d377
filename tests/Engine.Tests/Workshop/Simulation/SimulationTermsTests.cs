using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Simulation;

/// <summary>Who is made up, and how skilled they are, as somebody writes it.</summary>
public sealed class SimulationTermsTests
{
    [Theory]
    [InlineData("careful=40,guesser=10", "careful=40,guesser=10", "")]
    [InlineData(" guesser = 1 , careful ", "careful=1,guesser=1", "")]
    [InlineData("carefull=40", null, "There is no kind of trainee 'carefull'. Did you mean 'careful'?")]
    [InlineData("careful=forty", null, "'careful=forty' gives no share: write a whole number from 0 to 1000, as in careful=40.")]
    [InlineData("careful=1,careful=2", null, "The kind 'careful' stands there twice.")]
    [InlineData("careful=0", null, "There would be nobody")]
    [InlineData("", null, "There would be nobody")]
    [InlineData("careful=900,guesser=200", null, "The shares add up to 1100")]
    public void A_mix_is_read_or_said_to_be_wrong(string written, string? mix, string why)
    {
        var read = TraineeMix.Read(written, out var whyNot);

        read?.ToString().ShouldBe(mix);
        (read is null).ShouldBe(mix is null);
        whyNot.ShouldStartWith(why);
    }

    [Theory]
    [InlineData("0.6", "0.6", true)]
    [InlineData("0.2-0.8", "0.2-0.8", true)]
    [InlineData("1", "1", true)]
    [InlineData("0.8-0.2", "", false)]
    [InlineData("1.5", "", false)]
    [InlineData("-0.5", "", false)]
    [InlineData("much", "", false)]
    public void A_share_is_read_or_said_to_be_wrong(string written, string range, bool isFine)
    {
        var read = ShareRange.Read(written, "--skill", out var whyNot);

        (read?.ToString() ?? "").ShouldBe(range);
        (whyNot.Length == 0).ShouldBe(isFine);
    }

    [Fact]
    public void In_any_run_of_all_shares_each_kind_has_its_own()
    {
        var mix = TraineeMix.Usual;
        foreach (var from in (int[])[0, 17, 250])
            Enumerable.Range(from, 100).GroupBy(mix.KindOf).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count())).ShouldBe(mix.Shares);
    }
}
