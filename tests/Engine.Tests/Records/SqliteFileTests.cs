using Dapper;
using MentorSim.Engine.Records;
using Microsoft.Data.Sqlite;

namespace MentorSim.Engine.Tests.Records;

/// <summary>The file of a store: who may read it, how sure it is, and what becomes of it.</summary>
public sealed class SqliteFileTests() : StoreTests(() => Path.Combine(SqliteFile.NewFolder(), "made", "by us", "store.db"))
{
    [Fact]
    public void Nothing_is_made_before_something_is_asked()
    {
        using var store = new Store(Address);
        store.Name.ShouldBe(Address);
        Directory.Exists(Path.GetDirectoryName(Address)).ShouldBeFalse();
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        SomeRecords.Fill(Open(), 1);
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var file in new[] { Address, Address + "-wal", Address + "-shm" }) File.GetUnixFileMode(file).ShouldBe(ownerOnly, file);
        var folder = Path.GetDirectoryName(Address)!;
        File.GetUnixFileMode(folder).ShouldBe(ownerOnly | UnixFileMode.UserExecute);
    }

    [Fact]
    public void What_is_acknowledged_is_on_the_disk()
    {
        var store = Open();
        SomeRecords.Fill(store, 1);
        store.Read(connection => connection.ExecuteScalar<string>("PRAGMA journal_mode")).ShouldBe("wal");
        // 2 is FULL.
        store.Read(connection => connection.ExecuteScalar<long>("PRAGMA synchronous")).ShouldBe(2);
        store.Read(connection => connection.ExecuteScalar<long>("PRAGMA busy_timeout")).ShouldBe(5000);
        store.Read(connection => connection.ExecuteScalar<long>("PRAGMA foreign_keys")).ShouldBe(1);
        store.Read(connection => connection.ExecuteScalar<long>("PRAGMA secure_delete")).ShouldBe(1);
        // Also where a connection comes back from the pool.
        store.Read(connection => connection.Execute("PRAGMA synchronous = OFF"));
        store.Read(connection => connection.ExecuteScalar<long>("PRAGMA synchronous")).ShouldBe(2);
    }

    [Fact]
    public void What_is_removed_leaves_nothing_in_the_file()
    {
        var store = Open();
        var word = new string('q', 50);
        var id = store.People.FindOrAdd("", word, SomeRecords.Id(1), Some.Noon).Id;
        store.Write((connection, transaction) => connection.Execute("DELETE FROM persons WHERE id = @id", new { id }, transaction));
        store.Read(connection => connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        File.ReadAllText(Address, System.Text.Encoding.Latin1).ShouldNotContain(word, Case.Insensitive);
        File.Exists(Address + "-wal").ShouldBeTrue();
        new FileInfo(Address + "-wal").Length.ShouldBe(0);
    }

    [Fact]
    public void A_file_that_goes_while_it_is_used_is_made_again()
    {
        var store = Open();
        SomeRecords.Fill(store, 1);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Address)!)) File.Delete(file);
        SomeRecords.Fill(store, 2);
        Open().People.Of("").Select(person => person.Name).ShouldBe(["Person 2"]);
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:store.db?mode=memory")]
    [InlineData("ein Ort.db")]
    [InlineData("über/ünter.db")]
    public void Any_name_is_the_name_of_a_file(string name)
    {
        var path = Path.Combine(SqliteFile.NewFolder(), name);
        using (var store = new Store($"Data Source={path}"))
        {
            SomeRecords.Fill(store, 1);
            store.Name.ShouldBe(path);
        }

        File.Exists(path).ShouldBeTrue();
        SqliteFile.Remove(path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=")]
    [InlineData("Hots=server;Password=sesame")]
    [InlineData("Host=server;Port=sesame")]
    [InlineData("Host=server;Password='sesame")]
    [InlineData("Host=server;Timeout=99999999999;Password=sesame")]
    [InlineData("postgresql://someone:sesame@server/database")]
    [InlineData("sesame\0.db")]
    [InlineData("Data Source=;Password=sesame")]
    public void An_address_that_makes_no_sense_is_told_without_its_password(string address)
    {
        var error = Should.Throw<StoreException>(() => new Store(address));
        error.Trouble.ShouldBe(StoreTrouble.BadAddress);
        error.Message.ShouldContain("MENTORSIM_STORE");
        error.ToString().ShouldNotContain("sesame");
    }

    [Fact]
    public void The_file_of_another_program_is_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Address)!);
        using (var other = new SqliteConnection($"Data Source={Address};Pooling=false"))
        {
            other.Execute("CREATE TABLE cookies (name TEXT)");
        }

        var before = File.ReadAllBytes(Address);
        var error = Should.Throw<StoreException>(() => Open().People.Of(null));
        error.Trouble.ShouldBe(StoreTrouble.BadAddress);
        error.Message.ShouldContain("belongs to another program");
        File.ReadAllBytes(Address).AsSpan().SequenceEqual(before).ShouldBeTrue();
    }
}
