using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of answers, with the reason of each of their parts.</summary>
internal static class AnswerText
{
    /// <summary>What was chosen; nothing where an answer has several parts, which stand with the reason of each.</summary>
    public static IEnumerable<Block> Chosen(Decided decided, Cast cast)
    {
        if (decided.Answer is not ChoiceAnswer { Choice: var choice }) yield break;
        yield return new Heading(decided.TimedOut ? "The time was up. What happens then" : "You chose");
        yield return new Paragraph(choice.Text.With(cast), Indent: 3);
        yield return new Gap();
    }

    /// <summary>Why an answer is sound or not.</summary>
    public static IEnumerable<Block> Reasons(Answer answer, Cast cast) => answer switch
    {
        ChoiceAnswer choice => OfChoice(choice.Choice, cast),
        PickAnswer pick => OfPick(pick, cast),
        OrderAnswer order => OfOrder(order, cast),
        WriteAnswer write => OfText(write, cast),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What was answered, in one line.</summary>
    public static string Short(Answer answer, Cast cast) => answer switch
    {
        ChoiceAnswer choice => choice.Choice.Text.With(cast),
        PickAnswer { Ticked.IsEmpty: true } => "You ticked nothing.",
        PickAnswer pick => string.Join("; ", pick.Ticked.Select(option => option.Text.With(cast).Trim())),
        OrderAnswer order => string.Join("; ", order.Placed.Select((option, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}\\. {option.Text.With(cast).Trim()}"))),
        WriteAnswer { Text.Length: 0 } => "You wrote nothing.",
        WriteAnswer write => Text.Lines(write.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The rules that feedback rests on. How well each was checked stands on its own page: here it would stand between what was done and why.</summary>
    public static IEnumerable<Block> Sources(IEnumerable<Offer> offers)
    {
        var sources = offers.SelectMany(offer => offer.Sources).Distinct().ToList();
        if (sources.Count == 0) yield break;
        yield return new Gap();
        yield return new Heading(sources.Count == 1 ? "The rule behind it" : "The rules behind it", Tone.Quiet);
        foreach (var source in sources)
            yield return new Paragraph(Text.Verbatim(source.Text), Lead: $"{source.Id}  ", Tone: Tone.Quiet);
    }

    private static IEnumerable<Block> OfChoice(Choice choice, Cast cast)
    {
        yield return new Heading("What it does");
        yield return new Paragraph(Why(choice, cast));
        foreach (var block in Sources([choice])) yield return block;
    }

    private static IEnumerable<Block> OfPick(PickAnswer pick, Cast cast)
    {
        yield return new Heading("You ticked");
        foreach (var option in pick.Ticked) yield return Reason(option, "- ", cast);
        if (pick.Ticked.IsEmpty) yield return new Paragraph("Nothing.", Indent: 3);
        // What was missed and what was rightly left out are two things to learn.
        foreach (var left in pick.Decision.Options.Except(pick.Ticked).GroupBy(Worth).OrderByDescending(left => left.Key))
        {
            yield return new Gap();
            yield return new Heading(left.Key switch { > 0 => "You left out, and it counts", < 0 => "You left out, rightly", _ => "You left out" });
            foreach (var option in left) yield return Reason(option, "- ", cast);
        }

        foreach (var block in Sources(pick.Decision.Offers)) yield return block;
    }

    /// <summary>1 where a tick is to the good, -1 where it costs points, is a breach or outside the role, and 0 where it makes no difference.</summary>
    private static int Worth(Option option) =>
        option.Critical is not null || !option.Oversteps.IsEmpty ? -1 : Math.Sign(option.Evidence.Sum(evidence => evidence.Points));

    private static IEnumerable<Block> OfOrder(OrderAnswer order, Cast cast)
    {
        var isRight = order.Placed.SequenceEqual(order.Decision.Options);
        yield return new Heading("Your order");
        for (var i = 0; i < order.Placed.Length; i++) yield return new Paragraph(order.Placed[i].Text.With(cast), Lead: Place(i), Indent: 3);
        yield return new Gap();
        yield return new Heading(isRight ? "It is the right order, and this is why" : "The right order, and why");
        for (var i = 0; i < order.Decision.Options.Length; i++) yield return Reason(order.Decision.Options[i], Place(i), cast);
        foreach (var block in Sources(order.Decision.Offers)) yield return block;
    }

    private static IEnumerable<Block> OfText(WriteAnswer write, Cast cast)
    {
        yield return new Heading("You wrote");
        yield return new Paragraph(write.Text.Length == 0 ? "Nothing." : Text.Lines(write.Text), Indent: 3);
        if (write.Decision.Criteria.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("What a reader will look for");
        foreach (var criterion in write.Decision.Criteria) yield return new Paragraph(criterion.Text.With(cast), Lead: "- ");
        yield return new Paragraph("Hold your text against it yourself first; then show it to your co-ordinator.", Tone: Tone.Quiet);
    }

    private static Paragraph Reason(Option option, string lead, Cast cast) => new($"**{Text.Strong(option.Text.With(cast))}** {Why(option, cast)}", Lead: lead);

    private static string Why(Offer offer, Cast cast) => offer.Feedback?.With(cast) ?? "The author of this scenario gave no reason here.";

    private static string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ");
}
