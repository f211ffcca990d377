using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Tests.Play;
using MentorSim.Engine.Tests.Records;

namespace MentorSim.Engine.Tests;

/// <summary>
/// What this assembly does as a program of its own, for tests that need another process: <c>append ADDRESS SESSION COUNT PAUSE</c> begins
/// a session and appends to it, with pauses of up to so many milliseconds in between, and prints each number once it is stored, with the microseconds that it took. <c>sit ADDRESS NAME NUMBER PAUSE</c> sits
/// a paper to its end, or goes on with that sitting, and prints how many of its events are stored after each step. Status 3 is a trouble
/// of the store, told on standard error.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            using var store = new Store(arguments[1]);
            (arguments[0] == "sit" ? (Action<Store, string, int, int>)Sit : Append)(store, arguments[2], int.Parse(arguments[3], CultureInfo.InvariantCulture), int.Parse(arguments[4], CultureInfo.InvariantCulture));
            return 0;
        }
        catch (StoreException trouble)
        {
            Console.Error.WriteLine($"{trouble.Trouble}: {trouble.Message}");
            return 3;
        }
    }

    private static void Append(Store store, string session, int count, int pause)
    {
        var person = store.People.FindOrAdd("", $"Person of {session}", new Guid(Convert.FromHexString(Link.DigestOf(session)[..32])), Some.Noon);
        var known = store.Sessions.EventsOf(session);
        var last = known.IsEmpty ? null : known[^1];
        var random = new Random(BitConverter.ToInt32(Convert.FromHexString(Link.DigestOf(session)[..8])));
        for (var i = 0; i < count; i++)
        {
            last = SomeRecords.After(last, session);
            var start = Stopwatch.GetTimestamp();
            store.Sessions.Append(SomeRecords.SessionAt(last, person.Id), [last], last.Sequence == 1 ? ["a text of all"] : []);
            var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{last.Sequence} {micros:0}"));
            if (pause > 0) Thread.Sleep(random.Next(pause));
        }
    }

    private static void Sit(Store store, string name, int number, int pause)
    {
        var (clock, random) = (new TwoClocks(), new Random(number));
        var recording = SomeSittings.Prepare(store, clock, name, number);
        if (store.Sessions.Get(recording.Stored.Id) is { } stored)
        {
            recording = SittingRecording.Open(SomeSittings.ArchiveOf(store, clock), stored);
            if (recording.Sitting.IsInterrupted) recording.Sitting.Recover();
        }
        else
        {
            recording.Sitting.Open();
        }

        while (!recording.Sitting.IsOver)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recording.Stored.Events} 0"));
            Thread.Sleep(random.Next(pause));
            recording = SomeSittings.Step(store, recording, clock, random, maySubmit: false);
        }

        recording.KeepScore();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recording.Stored.Events} 0"));
    }
}
