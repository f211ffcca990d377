using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The question banks of the library, of which the core set of the interview is taken.</summary>
internal sealed record QuestionsScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Interview questions";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph("The core set: every candidate is asked the same questions in the same words, and each answer is marked. What may be asked after them differs. The interview may be left out."),
            new Gap());
        foreach (var question in Exercise.Questions) menu.Offer(question.Text, Opening(() => new CoreQuestionScreen(Table, question.Id)), string.Join(", ", question.Criteria));
        if (!Exercise.Questions.IsEmpty) menu.Say(new Gap());
        foreach (var bank in Table.Desk.Kit.Banks) menu.Offer($"Choose from: {bank.Title}", Opening(() => new BankScreen(Table, bank)), string.Create(CultureInfo.InvariantCulture, $"{bank.Phase}, {bank.Questions.Length}"));
        if (Table.Desk.Kit.Banks.IsEmpty) menu.Say(new Paragraph("This scenario library holds no interview questions. `--bank FOLDER` names another library."));
        if (!Exercise.Questions.IsEmpty && !Table.Desk.Kit.Banks.Any(bank => bank.Questions.Any(question => question.IsSafeguarding && Exercise.Questions.Any(chosen => chosen.Id == question.Id))))
            menu.Say(new Gap(), new Paragraph("None of them is about keeping children safe: at least one open question should be, the same for all."));
    }
}

/// <summary>One question of the core set.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Id">The question's id.</param>
internal sealed record CoreQuestionScreen(PanelTable Table, string Id) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "A question of the core set";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var questions = Exercise.Questions;
        var question = questions.First(known => known.Id == Id);
        var place = questions.IndexOf(question);
        menu.Say(new Paragraph(Text.Verbatim(question.Text), Tone: Tone.Strong), new Paragraph($"For {Text.Verbatim(string.Join(", ", question.Criteria))}.", Indent: 3, Tone: Tone.Quiet));
        menu.Say(question.Probes.Select(probe => new Paragraph(Text.Verbatim(probe), Indent: 3, Lead: "- ")));
        menu.Say(new Gap());
        if (place > 0) menu.Offer("One place up", () => Set(questions.RemoveAt(place).Insert(place - 1, question), new Go(this)));
        if (place < questions.Length - 1) menu.Offer("One place down", () => Set(questions.RemoveAt(place).Insert(place + 1, question), new Go(this)));
        menu.Offer("Leave it out", () => Set(questions.Remove(question), new GoBack()));
    }

    private Turn Set(ImmutableArray<ExerciseQuestion> questions, Turn then) => Table.Do(at => new QuestionsSet(at, questions, questions.IsEmpty ? [] : Exercise.WashUp), () => then);
}

/// <summary>The questions of a bank, each taken or not.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Bank">The bank.</param>
internal sealed record BankScreen(PanelTable Table, QuestionBank Bank) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => Bank.Title;

    /// <inheritdoc/>
    protected override string TakeWord => "take or leave";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        foreach (var question in Bank.Questions)
        {
            var isTaken = Exercise.Questions.Any(chosen => chosen.Id == question.Id);
            var about = question.Criteria.AsEnumerable();
            if (question.IsSafeguarding) about = about.Append("safeguarding");
            if (question.Level == QuestionLevel.Senior) about = about.Append("senior");
            if (isTaken) about = about.Prepend("taken");
            menu.Offer(question.Text, () => Toggle(question, isTaken), string.Join(", ", about));
        }
    }

    private Turn Toggle(InterviewQuestion question, bool isTaken)
    {
        var questions = isTaken ? Exercise.Questions.RemoveAll(chosen => chosen.Id == question.Id) : Exercise.Questions.Add(ForExercise.Question(question));
        // What helps the panel to decide comes with the bank.
        ImmutableArray<WashUpQuestion> washUp = questions.IsEmpty ? [] : [.. Exercise.WashUp.Concat(ForExercise.WashUp(Bank)).DistinctBy(asked => asked.Id, StringComparer.Ordinal)];
        return Do(at => new QuestionsSet(at, questions, washUp));
    }
}
