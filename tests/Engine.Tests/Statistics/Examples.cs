using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorSim.Engine.Tests.Statistics;

/// <summary>The worked examples of examples.json.</summary>
internal static class Examples
{
    /// <summary>All of them, by kind.</summary>
    public static readonly JsonNode All = JsonNode.Parse(File.ReadAllText(Path.Combine(Golden.Root, "tests", "Engine.Tests", "Statistics", "examples.json")))!;

    /// <summary>An example of a kind by its id.</summary>
    public static JsonObject Of(string kind, string id) =>
        All[kind]!.AsArray().Single(example => example!["id"]!.GetValue<string>() == id)!.AsObject();

    /// <summary>A number of an example, of a path such as ase/linear or ci95/0.</summary>
    public static double Number(this JsonNode example, string path) =>
        path.Split('/').Aggregate(example, (node, part) => node is JsonArray array ? array[Whole(part)]! : node[part]!).GetValue<double>();

    /// <summary>A whole number, as keys of JSON objects are written.</summary>
    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A table of an example.</summary>
    public static T[,] Table<T>(this JsonObject example, string name, Func<double, T> made)
    {
        var rows = example[name]!.AsArray().Select(row => row!.AsArray().Select(cell => cell!.GetValue<double>()).ToArray()).ToArray();
        var table = new T[rows.Length, rows[0].Length];
        foreach (var row in Enumerable.Range(0, rows.Length))
        {
            foreach (var column in Enumerable.Range(0, rows[0].Length)) table[row, column] = made(rows[row][column]);
        }

        return table;
    }
}
