using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Engine.Tests.Play;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Real sittings of a small paper, kept as the program does it.</summary>
internal static class SomeSittings
{
    private static readonly Lazy<PaperFile> Paper = new(() => SomePaper.File(SomePaper.Written));

    /// <summary>The paper.</summary>
    public static PaperFile File => Paper.Value;

    /// <summary>Where sittings are kept.</summary>
    public static Archive ArchiveOf(Store store, TimeProvider clock, params ImmutableArray<string> rescue) => new(store, "", rescue, "1.2.3", clock);

    /// <summary>A sitting of a person, or of a candidate, that nobody has opened.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">The clocks.</param>
    /// <param name="name">Who sits.</param>
    /// <param name="number">Makes ids.</param>
    /// <param name="extra">The extra time in per cent.</param>
    /// <param name="rescue">Folders for what the store does not take.</param>
    public static SittingRecording Prepare(Store store, TwoClocks clock, string name, int number, int extra = 0, params ImmutableArray<string> rescue)
    {
        var person = store.IsThere && store.People.Find("", name) is { } known ? known : new Person(SomeSessions.Id(2_000_000 + number).ToString(), "", name, Stamp.Of(Some.Noon));
        var terms = Candidate.IsName(name) ? new SittingTerms(name["Candidate ".Length..], SittingMode.Exercise) : new SittingTerms(name, SittingMode.Training);
        return SittingRecording.Prepare(ArchiveOf(store, clock, rescue), person, SomeSessions.Id(3_000_000 + number), File, terms with { ExtraTime = extra, ArrivalsUnscaled = number % 2 == 0 });
    }

    /// <summary>Sits until the end, with pauses, crashes and clocks that are put right in between.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">Who sits: a name, or that of a candidate.</param>
    /// <param name="number">Makes ids and what is done.</param>
    /// <param name="at">When it begins, counted from a moment at noon; null for then.</param>
    /// <param name="leave">Whether it is left in the middle.</param>
    public static SittingRecording Sit(Store store, string name, int number, TimeSpan? at = null, bool leave = false)
    {
        var (clock, random) = (new TwoClocks(), Seeded.Random(number));
        clock.Set((at ?? TimeSpan.Zero).TotalSeconds);
        var recording = Prepare(store, clock, name, number, number % 4 * 25);
        recording.Sitting.Open();
        for (var step = 0; leave ? step < 12 : !recording.Sitting.IsOver; step++) recording = Step(store, recording, clock, random, maySubmit: !leave);
        recording.KeepScore();
        recording.Keeping.ShouldBe(new InStore());
        return recording;
    }

    /// <summary>Does one thing that can be done, some time after the last.</summary>
    public static SittingRecording Step(Store store, SittingRecording recording, TwoClocks clock, Random random, bool maySubmit = true)
    {
        var sitting = recording.Sitting;
        clock.Pass(random.Next(40_000) / 1000.0);
        if (random.Next(10) == 0) clock.Set(random.Next(-100, 100));
        switch (random.Next(12))
        {
            case 0 when sitting.State == SittingState.Open:
                sitting.Pause("Somebody came in \u2028 <b>with</b> a \"question\".");
                break;
            case 1 when sitting.State == SittingState.Paused:
                sitting.Resume();
                break;
            case 2 when sitting.State == SittingState.Open:
                var again = SittingRecording.Open(ArchiveOf(store, clock), store.Sessions.Get(recording.Stored.Id)!);
                again.Sitting.IsInterrupted.ShouldBeTrue();
                again.Sitting.Recover();
                return again;
            case 3 when maySubmit && random.Next(6) == 0:
                sitting.Submit();
                break;
            case 4 when sitting.State == SittingState.Open:
                sitting.Read(random.Of([.. sitting.Tray.Arrived]).Item.Id);
                break;
            case < 10 when sitting.State == SittingState.Open:
                sitting.Answer(random.Of([.. sitting.Tray.Arrived]).Item.Id, SomePaper.Answer(
                    random.Of<string?>(["now", "today", "none", null]), random.Of(["", "tell", "reply file"]), random.Of(["", "lead"]),
                    random.Of<string?>(["5m", "now", "today", null]), random.Next(3) == 0 ? null : random.Next(1, 6), random.Of(["", "Because \U0001F600 it\nwas\t<urgent>.", "\u0001é"])));
                break;
            default:
                sitting.Advance();
                break;
        }

        return recording;
    }
}
