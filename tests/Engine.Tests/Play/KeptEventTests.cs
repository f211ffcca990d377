using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class KeptEventTests
{
    private static readonly Manifest First = VersionOf('1');
    private static readonly Manifest Second = VersionOf('2');

    private static readonly Scenario Story = Some.Story(
        """
        start: door
        scenes:
          door: { then: [{ chance: 50%, to: hall }, { to: yard }] }
          hall: { choices: [{ id: go, text: Go., to: yard, feedback: F. }] }
          yard: { choices: [{ id: go, text: Go., to: end, feedback: F. }, { id: stay, text: Stay., to: yard, once: true, feedback: F. }] }
          end: { ending: good }
        """);

    // In this version the hall is gone.
    private static readonly Scenario Shorter = Some.Story(
        """
        start: yard
        scenes:
          yard: { choices: [{ id: go, text: Go., to: end, feedback: F. }, { id: stay, text: Stay., to: yard, once: true, feedback: F. }] }
          end: { ending: poor }
        """);

    [Fact]
    public void Each_accepted_event_is_handed_over_and_a_refused_one_never()
    {
        var kept = new List<SessionEvent>();
        var session = Prepare(kept.Add);

        session.Begin("hall");
        Should.Throw<SessionException>(() => session.Answer("fly"));
        Should.Throw<SessionException>(session.Close);
        session.Answer("go");
        session.Leave();
        session.Change(Shorter, Second, 0);

        kept.ShouldBe(session.Events);
        kept.Select(happened => happened.GetType()).ShouldBe([typeof(Began), typeof(Answered), typeof(Left), typeof(Changed)]);
        kept[0].ShouldBeOfType<Began>().Falls.ShouldBe(["hall"]);
    }

    [Fact]
    public void An_event_that_cannot_be_kept_did_not_happen()
    {
        var isFull = false;
        var session = Prepare(_ =>
        {
            if (isFull) throw new IOException("No space is left.");
        });
        session.Begin("hall");
        isFull = true;
        var before = session.Events;

        Should.Throw<IOException>(() => session.Answer("go")).Message.ShouldBe("No space is left.");
        Should.Throw<IOException>(session.Leave);
        Should.Throw<IOException>(() => session.Change(Shorter, Second, 0));

        session.Events.ShouldBe(before);
        (session.State, session.Passage.Scene.Id, session.Manifest).ShouldBe((SessionState.Deciding, "hall", First));
        isFull = false;
        session.Answer("go");
        session.State.ShouldBe(SessionState.Feedback);
    }

    [Fact]
    public void What_is_not_kept_is_undone_and_play_goes_on_in_the_other_version()
    {
        var session = Prepare();
        session.Begin("yard");
        session.Answer("stay");
        session.GoOn();
        session.Answer("go");

        session.Change(Story, Second, 3);

        (session.State, session.Passage.Scene.Id, session.Manifest).ShouldBe((SessionState.Deciding, "yard", Second));
        session.OnOffer.ShouldHaveSingleItem().Id.ShouldBe("go");
        session.Line.Length.ShouldBe(3);
        session.Events.Length.ShouldBe(5);
        session.Answer("go");
        session.Line.Length.ShouldBe(4);
    }

    [Fact]
    public void Where_nothing_is_kept_it_begins_again_with_the_same_seed_wherever_chance_had_led()
    {
        var session = Prepare();
        session.Begin("hall");

        session.Change(Shorter, Second, 0);

        (session.State, session.Passage.Scene.Id).ShouldBe((SessionState.Deciding, "yard"));
        session.Line.ShouldHaveSingleItem().ShouldBeOfType<Began>().Seed.ShouldBe(7);
    }

    [Fact]
    public void Events_with_a_change_replay_each_in_its_version_and_are_not_handed_over_again()
    {
        var session = Prepare();
        session.Begin("hall");
        session.Answer("go");
        session.Change(Shorter, Second, 0);
        session.Resume();
        session.Answer("go");
        session.GoOn();
        var kept = new List<SessionEvent>();

        var again = Session.Replay(manifest => manifest == First ? Story : Shorter, session.Events, new StoppedClock(), kept.Add);

        (again.State, again.Manifest, again.Pace).ShouldBe((SessionState.Debrief, Second, Pace.Unhurried));
        again.Passage.Ending.ShouldNotBeNull().Kind.ShouldBe(EndingKind.Poor);
        again.Events.ShouldBe(session.Events, SessionEventComparer.Shown);
        again.Line.ShouldBe(session.Line, SessionEventComparer.Shown);
        kept.ShouldBeEmpty();
        again.Close();
        kept.ShouldHaveSingleItem().ShouldBeOfType<Closed>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void No_more_is_kept_than_there_is(int count)
    {
        var session = Prepare();
        session.Begin("hall");

        Should.Throw<SessionException>(() => session.Change(Shorter, Second, count)).Message.ShouldBe($"Of 1 events, {count} cannot be kept.");
    }

    [Fact]
    public void What_does_not_fit_the_other_version_is_not_kept()
    {
        var session = Prepare();
        session.Begin("hall");

        Should.Throw<SessionException>(() => session.Change(Shorter, Second, 1));

        (session.State, session.Passage.Scene.Id, session.Scenario).ShouldBe((SessionState.Deciding, "hall", Story));
    }

    [Fact]
    public void A_session_that_has_not_begun_or_is_closed_stays_in_its_version()
    {
        var session = Prepare();
        Should.Throw<SessionException>(() => session.Change(Shorter, Second, 0)).Message.ShouldContain("in Briefing");
        session.Begin("yard");
        session.Answer("go");
        session.GoOn();
        session.Close();

        Should.Throw<SessionException>(() => session.Change(Shorter, Second, 0)).Message.ShouldContain("in Closed");
    }

    [Fact]
    public void A_preview_has_no_version()
    {
        var preview = Session.Preview(Story, 1, PlayMode.Practice, new StoppedClock(), scene: 2, []);

        preview.Begin();

        preview.Events.ShouldHaveSingleItem().ShouldBeOfType<Began>().Manifest.ShouldBeNull();
        Should.Throw<SessionException>(() => preview.Change(Shorter, Second, 0));
    }

    [Fact]
    public void Manifests_are_equal_when_they_list_the_same_files()
    {
        VersionOf('1').ShouldBe(First);
        VersionOf('1').GetHashCode().ShouldBe(First.GetHashCode());
        First.ShouldNotBe(Second);
    }

    private static Session Prepare(Action<SessionEvent>? keep = null) =>
        Session.Prepare(Story, 7, PlayMode.Practice, new StoppedClock(), First, Pace.Unhurried, keep);

    private static Manifest VersionOf(char digit) => new([new ManifestFile("some-story.yaml", new string(digit, 64))]);
}

/// <summary>Compares events by what they hold, lists among it.</summary>
internal sealed class SessionEventComparer : IEqualityComparer<SessionEvent>
{
    public static readonly SessionEventComparer Shown = new();

    public bool Equals(SessionEvent? one, SessionEvent? other) => Show(one) == Show(other);

    public int GetHashCode(SessionEvent happened) => Show(happened).GetHashCode(StringComparison.Ordinal);

    private static string Show(SessionEvent? happened) => System.Text.Json.JsonSerializer.Serialize<object?>(happened);
}
