using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>
/// What the machine takes for a serious breach, with what was said and the rule behind it. It is a question: the panel confirms it or sets it
/// aside, by name and with a reason.
/// </summary>
/// <param name="Table">What the panel sits over.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Item">The id of the item.</param>
/// <param name="Incident">The id of the breach.</param>
internal sealed record BreachScreen(AgreeTable Table, string Number, string Item, string Incident) : MenuScreen
{
    private FlaggedItem At => Table.Flagged.First(flagged => flagged.Number == Number && flagged.Item.Id == Item && flagged.Incident.Id == Incident);

    /// <inheritdoc/>
    protected override string Title => "A possible serious breach";

    /// <inheritdoc/>
    protected override string Aside => $"Candidate {Number}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var page = base.Page;
            return page with { Hints = [page.Hints[0], new Hint(Act.Background, "whole item"), .. page.Hints[1..]] };
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message) =>
        message is Asked { Act: Act.Background } ? new OpenFrom(this, new WholeItemScreen(At.Item)) : base.After(message);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var (at, paper) = (At, Table.Paper);
        menu.Say([
            new Heading(ItemText.Name(at.Item)),
            .. SaidText.Item(at.Item, Keys.LabelOf(Act.Background)),
            new Gap(),
            .. SaidText.Said(paper.AnswerOf(Number, Item), paper.Paper),
            new Gap(),
            new Heading("What the machine asks about"),
            .. at.Questions.Select(question => new Paragraph(RuleOf(question.Breach.Rule, paper.Paper), Indent: 3)),
            new Gap(),
            .. SittingDebriefText.About(at.Incident),
            .. Sources(at.Item.Key),
            new Gap(),
        ]);
        if (at.Judged is { } judged)
        {
            menu.Say(
                new Heading(judged.IsConfirmed ? "Confirmed: it is a serious breach" : "Set aside: it is none", judged.IsConfirmed ? Tone.Alert : Tone.Strong),
                new Paragraph($"By {Text.Verbatim(judged.By)}, {Days.Of(judged.At, Table.File.Clock)}: {Text.Verbatim(judged.Reason)}", Indent: 3));
        }

        if (!Table.IsOpen) return;
        if (at.Judged is not null) menu.Say(new Gap());
        menu.Say(new Paragraph("The machine judges what was ticked, and reads no reason. Does the reason change it?", Tone: Tone.Quiet));
        menu.Offer("Confirm it: this is a serious breach", () => Judge(true));
        menu.Offer("Set it aside: this is none", () => Judge(false));
    }

    /// <summary>A rule of the key as a sentence.</summary>
    private static string RuleOf(BreachRule rule, Paper paper)
    {
        var actions = string.Join("; ", rule.Actions.Select(id => Text.Verbatim(paper.Actions.First(word => word.Id == id).Text)));
        var inTime = rule.By is { } by ? $" not later than {Text.Verbatim(ItemText.ByWhenWords(by.Write(paper.Priorities), paper))}" : "";
        return rule.IsIf
            ? $"This was said{(inTime.Length == 0 ? "" : $", to be done{inTime}")}, and should not be: {actions}."
            : $"{(rule.Actions.Length == 1 ? "This was not said" : "None of these was said")}{(inTime.Length == 0 ? "" : $", to be done{inTime}")}: {actions}.";
    }

    private static IEnumerable<Block> Sources(ItemKey key)
    {
        if (key.Sources.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading(key.Sources.Length == 1 ? "The rule behind the item" : "The rules behind the item", Tone.Quiet);
        foreach (var source in key.Sources)
        {
            yield return new Paragraph($"{Text.Verbatim(source.Text)}{Text.Grade(source.Grade)}", Lead: $"{source.Id}  ", Tone: Tone.Quiet);
            if (!source.From.IsEmpty) yield return new Paragraph(string.Join("; ", source.From.Select(RuleText.Source)), Lead: "From: ", Indent: 3, Tone: Tone.Quiet);
        }
    }

    private OpenFrom Judge(bool confirmed)
    {
        var (table, number, item, incident) = (Table, Number, Item, Incident);
        ImmutableArray<Block> asks = [new Paragraph("In words that could be read out to the candidate: what in the answer makes it one, or none? It stands in the record under the name that you chose.")];
        return new OpenFrom(this, new WhoScreen(table, confirmed ? "Who confirms it for the panel?" : "Who sets it aside for the panel?", by => new Go(
            new TextScreen(confirmed ? "Why is it a serious breach?" : "Why is it none?", asks, "", reason => OnFile.WhyNot(() => table.File.Append(new BreachJudged(table.File.Now, by, number, item, incident, confirmed, reason)))))));
    }
}
