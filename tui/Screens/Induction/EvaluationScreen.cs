using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The mentor's own evaluation: four questions, one cycle after the other.</summary>
internal sealed record EvaluationScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    /// <summary>The number of an earlier cycle that is read; null for the one that goes on.</summary>
    public int? Earlier { get; init; }

    /// <summary>Whether a new cycle is begun, of which nothing is kept yet.</summary>
    public bool IsNew { get; init; }

    private static readonly ImmutableArray<EvaluationQuestion> Questions = [.. Enum.GetValues<EvaluationQuestion>()];

    private int Number => Earlier ?? Math.Max(1, File.Cycles.Length + (IsNew ? 1 : 0));

    private EvaluationCycle Cycle => Number <= File.Cycles.Length ? File.Cycles[Number - 1] : EvaluationCycle.Empty;

    /// <summary>How the last cycle stands, in a few words.</summary>
    public static string State(InductionFile file, DateOnly today) => file.Cycles switch
    {
        [] => "not begun",
        [.., { IsWhole: true, ReviewOn: { } review }] => review < today ? $"review was due {DayText.Of(review)}" : $"review on {DayText.Of(review)}",
        [.., var last] => string.Create(CultureInfo.InvariantCulture, $"{last.Answers.Count} of {Questions.Length} answered"),
    };

    /// <inheritdoc/>
    protected override string Title => string.Create(CultureInfo.InvariantCulture, $"Self-evaluation, cycle {Number}");

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (Earlier is not null) FillEarlier(menu);
        else FillNow(menu);
    }

    private void FillEarlier(Menu menu)
    {
        foreach (var question in Questions)
        {
            menu.Say(new Heading(InductionWords.Of(question)));
            menu.Say(Cycle.Answers.TryGetValue(question, out var answer) ? new Paragraph(Text.Lines(Show(answer)), Indent: 3) : new Paragraph("Not answered.", Indent: 3, Tone: Tone.Quiet));
            menu.Say(new Gap());
        }

        menu.Offer("Back", () => new GoBack());
    }

    private void FillNow(Menu menu)
    {
        menu.Say(
            Cycle.ReviewOn is not { } review ? new Paragraph("Four questions, as the 2005 guide prints them. Your answers can be changed until the next cycle begins.")
            : review < Look.Today ? new Paragraph($"**The day of your review has passed: {DayText.Of(review)}.** Read what you wrote, then begin the next cycle.", Tone: Tone.Alert)
            : new Paragraph($"You look at this again on {DayText.Of(review)}."),
            new Gap());
        foreach (var question in Questions)
        {
            var answer = Cycle.Answers.GetValueOrDefault(question);
            menu.Offer(InductionWords.Of(question), () => Ask(question), answer is null ? "to answer" : "answered");
            if (answer is not null) menu.Say(new Paragraph(Text.Lines(Show(answer)), Indent: 3, Tone: Tone.Quiet));
        }

        menu.Say(new Gap());
        if (Cycle.IsWhole) menu.Offer("Begin the next cycle", () => new Go(this with { IsNew = true, Selected = 1 }));
        for (var number = Number - 1; number >= 1; number--)
        {
            var earlier = number;
            menu.Offer(string.Create(CultureInfo.InvariantCulture, $"Read cycle {earlier}"), Opening(() => this with { Earlier = earlier, Selected = 1 }), File.Cycles[earlier - 1].ReviewOn is { } day ? $"review {DayText.Of(day)}" : "");
        }
    }

    private Go Ask(EvaluationQuestion question)
    {
        var before = Cycle.Answers.GetValueOrDefault(question);
        if (question != EvaluationQuestion.WhenReview)
        {
            return new Go(new TextScreen(Title, AsksOf(question), before?.Text ?? "", text => Write(question, text, null))
            {
                Then = _ => new Go(this with { Look = Desk.Look(), IsNew = IsNew && Desk.Look().File.Cycles.Length < Number }),
            });
        }

        return new Go(new LineScreen(Title, [.. AsksOf(question), new Paragraph(DayText.Ways)], DayText.Typed(before?.ReviewOn), this, typed =>
            DayText.Read(typed) is not { } day ? new Refuse(DayText.WhyNot(typed))
            : Write(question, DayText.Of(day), day) is { } why ? new Refuse(Text.Verbatim(why))
            : new Go(this with { Look = Desk.Look(), IsNew = false })));
    }

    private string? Write(EvaluationQuestion question, string text, DateOnly? review) =>
        text.Length == 0 ? "Nothing is written: an answer is needed." : Desk.Write(at => new Evaluated(at, Number, question, text, review));

    private static string Show(Evaluated answer) => answer.ReviewOn is { } day ? DayText.Of(day) : answer.Text;

    // A question is longer than the head of a narrow screen.
    private static ImmutableArray<Block> AsksOf(EvaluationQuestion question) => [new Heading(InductionWords.Of(question)), new Paragraph(HelpOf(question), Tone: Tone.Quiet)];

    // What the guide names as the instrument of each question.
    private static string HelpOf(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.HowWell => "Your self-evaluation: what goes well in your work, and what shows it? No names of children belong here.",
        EvaluationQuestion.WhatMore => "Your action plan: what, by when, and with whose help?",
        EvaluationQuestion.HowKnow => "Numbers and words: attendance and referrals, case studies, what pupils say, what agencies say.",
        EvaluationQuestion.WhenReview => "The day on which you read this again.",
    };
}
