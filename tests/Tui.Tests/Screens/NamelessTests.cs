using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>What is kept of somebody is not kept of nobody: the way on stands on the same page.</summary>
public sealed class NamelessTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void Who_gave_no_name_can_give_it_where_it_is_missed()
    {
        var walk = _records.Start(null, Some.Corridor).Ask(Act.Induction);
        walk.Is<NameScreen>();
        walk.Take().Is<NamelessScreen>();
        walk.Shown.ShouldContain("Press N to say who you are.");

        walk.Ask(Act.Player).Is<NameScreen>();
        walk.Send(new Wrote("Sam")).Take().Is<MyInductionScreen>();
    }
}
