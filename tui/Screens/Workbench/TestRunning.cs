using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>The tests of a file on their way: run when first asked for, and once.</summary>
internal abstract class TestRunning
{
    private CancellationTokenSource Stopping { get; } = new();
    private Task<TestSheet>? _search;

    private protected TestRunning() { }

    /// <summary>The tests of a file; null where it has none that can run.</summary>
    public static TestRunning? Of(BenchFile file) => file switch
    {
        { Scenario: { IsPlayable: true, Scenario: var scenario } } => new TestedScenario(scenario),
        { Paper: { CanBeSat: true, Paper: { } paper } } => new TestedPaper(paper),
        _ => null,
    };

    /// <summary>What comes of them.</summary>
    public Task<TestSheet> Search(TimeProvider clock) => _search ??= Begin(clock, Stopping.Token);

    /// <summary>Stops them, since nobody waits any more.</summary>
    public void Stop() => Stopping.Cancel();

    /// <summary>Begins to run them.</summary>
    protected abstract Task<TestSheet> Begin(TimeProvider clock, CancellationToken cancellation);
}

/// <summary>The tests of a scenario.</summary>
internal sealed class TestedScenario(Scenario scenario) : TestRunning
{
    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <inheritdoc/>
    protected override Task<TestSheet> Begin(TimeProvider clock, CancellationToken cancellation) => TestSheet.Begin(Scenario, clock, cancellation);
}

/// <summary>The tests of a paper.</summary>
internal sealed class TestedPaper(Paper paper) : TestRunning
{
    /// <summary>The paper.</summary>
    public Paper Paper { get; } = paper;

    /// <inheritdoc/>
    protected override Task<TestSheet> Begin(TimeProvider clock, CancellationToken cancellation) => Task.FromResult(TestSheet.Of(Paper));
}
