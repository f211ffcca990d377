using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

public sealed class InterviewCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public InterviewCommandTests() => _program.File("corridor.yaml", Texts.Corridor);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_candidate_is_told_nothing_and_the_panel_everything()
    {
        var said = _program.Run("\n2\n2\n\n", "play", "corridor.yaml", "--plain", "--mode", "interview", "--as", "C-07", "--time", "half-as-much-again").With(0).Output;
        said.ShouldContain("secondary, 7 minutes 30 seconds");
        said.ShouldContain("The interview is over");
        said.ShouldContain("The panel has your answers.");
        said.ShouldNotContain("breach", Case.Insensitive);
        said.ShouldNotContain("m mode");

        var id = _program.Run(null, "play", "corridor.yaml", "--choose", "promise,tomorrow", "--mode", "interview", "--as", "C-08", "--format", "json").With(0).Output;
        using var card = JsonDocument.Parse(id);
        var session = card.RootElement.GetProperty("session").GetString()!;
        card.RootElement.GetProperty("seed").GetInt64().ShouldBe(1);
        card.RootElement.GetProperty("incidents").GetArrayLength().ShouldBe(1);

        _program.Run("\n", "play", session, "--plain").With(0).Output.ShouldNotContain("breach", Case.Insensitive);
        var review = _program.Run("\n", "play", session, "--plain", "--mode", "review").With(0).Output;
        review.ShouldContain("serious breach");
        review.ShouldContain("Nobody can promise that.");
        _program.Run(null, "play", session, "--mode", "review", "--format", "json").With(0).Output.ShouldBe(id);
        _program.Run(null, "verify").With(0);
    }

    [Fact]
    public void A_review_is_of_a_stored_session_and_takes_no_answers()
    {
        _program.Run(null, "play", "corridor.yaml", "--mode", "review").With(2).Error.ShouldContain("looks at a stored session");
        _program.Run(null, "play", "--mode", "review").With(2).Error.ShouldContain("needs a stored session");
        _program.Run(null, "play", "corridor.yaml", "--choose", "listen", "--mode", "review").With(2);
        _program.Run("\n4\n", "play", "corridor.yaml", "--plain", "--as", "Sam").With(0);
    }
}
