using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Tests.Play;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Sittings that are kept while they go on.</summary>
public sealed class SittingRecordingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-sittings-").FullName;
    private readonly TwoClocks _clock = new();
    private readonly Store _store;

    public SittingRecordingTests() => _store = new Store(Path.Combine(_folder, "records.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Trait("Long", "Sittings")]
    public void Random_sittings_are_read_again_as_they_were()
    {
        for (var run = 0; run < Scale.Count(1000); run++)
        {
            var sat = SomeSittings.Sit(_store, run % 2 == 0 ? "Sam" : $"Candidate {run}", run, leave: run % 5 == 0);

            var again = SittingRecording.Open(SomeSittings.ArchiveOf(_store, _clock), _store.Sessions.Get(sat.Stored.Id)!);

            again.Sitting.Events.Select(Body).ShouldBe(sat.Sitting.Events.Select(Body));
            (again.Sitting.State, again.Sitting.Terms, again.Sitting.Left, again.Receipt).ShouldBe((sat.Sitting.State, sat.Sitting.Terms, again.Sitting.IsInterrupted ? again.Sitting.Left : sat.Sitting.Left, sat.Receipt));
            again.Sitting.Tray.Items.Select(entry => (entry.Item.Id, entry.ArrivedAt, entry.IsRead, entry.Answer, entry.NumberedAt))
                .ShouldBe(sat.Sitting.Tray.Items.Select(entry => (entry.Item.Id, entry.ArrivedAt, entry.IsRead, entry.Answer, entry.NumberedAt)));
            SittingScorer.Score(again.Sitting).Points.ShouldBe(SittingScorer.Score(sat.Sitting).Points);
            again.Stored.ShouldBe(sat.Stored);
        }

        SomeSessions.Verified(_store).ShouldBe(Scale.Count(1000));
    }

    [Fact]
    public void Nothing_is_kept_before_the_clock_is_started_and_everything_after()
    {
        var recording = SomeSittings.Prepare(_store, _clock, "Candidate 7", 1);
        _store.People.Of(null).ShouldBeEmpty();
        _store.Sessions.All().ShouldBeEmpty();

        recording.Sitting.Open();
        _store.Sessions.Get(recording.Stored.Id).ShouldBe(recording.Stored);
        (recording.Stored.State, recording.Stored.Mode, recording.Stored.Scenario, recording.Stored.Title).ShouldBe(("open", "exercise", "some-tray", "Some tray"));
        recording.Sitting.Pause("Fire alarm.");
        (_store.Sessions.Get(recording.Stored.Id)!.State, _store.Sessions.EventsOf(recording.Stored.Id).Length).ShouldBe(("paused", 3));
    }

    [Fact]
    public void The_clock_goes_on_where_it_was_last_written_down()
    {
        var recording = SomeSittings.Prepare(_store, _clock, "Candidate 7", 1);
        recording.Sitting.Open();
        for (var i = 0; i < 70; i++)
        {
            _clock.Pass(1);
            recording.Sitting.Advance();
        }

        _clock.Pass(3);
        _clock.Pass(3600);
        var again = SittingRecording.Open(SomeSittings.ArchiveOf(_store, _clock), _store.Sessions.Get(recording.Stored.Id)!);
        again.Sitting.IsInterrupted.ShouldBeTrue();
        again.Sitting.Elapsed.ShouldBe(TimeSpan.FromSeconds(70));
        again.Sitting.Recover();
        _clock.Pass(10);
        again.Sitting.Elapsed.ShouldBe(TimeSpan.FromSeconds(80));
        SittingTimes.Of(again.Sitting.Events).Gaps.ShouldBe([new GapTime(Some.Noon.AddSeconds(3673), TimeSpan.FromSeconds(70), TimeSpan.FromSeconds(3603))]);

        // Who still has the old window open writes nothing any more.
        recording.Sitting.Advance();
        recording.Keeping.ShouldBeOfType<TakenElsewhere>();
        SomeSessions.Verified(_store).ShouldBe(1);
    }

    [Fact]
    public void A_training_sitting_is_scored_once_and_its_events_name_nobody()
    {
        var sat = SomeSittings.Sit(_store, "Samantha", 3);
        var result = _store.Results.Of(sat.Stored.Id)!;
        (result.Points, result.Ceiling, result.Scenario, result.Pack).ShouldBe((SittingScorer.Score(sat.Sitting).Points, SomePaper.Small.Items.Sum(item => item.Key.Most), "some-tray", "tiny"));
        _store.Results.UnitsOf(sat.Stored.Id).Length.ShouldBe(2);
        _store.Sessions.EventsOf(sat.Stored.Id).ShouldAllBe(link => !link.Body!.Contains("Samantha", StringComparison.Ordinal));

        SittingRecording.Open(SomeSittings.ArchiveOf(_store, _clock), sat.Stored).KeepScore();
        _store.Results.Of(sat.Stored.Id).ShouldBe(result);
    }

    [Fact]
    public void A_score_that_a_program_died_before_is_kept_when_the_sitting_is_opened()
    {
        var recording = SomeSittings.Prepare(_store, _clock, "Sam", 1);
        recording.Sitting.Open();
        recording.KeepScore();
        _store.Results.Of(recording.Stored.Id).ShouldBeNull();
        recording.Sitting.Submit();
        new Verification(_store, _clock).Of(recording.Stored).ShouldBeOfType<Fits>().Notes.ShouldBe(["it is over, and its result is not kept yet: that is done when it is opened"]);

        SittingRecording.Open(SomeSittings.ArchiveOf(_store, _clock), recording.Stored).KeepScore();
        new Verification(_store, _clock).Of(recording.Stored).ShouldBeOfType<Fits>().Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_score_of_a_candidate_is_never_kept()
    {
        var sat = SomeSittings.Sit(_store, "Candidate 7", 1);
        _store.Results.Of(sat.Stored.Id).ShouldBeNull();
        _store.Results.Totals().ShouldBeEmpty();
        _store.Results.Keep(sat.Stored.Id, sat.Stored.Person, SittingScorer.Score(sat.Sitting), Some.Noon);
        new Verification(_store, _clock).Of(sat.Stored).ShouldBeOfType<DoesNotFit>().Why.ShouldBe("it has a result, and of a candidate none is kept");
    }

    [Fact]
    public void What_the_store_does_not_take_waits_in_a_file_and_comes_in_later()
    {
        var blocked = Path.Combine(_folder, "blocked");
        File.WriteAllText(blocked, "in the way");
        using var away = new Store(Path.Combine(blocked, "records.db"));
        var recording = SomeSittings.Prepare(away, _clock, "Candidate 7", 1, rescue: [_folder]);
        recording.Sitting.Open();
        _clock.Pass(200);
        recording.Sitting.Advance();
        recording.Sitting.Answer("call", SomePaper.Answer("today", reason: "Kept."));
        var path = recording.Keeping.ShouldBeOfType<InRescue>().Path;

        var taken = new TakeIn(_store, _clock, "").Read(path);

        taken.IsWhole.ShouldBeTrue(string.Join('\n', taken.Damage));
        (taken.Sessions.ShouldHaveSingleItem().ShouldBeOfType<SessionTaken>().Events, _store.Sessions.Get(recording.Stored.Id)).ShouldBe(((int)recording.Stored.Events, recording.Stored));
        Candidate.SittingOf(_store, "", "7", "some-tray").ShouldBe(recording.Stored);
        SomeSessions.Verified(_store).ShouldBe(1);
    }

    [Fact]
    public void Candidates_are_found_by_number_and_never_offered_as_players()
    {
        var sam = SomeSittings.Sit(_store, "Sam", 1);
        var seven = SomeSittings.Sit(_store, "Candidate 7", 2, at: TimeSpan.FromHours(5));
        _store.People.WhoPlayedLast("")!.Id.ShouldBe(sam.Stored.Person);
        var archive = SomeSittings.ArchiveOf(_store, _clock);
        Candidate.Of(archive, "7", Guid.NewGuid()).Id.ShouldBe(seven.Stored.Person);
        Candidate.Of(archive, "8", SomeSessions.Id(8)).ShouldBe(new Person(SomeSessions.Id(8).ToString(), "", "Candidate 8", Stamp.Of(Some.Noon)));
        Candidate.SittingOf(_store, "", "7", "some-tray").ShouldBe(seven.Stored);
        Candidate.SittingOf(_store, "", "7", "another").ShouldBeNull();
        Candidate.SittingOf(_store, "", "8", "some-tray").ShouldBeNull();
        Candidate.SittingOf(_store, "Elm", "7", "some-tray").ShouldBeNull();
        _store.Sessions.Exercises().ShouldBe([seven.Stored]);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData(" a-12 ", "A-12")]
    [InlineData("Smith", null)]
    [InlineData("", null)]
    [InlineData("7\n", "7")]
    [InlineData("7 8", null)]
    [InlineData("123456789012345678901", null)]
    public void A_candidate_has_a_number(string text, string? number)
    {
        Candidate.NumberOf(text).ShouldBe(number);
        if (number is not null) Candidate.IsName($"candidate  {number}").ShouldBeTrue();
    }

    [Fact]
    public void A_name_that_only_begins_so_is_anybodys() => Candidate.IsName("Candidate Smith").ShouldBeFalse();

    private static string Body(SittingEvent happened) => SittingEventBody.Write(happened, new SessionHead("", "", ""), "");
}
