using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records;

/// <summary>A person: a name or a code that they typed, and nothing else that is known of them.</summary>
/// <param name="Id">What records know them by; says nothing about them.</param>
/// <param name="Site">The school whose person they are, as its machines are set up; empty where none is named.</param>
/// <param name="Name">The name or code.</param>
/// <param name="Created">When they first typed it, as <see cref="Stamp"/> writes it.</param>
/// <param name="Pin">What guards their progress, salted and hashed; null for nothing.</param>
public sealed record Person(string Id, string Site, string Name, string Created, string? Pin = null);

/// <summary>The people of a store.</summary>
public sealed class People
{
    private const string Columns = "SELECT id, site, name, created, pin FROM persons";

    private readonly Store _store;

    internal People(Store store) => _store = store;

    /// <summary>The longest name or code, in letters.</summary>
    public const int LongestName = 60;

    /// <summary>The person of a name at a site, written in capitals or not; null where there is none.</summary>
    public Person? Find(string site, string name) =>
        _store.Read(connection => connection.QueryFirstOrDefault<Person>($"{Columns} WHERE site = @site AND folded = @folded", new { site = Tidy(site), folded = Fold(name) }));

    /// <summary>The person with an id; null where there is none.</summary>
    public Person? Get(string id) => _store.Read(connection => connection.QueryFirstOrDefault<Person>($"{Columns} WHERE id = @id", new { id }));

    /// <summary>The person of a site whose session went on last, candidates left out; null where nobody of it ever played.</summary>
    public Person? WhoPlayedLast(string site) => _store.Read(connection => connection.Query<Person>(
        "SELECT p.id, p.site, p.name, p.created, p.pin FROM persons p JOIN sessions s ON s.person = p.id WHERE p.site = @site AND p.name <> '' AND s.mode <> @supervision ORDER BY s.last DESC, s.began DESC", new { site, supervision = Notebook.Supervision }, buffered: false)
        .FirstOrDefault(person => !Candidate.Is(person)));

    /// <summary>The people of a site by name, or of all sites; those who were erased have no name, and are not among them.</summary>
    public ImmutableArray<Person> Of(string? site) =>
        [.. _store.Read(connection => connection.Query<Person>($"{Columns} WHERE name <> '' AND (@site IS NULL OR site = @site) ORDER BY site, folded", new { site = site is null ? null : Tidy(site) }))];

    /// <summary>The person of a name at a site; one that nobody had before is new from now on.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">The name or code, as it was typed.</param>
    /// <param name="id">The id of one who is new.</param>
    /// <param name="now">When.</param>
    public Person FindOrAdd(string site, string name, Guid id, DateTimeOffset now) => Find(site, name) ?? _store.Write((connection, transaction) =>
    {
        Add(connection, transaction, new Person(id.ToString(), site, name, Stamp.Of(now)));
        // Somebody else may have added the same name a moment before.
        return connection.QueryFirstOrDefault<Person>($"{Columns} WHERE site = @site AND folded = @folded", new { site = Tidy(site), folded = Fold(name) }, transaction)
            // Neither added nor there: an index says what its table does not.
            ?? throw new StoreException(StoreTrouble.Damaged, $"The records in {_store.Name} cannot be written: what they hold does not fit together. Leave it as it is, and bring back the last backup.");
    });

    /// <summary>Sets what guards a person's progress, as <see cref="Pin.Keep"/> makes it, or takes it away with null.</summary>
    public void SetPin(string id, string? pin) =>
        _store.Write((connection, transaction) => connection.Execute("UPDATE persons SET pin = @pin WHERE id = @id", new { id, pin }, transaction));

    /// <summary>A name as it is kept: no spaces around it, one between its parts, and nothing that steers a terminal or disguises it.</summary>
    public static string Tidy(string name) => string.Join(' ', UnsafeCharacters.Strip(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The person with an id, as a change sees them.</summary>
    internal static Person? Get(DbConnection connection, DbTransaction transaction, string id) =>
        connection.QueryFirstOrDefault<Person>($"{Columns} WHERE id = @id", new { id }, transaction);

    /// <summary>
    /// Adds a person whom records name already. Where somebody else has their name at their site, they are told apart by a number: two
    /// people are never made one by a name.
    /// </summary>
    internal static void Bring(DbConnection connection, DbTransaction transaction, Person person)
    {
        // Looked at each time: somebody else may bring the same person at the same moment.
        for (var (number, name) = (2, person.Name); !IsKnown() && Add(connection, transaction, person with { Name = name }) == 0; number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{person.Name} ({number})");

        bool IsKnown() => connection.ExecuteScalar<long>("SELECT count(*) FROM persons WHERE id = @Id", person, transaction) > 0;
    }

    /// <summary>Adds a person as another store kept them, also one who was erased there.</summary>
    internal static void Put(DbConnection connection, DbTransaction transaction, Person person) => connection.Execute(
        "INSERT INTO persons (id, site, name, folded, created, pin) VALUES (@Id, @Site, @Name, @folded, @Created, @Pin)",
        new { person.Id, person.Site, person.Name, folded = person.Name.Length == 0 ? person.Id : Fold(person.Name), person.Created, person.Pin },
        transaction);

    private static int Add(DbConnection connection, DbTransaction transaction, Person person) => connection.Execute(
        "INSERT INTO persons (id, site, name, folded, created, pin) VALUES (@Id, @Site, @Name, @folded, @Created, @Pin) ON CONFLICT DO NOTHING",
        new { person.Id, Site = Tidy(person.Site), Name = Tidy(person.Name), folded = Fold(person.Name), person.Created, person.Pin },
        transaction);

    /// <summary>Whether two names are one, written in capitals or not.</summary>
    public static bool IsSameName(string one, string other) => Fold(one) == Fold(other);

    internal static string Fold(string name) => Tidy(name).ToUpperInvariant();
}
