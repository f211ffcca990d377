using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Step 4: answer files are looked for and read in, candidate by candidate, and the collection is closed.</summary>
/// <param name="Table">The exercise.</param>
internal sealed record CollectScreen(PanelTable Table) : TableScreen(Table)
{
    /// <summary>Who collects; empty before somebody said so.</summary>
    public string By { get; init; } = "";

    /// <inheritdoc/>
    protected override string Title => "4 Collect";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override string BackWord => "steps";

    private IEnumerable<ExerciseCandidate> Missing => Exercise.Candidates.Where(candidate => candidate is { Answers: null, AbsentBecause: null });

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(Table.File.Path))!;
        if (Exercise.State >= ExerciseState.Marking)
        {
            menu.Say(new Paragraph("The collection is closed, and marking has begun. What was collected cannot be exchanged any more."));
        }
        else
        {
            menu.Say(
                new Paragraph("Each sitting left one file, `candidate-7.answers` and the like, beside the station file of its laptop. Put the stick in, or copy the files here; have the receipts at hand that invigilator and candidate noted."),
                new Gap());
            menu.Offer("Look beside the panel file", () => Look(beside));
            menu.Offer("Look in another folder, or on a stick", Asking("Which folder or file?", "", [new Paragraph("Type or paste where the answer files are: a folder, a stick, or one file. Folders right below are looked into too.")], Look));
            foreach (var candidate in Missing) menu.Offer($"Candidate {candidate.Number} did not sit", SitCandidateScreen.DidNotSit(Table, this, candidate.Number));
            menu.Offer("Close the collection: marking begins", Close);
        }

        menu.Say(new Gap(), new Heading("Candidates"));
        foreach (var candidate in Exercise.Candidates) menu.Say(new Paragraph(Text.Verbatim(StandingOf(candidate)), Lead: $"{candidate.Number}: "));
        if (WithoutPin.ToList() is { Count: > 0 } without) menu.Say(new Gap(), new Paragraph($"Still without a PIN, which is needed before marking (5 Mark): {Text.Verbatim(string.Join(", ", without))}.", Tone: Tone.Quiet));
    }

    private IEnumerable<string> WithoutPin => Exercise.Markers.Where(member => !member.HasJoined).Select(member => member.Name);

    private string StandingOf(ExerciseCandidate candidate) => candidate switch
    {
        { Answers: { } answers } => $"collected {Days.Of(answers.At, Table.Desk.Clock)} by {answers.By}, {ReceiptWords(answers)}",
        { AbsentBecause: { } why } => $"did not sit: {why}",
        _ => "missing",
    };

    private static string ReceiptWords(CollectedAnswers answers) => answers switch
    {
        { DespiteBecause: { } because } => $"although {string.Join(" and ", answers.Despite.Select(Words.Of))}: {because}",
        { Receipt: null } => "nobody noted a receipt",
        _ => "receipt as noted",
    };

    private Turn Look(string typed)
    {
        if (Table.Desk.Folder.Typed(typed) is not { } path) return new Refuse("Nothing was typed.");
        var none = new Refuse($"There is no such folder or file, or it cannot be read. Look for it in the file manager of this machine, or put the stick in again: {Text.Verbatim(path)}");
        if (!File.Exists(path) && !Directory.Exists(path)) return none;
        return YourName.Ask(Table, By, this, by => FoundAnswersScreen.Look(Table, path, by) is { } found ? new OpenFrom(this with { By = by }, found) : none);
    }

    private Turn Close()
    {
        var missing = Missing.Select(candidate => candidate.Number).ToList();
        if (missing.Count > 0) return new Refuse($"Nothing is collected of {(missing.Count == 1 ? "candidate" : "candidates")} {string.Join(", ", missing)}. Collect their files, or say who did not sit, and why.");
        if (WithoutPin.ToList() is { Count: > 0 } without) return new Refuse($"Members who choose no PIN cannot mark: {Text.Verbatim(string.Join(", ", without))}. Each chooses one in 5 Mark; somebody who cannot come is withdrawn there.");
        return YourName.Ask(Table, By, this, by => new OpenFrom(this with { By = by }, new CloseCollectionScreen(Table, by)));
    }
}

/// <summary>Asks whether the collection is to be closed, which cannot be undone.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="By">Who closes it.</param>
internal sealed record CloseCollectionScreen(PanelTable Table, string By) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Close the collection?";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var without = Exercise.Candidates.Count(candidate => candidate.Answers is { Receipt: null });
        menu.Say(
        [
            new Paragraph("Then members mark, and no answer file is taken any more. Keep the answer files: `mentorsim panel verify` compares them with what was collected."),
            .. When(without > 0, new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Without a receipt: {without}. Nobody can prove later that these answers are what was handed in."), Tone: Tone.Alert)),
            new Gap(),
        ]);
        menu.Offer("Not yet", () => new GoBack());
        menu.Offer("Close it", () => Table.Do(at => new CollectionClosed(at, By), () => new GoBack()));
    }
}
