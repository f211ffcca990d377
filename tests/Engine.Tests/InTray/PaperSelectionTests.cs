using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.InTray;
using static MentorSim.Engine.Tests.InTray.SomePaper;

namespace MentorSim.Engine.Tests.InTray;

/// <summary>Exercises put together of items of several papers.</summary>
[Trait("Long", "PaperSelections")]
public sealed class PaperSelectionTests
{
    private const int Minutes = 25;

    /// <summary>The small paper under another name, with items of its own and one that has an id of the other paper's.</summary>
    private static readonly Paper Other = Of(Written
        .Replace("some-tray", "other-tray", StringComparison.Ordinal).Replace("Some tray", "Other tray", StringComparison.Ordinal)
        .Replace("note", "letter", StringComparison.Ordinal).Replace("medium: letter", "medium: note", StringComparison.Ordinal)
        .Replace("id: list", "id: rota", StringComparison.Ordinal).Replace("[list]", "[rota]", StringComparison.Ordinal)
        .Replace("call", "visit", StringComparison.Ordinal));

    private static readonly ImmutableArray<Paper> Both = [Small, Other];

    private static readonly ImmutableArray<(string Paper, string Item)> All = [.. Both.SelectMany(paper => paper.Items.Select(item => (paper.Id, item.Id)))];

    private static readonly Gen<ImmutableArray<ChosenItem>> Choices =
        from pairs in Gen.Shuffle(All.ToArray())
        from count in Gen.Choose(1, All.Length)
        from arrivals in Gen.Choose(0, Minutes - 1).ArrayOf(count)
        select pairs.Take(count).Zip(arrivals, (pair, arrives) => new ChosenItem(pair.Paper, pair.Item, arrives)).ToImmutableArray();

    [Fact]
    public void What_is_chosen_stands_in_its_order_with_its_keys_and_gates() =>
        Check.One(Seeded.Config(20_000), Prop.ForAll(Choices.ToArbitrary(), chosen =>
        {
            var (paper, reasons) = PaperSelection.Compose(Both, chosen, "new-tray", "New tray", Minutes);
            // "form" is an id of both papers.
            if (chosen.Count(one => one.Item == "form") == 2)
            {
                paper.ShouldBeNull();
                reasons.ShouldHaveSingleItem().ShouldContain("Two of the chosen items are called 'form'");
                return;
            }

            reasons.ShouldBeEmpty();
            paper!.Items.Select((item, index) => (item.Id, item.Arrives, item.Index)).ShouldBe(chosen.Select((one, index) => (one.Item, one.Arrives, index)));
            paper.Items.Zip(chosen).ShouldAllBe(pair => ReferenceEquals(pair.First.Key, OriginOf(pair.Second).Key));
            NamesOf(paper, paper.First).ShouldBe(Both.SelectMany(from => NamesOf(from, from.First).Where(gate => IsIn(from, gate.Before) && IsIn(from, gate.After))), ignoreOrder: true);
            Groups(paper).ShouldBe(chosen.Select(one => one.Paper).Distinct().Count() > 1 ? []
                : Both.Where(from => from.Id == chosen[0].Paper).SelectMany(from => from.Order.Select(group => string.Join(' ', group.Select(item => from.Items[item].Id).Where(item => IsIn(from, item))))).Where(group => group.Length > 0));
            paper.Tests.ShouldBeEmpty();
            var text = CandidatePaper.Write(paper);
            CandidatePaper.Write(CandidatePaper.Read(text)).ShouldBe(text);

            bool IsIn(Paper from, string item) => chosen.Any(one => one.Paper == from.Id && one.Item == item);
        }));

    [Fact]
    public void An_answer_is_worth_what_it_was_in_the_paper_that_it_came_from() =>
        Check.One(Seeded.Config(5_000), Prop.ForAll(Choices.ToArbitrary(), chosen =>
        {
            if (PaperSelection.Compose(Both, chosen, "new-tray", "New tray", Minutes).Paper is not { } paper) return;
            var answer = Answer("now", "tell reply", "lead", "10m", 1);
            foreach (var (item, one) in paper.Items.Zip(chosen))
                SittingScorer.Score(paper, item, answer).Points.ShouldBe(SittingScorer.Score(Both.First(from => from.Id == one.Paper), OriginOf(one), answer).Points);
        }));

    [Fact]
    public void Whatever_is_asked_for_there_is_a_paper_or_a_reason() =>
        Check.One(Seeded.Config(20_000), Prop.ForAll(
            Gen.Elements<ChosenItem>([.. All.Select(pair => new ChosenItem(pair.Paper, pair.Item, 3)), new("some-tray", "nothing", 0), new("no-tray", "note", 0), new("some-tray", "note", 300), new("some-tray", "note", -1)]).ArrayOf().ToArbitrary(),
            Gen.Choose(-1, 300).ToArbitrary(),
            (chosen, minutes) =>
            {
                var (paper, reasons) = PaperSelection.Compose(Both, [.. chosen], "new-tray", "New tray", minutes);

                (paper is null).ShouldBe(!reasons.IsEmpty);
                if (paper is not null) CandidatePaper.Read(CandidatePaper.Write(paper)).Items.Length.ShouldBe(chosen.Length);
            }));

    // What is changed in the other paper, and what is said of an exercise of both.
    [Theory]
    [InlineData("reply: Send a holding reply", "reply: Reply at once", "The action 'reply' is \"Send a holding reply\" in one paper and \"Reply at once\" in 'Other tray'")]
    [InlineData("lead: The lead", "lead: Another lead", "The person 'lead' is \"The lead\" in one paper")]
    [InlineData("this-week, none]\npeople", "this-week, none, never]\npeople", "'Other tray' has other priorities than 'Some tray'")]
    public void Papers_that_do_not_fit_together_are_refused_with_what_clashes(string there, string put, string said)
    {
        var other = Of(Written.Replace("some-tray", "other-tray", StringComparison.Ordinal).Replace("Some tray", "Other tray", StringComparison.Ordinal).Replace(there, put, StringComparison.Ordinal));

        var (paper, reasons) = PaperSelection.Compose([Small, other], [new("some-tray", "note", 0), new("other-tray", "call", 3)], "new-tray", "New tray", Minutes);

        paper.ShouldBeNull();
        reasons.ShouldHaveSingleItem().ShouldContain(said);
    }

    [Theory]
    [InlineData("New Tray", "New tray", 20, "lower-case words with hyphens")]
    [InlineData("new-tray", " ", 20, "needs a title")]
    [InlineData("new-tray", "New tray", 0, "from 1 to 240 minutes, not 0")]
    [InlineData("new-tray", "New tray", 3, "'call' would arrive after 3 minutes, and the sitting ends after 3")]
    public void What_no_paper_may_be_is_refused(string id, string title, int minutes, string said) =>
        PaperSelection.Compose(Both, [new("some-tray", "call", 3)], id, title, minutes).Reasons.ShouldHaveSingleItem().ShouldContain(said);

    [Fact]
    public void A_paper_that_candidates_see_has_nothing_to_choose_from() =>
        PaperSelection.Compose([Small.ForCandidates()], [new("some-tray", "call", 3)], "new-tray", "New tray", 20).Reasons.ShouldHaveSingleItem().ShouldContain("no keys");

    [Fact]
    public void Sheets_of_one_title_say_from_which_paper_they_are()
    {
        var (one, two) = (Small with { Background = [new("Who is who", "A"), new("Times", "T")] }, Other with { Background = [new("Who is who", "B"), new("Times", "T")] });

        var paper = PaperSelection.Compose([one, two], [new("some-tray", "note", 0), new("other-tray", "visit", 3)], "new-tray", "New tray", 20).Paper!;

        paper.Background.Select(sheet => sheet.Title).ShouldBe(["Who is who (Some tray)", "Times", "Who is who (Other tray)"]);
    }

    private static PaperItem OriginOf(ChosenItem one) => Both.First(from => from.Id == one.Paper).Find(one.Item)!;

    private static IEnumerable<(string Before, string After)> NamesOf(Paper paper, ImmutableArray<Precedence> gates) => gates.Select(gate => (paper.Items[gate.Before].Id, paper.Items[gate.After].Id));

    private static IEnumerable<string> Groups(Paper paper) => paper.Order.Select(group => string.Join(' ', group.Select(item => paper.Items[item].Id)));
}
