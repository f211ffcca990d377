using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Step 1: all that is settled before the first candidate sits. Each choice is in the panel file at once.</summary>
internal sealed record SetUpScreen(PanelTable Table) : TableScreen(Table)
{
    private const int LongestRight = 34;

    /// <inheritdoc/>
    protected override string Title => "1 Set up";

    /// <inheritdoc/>
    protected override string BackWord => "steps";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Offer("Title", Asking("The title of the exercise", Exercise.Title, [new Paragraph("What it is called on sheets. Its file keeps its name.")], typed => Do(at => new Titled(at, typed))), Short(Exercise.Title));
        menu.Offer("Paper", Opening(() => new PaperScreen(Table)), Exercise.Paper is { } paper ? Short(paper.Title) : "none");
        menu.Offer("Criteria", Opening(() => new CriteriaScreen(Table)), Criteria());
        menu.Offer("Interview questions", Opening(() => new QuestionsScreen(Table)), Exercise.Questions.IsEmpty ? "none; they may be left out" : Number(Exercise.Questions.Length));
        menu.Offer("Members", Opening(() => new MembersScreen(Table)), Members());
        menu.Offer("Candidates", Opening(() => new CandidatesScreen(Table)), Exercise.Candidates.IsEmpty ? "none" : Number(Exercise.Candidates.Length));
        menu.Offer("Arrivals with extra time", Opening(() => new ArrivalsScreen(Table)), Exercise.ArrivalsUnscaled ? "as without it" : "as much later");
        menu.Offer("Invigilator PIN", Opening(InvigilatorPinOf), Exercise.InvigilatorPin is null ? "none" : "set");
        menu.Offer("Kept after the decision for", Asking("How long is everything kept?", Number(Exercise.RetentionMonths), [.. Retention], KeepFor), Months(Exercise.RetentionMonths));
        menu.Offer("Recovery sheet", Sheet, Exercise.RecoveryHolder is { } holder ? Short(holder) : "not confirmed");
        menu.Offer("Slips with entry codes", Opening(() => new SlipsScreen(Table)), Slips());
        if (Table.Desk.WriteStation is { } write) menu.Offer("Station file", Opening(() => new StationFileScreen(Table, write)), Exercise.Station is { } station ? station.Fingerprint : "not written");
        menu.Offer("Change the passphrase", Opening(() => new SecretTwiceScreen("Another passphrase", [.. NewExercise.AboutPassphrase], Passphrases.Fault, ChangePassphrase)));
        Say(menu, "Still missing", Exercise.MissingFor(ExerciseStep.SetUp));
        Say(menu, "To think of", [.. Exercise.Advice]);
    }

    private static void Say(Menu menu, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        menu.Say([new Gap(), new Heading(heading), .. lines.Select(line => new Paragraph(Text.Verbatim(Text.Capital(line)), Lead: "- "))]);
    }

    private static Block[] Retention =>
    [
        new Paragraph("Months after the decision, a whole number. Then everything is deleted, unless somebody stops that with a reason."),
        new Paragraph($"{Exercise.UsualRetention} is usual: candidates can bring a claim for six months, and conciliation comes on top. Tell candidates what is kept, why, and for how long.", Tone: Tone.Quiet),
    ];

    private string Criteria() => Exercise.Criteria.IsEmpty
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{Exercise.Criteria.Length}, {Exercise.Criteria.Count(criterion => criterion.IsEssential)} of them essential");

    private string Members() => Exercise.Members.IsEmpty
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{Exercise.Members.Length}, {Exercise.Members.Count(member => member.HasJoined)} with a PIN");

    private string Slips()
    {
        var made = Exercise.Candidates.Count(candidate => candidate.Slot is not null);
        return Exercise.Candidates.IsEmpty ? "none" : string.Create(CultureInfo.InvariantCulture, $"{made} of {Exercise.Candidates.Length} made");
    }

    private Turn KeepFor(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
        ? Do(at => new RetentionSet(at, months))
        : new Refuse("Type a whole number of months, as in 12.");

    private Turn Sheet()
    {
        if (Exercise.RecoveryHolder is { } holder)
            return new OpenFrom(this, new NoticeScreen("The recovery sheet", $"{Text.Verbatim(holder)} keeps it. Another holder gets another sheet: `mentorsim panel handover` makes it with the old one."));
        if (Exercise.Members.Where(member => member.HasJoined).Select(member => member.Name).ToList() is { Count: > 0 } joined)
            return new Refuse($"PINs were chosen already, and are sealed for the sheet that was shown at the beginning: {Text.Verbatim(string.Join(", ", joined))}. Take them off the list of members, make the sheet, and name them anew.");
        // The code that was shown first may never have been written down.
        return new OpenFrom(this, new SheetScreen(Table, SecretCode.New(SecretCode.RecoveryLength), IsFirst: false));
    }

    private SecretTwiceScreen InvigilatorPinOf() => new(
        "The invigilator PIN",
        [
            new Paragraph($"It starts, pauses, resumes and ends sittings at the station, and opens nothing. {Passphrases.ShortestInvigilatorPin} characters or more."),
            new Paragraph("It is not shown while you type. Tell it to whoever invigilates; candidates must not know it.", Tone: Tone.Quiet),
            .. Exercise.Station is null ? [] : (Block[])[new Paragraph("The station file is written already, and holds the PIN that was set before.", Tone: Tone.Quiet)],
        ],
        Passphrases.InvigilatorPinFault,
        typed => Table.Do(at => new InvigilatorPinSet(at, InvigilatorPin.Keep(Exercise.Id, typed, Table.Desk.Rounds)), () => new GoBack()));

    private Turn ChangePassphrase(string typed) => OnFile.Do(() => Table.File.ChangePassphrase(typed, "Set-up"), () => new Go(new NoticeScreen("Changed", "From now on the new passphrase opens this file. A copy that was made before still opens with the old one.")));

    private static string Short(string text) => TextWidth.Cut(text, LongestRight);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Months(int months) => Counted.Of(months, "month");
}

/// <summary>Whether items come later for those with extra time: one answer for all candidates.</summary>
internal sealed record ArrivalsScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Arrivals with extra time";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("Some items come while the clock runs. For a candidate with extra time they can come as much later, so that each has the same share of the time; or at the same minute for everybody. Choose once, for all candidates."), new Gap());
        menu.Offer("As much later as the candidate has extra time", () => Choose(unscaled: false), Exercise.ArrivalsUnscaled ? "" : "chosen");
        menu.Offer("At the same minute for everybody", () => Choose(unscaled: true), Exercise.ArrivalsUnscaled ? "chosen" : "");
        if (Exercise.Candidates.Any(candidate => candidate.Slot is not null)) menu.Say(new Gap(), new Paragraph("Slips are made already: another choice makes them void, and new ones are made then.", Tone: Tone.Quiet));
    }

    private Turn Choose(bool unscaled) => unscaled == Exercise.ArrivalsUnscaled ? new GoBack() : Table.Do(at => new ArrivalsChosen(at, unscaled), () => new GoBack());
}

/// <summary>Writes the station file.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Write">Writes it, and says where it is.</param>
internal sealed record StationFileScreen(PanelTable Table, Func<PanelTable, string> Write) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "The station file";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("The candidates' laptop needs the program and this file, and nothing else: it holds the items, the times and the numbers, and no key, rubric, mark or criterion."));
        if (Exercise.Station is { } made)
        {
            menu.Say(
                new Gap(),
                new Paragraph($"It was written {Days.Of(made.At, Table.Desk.Clock)} for the candidates {Text.Verbatim(string.Join(", ", made.Numbers))}."),
                new Paragraph("Its fingerprint, for the panel's sheet; the station shows the same at its start:"),
                new Paragraph(Text.Verbatim(made.Fingerprint), Indent: 3, Tone: Tone.Strong));
        }

        menu.Say(new Gap());
        menu.Offer(Exercise.Station is null ? "Write it" : "Write it again", WriteIt);
        if (!StepsScreen.IsPrepared(Exercise)) menu.Say([new Gap(), new Heading("Still missing"), .. Exercise.MissingFor(ExerciseStep.SetUp).Select(line => new Paragraph(Text.Verbatim(Text.Capital(line)), Lead: "- "))]);
        if (Exercise.RehearsedAt is null) menu.Say(new Gap(), new Paragraph("Nobody has rehearsed this exercise yet. After the station file is written, the paper and the criteria are settled.", Tone: Tone.Quiet));
    }

    /// <summary>Writes the file beside the panel file, under its name.</summary>
    /// <returns>Its path.</returns>
    public static string WriteBeside(PanelTable table)
    {
        var path = Path.ChangeExtension(table.File.Path, StationFile.Extension);
        table.File.Refresh();
        var station = StationFile.Of(table.Exercise);
        var made = new StationMade(table.Now, station.Fingerprint, CandidatePaper.DigestOf(station.Paper), [.. station.Candidates.Select(candidate => candidate.Number)]);
        // What the exercise does not permit yet is said before anything is written.
        _ = table.Exercise.After(made);
        station.Save(path);
        table.File.Append(made);
        return path;
    }

    private Turn WriteIt()
    {
        var path = "";
        return OnFile.Do(() => path = Write(Table), () => new OpenFrom(this, new NoticeScreen("Written", $"Copy this file to the candidates' laptop: {Text.Verbatim(path)}")));
    }
}
