using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of the coach's page: what to do and what to say, minute by minute. What stands in quotation marks is to be said.</summary>
internal static class CoachText
{
    /// <summary>The whole script.</summary>
    /// <param name="coach">What is to be named.</param>
    /// <param name="hasNotice">Whether the scenario warns of what it is about.</param>
    /// <param name="hasTexts">Whether a text was written that nobody has read.</param>
    public static IEnumerable<Block> Blocks(CoachPage coach, bool hasNotice, bool hasTexts) =>
    [
        .. Introduction(coach, hasNotice, hasTexts),
        .. coach.Start == CoachStart.WorkedExample ? Example(coach) : [],
        .. React(coach),
        .. Describe(coach),
        .. Analyse(coach),
        .. Apply(coach),
    ];

    private static bool HasExample(CoachPage coach) => coach is { Start: CoachStart.WorkedExample, Example: not null };

    private static IEnumerable<Block> Introduction(CoachPage coach, bool hasNotice, bool hasTexts)
    {
        yield return new Paragraph("Five minutes for whoever talks this play over with the trainee. Say what stands in quotation marks, or the same in your own words.");
        yield return new Paragraph(
            coach.Start == CoachStart.WorkedExample
                ? $"For somebody new to mentoring: first a worked example, then the questions. For somebody with experience, press {KeyNames.Of(Act.Experience)}: then their own reflection comes first."
                : $"For somebody with experience: their own reflection first, then what would have been better. For somebody new, press {KeyNames.Of(Act.Experience)}: then a worked example comes first.",
            Tone: Tone.Quiet);
        if (!coach.Debrief.Breaches.IsEmpty) yield return new Paragraph($"There was a serious breach{(coach.MoreBreaches > 0 ? ", and more than one" : "")}: it comes first in Analyse, before any points.", Tone: Tone.Alert);
        if (hasNotice) yield return new Paragraph("Ask first whether they want to talk about it now: the subject may touch something of their own. They may stop at any moment.");
        if (hasTexts) yield return new Paragraph("They wrote a text that nobody has read yet: read it with them afterwards.");
    }

    private static IEnumerable<Block> Example(CoachPage coach)
    {
        if (coach.Example is not { } example) yield break;
        yield return new Gap();
        yield return new Heading("First, a worked example (1 minute)");
        yield return Say("Before I ask you anything, let us go through one moment step by step.");
        yield return Step(1, $"Where it was ({Uncapital(DebriefText.Title(example.Decision))}): {Text.Start(example.Situation, MostOfSituation)}");
        var number = 2;
        foreach (var (words, why) in BestOf(example))
        {
            yield return Step(number++, $"**{Text.Strong(words)}**");
            if (why is not null) yield return new Paragraph(why, Lead: "Why: ", Indent: 6);
        }

        if (RulesOf(example).FirstOrDefault() is { } rule) yield return Step(number, $"The rule behind it, {rule.Id}: {Text.Verbatim(rule.Text)}{Text.Grade(rule.Grade)}");
    }

    private static IEnumerable<Block> React(CoachPage coach)
    {
        yield return new Gap();
        yield return new Heading("React (1 minute)");
        yield return Say("How are you, now that it is over? One or two words are enough.");
        yield return new Paragraph("Listen. Nothing is put right yet.", Indent: 3);
        if (coach.Reflection.Length > 0)
        {
            yield return new Paragraph(Text.Lines(coach.Reflection), Lead: "What they wrote: ", Indent: 3);
            yield return Say(coach.Start == CoachStart.Reflection ? "You wrote this. What do you mean by it, and would you still write it?" : "You wrote this. Is it still what you think?");
            yield break;
        }

        yield return new Paragraph("They wrote no reflection, so ask for one:", Indent: 3);
        yield return Say("What surprised you?");
        if (coach.Start == CoachStart.WorkedExample) yield break;
        yield return Say("What would you do differently?");
        yield return Say("What do you want to ask me?");
    }

    private static IEnumerable<Block> Describe(CoachPage coach)
    {
        yield return new Gap();
        yield return new Heading("Describe (1 minute)");
        yield return Say("Tell me what happened, from the beginning, as if I had not been there. Only what was said and done, not yet whether it was good.");
        yield return new Paragraph($"What you should know: {Facts(coach.Debrief)}", Indent: 3);
        var named = coach.Moments.Concat(coach.DoneWell is { } well ? [well] : []).OrderBy(moment => moment.Decision.Number).ToList();
        if (named.Count > 0)
            yield return new Paragraph($"If it does not come up by itself, ask for {string.Join("; ", named.Select(moment => Uncapital(DebriefText.Title(moment.Decision))))}.", Indent: 3);
    }

    private static IEnumerable<Block> Analyse(CoachPage coach)
    {
        yield return new Gap();
        yield return new Heading(HasExample(coach) ? "Analyse (1 minute)" : "Analyse (2 minutes)");
        if (coach.Debrief.Decisions.IsEmpty)
        {
            yield return new Paragraph("Nothing was decided in this play, so there is nothing to analyse: play it together.", Indent: 3);
            yield break;
        }

        foreach (var moment in coach.Moments)
        {
            foreach (var block in Moment(coach, moment)) yield return block;
        }

        if (coach.MoreBreaches > 0)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{coach.MoreBreaches} more {(coach.MoreBreaches == 1 ? "decision was" : "decisions were")} a serious breach: the debrief names {(coach.MoreBreaches == 1 ? "it" : "them")}. Arrange a longer talk."), Indent: 3, Tone: Tone.Alert);
        if (coach.SureAndWrong is { } sure && !coach.Moments.Contains(sure))
        {
            yield return new Gap();
            yield return new Paragraph($"**{DebriefText.Title(sure.Decision)}: sure and wrong**", Indent: 3);
            foreach (var block in DecisionText.Better(sure.Decision.Answer)) yield return Theirs(block);
            yield return Sure(sure);
        }

        foreach (var block in coach.Moments.IsEmpty ? NothingLost(coach) : DoneWell(coach)) yield return block;
    }

    private static IEnumerable<Block> Moment(CoachPage coach, CoachMoment moment)
    {
        var decision = moment.Decision;
        yield return new Gap();
        yield return new Paragraph($"**{DebriefText.Title(decision)}{(decision.PointsLost is > 0 and var lost ? $": {Text.Points(lost)} lost here" : "")}**", Indent: 3);
        foreach (var breach in moment.Breaches) yield return new Paragraph($"Serious breach {breach.Entry.What.Id}: {Text.Verbatim(breach.Entry.What.Title)}", Indent: 3, Tone: Tone.Alert);
        foreach (var overstep in moment.Oversteps) yield return new Paragraph($"Outside the role: {Text.Verbatim(overstep.Entry.What.Title)}", Indent: 3, Tone: Tone.Alert);
        if (decision.TimedOut) yield return new Paragraph("The time was up before they answered.", Indent: 3);
        var better = DecisionText.Better(decision.Answer).Select(Theirs).ToList();
        // What was gone through step by step is not said twice.
        if (HasExample(coach) && moment == coach.Example)
            better = [.. better.Take(decision.Answer is DebriefChoiceAnswer ? 1 : 0), new Paragraph("the worked example above.", Lead: "Better: ", Indent: 3)];
        // Whoever has experience looks for the better answer before it is told.
        var toldFrom = decision.Answer is DebriefChoiceAnswer ? 1 : better.Count;
        var ask = coach.Start == CoachStart.Reflection ? "What did you want to reach here? What else could you have done?" : "What makes the other way better?";
        if (coach.Start == CoachStart.WorkedExample)
        {
            foreach (var block in better) yield return block;
        }
        else
        {
            foreach (var block in better.Take(toldFrom)) yield return block;
        }

        if (moment.Breaches.FirstOrDefault() is { } worst && !moment.HasBetter && worst.Entry.What.Instead is { } instead) yield return new Paragraph(Text.Verbatim(instead), Lead: "Instead: ", Indent: 3);
        yield return Say(ask);
        if (coach.Start == CoachStart.Reflection)
        {
            foreach (var block in better.Skip(toldFrom)) yield return block;
        }

        if (moment.Breaches.FirstOrDefault()?.Entry.What.Why is { } why) yield return new Paragraph($"It weighs more than points: {Uncapital(Text.Verbatim(why))}", Indent: 3);
        if (coach.SureAndWrong == moment) yield return Sure(moment);
    }

    private static Paragraph Sure(CoachMoment moment) => Say($"You were {Text.Certainty(moment.Decision.Certainty!.Value)}. What made you sure, and whom could you have asked?");

    private static IEnumerable<Block> DoneWell(CoachPage coach)
    {
        yield return new Gap();
        if (coach.DoneWell is not { } well)
        {
            yield return new Paragraph("**Done well:** no decision was worth points without losing any. Say what you saw yourself, such as that they played on to see what came of it.", Indent: 3);
            yield break;
        }

        yield return new Paragraph($"**Done well: {Uncapital(DebriefText.Title(well.Decision))}, {Text.Points(well.Points)}**", Indent: 3);
        foreach (var block in Chosen(well)) yield return block;
        yield return Say("That was sound, and it was not the only thing that you could have done. What made you choose it?");
    }

    private static IEnumerable<Block> NothingLost(CoachPage coach)
    {
        yield return new Gap();
        if (coach.Debrief.Decisions.Any(decision => decision.PointsLost is null))
        {
            yield return new Paragraph("What each decision cost is not known here, so choose one or two yourself from the debrief.", Indent: 3);
            yield return Say("Which of your decisions would you like to look at again, and why that one?");
            yield break;
        }

        yield return new Paragraph("No points were lost, so look for what made it work.", Indent: 3);
        if (coach.DoneWell is not { } well)
        {
            yield return Say("Which of your decisions mattered most, and how can you tell?");
            yield break;
        }

        yield return new Paragraph($"**{DebriefText.Title(well.Decision)}: {Text.Points(well.Points)}, most of all**", Indent: 3);
        foreach (var block in Chosen(well)) yield return block;
        yield return Say("What made it work?");
        yield return well.Tempting is { } other
            ? new Paragraph($"A question that goes further. \"A colleague says that they would have done something else there: {Text.Start(other.Text, MostOfSituation)} What do you say to them?\"", Lead: "Say: ", Indent: 3)
            : Say("A question that goes further: what would you have done if you had been called away just then?");
    }

    private static IEnumerable<Block> Apply(CoachPage coach)
    {
        yield return new Gap();
        yield return new Heading("Apply (1 minute)");
        yield return Say(coach.Moments.IsEmpty ? "Where in our school could the same thing come up, and what would be harder there?" : "What is the one thing that you will do differently, and when could it come up in our school?");
        yield return Say("Which words will you use? Say them to me now, as if I were the other person.");
        yield return Say("Whom do you go to first, and where do you find them?");
        yield return new Paragraph("Write down what you agreed, and say when you will ask about it again.", Indent: 3);
    }

    private const int MostOfSituation = 220;

    private static IEnumerable<Block> Chosen(CoachMoment moment) => moment.Decision.Answer switch
    {
        DebriefChoiceAnswer choice => Reasoned("They chose: ", choice.Taken),
        DebriefPick pick => [new Paragraph($"They ticked: {string.Join("; ", pick.Ticks.Where(tick => tick.IsTicked).Select(tick => Text.Start(tick.Offer.Text, MostOfSituation)))}", Indent: 3)],
        DebriefOrder order => [new Paragraph($"They found the right order: {string.Join("; ", order.Placed.Select(offer => Text.Start(offer.Text, MostOfSituation)))}", Indent: 3)],
        _ => [],
    };

    private static IEnumerable<Block> Reasoned(string lead, DebriefOffer offer)
    {
        yield return new Paragraph(offer.Text, Lead: lead, Indent: 3);
        if (offer.Feedback is { } why) yield return new Paragraph(why, Lead: "Why: ", Indent: 3);
    }

    /// <summary>The best answer in steps, each with its reason.</summary>
    private static IEnumerable<(string Words, string? Why)> BestOf(CoachMoment moment) => moment.Decision.Answer switch
    {
        DebriefChoiceAnswer choice when (moment.HasBetter && !moment.IsDoneWell ? choice.Better : choice.Taken) is { } best => [(best.Text, best.Feedback)],
        DebriefPick pick => pick.Ticks.Where(tick => tick.Offer.IsBest).Select(tick => (tick.Offer.Text, tick.Offer.Feedback)),
        DebriefOrder order => order.Right.Select(offer => (offer.Text, offer.Feedback)),
        _ => [],
    };

    private static IEnumerable<Citation> RulesOf(CoachMoment moment) => moment.Decision.Answer switch
    {
        DebriefChoiceAnswer choice => (moment.HasBetter && !moment.IsDoneWell ? choice.Better! : choice.Taken).Offer.Sources,
        DebriefPick pick => pick.Ticks.Where(tick => tick.Offer.IsBest).SelectMany(tick => tick.Offer.Offer.Sources),
        DebriefOrder order => order.Right.SelectMany(offer => offer.Offer.Sources),
        _ => [],
    };

    private static string Facts(Debrief debrief)
    {
        var ending = debrief.Card.Ending switch
        {
            EndingKind.Good => "the ending is a good one",
            EndingKind.Mixed => "the ending is a mixed one",
            EndingKind.Poor => "the ending is a poor one",
            null => "no ending was reached",
        };
        var count = debrief.Decisions.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count, "decision")}, {ending}, and the result is: {DebriefText.ResultWords(debrief.Card)}.");
    }

    /// <summary>What the debrief says to the trainee, said of them.</summary>
    private static Block Theirs(Block block) => block is Paragraph { Lead: "You chose: " } chosen ? chosen with { Lead = "They chose: " } : block;

    private static Paragraph Say(string words) => new($"\"{words}\"", Lead: "Say: ", Indent: 3);

    private static Paragraph Step(int number, string words) => new(words, Lead: string.Create(CultureInfo.InvariantCulture, $"{number}. "), Indent: 3);

    private static string Uncapital(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
