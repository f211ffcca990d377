using System.Globalization;
using System.Text;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

/// <summary>
/// Each file of Cases/Edits is one edit of its base.yaml: lines that are taken out stand behind a minus, what takes their place behind a
/// plus. Before them stands what was played, in which mode, and where the session was left. What comes of them all is in outcomes.txt.
/// </summary>
public sealed class ContinuationTests
{
    private static readonly string Folder = Path.Combine(Golden.Cases, "Edits");

    private static readonly string Base = File.ReadAllText(Path.Combine(Folder, "base.yaml")).ReplaceLineEndings("\n");

    private static readonly Manifest Edited = new([new ManifestFile("edited.yaml", new string('e', 64))]);

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.edit").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Names];

    [Fact]
    public void Each_edit_has_the_outcome_that_stands_beside_it()
    {
        var outcomes = new StringBuilder();
        foreach (var name in Names)
        {
            var (session, now) = Read(name);
            var on = Continuation.Of(session, now, EveryPlayEnds);
            outcomes.Append(CultureInfo.InvariantCulture, $"{name}\n  {on.GetType().Name}, {(on.Kept is { } kept ? $"{kept} of {session.Line.Length} events" : "as it was")}; {Stands(session)} -> {Stands(After(session, now, on))}\n");
            if (on.Why.Length > 0) outcomes.Append(CultureInfo.InvariantCulture, $"  {on.Why}\n");
        }

        Golden.Match(outcomes.ToString(), "Edits/outcomes.txt");
    }

    [Fact]
    public void The_edits_have_every_outcome() =>
        Names.Select(name => Read(name)).Select(edit => Continuation.Of(edit.Session, edit.Now, EveryPlayEnds).GetType().Name).Distinct()
            .ShouldBe([nameof(Unchanged), nameof(SetBack), nameof(Lost), nameof(OnlyOld)], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(All))]
    public void What_goes_on_replays_and_can_be_played_to_an_end(string name)
    {
        var (session, now) = Read(name);
        var old = session.Scenario;
        var on = After(session, now, Continuation.Of(session, now, EveryPlayEnds));

        var again = Session.Replay(manifest => manifest is null ? old : now.Scenario!, on.Events, new StoppedClock());
        RandomPlay.ToTheEnd(on, Seeded.Random());

        Stands(again).ShouldBe(Stands(After(Read(name).Session, now, Continuation.Of(Read(name).Session, now, EveryPlayEnds))));
        on.State.ShouldBe(SessionState.Closed);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_edit_undone_changes_nothing(string name)
    {
        var (session, _) = Read(name);

        Continuation.Of(session, Some.File(Base), EveryPlayEnds).ShouldBe(new Unchanged(session.Line.Length));
    }

    [Fact]
    public void Where_the_scenario_is_gone_only_the_old_version_is_left() =>
        Continuation.Of(Read("title-and-summary").Session, null, EveryPlayEnds).Why
            .ShouldBe("The scenario *the-long-morning* is not in the scenario library any more; you can go on in the version that you began.");

    [Fact]
    public void A_session_that_has_not_begun_or_is_closed_has_nothing_to_go_on_with()
    {
        var session = Some.Session(Some.Scenario(Base));
        Continuation.Of(session, Some.File(Base), EveryPlayEnds).ShouldBeOfType<OnlyOld>();
        session.Begin();
        RandomPlay.ToTheEnd(session, Seeded.Random());

        Continuation.Of(session, Some.File(Base), EveryPlayEnds).ShouldBeOfType<OnlyOld>();
    }

    [Fact]
    public void A_session_that_was_set_back_can_be_set_back_again()
    {
        var (session, now) = Read("choice-that-was-taken-removed");
        session.Change(now.Scenario!, Edited, Continuation.Of(session, now, EveryPlayEnds).Kept!.Value);
        session.Answer("listen", "hall");
        session.GoOn();

        var back = Continuation.Of(session, Some.File(Base.Replace("start: door", "start: hall", StringComparison.Ordinal)), EveryPlayEnds);

        back.ShouldBeOfType<Lost>().Why.ShouldBe("The story now begins in the scene *hall*, and not in *door*; you begin again with the first scene.");
    }

    private static bool EveryPlayEnds(Scenario scenario) => PlayOrder.Of(StateGraph.Explore(scenario, 20_000)).EveryPlayEnds;

    private static Session After(Session session, ScenarioFile now, Continuation on)
    {
        if (on.Kept is { } kept) session.Change(now.Scenario!, Edited, kept);
        session.Resume();
        return session;
    }

    private static string Stands(Session session) => string.Create(
        CultureInfo.InvariantCulture, $"{session.State}, {session.Passage.Scene.Id}, {session.Passage.Decisions.Count()} answered");

    /// <summary>The session that was left, and the edited file.</summary>
    private static (Session Session, ScenarioFile Now) Read(string name)
    {
        var lines = File.ReadAllText(Path.Combine(Folder, $"{name}.edit")).ReplaceLineEndings("\n").Split('\n');
        var session = Some.Session(Some.Scenario(Base), Enum.Parse<PlayMode>(Head("mode"), ignoreCase: true));
        Play(session, AnswerList.Parse(Head("play")), Head("at"));
        return (session, Some.File(Patched(lines.SkipWhile(line => line.Length > 0))));

        string Head(string key) => lines.First(line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..];
    }

    private static void Play(Session session, AnswerList answers, string at)
    {
        session.Begin(answers.FirstFalls);
        foreach (var answer in answers.Answers)
        {
            if (session.State == SessionState.Feedback && answer.Written != "/leave") session.GoOn();
            if (answer.Written == "/leave")
            {
                session.Leave();
                session.Resume();
            }
            else if (answer.Written == "!")
            {
                session.TimeOut();
            }
            else
            {
                var (written, certainty) = answer.For(session.Decision!);
                session.Answer(written, certainty, answer.Falls);
            }
        }

        if (at is not ("feedback" or "stopped") && session.State == SessionState.Feedback) session.GoOn();
        if (at.Contains("left", StringComparison.Ordinal)) session.Leave();
        session.State.ShouldBe(at switch
        {
            "deciding" => SessionState.Deciding,
            "feedback" => SessionState.Feedback,
            "stopped" => SessionState.Stopped,
            "debrief" => SessionState.Debrief,
            _ => SessionState.Suspended,
        });
    }

    private static string Patched(IEnumerable<string> edit)
    {
        var text = Base;
        var (gone, come) = (new StringBuilder(), new StringBuilder());
        foreach (var line in edit.Append(""))
        {
            if (line.StartsWith('-')) gone.Append(line.AsSpan(1)).Append('\n');
            if (line.StartsWith('+')) come.Append(line.AsSpan(1)).Append('\n');
            if (line.Length > 0 || gone.Length == 0) continue;
            text.Split($"\n{gone}").Length.ShouldBe(2, $"what is taken out stands once in the text:\n{gone}");
            text = text.Replace($"\n{gone}", $"\n{come}", StringComparison.Ordinal);
            gone.Clear();
            come.Clear();
        }

        return text;
    }
}
