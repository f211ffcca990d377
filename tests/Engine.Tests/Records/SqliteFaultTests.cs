using System.Runtime.Versioning;
using Dapper;
using MentorSim.Engine.Records;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What goes wrong with a file, made for real: it is always told in words, and what was acknowledged is still there.</summary>
public sealed class SqliteFaultTests() : StoreTests(() => SqliteFile.New())
{
    // Root may write everything: without these rights it is bound by what files permit, like anybody.
    private static readonly string[] Bound = Environment.IsPrivilegedProcess
        ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
        : [];

    [BoundUserFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_in_which_nothing_may_be_made()
    {
        var folder = Path.GetDirectoryName(Address)!;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        ToldBy(Append(Address, Bound), StoreTrouble.ReadOnly);
        ToldBy(Append(Path.Combine(folder, "below", "store.db"), Bound), StoreTrouble.ReadOnly);
    }

    [BoundUserFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_only_be_read()
    {
        var last = SomeRecords.Fill(Open(), 1);
        File.SetUnixFileMode(Address, UnixFileMode.UserRead);
        File.SetUnixFileMode(Address + "-wal", UnixFileMode.UserRead);
        File.SetUnixFileMode(Address + "-shm", UnixFileMode.UserRead);
        ToldBy(Append(Address, Bound), StoreTrouble.ReadOnly);
        File.SetUnixFileMode(Address, UnixFileMode.None);
        ToldBy(Append(Address, Bound), StoreTrouble.ReadOnly);
        Open().Sessions.EventsOf(last.Chain).Length.ShouldBe(3);
    }

    [Fact]
    public void A_path_that_can_be_no_file()
    {
        var file = Path.Combine(SqliteFile.NewFolder(), "file");
        File.WriteAllText(file, "");
        Told(Path.Combine(file, "store.db"), StoreTrouble.ReadOnly);
        Told(Path.GetDirectoryName(file)!, StoreTrouble.ReadOnly);
        Told(Path.Combine(Path.GetDirectoryName(file)!, new string('n', 300)), StoreTrouble.ReadOnly);
        Told(Path.Combine(Path.GetDirectoryName(file)!, new string('n', 5000)), StoreTrouble.ReadOnly);
        SqliteFile.Remove(file);
    }

    [Theory]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("BEGIN EXCLUSIVE")]
    public void A_file_that_another_program_holds(string begin)
    {
        var last = SomeRecords.Fill(Open(), 1);
        var person = Open().Sessions.Get(last.Chain)!.Person;
        var next = SomeRecords.After(last, last.Chain);
        using var other = new SqliteConnection($"Data Source={Address};Pooling=false");
        other.Open();
        other.Execute(begin);
        var error = Should.Throw<StoreException>(() => Open().Sessions.Append(SomeRecords.SessionAt(next, person), [next], []));
        Told(error, StoreTrouble.Busy);
        // Readers do not wait for a writer.
        Open().Sessions.EventsOf(last.Chain).Length.ShouldBe(3);
        other.Execute("ROLLBACK");
        Open().Sessions.Append(SomeRecords.SessionAt(next, person), [next], []);
        Open().Sessions.EventsOf(last.Chain).Length.ShouldBe(4);
    }

    [Fact]
    public void A_new_file_that_another_program_holds()
    {
        using var other = new SqliteConnection($"Data Source={Address};Pooling=false");
        other.Open();
        other.Execute("BEGIN EXCLUSIVE");
        // Whatever is asked first waits for it, and each would as long.
        using (var store = new Store(Address)) Told(Should.Throw<StoreException>(() => store.People.Of(null)), StoreTrouble.Busy);
        other.Execute("ROLLBACK");
        SomeRecords.Fill(Open(), 1);
    }

    [SmallDiskFact]
    public void A_disk_that_fills_up_and_gets_room_again()
    {
        var path = Path.Combine(Needs.SmallDiskPath, "store.db");
        foreach (var file in Directory.GetFiles(Needs.SmallDiskPath)) File.Delete(file);
        using var store = new Store(path);
        var last = SomeRecords.Fill(store, 1);
        var person = store.Sessions.Get(last.Chain)!.Person;
        var filler = Path.Combine(Needs.SmallDiskPath, "filler");
        FillUp(filler);
        StoreException? error = null;
        for (var i = 0; i < 500 && error is null; i++)
        {
            var next = SomeRecords.After(last, last.Chain);
            error = Trouble(() => store.Sessions.Append(SomeRecords.SessionAt(next, person), [next], [new string('x', 4000) + next.Sequence]));
            if (error is null) last = next;
        }

        Told(error.ShouldNotBeNull("the disk does not fill up"), StoreTrouble.Full);
        store.Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
        using (var other = new Store(path)) other.Sessions.EventsOf(last.Chain)[^1].ShouldBe(last);
        // A first start on a full disk.
        Told(Path.Combine(Needs.SmallDiskPath, "new.db"), StoreTrouble.Full);
        Told(Path.Combine(Needs.SmallDiskPath, "new", "new.db"), StoreTrouble.Full, StoreTrouble.ReadOnly);

        File.Delete(filler);
        var after = SomeRecords.After(last, last.Chain);
        store.Sessions.Append(SomeRecords.SessionAt(after, person), [after], []);
        store.Sessions.EventsOf(last.Chain)[^1].ShouldBe(after);
    }

    [Fact]
    public void A_share_of_the_disk_that_is_used_up()
    {
        if (OperatingSystem.IsWindows()) return;
        SomeRecords.Fill(Open(), 1);
        // No file may grow beyond this many blocks of 512 bytes; a signal says so, unless it is ignored. The runtime itself keeps code
        // in a file of memory, unless it is told not to.
        using var program = OtherProgram.Append(Address, "the-session", 10_000, "/bin/sh", "-c", "trap '' XFSZ; ulimit -f 1000; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"", "sh");
        var (status, errors) = program.Finish();
        status.ShouldBe(3, errors);
        errors.ShouldContain("no room");
        var stored = program.Stored[^1].Sequence;
        stored.ShouldBeGreaterThan(5);
        var events = Open().Sessions.EventsOf("the-session");
        events.Length.ShouldBe(stored);
        for (var i = 0; i < events.Length; i++) events[i].Fault(i == 0 ? null : events[i - 1]).ShouldBeNull();
    }

    [Fact]
    public void A_program_that_is_killed_loses_nothing_that_it_was_told_is_stored()
    {
        for (var round = 0; round < 3; round++)
        {
            using var program = OtherProgram.Append(Address, $"session-{round}", 100_000);
            program.WaitForFirst();
            program.Stored.ShouldNotBeEmpty();
            Thread.Sleep(20 * round);
            program.Kill();
            File.Exists(Address + "-wal").ShouldBeTrue();
            var events = Open().Sessions.EventsOf($"session-{round}");
            // One more may be there: it was stored, and the kill came before it could say so.
            (events.Length - program.Stored[^1].Sequence).ShouldBeInRange(0, 1);
            for (var i = 0; i < events.Length; i++) events[i].Fault(i == 0 ? null : events[i - 1]).ShouldBeNull();
            Open().Sessions.Get($"session-{round}")!.Events.ShouldBe(events.Length);
        }
    }

    private static void FillUp(string path)
    {
        using var file = File.Create(path, 0);
        try
        {
            while (true) file.Write(new byte[1024]);
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    private static (int Status, string Errors) Append(string address, string[] prefix)
    {
        using var program = OtherProgram.Append(address, "the-session", 1, prefix);
        return program.Finish();
    }

    private static void ToldBy((int Status, string Errors) end, StoreTrouble trouble)
    {
        end.Status.ShouldBe(3, end.Errors);
        end.Errors.ShouldStartWith($"{trouble}: The records in /");
    }

    private static StoreException? Trouble(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble;
        }
    }

    private static void Told(string address, params StoreTrouble[] troubles)
    {
        using var store = new Store(address);
        foreach (var act in (Action[])[() => store.People.Of(null), () => SomeRecords.Fill(store, 9), () => store.Results.Totals()])
        {
            Told(Should.Throw<StoreException>(act), troubles);
        }
    }

    private static void Told(StoreException error, params StoreTrouble[] troubles)
    {
        error.Trouble.ShouldBeOneOf(troubles);
        error.Message.ShouldMatch(@"^The records in /.* cannot be (read|written): .*\. [A-Z].*\.\z");
        error.Message.ShouldNotContain("SQLite");
    }
}
