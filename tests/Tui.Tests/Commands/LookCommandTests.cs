namespace MentorSim.Tui.Tests.Commands;

public sealed class LookCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_theme_that_there_is_not_is_refused_with_those_that_there_are()
    {
        _program.Run("q\n", "--plain", "--theme", "pink").With(2).Error.ShouldContain("high-contrast");
        _program.Environment["MENTORSIM_THEME"] = "pink";
        _program.Run("q\n", "--plain").With(2).Error.ShouldContain("'pink' is no theme. MENTORSIM_THEME, or Theme in appsettings.json, can be dark, light, high-contrast, mono or auto.");
        _program.Run("q\n", "--plain", "--theme", "light").With(0);
    }

    [Fact]
    public void Lines_of_text_are_ASCII_where_that_is_asked_for_and_results_for_programs_are_as_they_are()
    {
        _program.Run("\n\nZoë…\nq\n", "play", "breakfast-club-disclosure", "--plain", "--ascii").With(0).Output.ShouldContain("'Zoe...' is not one of the numbers.");
        _program.Run("\n\nZoë…\nq\n", "play", "breakfast-club-disclosure", "--plain").With(0).Output.ShouldContain("'Zoë…' is not one of the numbers.");
        var handbook = _program.Run(null, "schema", "scenario").With(0).Output;
        _program.Run(null, "schema", "scenario", "--ascii").With(0).Output.ShouldBe(handbook);
    }
}
