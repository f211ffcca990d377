using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Panel.Deciding;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Writes everything on one candidate.</summary>
/// <param name="Room">The exercise with its results.</param>
internal sealed record ExportScreen(DecidingRoom Room) : TableScreen(Room.Table)
{
    /// <summary>The form, as the end of a file's name.</summary>
    public string Form { get; init; } = "html";

    /// <inheritdoc/>
    protected override string Title => "Everything on one candidate";

    /// <inheritdoc/>
    protected override string TakeWord => "write it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("For a candidate who asks what is held about them: all on one, nothing on others. Read it before you hand it on. The file is not encrypted, and lies in this folder:"),
            new Paragraph(Text.Verbatim(Sheets.FolderOf(Table)), Indent: 3),
            new Gap());
        foreach (var candidate in Exercise.Candidates) menu.Offer($"Candidate {candidate.Number}", () => Written(candidate.Number), Form);
        menu.Say(new Gap(), new Heading("As"));
        foreach (var (form, words) in new[] { ("html", "A page that prints"), ("md", "Markdown"), ("csv", "A table"), ("json", "For programs") })
            menu.Offer(words, () => new Stay(this with { Form = form }), form, Form == form ? "[x]" : "[ ]");
    }

    private Turn Written(string number) => Sheets.Write(Table, $"candidate-{number}.{Form}", () => CandidateFile.Of(Room.Reading, number)) switch
    {
        (var path, null) => new OpenFrom(this, new NoticeScreen("Written", Text.Verbatim(path))),
        (_, var why) => new Refuse(Text.Verbatim(why)),
    };
}
