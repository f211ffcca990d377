using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A unit and its elements over time.</summary>
/// <param name="Held">What the records held.</param>
/// <param name="Unit">The unit.</param>
internal sealed record ProgressUnitScreen(ProgressHeld Held, ProgressItem Unit) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Unit.Id}, over time",
        Aside = Held.Person.Name,
        Blocks =
        [
            new Heading($"{Unit.Id}  {Unit.Title}"),
            .. Unit.Times == 0 ? [new Paragraph("Never assessed: no play so far gave a chance to show it.")] : ProgressText.Bars(Unit),
            .. Over(Unit),
            .. Unit.Times > 1 ? ProgressText.OverTime(Unit, Held.Shown.Days) : [],
            .. Held.Shown.ElementsOf(Unit.Id).SelectMany(Element),
            .. Held.Shown.HasElements || Unit.Times == 0 ? Array.Empty<Block>() : [new Gap(), new Paragraph("These plays were kept without their elements, by an earlier version of MentorSim.", Tone: Tone.Quiet)],
        ],
        Hints = [new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Back or Act.Take } ? new GoBack() : Same;

    private IEnumerable<Block> Over(ProgressItem item) => [.. new Block?[] { UnitRow.Why(item, Held.Shown.Days), UnitRow.Spark(item) }.OfType<Block>()];

    private IEnumerable<Block> Element(ProgressItem element)
    {
        yield return new Gap();
        yield return new Heading($"{element.Id}  {element.Title}");
        if (element.Times == 0) yield return new Paragraph("never assessed", Indent: 3);
        foreach (var bar in ProgressText.Bars(element)) yield return bar;
        foreach (var over in Over(element)) yield return over;
        foreach (var row in ProgressText.OverTime(element, Held.Shown.Days)) yield return row;
        if (Held.Next.Needs.FirstOrDefault(need => need.About == NeedAbout.Element && need.Id == element.Id) is { Kind: NeedKind.Due or NeedKind.Later } need)
            yield return new Paragraph($"{Text.Verbatim(need.Words(Held.Shown.Days))}.", Indent: 3);
    }
}
