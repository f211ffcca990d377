using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Panel;

/// <summary>How a paper gets into an exercise, with all its texts, and out of it again.</summary>
public static class ExercisePaper
{
    /// <summary>One paper as it is, perhaps with another length.</summary>
    /// <param name="file">The paper's file, which can be sat.</param>
    /// <param name="isPublic">Whether it came with the program.</param>
    /// <param name="minutes">How long a sitting lasts; null for what the paper says.</param>
    /// <exception cref="ExerciseException">An item would arrive after the end, or no paper could be made of the file.</exception>
    public static ChosenPaper Choose(PaperFile file, bool isPublic, int? minutes = null)
    {
        if (file.Paper is not { } paper) throw new ExerciseException("Errors stand against this paper: mend them first.");
        var length = minutes ?? paper.Minutes;
        if (paper.Items.FirstOrDefault(item => item.Arrives >= length) is { } late)
            throw new ExerciseException($"'{late.Id}' arrives after {late.Arrives} minutes, and the sitting would last {length}. Give it more time, or choose items without this one.");
        return new ChosenPaper(paper.Id, paper.Title, length, [SourceOf(file, paper.Id, isPublic)], [], LinesOf(paper));
    }

    /// <summary>Items of one paper or of several, chosen and put in an order.</summary>
    /// <param name="files">The papers' files, each with whether it came with the program.</param>
    /// <param name="items">The items, in the order of the tray.</param>
    /// <param name="id">The id of the selection.</param>
    /// <param name="title">Its title.</param>
    /// <param name="minutes">How long a sitting lasts.</param>
    /// <exception cref="ExerciseException">These items make no paper; the message says why.</exception>
    public static ChosenPaper Choose(ImmutableArray<(PaperFile File, bool IsPublic)> files, ImmutableArray<ChosenItem> items, string id, string title, int minutes)
    {
        ImmutableArray<(PaperFile File, bool IsPublic)> used = [.. files.Where(file => file.File.Paper is { } paper && items.Any(item => item.Paper == paper.Id))];
        var selection = PaperSelection.Compose([.. used.Select(file => file.File.Paper!)], items, id, title, minutes);
        return selection.Paper is { } paper
            ? new ChosenPaper(id, paper.Title, minutes, [.. used.Select(file => SourceOf(file.File, file.File.Paper!.Id, file.IsPublic))], items, LinesOf(paper))
            : throw new ExerciseException(string.Join(' ', selection.Reasons));
    }

    /// <summary>The paper, as it can be sat and scored.</summary>
    /// <exception cref="FormatException">Its texts can no longer be read.</exception>
    public static Paper Read(ChosenPaper chosen)
    {
        if (chosen.Sources is [var only] && chosen.Items.IsEmpty) return ReadSource(only) with { Minutes = chosen.Minutes };
        var selection = PaperSelection.Compose([.. chosen.Sources.Select(ReadSource)], chosen.Items, chosen.Id, chosen.Title, chosen.Minutes);
        return selection.Paper ?? throw new FormatException($"This selection can no longer be put together: {string.Join(' ', selection.Reasons)}");
    }

    /// <summary>The file of a paper from which items were taken, as it was then.</summary>
    public static PaperFile FileOf(PaperSource source) => PaperFile.Read(new KeptTexts([.. source.Files.Select(file => KeptText.Of(file.Path, file.Text))]));

    private static PaperSource SourceOf(PaperFile file, string id, bool isPublic) => new(id, [.. file.Texts.Texts.Select(text => new SourceFile(text.Path, text.Text))], isPublic);

    private static Paper ReadSource(PaperSource source) =>
        FileOf(source).Paper
        ?? throw new FormatException($"The paper '{source.Paper}' can no longer be read by this version of MentorSim.");

    private static ImmutableArray<MarkLine> LinesOf(Paper paper) =>
        [.. paper.Items.SelectMany(item => item.Rubric.Select(line => new MarkLine(MarkKind.InTray, item.Id, line.Id)))];
}
