namespace MentorSim.Tui.Tests.Commands;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("scenario")]
    [InlineData("scenes")]
    [InlineData("route")]
    [InlineData("questions")]
    [InlineData("person-specification")]
    [InlineData("ratings")]
    [InlineData("agreement")]
    [InlineData("pack")]
    [InlineData("school")]
    public void A_schema_is_printed_as_the_library_holds_it(string kind)
    {
        var outcome = _program.Run(null, "schema", kind).With(0);

        outcome.Output.ShouldBe(File.ReadAllText(Path.Combine(Golden.SmallLibrary, "schemas", $"{kind}.schema.json")));
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_kind_is_told_with_the_one_that_was_meant()
    {
        var outcome = _program.Run(null, "schema", "scenaro").With(2);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldBe("mentorsim: There is no schema 'scenaro'. Did you mean 'scenario'? There are: scenario, scenes, paper, route, person-specification, questions, ratings, agreement, pack, school.\n");
    }

    [Fact]
    public void Its_help_has_examples() => _program.Run(null, "schema", "--help").With(0).Output.ShouldContain("Examples:\n    mentorsim schema scenario > scenario.schema.json");
}
