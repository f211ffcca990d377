using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench.Raters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Lets a colleague rate the choices of a scenario.</summary>
internal sealed class KeyRateCommand(IHost host)
{
    private readonly Library _library = host.Services.GetRequiredService<Library>();
    private readonly TimeProvider _clock = host.Services.GetRequiredService<TimeProvider>();

    /// <summary>Rates until all is rated, or the rater leaves.</summary>
    /// <param name="what">The id or the file of the scenario.</param>
    /// <param name="name">Who rates; null for whoever began the file.</param>
    /// <param name="output">Where it is kept; null for the usual file.</param>
    /// <param name="round">The round of a pass mark; null for none.</param>
    /// <param name="plain">Whether in lines of text.</param>
    public int Run(string what, string? name, string? output, int? round, bool plain)
    {
        if (_library.FindPaper(what) is not null) throw new UsageException($"{UnsafeCharacters.Strip(what)} is an in-tray paper: only the choices of scenarios are rated.");
        var file = NamedScenario.Find(_library, what);
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var rated = RatedScenario.Of(file);
        if (rated.Choices.IsEmpty) throw new UsageException($"Nothing in {rated.Scenario.Id} can be rated: it has no decision with two choices or more.");
        var rater = Tidy(name);
        var path = output ?? (rater is null ? throw new UsageException("Nobody said who rates. Add --as with a name or, better, a code, as in --as R-03.") : UsualPath(rated.Scenario.Id, rater));
        var ratings = Begun(path, rated, rater);
        var pad = new RatingPad(rated, path, _clock, round);
        ScreenShow.Run(host, new ScreenStack([pad.ScreenAt(ratings, pad.Next(ratings))]), plain || !ScreenShow.IsTerminal, "ratings");
        Console.Error.WriteLine(Standing(pad, path));
        return ExitCode.Fine;
    }

    private static string? Tidy(string? name) => name is null ? null
        : string.Join(' ', UnsafeCharacters.Strip(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 and <= Ratings.LongestRater } tidy ? tidy
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"A rater's name or code has 1 to {Ratings.LongestRater} characters."));

    private static string UsualPath(string scenario, string rater)
    {
        var letters = string.Concat(rater.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return $"{scenario}-ratings-{(letters.Length == 0 ? "rater" : letters)}.yaml";
    }

    /// <summary>What was rated before; nothing where the file is not there.</summary>
    private static Ratings Begun(string path, RatedScenario rated, string? rater)
    {
        var shown = UnsafeCharacters.Strip(path);
        if (Directory.Exists(path)) throw new UsageException($"{shown} is a folder. Name a file in it.");
        if (!File.Exists(path)) return new Ratings(rated.Scenario.Id, rated.Sign, rater ?? throw new UsageException($"There is no file {shown} yet, and nobody said who rates. Add --as with a name or, better, a code, as in --as R-03."), default);
        var file = RatingsFile.Read(path);
        if (file.Ratings is not { } begun)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            throw new UsageException($"{shown} cannot be gone on with. Mend it, or name another file with -o; nothing was changed in it.");
        }

        if (begun.Scenario != rated.Scenario.Id) throw new UsageException($"{shown} holds ratings of '{begun.Scenario}', not of '{rated.Scenario.Id}'. Name another file with -o.");
        if (rater is not null && begun.Rater != rater) throw new UsageException($"{shown} holds the ratings of {begun.Rater}, and nobody reads those of others while rating. Name another file with -o.");
        return begun;
    }

    private static string Standing(RatingPad pad, string path)
    {
        var shown = UnsafeCharacters.Strip(path);
        if (!File.Exists(path) || RatingsFile.Read(path).Ratings is not { } ratings) return "Nothing was rated.";
        var done = pad.Done(ratings);
        return done == pad.Steps.Length
            ? $"All is rated. Your ratings are in {shown}: give that file to whoever asked you."
            : string.Create(CultureInfo.InvariantCulture, $"{done} of {pad.Steps.Length} answers are kept in {shown}. The same command goes on from there.");
    }
}
