using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>What was found where somebody looked: each file with what it is, and who is missing.</summary>
internal sealed record FoundAnswersScreen : TableScreen
{
    private readonly string _path;
    private readonly string _by;
    private readonly CollectionSurvey _survey;

    private FoundAnswersScreen(PanelTable table, string path, string by, CollectionSurvey survey)
        : base(table) => (_path, _by, _survey) = (path, by, survey);

    /// <summary>Looks for answer files; null where there is no such place, or it cannot be read.</summary>
    /// <param name="table">The exercise.</param>
    /// <param name="path">A folder or a file.</param>
    /// <param name="by">Who collects.</param>
    public static FoundAnswersScreen? Look(PanelTable table, string path, string by)
    {
        try
        {
            var survey = CollectionSurvey.Of(table.Refreshed().Exercise, [path]);
            var first = survey.Files.TakeWhile(file => file.Standing != CollectionStanding.ToCollect).Count();
            return new FoundAnswersScreen(table, path, by, survey) { Selected = first < survey.Files.Length ? first + 1 : 1 };
        }
        catch (PanelFileException)
        {
            return null;
        }
    }

    /// <summary>The same place, looked at again.</summary>
    public Screen Anew() => Look(Table, _path, _by) ?? this;

    /// <inheritdoc/>
    protected override string Title => "What was found";

    /// <inheritdoc/>
    protected override string TakeWord => "take it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (_survey.Files.IsEmpty) menu.Say(new Paragraph("No answer file is there. Their names end in `.answers`. Look on the station's laptop, in the folder of its station file."));
        else menu.Say(new Paragraph("Take each one in turn; its receipt is asked for."), new Gap());
        foreach (var file in _survey.Files) menu.Offer(file.Number is { } number ? $"Candidate {number}: {file.Name}" : file.Name, () => Take(file), Short(file.Standing));
        var odd = _survey.Files.Where(file => file.Standing is not (CollectionStanding.ToCollect or CollectionStanding.Collected)).ToList();
        if (odd.Count > 0) menu.Say(new Gap());
        foreach (var file in odd) menu.Say(new Paragraph($"{Text.Verbatim(file.Name)} {Text.Verbatim(file.Words)}."));
        if (!_survey.Missing.IsEmpty) menu.Say(new Gap(), new Paragraph($"Missing: {string.Join(", ", _survey.Missing)}. Look on every laptop and stick, or say on the screen before that they did not sit.", Tone: Tone.Strong));
        menu.Say(new Gap(), new Paragraph(Text.Verbatim(Table.Desk.Folder.Shown(_path)), Tone: Tone.Quiet));
    }

    private Turn Take(SurveyedFile file)
    {
        if (file.Standing == CollectionStanding.Collected) return new Refuse("This file was collected already, and nothing has changed since.");
        if (file.CanBeTaken) return new OpenFrom(this, new ReceiptScreen(Table, file, _by));
        return OnFile.Do(() => AnswerCollecting.Take(Table.File, file, _by), () => new Refuse($"{Text.Verbatim(file.Name)} {Text.Verbatim(file.Words)}: there is nothing to do."));
    }

    private static string Short(CollectionStanding standing) => standing switch
    {
        CollectionStanding.ToCollect => "to be collected",
        CollectionStanding.Collected => "collected",
        CollectionStanding.Copy => "a copy",
        CollectionStanding.Doubled => "doubled",
        CollectionStanding.NotFinished => "not finished",
        CollectionStanding.Damaged => "damaged",
        CollectionStanding.Foreign => "foreign",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
