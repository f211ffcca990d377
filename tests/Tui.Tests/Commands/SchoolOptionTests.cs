namespace MentorSim.Tui.Tests.Commands;

/// <summary>The school in which scenarios play, named on the command line.</summary>
public sealed class SchoolOptionTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_scenario_plays_in_the_school_that_is_named()
    {
        _program.Run("", ["play", "breakfast-club-disclosure", "--plain", "--as", "Sam", "--school", "alternative-provision"]).With(0).Output
            .ShouldContain("You are the learning mentor at The Tanyard Centre");
        var file = _program.File("ours.yaml", "kind: school\nid: ours\nname: Our Own School\npeople:\n" + string.Concat(
            ((string[])["dsl", "deputy-dsl", "class-teacher", "office"]).Select((slot, at) => $"  {slot}: {{ name: Ms Slot{at}, pronouns: she }}\n")));
        _program.Run("", ["play", "breakfast-club-disclosure", "--plain", "--as", "Sam", "--school", file]).With(0).Output.ShouldContain("You are the learning mentor at Our Own School");
    }

    [Fact]
    public void A_school_that_is_not_there_is_told_with_those_that_are()
    {
        var outcome = _program.Run(null, ["play", "breakfast-club-disclosure", "--school", "nowhere"]).With(2);
        outcome.Error.ShouldContain("There is no school 'nowhere', and no file of that name. Schools that can be named: hartley-vale, alternative-provision, large-city-secondary, small-rural-primary.");
    }

    [Fact]
    public void A_scenario_that_cannot_be_played_in_a_school_says_whom_it_lacks()
    {
        var file = _program.File("lonely.yaml", "kind: school\nid: lonely\nname: Lonely\npeople: { dsl: { name: Ms A, pronouns: she } }\n");
        _program.Run("", ["play", "breakfast-club-disclosure", "--plain", "--as", "Sam", "--school", file]).With(1).Error.ShouldContain("The school profile lonely has nobody for 'deputy-dsl'");
    }

    [Fact]
    public void A_file_that_is_no_profile_is_refused()
    {
        var file = _program.File("broken.yaml", "kind: school\nid: broken\nname: Broken\npeople: { dsl: { name: Ms A, teaches, pronouns: she } }\n");
        _program.Run(null, ["play", "breakfast-club-disclosure", "--school", file]).With(2).Error.ShouldContain("is no school profile");
    }
}
