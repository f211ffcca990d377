using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>The scenario that somebody names at the command line.</summary>
internal static class NamedScenario
{
    /// <summary>The scenario of an id, or of a path.</summary>
    /// <param name="library">The libraries of this run.</param>
    /// <param name="what">The id or the path.</param>
    /// <param name="others">What else the word might have meant and is not, as in " and no session"; empty where nothing.</param>
    /// <exception cref="UsageException">There is none; says which there are.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ScenarioFile Find(Library library, string what, string others = "")
    {
        if (!File.Exists(what) && (what.Contains(Path.DirectorySeparatorChar) || Path.GetExtension(what) is ".yaml" or ".yml")) throw new UsageException($"There is no file {what}.{NearFile.DidYouMean(what)}");
        if (library.Find(what) is { } file) return file;
        var ids = library.Scenarios().Select(known => known.Scenario?.Id).OfType<string>().ToList();
        var nearest = Spelling.Nearest(what, ids) is null ? NearFile.DidYouMean(what) : Spelling.DidYouMean(what, ids);
        throw new UsageException($"There is no scenario{others} '{UnsafeCharacters.Strip(what)}'.{nearest} There is: {string.Join(", ", ids)}.");
    }
}
