using System.Data.Common;
using System.Globalization;
using Dapper;

namespace MentorSim.Engine.Records;

/// <summary>The names of people who come from elsewhere: another person may have the same, and then both stay, shown apart.</summary>
internal static class PersonNames
{
    /// <summary>A name or a site as it may be kept: nothing that steers a screen, on one line, no longer than what people can type here.</summary>
    public static string Clean(string text, int most = People.LongestName)
    {
        var tidy = People.Tidy(text);
        // Half of a letter of two units is none.
        if (tidy.Length > most) tidy = tidy[..(char.IsHighSurrogate(tidy[most - 1]) ? most - 1 : most)].TrimEnd();
        return tidy;
    }

    /// <summary>A site as it may be kept.</summary>
    public static string Site(string text) => Clean(text, Archive.LongestSite);

    /// <summary>A person's name as it may be kept; never empty, for those who were erased have no name.</summary>
    public static string Of(Person person) => Clean(person.Name) is { Length: > 0 } name ? name : "no name";

    /// <summary>Gives a person who was erased a name again: their own, or with the first number that makes it another.</summary>
    public static void GiveBack(DbConnection connection, DbTransaction transaction, Person person)
    {
        var (name, number) = (Of(person), 2);
        while (connection.ExecuteScalar<long>("SELECT count(*) FROM persons WHERE site = @Site AND folded = @folded", new { person.Site, folded = People.Fold(name) }, transaction) > 0)
            name = string.Create(CultureInfo.InvariantCulture, $"{Of(person)} ({number++})");
        connection.Execute(
            "UPDATE persons SET site = @Site, name = @name, folded = @folded, created = @Created WHERE id = @Id",
            new { person.Site, name, folded = People.Fold(name), person.Created, person.Id },
            transaction);
    }

    /// <summary>Whether a name that is kept here is a file's name, or that name with a number.</summary>
    public static bool IsSame(string kept, Person person) =>
        People.Fold(kept) == People.Fold(Of(person)) || (kept.StartsWith(Of(person) + " (", StringComparison.OrdinalIgnoreCase) && kept.EndsWith(')'));
}
