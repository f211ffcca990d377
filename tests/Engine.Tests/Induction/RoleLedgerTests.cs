using MentorSim.Engine.Induction;
using MentorSim.Engine.Tests.Records;

namespace MentorSim.Engine.Tests.Induction;

public sealed class RoleLedgerTests
{
    private static readonly PastPlay First = SomePlays.Play(2) with { Breaches = ["CF-01"], Oversteps = ["counsellor", "counsellor"] };

    [Fact]
    public void Every_lapse_stands_by_itself_the_latest_play_first_and_breaches_before_oversteps()
    {
        var ledger = RoleLedger.Of(SomePlays.Progress(First, SomePlays.Play(5) with { Oversteps = ["counsellor"] }, SomePlays.Play(7)), []);

        ledger.Entries.Select(entry => (entry.Id, entry.IsBreach, entry.Day.Day, entry.Before, entry.PlaysSince)).ShouldBe(
            [("counsellor", false, 5, 0, 1), ("CF-01", true, 2, 0, 2), ("counsellor", false, 2, 0, null), ("counsellor", false, 2, 1, null)]);
        (ledger.Breaches, ledger.Oversteps).ShouldBe((1, 3));
        ledger.Entries[0].Title.ShouldNotBe("counsellor");
    }

    [Fact]
    public void A_talk_that_was_noted_since_is_told()
    {
        var progress = SomePlays.Progress(First);

        RoleLedger.Of(progress, []).Entries.ShouldAllBe(entry => !entry.IsTalkedOver);
        RoleLedger.Of(progress, [new TalkNoted(First.At.AddDays(1), SomeNotes.Manager, null, ["CF-01"], "")]).Entries.Select(entry => (entry.Id, entry.IsTalkedOver)).Distinct()
            .ShouldBe([("CF-01", true), ("counsellor", false)]);
    }

    [Fact]
    public void What_was_taken_back_stands_apart_and_is_not_counted_with_the_rest()
    {
        var ledger = RoleLedger.Of(SomePlays.Progress(First with { Oversteps = [], TakenBack = [("counsellor", false), ("CF-01", true)] }), []);

        ledger.Entries.Select(entry => (entry.Id, entry.IsTakenBack, entry.Before)).ShouldBe([("CF-01", false, 0), ("counsellor", true, 0), ("CF-01", true, 0)]);
        (ledger.Breaches, ledger.Oversteps, ledger.TakenBack).ShouldBe((1, 0, 2));
    }

    [Fact]
    public void Nothing_that_happened_leaves_it_empty() => RoleLedger.Of(SomePlays.Progress(SomePlays.Play(1)), []).Entries.ShouldBeEmpty();
}
