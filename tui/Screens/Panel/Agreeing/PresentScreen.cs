using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>Who is there while a mark is agreed.</summary>
/// <param name="Below">The mark.</param>
internal sealed record PresentScreen(AgreeMarkScreen Below) : MenuScreen
{
    private int Ticks { get; init; }

    private IEnumerable<string> Names => Below.Table.Exercise.Markers.Select(member => member.Name);

    /// <inheritdoc/>
    protected override string Title => "Who is present?";

    /// <inheritdoc/>
    protected override string TakeWord => "tick";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("Marks are agreed by all who are present. Tick everybody who is, in the room or on the phone."), new Gap());
        foreach (var name in Names) menu.Offer(name, () => Tick(name), Below.Draft.Present.Contains(name) ? "present" : "", Below.Draft.Present.Contains(name) ? "[x]" : "[ ]");
        menu.Say(new Gap());
        menu.Offer("That is everybody", () => Back);
    }

    private Stay Tick(string name)
    {
        var present = Below.Draft.Present;
        var after = present.Contains(name) ? present.Remove(name) : present.Add(name);
        // In the order of the panel, whatever the order of ticking.
        Below.Draft = Below.Draft with { Present = [.. Names.Where(after.Contains)] };
        return new Stay(this with { Ticks = Ticks + 1 });
    }
}
