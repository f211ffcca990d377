using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Makes the paper of an exercise of what a command line names.</summary>
internal static class PaperChoice
{
    private const string SelectionId = "selection";

    /// <summary>The paper of an id or a path, with whether it came with the program.</summary>
    /// <exception cref="UsageException">There is none, or errors stand against it.</exception>
    public static (PaperFile File, bool IsPublic) Find(Library library, string what)
    {
        if (!File.Exists(what) && (what.Contains(Path.DirectorySeparatorChar) || Path.GetExtension(what) is ".yaml" or ".yml")) throw new UsageException($"There is no file {what}.");
        var file = library.FindPaper(what) ?? throw new UsageException(
            $"There is no paper '{what}'. There is: {string.Join(", ", library.Papers().Select(known => known.Paper?.Id).OfType<string>())}.");
        if (file.Paper is not { } paper || !file.CanBeSat) throw new UsageException($"Errors stand against {what}: 'mentorsim check {what}' says which.");
        // A copy under the same id is as well known as the original.
        return (file, Directory.Exists(Library.Shipped) && PaperFile.PathsIn(Library.Shipped).Any(path => YamlFile.Peek(path, "id") == paper.Id));
    }

    /// <summary>The paper of an exercise.</summary>
    /// <param name="papers">The papers, each that can be sat.</param>
    /// <param name="items">The items; null for one paper as it is.</param>
    /// <param name="minutes">How long a sitting lasts; null for what the first paper says.</param>
    /// <param name="title">The title of a paper that is made of several.</param>
    /// <exception cref="ExerciseException">These make no paper.</exception>
    public static ChosenPaper Make(ImmutableArray<(PaperFile File, bool IsPublic)> papers, string? items, int? minutes, string title)
    {
        var first = papers[0].File.Paper!;
        if (items is null)
        {
            return papers.Length == 1
                ? ExercisePaper.Choose(papers[0].File, papers[0].IsPublic, minutes)
                : throw new UsageException("Where several papers are named, --items says which items are taken, and in which order.");
        }

        ImmutableArray<ChosenItem> chosen = [.. items.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => Chosen(papers, item))];
        return ExercisePaper.Choose(papers, chosen, SelectionId, papers.Length == 1 ? first.Title : title, minutes ?? first.Minutes);
    }

    /// <summary>The paper that an exercise has, with another length.</summary>
    /// <exception cref="ExerciseException">It has none, or an item would come after the end.</exception>
    public static ChosenPaper WithLength(Exercise exercise, int minutes)
    {
        var paper = exercise.Paper ?? throw new UsageException("--minutes: no paper is chosen yet.");
        return ExercisePaper.Read(paper).Items.FirstOrDefault(item => item.Arrives >= minutes) is { } late
            ? throw new ExerciseException($"'{late.Id}' arrives after {late.Arrives} minutes, and the sitting would last {minutes}.")
            : paper with { Minutes = minutes };
    }

    private static ChosenItem Chosen(ImmutableArray<(PaperFile File, bool IsPublic)> papers, string text)
    {
        var (name, arrives) = text.Split('@', 2) is [var before, var minutes]
            ? (before, int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : throw new UsageException($"'{minutes}' in {text} is no whole number of minutes."))
            : (text, (int?)null);
        var (paper, item) = name.Split('/', 2) is [var of, var id] ? (of, id) : (null, name);
        var found = papers.Select(file => file.File.Paper!).Where(known => (paper is null || known.Id == paper) && known.Find(item) is not null).ToList();
        return found switch
        {
            [var one] => new ChosenItem(one.Id, item, arrives ?? one.Find(item)!.Arrives),
            [] => throw new UsageException($"None of the papers has an item '{name}'. There is: {string.Join(", ", papers.SelectMany(file => file.File.Paper!.Items).Select(known => known.Id))}."),
            _ => throw new UsageException($"Several papers have an item '{name}'. Say which: {string.Join(" or ", found.Select(known => $"{known.Id}/{item}"))}."),
        };
    }
}
