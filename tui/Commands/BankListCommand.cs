using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Shows which scenario libraries there are, and removes one that was added.</summary>
internal static class BankListCommand
{
    /// <summary>Prints a line for each library: its name or folder, what it is, and how many scenarios, papers and other things it has.</summary>
    public static int List(Library library)
    {
        var rows = new List<(string Name, string Kind, string Holds)> { ("-", "comes with MentorSim", Scenarios(Library.Shipped)) };
        rows.AddRange(library.Added.Select(added => (added.Name, Added(added), added.Problem is null ? Scenarios(added.Folder) : "left out")));
        rows.AddRange(library.Named.Where(Directory.Exists).Select(folder => (folder, "a folder that you named", Scenarios(folder))));
        var (names, kinds) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Kind.Length));
        foreach (var row in rows) Console.Out.WriteLine(UnsafeCharacters.Strip($"{row.Name.PadRight(names)}  {row.Kind.PadRight(kinds)}  {row.Holds}"));
        var troubles = library.Added.Select(added => added.Trouble).OfType<string>().ToList();
        foreach (var trouble in troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
        return troubles.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>Removes an added library.</summary>
    public static int Remove(Library library, string name)
    {
        if (library.Added.FirstOrDefault(added => added.Name == name) is not { Name.Length: > 0 } found)
        {
            var names = library.Added.Select(added => added.Name).Where(known => known.Length > 0).ToList();
            var there = names.Count == 0 ? "None was added." : $"There is: {string.Join(", ", names)}.";
            throw new UsageException($"There is no added scenario library '{UnsafeCharacters.Strip(name)}'.{Spelling.DidYouMean(name, names)} {there}");
        }

        AddedLibraries.Remove(found);
        Console.Error.WriteLine($"Removed: {name}.");
        return ExitCode.Fine;
    }

    private static string Added(AddedLibrary library) => string.Create(CultureInfo.InvariantCulture, $"added {library.AddedAt:yyyy-MM-dd}");

    private static string Scenarios(string folder)
    {
        var count = Bank.ScenarioPathsIn(folder).Count();
        return Counted.Of(count, "scenario") + BesideScenarios(folder);
    }

    /// <summary>What else lies in a folder, as in ", 2 papers, 1 route"; empty where there is nothing.</summary>
    internal static string BesideScenarios(string folder) =>
        Further(PaperFile.PathsIn(folder).Count(), "paper") + Further(RouteFile.PathsIn(folder).Count(), "route") +
        Further(SpecificationFile.PathsIn(folder).Count(), "person specification") + Further(QuestionFile.PathsIn(folder).Count(), "question bank");

    private static string Further(int count, string what) => count > 0 ? $", {Counted.Of(count, what)}" : "";
}
