using System.Globalization;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What is wrong with a stored sitting is found and named.</summary>
public sealed class SittingVerificationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-verify-").FullName;
    private readonly Store _store;
    private readonly SqliteConnection _raw;

    public SittingVerificationTests()
    {
        _store = new Store(Path.Combine(_folder, "records.db"));
        _store.Sessions.All().ShouldBeEmpty();
        _raw = new SqliteConnection($"Data Source={_store.Name};Pooling=False;Foreign Keys=False");
        _raw.Open();
    }

    public void Dispose()
    {
        _raw.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Every_byte_of_every_event_counts()
    {
        var id = SomeSittings.Sit(_store, "Candidate 7", 1).Stored.Id;
        foreach (var link in _store.Sessions.EventsOf(id))
        {
            foreach (var column in new[] { "body", "digest", "hash", "previous" })
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"session = '{id}' AND sequence = {link.Sequence}");
                new Tampering(_raw).EachByte("events", column, key, (_, place) =>
                    Found(id).Event.ShouldBe(link.Sequence, $"{column} of event {link.Sequence}, byte {place}"), Tampering.Step(29));
            }
        }

        Verdict(id).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void A_sitting_that_went_on_since_it_was_listed_fits()
    {
        var stored = SomeSittings.Sit(_store, "Candidate 7", 1).Stored;
        var listed = stored with { Events = stored.Events - 1, Head = _store.Sessions.EventOf(stored.Id, (int)stored.Events - 1)!.Hash, State = "open" };
        new Verification(_store, TimeProvider.System).Of(listed).ShouldBeOfType<Fits>();
    }

    [Fact]
    [Trait("Long", "EveryByte")]
    public void Every_byte_beside_the_events_counts()
    {
        var id = SomeSittings.Sit(_store, "Sam", 3).Stored.Id;
        foreach (var column in new[] { "person", "scenario", "title", "mode", "state", "began", "last", "events", "head" })
            new Tampering(_raw).EachByte("sessions", column, $"id = '{id}'", (_, _) => Found(id), Tampering.Step(5));
        foreach (var column in new[] { "person", "scenario", "pack", "result", "points", "ceiling", "json" })
            new Tampering(_raw).EachByte("scorecards", column, $"session = '{id}'", (_, _) => Found(id), Tampering.Step(23));
        foreach (var column in new[] { "unit", "person", "pack", "points", "ceiling", "level" })
            new Tampering(_raw).EachByte("unit_scores", column, $"session = '{id}'", (_, _) => Found(id), Tampering.Step(5));
        foreach (var hash in _store.Texts.Hashes())
            new Tampering(_raw).EachByte("documents", "text", $"hash = '{hash}'", (_, _) => Found(id).Event.ShouldBe(1), Tampering.Step(211));
        Verdict(id).ShouldBeOfType<Fits>();
    }

    [Fact]
    public void An_arrival_that_was_moved_by_a_second_is_named()
    {
        var id = SomeSittings.Sit(_store, "Candidate 7", 1).Stored.Id;
        var arrival = _store.Sessions.EventsOf(id).Last(link => SittingEventBody.Read(link.Body!) is Arrived);
        var arrived = (Arrived)SittingEventBody.Read(arrival.Body!);
        foreach (var by in new[] { -1000, 1000 })
        {
            var moved = Moved(arrived, by);
            _raw.Execute("UPDATE events SET body = @moved WHERE session = @id AND sequence = @Sequence", new { moved, id, arrival.Sequence });
            var fault = Found(id);
            (fault.Event, fault.Why).ShouldBe((arrival.Sequence, "its text was changed"));
        }
    }

    [Fact]
    public void An_arrival_that_was_moved_forward_in_a_chain_made_anew_is_found_by_playing_it()
    {
        var clock = new Play.TwoClocks();
        var recording = SomeSittings.Prepare(_store, clock, "Candidate 7", 1);
        recording.Sitting.Open();
        clock.Pass(180);
        recording.Sitting.Advance();
        recording.Sitting.Submit();
        var id = recording.Stored.Id;
        var bodies = _store.Sessions.EventsOf(id).Select(link => link.Body!).ToList();
        var at = bodies.FindLastIndex(body => SittingEventBody.Read(body) is Arrived);
        bodies[at] = Moved((Arrived)SittingEventBody.Read(bodies[at]), -1000);

        new Tampering(_raw).Rewrite(id, bodies);

        var fault = Found(id);
        fault.Event.ShouldBe(at + 1);
        fault.Why.ShouldContain("'call' arrived after 00:02:59, and is due after 00:03:00");
    }

    [Fact]
    public void What_could_not_be_said_is_found_in_a_chain_made_anew()
    {
        var id = SomeSittings.Sit(_store, "Sam", 3).Stored.Id;
        var bodies = _store.Sessions.EventsOf(id).Select(link => link.Body!).ToList();
        var at = bodies.FindIndex(body => SittingEventBody.Read(body) is ItemAnswered);
        var said = (ItemAnswered)SittingEventBody.Read(bodies[at]);
        new Tampering(_raw).Rewrite(id, bodies.Select((body, index) => index == at ? Written(said with { Answer = said.Answer with { Priority = "soon" } }) : body));
        (Found(id).Event, Found(id).Why).ShouldBe((at + 1, "it cannot have happened there: This paper has no priority 'soon'."));
        new Tampering(_raw).Rewrite(id, bodies.Select((body, index) => index == at ? """{"kind":"danced"}""" : body));
        (Found(id).Event, Found(id).Why).ShouldBe((at + 1, "it cannot be read: 'at' is missing."));
    }

    [Theory]
    [InlineData("UPDATE sessions SET mode = 'exercise'", null)]
    [InlineData("UPDATE sessions SET state = 'open'", null)]
    [InlineData("DELETE FROM unit_scores", null)]
    [InlineData("UPDATE scorecards SET points = points + 1", null)]
    [InlineData("DELETE FROM documents", 1)]
    [InlineData("DELETE FROM events WHERE sequence = 2", 2)]
    [InlineData("UPDATE events SET body = NULL WHERE sequence = 4", 4)]
    public void What_was_changed_is_named(string change, int? at)
    {
        var id = SomeSittings.Sit(_store, "Sam", 3).Stored.Id;
        _raw.Execute(change);
        Found(id).Event.ShouldBe(at);
    }

    [Fact]
    [Trait("Long", "Kills")]
    public void Who_is_killed_at_any_moment_loses_nothing_that_was_stored()
    {
        var random = Seeded.Random(5);
        for (var i = 0; i < Scale.Count(150); i++)
        {
            // Every second goes on with a sitting that was killed before.
            var (number, name) = (i / 2, i / 2 % 2 == 0 ? "Sam" : $"Candidate {i / 2}");
            using var program = OtherProgram.Sit(_store.Name, name, number, 10);
            program.WaitForFirst();
            Thread.Sleep(random.Next(150));
            program.Kill();

            var told = program.Stored.Max(one => one.Sequence);
            var stored = _store.Sessions.Get(SomeSessions.Id(3_000_000 + number).ToString())!;
            stored.Events.ShouldBeGreaterThanOrEqualTo(told, $"kill {i}");
            Verdict(stored.Id).ShouldBeOfType<Fits>($"kill {i}");
        }
    }

    private static string Moved(Arrived arrived, int milliseconds) => Written(arrived with { Elapsed = arrived.Elapsed + TimeSpan.FromMilliseconds(milliseconds) });

    private static string Written(SittingEvent happened) => SittingEventBody.Write(happened, new SessionHead("", "", ""), new string('A', 22));

    private Verdict Verdict(string id) => new Verification(_store, new StoppedClock()).Of(_store.Sessions.Get(id)!);

    private DoesNotFit Found(string id) => Verdict(id).ShouldBeOfType<DoesNotFit>();
}
