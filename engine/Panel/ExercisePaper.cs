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

    /// <summary>The paper, as it can be sat and scored.</summary>
    /// <exception cref="FormatException">Its texts can no longer be read.</exception>
    public static Paper Read(ChosenPaper chosen) =>
        chosen.Sources is [var only] && chosen.Items.IsEmpty
            ? ReadSource(only) with { Minutes = chosen.Minutes }
            : throw new FormatException("This selection cannot be read.");

    private static PaperSource SourceOf(PaperFile file, string id, bool isPublic) => new(id, [.. file.Texts.Texts.Select(text => new SourceFile(text.Path, text.Text))], isPublic);

    private static Paper ReadSource(PaperSource source) =>
        PaperFile.Read(new KeptTexts([.. source.Files.Select(file => KeptText.Of(file.Path, file.Text))])).Paper
        ?? throw new FormatException($"The paper '{source.Paper}' can no longer be read by this version of MentorSim.");

    private static ImmutableArray<MarkLine> LinesOf(Paper paper) =>
        [.. paper.Items.SelectMany(item => item.Rubric.Select(line => new MarkLine(MarkKind.InTray, item.Id, line.Id)))];
}
