using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>What there is to play, as lines: for where there is no terminal.</summary>
internal static class PlayList
{
    /// <summary>Writes the list.</summary>
    public static void Write(Library library, TextWriter output)
    {
        // Read first: where a library is missing, nothing is printed.
        var (scenarios, papers) = (library.Scenarios(), library.Papers());
        output.WriteLine("MentorSim: what there is to play");
        foreach (var topic in scenarios.GroupBy(file => file.Scenario?.Topic ?? "cannot be read"))
        {
            output.WriteLine();
            output.WriteLine(topic.Key);
            foreach (var file in topic)
            {
                var line = file.Scenario is { } scenario
                    ? $"  {scenario.Id}: {scenario.Title} ({scenario.Phase}, {scenario.Minutes} minutes)"
                    : $"  {file.File.Source.Path}: `mentorsim check` says why";
                output.WriteLine(UnsafeCharacters.Strip(line));
            }
        }

        if (!papers.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("in-tray papers");
            foreach (var file in papers)
            {
                var line = file.Paper is { } paper
                    ? $"  {paper.Id}: {paper.Title} ({paper.Phase}, {paper.Minutes} minutes, {paper.Items.Length} items)"
                    : $"  {file.File.Source.Path}: `mentorsim check` says why";
                output.WriteLine(UnsafeCharacters.Strip(line));
            }
        }

        output.WriteLine();
        output.WriteLine("In a terminal, `mentorsim` opens the screens. Here and anywhere:");
        output.WriteLine("  mentorsim play ID --plain     plays one in lines of text");
        output.WriteLine("  mentorsim --help              what else there is");
    }
}
