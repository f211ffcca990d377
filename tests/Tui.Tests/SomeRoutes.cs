using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Tests;

/// <summary>Test data: routes through an induction.</summary>
internal static class SomeRoutes
{
    /// <summary>The occupational standards with one unit only, so that an audit is short.</summary>
    public static Pack Short { get; } = Some.Corridor.Scenario!.Packs.Single(pack => pack.Id == "nos-2005") is var nos ? nos with { Units = [nos.Units[0]] } : throw new InvalidOperationException();

    /// <summary>A short route with every kind of step but a paper.</summary>
    public static Route First { get; } = new()
    {
        Source = new SourceText("route.yaml", ""),
        Id = "first-weeks",
        Title = "The first weeks",
        Summary = "For a new mentor who begins in the middle of a term.",
        Steps =
        [
            new AuditStep(Short) { Id = "audit", Title = "Self-audit", Why = "It shows where to begin.", Due = 3 },
            new WhoIsWhoStep(["dsl"]) { Id = "who", Title = "Who is who", Due = 5 },
            new ReadStep(null, "Your school's child protection policy.") { Id = "policy", Title = "Read the policy", Due = 5 },
            new PlayStep("corridor", null, Until.Finished) { Id = "play", Title = "Play: The corridor", Due = 8 },
            new TrainingStep("Safeguarding for new staff") { Id = "course", Title = "Attend the safeguarding course", Due = 10 },
            new EvaluationStep { Id = "evaluation", Title = "The first self-evaluation" },
            new SignOffStep("The first weeks are done, and talked through.") { Id = "sign", Title = "Sign-off by the line manager", Due = 15 },
        ],
    };

    /// <summary>A route of more steps than a page holds: a reading for each of ten days, then a sign-off.</summary>
    public static Route Long { get; } = First with
    {
        Id = "long",
        Title = "Ten days",
        Steps =
        [
            .. Enumerable.Range(1, 10).Select(day => new ReadStep(null, "A paper of the school.") { Id = $"day-{day}", Title = $"Read the paper of day {day}", Due = day }),
            new SignOffStep("Ten papers are read.") { Id = "sign", Title = "Sign-off after ten days", Due = 11 },
        ],
    };

    /// <summary>The same with titles as long as they may be, and what is not in any library.</summary>
    public static Route Longest { get; } = First with
    {
        Id = "longest",
        Title = Texts.Fill("Route ", 200),
        Summary = Texts.Fill("summary ", 400),
        Steps =
        [
            .. First.Steps.Select(step => step with { Title = Texts.Fill("title ", 100), Why = Texts.Fill("why ", 400) }),
            new PlayStep("not-here", PlayMode.Assess, Until.Competent) { Id = "gone", Title = "Play something that is not here" },
            new SitStep("not-here") { Id = "paper", Title = "Practise a paper that is not here" },
            new ReadStep("no-page", null) { Id = "page", Title = "Read a page that is not there" },
        ],
    };
}
