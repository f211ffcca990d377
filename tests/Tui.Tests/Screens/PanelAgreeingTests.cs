using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Panel.Agreeing;

namespace MentorSim.Tui.Tests.Screens;

public sealed class PanelAgreeingTests : IDisposable
{
    private readonly SomePanelFile _panel = new();

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void Nothing_is_shown_before_all_have_finished()
    {
        _panel.Collected();
        var walk = Agree();
        walk.Shown.ShouldContain("A. Arden has not finished");
        walk.Page.Blocks.OfType<Item>().ShouldBeEmpty();
        walk.Take().Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Results_are_opened_by_name_when_everything_is_judged_and_agreed()
    {
        _panel.Marked();
        var walk = Agree().Number(5);
        walk.Shown.ShouldContain("2 possible serious breaches to judge; one mark to agree");
        walk.Take();
        Judge(walk, 1, confirm: false, "The reason says more.");
        Judge(walk, 2, confirm: true, "Nobody was told.");
        AgreeOn(walk, 3, 4, "It names the risk.");
        walk.Number(5).Number(2).Number(1).Is<AgreeScreen>();
        _panel.Exercise.Results.ShouldBeNull();
        walk.Number(5).Number(2).Number(2).Take();
        _panel.Exercise.Results!.By.ShouldBe("B. Birch");
        _panel.Exercise.Breaches.Select(judged => (judged.Number, judged.By, judged.IsConfirmed, judged.Reason))
            .ShouldBe([("3", "A. Arden", false, "The reason says more."), ("12", "A. Arden", true, "Nobody was told.")]);
        var agreed = _panel.Exercise.Agreements.Single();
        (agreed.Number, agreed.Mark, agreed.Reason, string.Join(", ", agreed.Present)).ShouldBe(("7", 4, "It names the risk.", "A. Arden, C. Cedar"));
        // What is open can be looked at, and not changed.
        walk.Number(1).Page.Blocks.OfType<Item>().ShouldBeEmpty();
        walk.Ask(Act.Back).Number(3).Page.Blocks.OfType<Item>().ShouldBeEmpty();
        walk.Shown.ShouldContain("Agreed: 4");
    }

    [Fact]
    public void Old_marks_stay_in_sight_and_what_was_agreed_can_be_agreed_anew_before_results_are_open()
    {
        _panel.Marked();
        var walk = Agree();
        AgreeOn(walk, 3, 4, "It names the risk.");
        walk.Number(3);
        foreach (var words in new[] { "A. Arden, who gave 0", "B. Birch, who gave 4", "C. Cedar, who gave 4", "(this one), Apart: agreed: 4", "m1 of 7", "Agreed: 4", "It names the risk." }) walk.Shown.ShouldContain(words);
        walk.Number(4).Number(8);
        _panel.Exercise.Agreements.Single().Mark.ShouldBe(3);
        PanelMarks.Of(_panel.Exercise)!.Value.Single(line => line.Agreed is not null).Marks.Select(mark => mark.Mark).ShouldBe([0, 4, 4]);
    }

    [Fact]
    public void A_mark_is_agreed_with_a_number_those_present_and_a_reason_and_nothing_less()
    {
        _panel.Marked();
        var walk = Agree().Number(3).Number(8);
        walk.Shown.ShouldContain("Which mark?");
        walk.Take().Number(3).Number(8).Shown.ShouldContain("say who is");
        walk.Take().Number(6).Number(1).Number(4).Number(8).Shown.ShouldContain("say who is");
        walk.Take().Number(6).Number(2).Ask(Act.Back).Number(8).Shown.ShouldContain("A reason is needed");
        // What was chosen is there again for whoever looks at something else in between.
        walk.Take().Ask(Act.Back).Number(1).Ask(Act.Back).Number(3).Page.Blocks.OfType<Item>().Where(item => item.Mark == "[x]").Select(item => item.Label).ShouldBe(["2"]);
        _panel.Exercise.Agreements.ShouldBeEmpty();
    }

    [Fact]
    public void A_breach_without_a_reason_is_not_judged()
    {
        _panel.Marked();
        var walk = Agree().Number(1);
        walk.Shown.ShouldContain("not later than 10 minutes after it came: Tell the safeguarding lead now");
        walk.Shown.ShouldContain("read as quoted elsewhere");
        walk.Shown.ShouldContain("Children often say *such things*.");
        walk.Number(1).Number(1).Ask(Act.Back).Is<BreachScreen>();
        _panel.Exercise.Breaches.ShouldBeEmpty();
        walk.Ask(Act.Background).Shown.ShouldContain("I'm not going there again");
    }

    [Fact]
    public void No_points_are_shown_before_the_results_are_open()
    {
        _panel.Marked();
        var walk = Agree();
        var shown = new List<string> { walk.Shown };
        for (var number = 1; number <= 4; number++)
        {
            shown.Add(walk.Number(number).Shown);
            walk.Ask(Act.Back);
        }

        foreach (var page in shown) foreach (var word in new[] { "point", "ompetent", "score " }) page.Replace("scores come with the results", "", StringComparison.Ordinal).ShouldNotContain(word);
    }

    [Fact]
    public void Marks_of_a_member_who_was_withdrawn_are_not_among_those_that_differ()
    {
        _panel.Collected();
        foreach (var member in _panel.Exercise.Members)
        {
            var desk = MemberDesk.TryOpen(_panel.File, member.Id, SomeExercises.PinOf(member.Id))!;
            foreach (var (number, line) in _panel.Exercise.AllLines.ToList()) desk.Write(new Marked(_panel.File.Now, number, line, member.Id == "m3" ? 0 : 4, ""));
            if (member.Id != "m3") desk.Finish();
        }

        _panel.File.Withdraw("m3", _panel.Recovery, "A. Arden", "Ill").ShouldBeTrue();
        var walk = Agree();
        walk.Shown.ShouldContain("None: there is nothing that has to be agreed.");
        walk.Number(1).Number(1).Shown.ShouldNotContain("C. Cedar");
    }

    [Fact]
    public void What_another_process_judged_is_there_when_results_are_to_be_opened()
    {
        _panel.Marked();
        var walk = Agree();
        var elsewhere = _panel.Elsewhere();
        foreach (var question in BreachQuestion.AllOf(elsewhere.Exercise)) elsewhere.Append(new BreachJudged(elsewhere.Now, "B. Birch", question.Number, question.Breach.Item.Id, question.Breach.Incident.Id, true, "Yes."));
        walk.Number(5).Shown.ShouldContain("done: one mark to agree");
    }

    private Walk Agree() => new(new ScreenStack([AgreeStep.Of(_panel.File)]));

    private static void Judge(Walk walk, int number, bool confirm, string reason)
    {
        walk.Number(number).Number(confirm ? 1 : 2).Number(1).Is<TextScreen>();
        walk.Send(new Wrote(reason)).Ask(Act.Back).Is<BreachScreen>();
        walk.Ask(Act.Back).Is<AgreeScreen>();
    }

    private static void AgreeOn(Walk walk, int number, int mark, string reason)
    {
        walk.Number(number).Number(mark + 1).Number(6).Number(3).Number(1).Number(4).Number(7).Send(new Wrote(reason)).Ask(Act.Back).Number(8);
        walk.Is<AgreeScreen>();
    }
}
