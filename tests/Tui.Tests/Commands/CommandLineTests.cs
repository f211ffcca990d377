namespace MentorSim.Tui.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Without_a_terminal_it_lists_what_there_is_to_play_and_leaves_no_file_behind()
    {
        var outcome = _program.RunAnew(null).With(0);
        foreach (var file in Some.Scenarios) outcome.Output.ShouldContain($"  {file.Scenario!.Id}: {file.Scenario.Title}");
        outcome.Output.ShouldContain("mentorsim play ID --plain");
        outcome.Error.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(_program.Home).ShouldBeEmpty();
    }

    [Fact]
    public void No_command_without_a_terminal_leaves_a_file_behind_but_what_check_found()
    {
        _program.RunAnew(null, "play", "first-morning-back", "--choose", "at-peace").With(0);
        _program.RunAnew("\n1\n", "play", "first-morning-back").With(0);
        _program.RunAnew("q\n", "--plain").With(0);
        _program.RunAnew(null, "play", "no-such-scenario").With(2);
        Directory.EnumerateFileSystemEntries(_program.Home).ShouldBeEmpty();
        _program.RunAnew(null, "check", Path.Combine(Golden.SmallLibrary, "bereavement")).With(0);
        Directory.EnumerateFiles(_program.Home, "*", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Distinct().ShouldBe([Path.Combine(_program.Home, "state", "mentorsim", "checks")]);
    }

    [Theory]
    [InlineData("plya", "'plya'. Did you mean 'play'?")]
    [InlineData("--pleain", "'--pleain'. Did you mean '--plain'?")]
    [InlineData("panel opn", "'opn'. Did you mean 'open'?")]
    [InlineData("panel --plan", "'--plan'. Did you mean '--plain'?")]
    [InlineData("a-quiet-word", "'a-quiet-word'.\n")]
    public void A_word_that_is_not_known_is_told_with_what_was_meant(string line, string told) =>
        _program.Run(null, line.Split(' ')).With(2).Error.ShouldContain(told);

    [Theory]
    [InlineData("", "mentorsim play breakfast-club-disclosure")]
    [InlineData("play", "--choose honest,library --format json")]
    [InlineData("check", "mentorsim check scenarios --format json")]
    [InlineData("explain", "mentorsim explain MS3002")]
    [InlineData("test", "mentorsim test my-scenario.yaml --mutate")]
    [InlineData("coverage", "mentorsim coverage our-scenarios --standards nos-2005")]
    [InlineData("simulate", "mentorsim simulate my-scenario.yaml --kinds careful=40,guesser=10 --skill 0.2-0.8")]
    [InlineData("compare", "mentorsim compare my-scenario.old.yaml my-scenario.yaml")]
    [InlineData("key rate", "mentorsim key rate my-scenario.yaml --as R-03 --round 1 -o ratings/r-03.yaml")]
    [InlineData("key agree", "mentorsim key agree my-scenario.yaml ratings/*.yaml --format json")]
    [InlineData("progress", "mentorsim progress --person Sam --standards nos-2005")]
    [InlineData("new", "mentorsim new scenario a-quiet-word")]
    [InlineData("watch", "mentorsim watch my-scenario.yaml")]
    [InlineData("schema", "mentorsim schema pack")]
    [InlineData("graph", "mentorsim graph my-scenario.yaml --format dot | dot -Tsvg -o story.svg")]
    [InlineData("machine", "mentorsim machine session --format dot | dot -Tsvg -o session.svg")]
    public void Every_command_has_a_help_with_examples(string command, string example)
    {
        var outcome = _program.Run(null, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).With(0);
        outcome.Output.ShouldContain("\nExamples:\n    mentorsim");
        outcome.Output.ShouldContain(example);
        outcome.Output.ShouldNotContain("\u001b");
        outcome.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("nonsense")]
    [InlineData("play", "a", "b")]
    [InlineData("play", "--mode", "nonsense", "breakfast-club-disclosure")]
    [InlineData("play", "--seed", "many", "breakfast-club-disclosure")]
    [InlineData("play", "--format", "xml", "breakfast-club-disclosure")]
    [InlineData("play", "breakfast-club-disclosure", "--format", "json")]
    [InlineData("play", "--choose", "honest")]
    [InlineData("play", "breakfast-club-disclosure", "--standards", "nonsense", "--choose", "honest")]
    [InlineData("check", "--max-states", "0")]
    [InlineData("check", "--max-states", "few")]
    [InlineData("explain", "--format", "sarif")]
    [InlineData("machine", "session", "--format", "svg")]
    [InlineData("machine")]
    [InlineData("graph")]
    [InlineData("graph", "first-morning-back", "--format", "svg")]
    [InlineData("graph", "first-morning-back", "--max-states", "0")]
    [InlineData("--bank")]
    public void Wrong_usage_is_told_on_standard_error(params string[] arguments)
    {
        var outcome = _program.Run(null, arguments).With(2);
        outcome.Error.ShouldStartWith("mentorsim: ");
        outcome.Error.ShouldNotContain("   at ");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_that_is_out_of_date_is_warned_of_and_can_be_played()
    {
        var file = _program.File("old.yaml", Texts.Corridor.Replace("ref: KCSIE, edition: 2026, review-by: 2027-09-01", "ref: WTISA, edition: 2024, review-by: 2020-01-01", StringComparison.Ordinal));

        var outcome = _program.Run(null, "check", file).With(1);

        outcome.Output.ShouldContain("warning MS6005: This scenario was to be reviewed by 2020-01-01, ");
        outcome.Output.ShouldContain("warning MS6006: The 2024 edition of WTISA no longer holds");
        outcome.Output.ShouldNotContain(": error ");
        _program.Run(null, "play", file, "--choose", "wait").With(0);
    }

    [Fact]
    public void An_unknown_id_says_what_was_meant_and_what_there_is()
    {
        var outcome = _program.RunAnew(null, "play", "breakfast-club-disclosur").With(2);
        outcome.Error.ShouldContain("Did you mean 'breakfast-club-disclosure'?");
        outcome.Error.ShouldContain("There is: ");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_with_an_escape_sequence_does_not_reach_the_terminal() =>
        _program.Run(null, "play", "a\u001b[31mb").With(2).Error.ShouldNotContain("\u001b");

    [Theory]
    [InlineData("play", "missing.yaml")]
    [InlineData("play", "no/such/folder/a.yaml")]
    [InlineData("check", "missing.yaml")]
    [InlineData("check", "no/such/folder")]
    [InlineData("--bank", "no/such/folder")]
    [InlineData("--bank", "no/such/folder", "--plain")]
    [InlineData("--bank", "no/such/folder", "check")]
    [InlineData("--bank", "no/such/folder", "play", "breakfast-club-disclosure")]
    public void What_is_not_there_is_named(params string[] arguments)
    {
        var outcome = _program.Run(null, arguments).With(2);
        outcome.Error.ShouldStartWith("mentorsim: ");
        outcome.Error.ShouldContain(arguments.Contains("missing.yaml") ? "missing.yaml" : "no/such/folder");
    }

    [Theory]
    [InlineData("play")]
    [InlineData("check")]
    public void A_folder_in_place_of_a_file_is_no_fault_of_ours(string command)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_program.Home, "folder.yaml")).FullName;
        var outcome = _program.Run(null, command, folder);
        outcome.Exit.ShouldBe(command == "play" ? 2 : 0, outcome.Error);
        outcome.Error.ShouldNotContain("fault of ours");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_no_fault_of_ours()
    {
        var file = _program.File("secret.yaml", Texts.Corridor);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.None);
        var outcome = _program.Run(null, "play", file, "--choose", "");
        // Somebody who may read everything, such as root, reads this as well.
        outcome.Exit.ShouldBe(CanRead(file) ? 0 : 2, outcome.Error);
        outcome.Error.ShouldNotContain("fault of ours");
    }

    [Fact]
    public void A_broken_scenario_is_told_with_its_places_and_is_not_played()
    {
        var file = _program.File("broken.yaml", Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));
        foreach (var arguments in new string[][] { [], ["--choose", "listen"], ["--plain"], ["--choose", "listen", "--format", "json"] })
        {
            var outcome = _program.Run(null, ["play", file, .. arguments]).With(1);
            outcome.Error.ShouldContain("error MS3001");
            outcome.Error.ShouldContain("broken.yaml:");
            outcome.Output.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense: true")]
    [InlineData("kind: scenario\nid: [")]
    [InlineData("\u0000\u0001")]
    public void Whatever_a_file_holds_it_is_findings_and_no_fault(string text)
    {
        var file = _program.File("odd.yaml", text);
        _program.Run(null, "play", file).With(1).Error.ShouldContain("odd.yaml:");
        _program.Run(null, "check", file).With(1).Output.ShouldContain("odd.yaml:");
    }

    [Fact]
    public void A_story_that_never_ends_is_told_and_not_played()
    {
        var file = _program.File("endless.yaml", Texts.Corridor.Replace("once: true", "once: false", StringComparison.Ordinal));
        _program.RunAnew(null, "play", file, "--choose", "wait").With(1).Error.ShouldContain("MS5001");
        _program.RunAnew("\n\n", "play", file).With(0).Output.ShouldContain("MS5001");
    }

    [Fact]
    public void Another_library_can_be_named_by_option_or_variable()
    {
        Directory.CreateDirectory(Path.Combine(_program.Home, "bank"));
        foreach (var folder in new[] { "standards" })
        {
            Directory.CreateDirectory(Path.Combine(_program.Home, "bank", folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Golden.SmallLibrary, folder))) File.Copy(file, Path.Combine(_program.Home, "bank", folder, Path.GetFileName(file)));
        }

        _program.File("bank/corridor.yaml", Texts.Corridor);
        _program.Run(null, "--bank", "bank").With(0).Output.ShouldContain("corridor: A word in the corridor");
        _program.Environment["MENTORSIM_BANK"] = Path.Combine(_program.Home, "bank");
        var listed = _program.Run(null).With(0).Output;
        listed.ShouldContain("corridor: A word in the corridor");
        listed.ShouldNotContain("breakfast-club-disclosure");
        _program.Run(null, "play", "corridor", "--choose", "listen,tell").With(0).Output.ShouldContain("Competent");
        _program.Run(null, "--bank", Golden.SmallLibrary).With(0).Output.ShouldContain("breakfast-club-disclosure");
    }

    [Fact]
    public void No_colour_comes_where_nobody_sees_it()
    {
        var file = _program.File("broken.yaml", Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));
        _program.Run(null, "check", file).With(1).Output.ShouldNotContain("\u001b");
        _program.Environment["NO_COLOR"] = "1";
        _program.Run(null, "check", file).With(1).Output.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("$M </dev/null")]
    [InlineData("$M <&-")]
    [InlineData("$M play first-morning-back --plain <&-")]
    [InlineData("$M play first-morning-back --choose at-peace <&- 2>&-")]
    [InlineData("$M >&-")]
    [InlineData("$M play first-morning-back --choose at-peace --format json >&-")]
    [InlineData("$M check \"$LIBRARY/in-tray\" --format json >&-")]
    [InlineData("$M check \"$LIBRARY/in-tray\" >&- 2>&-")]
    [InlineData("printf '\\n1\\n' | $M play first-morning-back | head -1")]
    [InlineData("$M --help | head -1")]
    [InlineData("TERM=dumb $M")]
    [InlineData("TERM= $M")]
    [InlineData("LANG=C LC_ALL=C $M")]
    [InlineData("env -i $M")]
    public void Whatever_is_closed_it_ends_without_a_fault(string command)
    {
        _program.Environment["LIBRARY"] = Golden.SmallLibrary;
        var outcome = _program.Shell(command);
        outcome.Exit.ShouldBeOneOf(0, 2);
        outcome.Error.ShouldNotContain("fault of ours");
        outcome.Error.ShouldNotContain("Unhandled");
    }

    private static bool CanRead(string file)
    {
        try
        {
            File.ReadAllText(file);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
