namespace MentorSim.Tui.Tests.Commands;

public class NewTests
{
    [Fact]
    public void A_new_scenario_passes_the_check_without_a_word_its_tests_pass_and_it_plays()
    {
        using var mentorsim = new MentorSimProcess();
        var made = mentorsim.Run(null, "new", "scenario", "a-quiet-word").With(exit: 0);
        made.Output.ShouldBe("a-quiet-word.yaml\n");
        made.Error.ShouldContain("mentorsim check a-quiet-word.yaml");
        var check = mentorsim.Run(null, "check", "a-quiet-word.yaml").With(exit: 0);
        check.Output.ShouldBeEmpty();
        check.Error.ShouldContain("No problems.");
        mentorsim.Run(null, "test", "a-quiet-word.yaml").With(exit: 0);
        mentorsim.Run(null, "play", "a-quiet-word.yaml", "--choose", "honest,words+when,now", "--format", "json").With(exit: 0)
            .Output.ShouldContain("\"endingScene\": \"good-end\"");
    }

    [Fact]
    public void A_new_pack_passes_the_check_without_a_word()
    {
        using var mentorsim = new MentorSimProcess();
        mentorsim.Run(null, "new", "pack", "our-school").With(exit: 0);
        mentorsim.Run(null, "check", "our-school.yaml").With(exit: 0).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "schemas/scenario.schema.json")]
    [InlineData("bullying", "../schemas/scenario.schema.json")]
    [InlineData("standards/../bullying/deeper", "../../schemas/scenario.schema.json")]
    public void In_a_library_the_first_line_leads_to_its_schema(string folder, string schema)
    {
        using var mentorsim = new MentorSimProcess();
        mentorsim.Shell($"mkdir -p lib/bullying/deeper && cp -r '{Golden.SmallLibrary}/schemas' '{Golden.SmallLibrary}/standards' lib").With(exit: 0);
        mentorsim.Run(null, "new", "scenario", "a", "-o", Path.Combine("lib", folder)).With(exit: 0);
        var made = Path.Combine(mentorsim.Home, "lib", folder, "a.yaml");
        File.ReadLines(made).First().ShouldBe($"# yaml-language-server: $schema={schema}");
        File.Exists(Path.Combine(Path.GetDirectoryName(made)!, schema)).ShouldBeTrue();
        mentorsim.Run(null, "check", made).With(exit: 0).Output.ShouldBeEmpty();
    }

    [Fact]
    public void Outside_a_library_no_line_leads_to_a_schema()
    {
        using var mentorsim = new MentorSimProcess();
        mentorsim.Run(null, "new", "scenario", "a").With(exit: 0);
        File.ReadAllText(Path.Combine(mentorsim.Home, "a.yaml")).ShouldNotContain("$schema");
    }

    [Fact]
    public void It_writes_where_it_is_told_and_names_the_file_as_it_would_be_typed()
    {
        using var mentorsim = new MentorSimProcess();
        Directory.CreateDirectory(Path.Combine(mentorsim.Home, "my folder"));
        var made = mentorsim.Run(null, "new", "scenario", "a", "-o", "my folder").With(exit: 0);
        made.Output.ShouldBe("my folder/a.yaml\n");
        made.Error.ShouldContain("mentorsim check \"my folder/a.yaml\"");
        var full = Path.Combine(mentorsim.Home, "b.yaml");
        mentorsim.Run(null, "new", "scenario", "a", "-o", full).With(exit: 0).Output.ShouldBe($"{full}\n");
        File.ReadAllText(full).ShouldContain("id: a\n");
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        using var mentorsim = new MentorSimProcess();
        var path = mentorsim.File("a.yaml", "mine");
        mentorsim.Run(null, "new", "scenario", "a").With(exit: 2).Error.ShouldContain("is there already; nothing was written");
        mentorsim.Run(null, "new", "pack", "a", "-o", path).With(exit: 2);
        File.ReadAllText(path).ShouldBe("mine");
    }

    [Theory]
    [InlineData("new scenario Quiet-Word", "cannot be an id")]
    [InlineData("new scenario a--b", "cannot be an id")]
    [InlineData("new scenario ../a", "cannot be an id")]
    [InlineData("new scenario ''", "cannot be an id")]
    [InlineData("new senario a", "Did you mean 'scenario'?")]
    [InlineData("new scenario", "Required argument")]
    [InlineData("new scenario a -o ''", "names no file and no folder")]
    [InlineData("new scenario a -o nowhere/", "There is no folder nowhere/")]
    [InlineData("new scenario a -o nowhere/a.yaml", "make it first")]
    [InlineData("new scenario a -o standards", "is no folder, and the name of a file must end in .yaml")]
    [InlineData("new scenario a -o \"$(printf 'a\\nb.yaml')\"", "characters that the name of a file should not have")]
    public void What_cannot_be_written_is_refused_with_a_reason_and_nothing_stays(string command, string reason)
    {
        using var mentorsim = new MentorSimProcess();
        mentorsim.Shell($"$M {command}").With(exit: 2).Error.ShouldContain(reason);
        Directory.EnumerateFiles(mentorsim.Home, "*.yaml", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_of_sixty_characters_is_the_longest()
    {
        using var mentorsim = new MentorSimProcess();
        mentorsim.Run(null, "new", "scenario", new string('a', 60)).With(exit: 0);
        mentorsim.Run(null, "new", "scenario", new string('a', 61)).With(exit: 2).Error.ShouldContain("at most 60 characters");
    }

    [Fact]
    public void A_folder_that_nobody_may_write_to_is_told_and_nothing_stays()
    {
        using var mentorsim = new MentorSimProcess();
        // /proc takes no files, whoever asks.
        mentorsim.Run(null, "new", "scenario", "a", "-o", "/proc/a.yaml").With(exit: 2).Error.ShouldStartWith("mentorsim: ");
    }
}
