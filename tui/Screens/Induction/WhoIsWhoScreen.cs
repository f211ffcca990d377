using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Who does which job at the trainee's school: the names fill the school in which their scenarios play.</summary>
internal sealed record WhoIsWhoScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    // Those whom a mentor needs first (domain, section 7); the others follow by their slots.
    private static readonly ImmutableArray<string> First = ["dsl", "deputy-dsl", "head", "chair", "attendance-lead", "senco", "line-manager", "nurse"];

    /// <inheritdoc/>
    protected override string Title => "Who is who";

    /// <inheritdoc/>
    protected override string TakeWord => "fill in";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph($"Who does which job at your school? The people whom you name here are those whom you meet in the scenarios{(Desk.School is { } school ? $", in the place of those of {Text.Verbatim(school.Name)}, which is invented" : "")}."));
        menu.Say(new Paragraph("A play that has begun keeps the names with which it began. An interview is the same for everybody and never has yours.", Tone: Tone.Quiet), new Gap());
        var asked = Look.Standing?.Route.Steps.OfType<WhoIsWhoStep>().SelectMany(step => step.Slots).ToHashSet(StringComparer.Ordinal) ?? [];
        var slots = Slots(asked);
        if (slots.IsEmpty) menu.Say(new Paragraph("The school of this scenario library has no people to fill in."));
        foreach (var slot in slots)
        {
            var invented = Desk.School?.People.GetValueOrDefault(slot);
            var named = File.People.GetValueOrDefault(slot);
            menu.Offer(LabelOf(slot, named?.Role ?? invented?.Role), Opening(() => PersonFormScreen.For(Desk, Look, slot)), named is not null ? "named" : asked.Contains(slot) ? "to name" : "not named");
            menu.Say(new Paragraph(
                named is not null ? $"{Text.Verbatim(named.Name)}, {SchoolText.WordOf(named.Pronouns)}" : invented is not null ? $"In the scenarios: {Text.Verbatim(invented.Name)}, {SchoolText.WordOf(invented.Pronouns)}" : "Nobody in the scenarios",
                Indent: 3,
                Tone: Tone.Quiet));
        }
    }

    /// <summary>A slot as people read it: what its person does, else its own name.</summary>
    public static string LabelOf(string slot, string? role) => Text.Capital(role ?? slot.Replace('-', ' '));

    private ImmutableArray<string> Slots(HashSet<string> asked)
    {
        var all = (Desk.School?.People.Keys ?? []).Concat(File.People.Keys).Concat(asked).ToHashSet(StringComparer.Ordinal);
        return [.. First.Where(all.Contains), .. all.Except(First).Order(StringComparer.Ordinal)];
    }
}
