using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>Scenarios of every kind, in every mode, and files that are being written.</remarks>
internal static partial class Roots
{
    private static ImmutableArray<Root> OfPlays =>
    [
        .. new[] { Some.Note, Some.Corridor, Some.Longest, Some.LongestDecisions }.Select(file => Play(file, PlayMode.Practice)),
        Play(Some.Note, PlayMode.Assess),
        Play(Some.LongestDecisions, PlayMode.Interview),
        new("a play that is over", () => Over(Some.Note)) { Steps = 150 },
        new("a reflection", () => Over(Some.Note, playing => new ReflectionScreen(playing, "Next time *slower*."))) { Steps = 10 },
        new("a text to write", () => Writing(Some.Note)) { Steps = 40 },
        new("what a problem means", () => new Ground(new ScreenStack([new RuleScreen(Some.Broken.Findings[0].Rule)]))) { Steps = 5 },
        new("the moment before a play", () =>
        {
            var search = new TaskCompletionSource();
            return new Ground(new ScreenStack([Some.Briefing(Some.Corridor), new MomentScreen("The corridor", search.Task, () => new GoBack())])) { IsWaitedFor = false };
        }) { Steps = 4 },
        new("a file that is being written", () => Watched(Tests.Texts.Corridor)) { Steps = 150 },
        new("a file with mistakes that is being written", () => Watched(Tests.Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal))) { Steps = 10 },
        new("a preview from the middle", () => new Ground(Everywhere(Preview()))) { Steps = 60 },
    ];

    private static Root Play(ScenarioFile file, PlayMode mode)
    {
        return new Root($"{file.Scenario!.Id} in {mode}", Build) { Steps = 2000 };

        Ground Build()
        {
            var clock = new SetClock();
            return new Ground(Everywhere(new ScreenStack([Some.Briefing(file, mode, clock: clock)]))) { Pass = clock.Pass };
        }
    }

    private static Ground Over(ScenarioFile file, Func<Playing, Screen>? first = null)
    {
        var playing = AnsweredTo(file, "ask", "words+day", "tell+back+hand", "I stay with you.");
        return new Ground(Everywhere(new ScreenStack([first?.Invoke(playing) ?? playing.Debrief])));
    }

    private static Ground Writing(ScenarioFile file) => new(Everywhere(new ScreenStack([AnsweredTo(file, "ask", "words+day", "tell+back+hand").Screen])));

    private static Playing AnsweredTo(ScenarioFile file, params string[] answers)
    {
        var session = Some.Session(file, pace: Pace.Unhurried);
        session.Begin();
        foreach (var answer in answers)
        {
            session.Answer(answer, session.Decision!.AsksCertainty ? 2 : null, []);
            while (session.State == SessionState.Feedback) session.GoOn();
        }

        return new Playing(session, Some.SurveyOf(file), Pace.Unhurried);
    }

    private static Ground Watched(string text)
    {
        var file = Some.File("corridor.yaml", text);
        var last = new Rechecked(file.IsPlayable ? file.Scenario : null, [.. file.Findings.Where(finding => finding.Rule.Severity == Severity.Error)], new TimeOnly(12, 0), null);
        return new Ground(Everywhere(new ScreenStack([new WatchScreen("corridor.yaml", last, null, new StoppedClock())])));
    }

    private static ScreenStack Preview()
    {
        var session = Some.Session(Some.Corridor);
        session.Begin();
        return new ScreenStack([new PreviewEndScreen(session)]);
    }
}
