using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;

namespace MentorSim.Tui.Commands;

/// <summary>Prints the JSON Schema of one kind of file.</summary>
internal static class SchemaCommand
{
    /// <summary>The kinds of files that there are, as in "scenario, scenes".</summary>
    public static string Kinds => string.Join(", ", Schema.All.Select(schema => schema.Kind));

    /// <summary>Prints the schema of a kind.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static int Run(string kind)
    {
        if (Schema.All.FirstOrDefault(schema => schema.Kind == kind) is not { } schema)
        {
            var nearest = Spelling.DidYouMean(kind, Schema.All.Select(known => known.Kind));
            throw new UsageException($"There is no schema '{UnsafeCharacters.Strip(kind)}'.{nearest} There are: {Kinds}.");
        }

        Console.Out.Write(schema.ToString());
        return ExitCode.Fine;
    }
}
