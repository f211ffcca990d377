using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tests.Panel;

namespace MentorSim.Tui.Tests.Commands.Panel;

/// <summary>What commands of a panel refuse, and how they say it.</summary>
public sealed class PanelRefusalTests : IDisposable
{
    private readonly PanelCommandLine _panel = new();

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void A_recovery_sheet_counts_as_kept_only_when_its_last_group_is_typed_back()
    {
        var begun = _panel.GiveBare([.. Twice(SomeExercises.Passphrase), .. Twice(SomeExercises.InvigilatorPinText), "7777", "7777", "7777"], ["new", _panel.Path("spring"), "--recovery-holder", "The clerk"]).With(1);
        begun.Error.ShouldContain("The sheet is not confirmed");
        _panel.Exercise.RecoveryHolder.ShouldBeNull();
        _panel.Give("set", ["3333-3333-3333-3333-3333-3333-3333"], "--recovery-holder", "The clerk").With(2).Error.ShouldContain("opens nothing in this file");
        _panel.Give("set", [CodeIn(begun.Output)], "--recovery-holder", "The clerk").With(0);
        _panel.Exercise.RecoveryHolder.ShouldBe("The clerk");
    }

    [Fact]
    public void A_handed_over_sheet_takes_the_place_of_the_old_one_and_a_forgotten_passphrase_is_replaced_with_it()
    {
        var old = Begin();
        _panel.Give("handover", [old, "7777", "7777", "7777"], "--holder", "The governor", "--by", "m1").With(1).Error.ShouldContain("the old sheet still holds");
        PanelFile.TryOpen(_panel.Path("spring.panel"), MentorSim.Engine.Panel.Sealing.SecretCode.TryParse(old, 28)!, _panel.Clock).ShouldNotBeNull();
        _panel.GiveBare([old, .. Twice("another long passphrase")], ["passphrase", _panel.Path("spring"), "--by", "m1", "--forgotten"]).With(0);
        _panel.Give("status").With(2).Error.ShouldContain("That is not the passphrase");
        _panel.GiveBare(["another long passphrase", .. Twice(SomeExercises.Passphrase)], ["passphrase", _panel.Path("spring"), "--by", "m1"]).With(0);
        _panel.Give("status").With(0).Output.ShouldContain("fingerprint");
    }

    [Fact]
    public void What_cannot_be_settled_leaves_nothing_behind()
    {
        _panel.GiveBare([.. Twice(SomeExercises.Passphrase), .. Twice(SomeExercises.InvigilatorPinText)], ["new", _panel.Path("spring"), "--member", "A. Arden", "--candidate", "Sam"]).With(2).Error.ShouldContain("is no number of a candidate");
        Directory.EnumerateFileSystemEntries(_panel.Folder).ShouldBeEmpty();
        Begin();
        var before = _panel.Exercise.Events.Length;
        _panel.Give("set", "--member", "E. Elm", "--retention", "0").With(2).Error.ShouldContain("from 1 to");
        _panel.Exercise.Events.Length.ShouldBe(before);
    }

    [Theory]
    [InlineData("two are not the same", SomeExercises.Passphrase, "something else altogether")]
    [InlineData("12 characters or more", "short", "short")]
    [InlineData("the same over and over", "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa")]
    [InlineData("nothing was typed")]
    public void A_passphrase_that_will_not_do_begins_nothing(string why, params string[] typed)
    {
        _panel.GiveBare(typed, ["new", _panel.Path("spring")]).With(2).Error.ShouldContain(why);
        Directory.EnumerateFileSystemEntries(_panel.Folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no member 'x'", "join", "--member", "x")]
    [InlineData("no candidate '99'", "slips", "--candidate", "99")]
    [InlineData("--confirm or --set-aside", "breach", "--candidate", "3", "--item", "note", "--incident", "CF-02", "--by", "m1", "--reason", "x")]
    [InlineData("go together", "wash-up", "--question", "own-child")]
    [InlineData("needs --candidate", "sheet", "--what", "feedback")]
    [InlineData("goes with recording and feedback", "sheet", "--what", "grid", "--candidate", "3")]
    [InlineData("has not chosen a PIN yet", "finish", "--member", "m1")]
    [InlineData("What can happen now", "keep", "--by", "m1")]
    [InlineData("Marks are sealed until", "results")]
    [InlineData("Nothing was named", "set")]
    [InlineData("Name --template alone", "marks", "--member", "m1")]
    [InlineData("There is no paper 'nowhere'", "set", "--paper", "nowhere")]
    [InlineData("There is no person specification 'nowhere'. There is: mentor-primary", "set", "--criteria", "nowhere")]
    [InlineData("has no question 'nowhere'", "set", "--questions", "interview-questions:nowhere")]
    [InlineData("say why", "purge", "--by", "m1")]
    public void What_does_not_fit_is_said(string why, string command, params string[] arguments)
    {
        Begin();
        var refused = _panel.Give(command, ["Spring"], arguments).With(2);
        refused.Error.ShouldContain(why, Case.Insensitive);
        refused.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_slip_of_one_candidate_is_made_again_and_only_the_new_one_opens()
    {
        Begin();
        var first = _panel.Give("slips").With(0).Output;
        _panel.Give("slips").With(2).Error.ShouldContain("Every candidate has a slip");
        var again = _panel.Give("slips", "--candidate", "7").With(0).Output;
        again.ShouldNotContain("\f");
        var slot = _panel.Exercise.CandidateOf("7").Slot!;
        EntrySlot.TryOpen(slot, _panel.Exercise.Id, "7", Entry(again, 0))!.ExtraTime.ShouldBe(25);
        EntrySlot.TryOpen(slot, _panel.Exercise.Id, "7", Entry(first, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_table_of_marks_names_no_candidate_at_the_in_tray_and_what_is_wrong_in_it_takes_nothing()
    {
        var (file, _) = SomeExercises.Begin(_panel.Folder, _panel.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _panel.Clock, (number, item) => new() { Priority = "now", Number = item.Index + 1, Reason = $"=SUM({number.Length})" });
        string[] pin = [SomeExercises.PinOf("m1")];
        var table = _panel.Give("marks", pin, "--member", "m1", "--template").With(0).Output;
        var rows = MarksTable.Read(new StringReader(table));
        rows.Where(row => !row.Place.StartsWith("candidate-", StringComparison.Ordinal)).Select(row => row.Place).ShouldBe(["1", "2", "3"]);
        table.ShouldContain("'=SUM(");
        Directory.CreateDirectory(_panel.Path("tables"));
        foreach (var (text, why) in new[] { ("place,item\n", "has no column 'line'"), (table.Replace("1,note,first,", "1,note,first,5", StringComparison.Ordinal), "'5' is no mark"), (table.Replace("1,note,first,", "9,note,first,3", StringComparison.Ordinal), "nothing is marked at place '9'") })
        {
            File.WriteAllText(_panel.Path("tables/marks.csv"), text);
            _panel.Give("marks", pin, "--member", "m1", "--from", _panel.Path("tables/marks.csv")).With(2).Error.ShouldContain(why);
        }

        MemberDesk.TryOpen(_panel.Open(), "m1", pin[0])!.Entries.ShouldBeEmpty();
        File.WriteAllText(_panel.Path("tables/marks.csv"), table.Replace("1,note,first,,", "1,note,first,3,'-1 for tone", StringComparison.Ordinal));
        _panel.Give("marks", pin, "--member", "m1", "--from", _panel.Path("tables/marks.csv")).With(0);
        MemberDesk.TryOpen(_panel.Open(), "m1", pin[0])!.Entries.ShouldHaveSingleItem().ShouldBeOfType<Marked>().Note.ShouldBe("-1 for tone");
        _panel.Give("marks", ["not the PIN 1"], "--member", "m1", "--template").With(2).Error.ShouldContain("That is not the PIN");
    }

    [Fact]
    public void Against_the_marks_a_decision_needs_its_reason_expressly()
    {
        var (file, _) = SomeExercises.Begin(_panel.Folder, _panel.Clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _panel.Clock);
        SomeExercises.Mark(file, (_, number, _) => number == "3" ? 1 : 3);
        foreach (var question in BreachQuestion.AllOf(file.Exercise)) file.Append(new BreachJudged(file.Now, "A. Arden", question.Number, question.Breach.Item.Id, question.Breach.Incident.Id, false, "Read again."));
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        string[] appoint = ["--candidate", "3", "--outcome", "appoint", "--by", "m1", "--reason", "Warm."];
        var refused = _panel.Give("decide", appoint).With(2).Error;
        refused.ShouldContain("E1 is essential, and 1.0 is below its minimum of 2.");
        refused.ShouldContain("Candidate 7 has more marks");
        _panel.Give("decide", [.. appoint, "--override", "They know the school."]).With(0);
        _panel.Exercise.CandidateOf("3").Decision!.Override.ShouldBe("They know the school.");
        _panel.Give("decide", "--candidate", "7", "--outcome", "appoint", "--by", "m1", "--reason", "Sound.").With(0);
        _panel.Exercise.CandidateOf("7").Decision!.Override.ShouldBeNull();
    }

    [Fact]
    public void Every_command_says_what_it_asks_for_and_takes_no_secret_as_an_argument()
    {
        foreach (var command in MentorSim.Tui.Commands.Panel.PanelFileCommands.All((_, _) => 0))
        {
            var description = command.Description.ShouldNotBeNull();
            description.ShouldContain("Asks", Case.Sensitive, command.Name);
            description.ShouldContain($"\n\nExamples:\n  mentorsim panel {command.Name} ", Case.Sensitive, command.Name);
            foreach (var option in command.Options.Where(option => option.ValueType != typeof(bool))) option.Name.ShouldNotMatch("pin|pass|code|secret", command.Name);
        }
    }

    private string Begin() => CodeIn(_panel.GiveBare(
        [.. Twice(SomeExercises.Passphrase), .. Twice(SomeExercises.InvigilatorPinText)],
        ["new", _panel.Path("spring"), "--title", "Spring", "--member", "A. Arden", "--candidate", "3", "--candidate", "7:25%"]).With(0).Output);

    private static string[] Twice(string secret) => [secret, secret];

    private static string CodeIn(string output) => output.Split('\n').First(line => line.StartsWith("Recovery code: ", StringComparison.Ordinal))["Recovery code: ".Length..].Trim();

    private static MentorSim.Engine.Panel.Sealing.SecretCode Entry(string slips, int index) => MentorSim.Engine.Panel.Sealing.SecretCode.TryParse(
        slips.Split('\f')[index].Split('\n').First(line => line.StartsWith("Entry code", StringComparison.Ordinal))["Entry code".Length..].Trim(), 12)!;
}
