using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>One job of the school with who does it. What is filled in stays here until it is kept.</summary>
/// <param name="Desk">Whose form it is.</param>
/// <param name="Look">What the records held.</param>
/// <param name="Slot">The slot of the school profile.</param>
/// <param name="Name">The name as filled in.</param>
/// <param name="Role">What they do; empty for what the profile says.</param>
/// <param name="Pronouns">How texts speak of them.</param>
internal sealed record PersonFormScreen(InductionDesk Desk, InductionLook Look, string Slot, string Name, string Role, Pronouns Pronouns) : InductionScreen(Desk, Look)
{
    private const int LongestRole = 80;

    private SchoolPerson? Invented => Desk.School?.People.GetValueOrDefault(Slot);

    private PersonNamed? Kept => File.People.GetValueOrDefault(Slot);

    private Pronouns Usual => Invented?.Pronouns ?? Pronouns.They;

    private bool IsChanged => (Name, Role, Pronouns) != (Kept?.Name ?? "", Kept?.Role ?? "", Kept?.Pronouns ?? Usual);

    /// <summary>The form of a slot, with what is kept of it.</summary>
    public static PersonFormScreen For(InductionDesk desk, InductionLook look, string slot)
    {
        var (kept, invented) = (look.File.People.GetValueOrDefault(slot), desk.School?.People.GetValueOrDefault(slot));
        return new PersonFormScreen(desk, look, slot, kept?.Name ?? "", kept?.Role ?? "", kept?.Pronouns ?? invented?.Pronouns ?? Pronouns.They);
    }

    /// <inheritdoc/>
    protected override string Title => WhoIsWhoScreen.LabelOf(Slot, Invented?.Role);

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override Turn Back => IsChanged ? new Go(new LeaveQuestion("Leave without keeping it?", "What you filled in is not kept yet.", this)) : new GoBack();

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph(Invented is { } invented ? $"In the scenarios this is {Text.Verbatim(invented.Name)} (invented) until you name somebody." : "Nobody has this job in the scenarios until you name somebody."), new Gap());
        menu.Offer($"Name: {(Name.Length == 0 ? "nobody" : Name)}", () => new Go(NameLine()));
        menu.Offer($"Role: {(Role.Length > 0 ? Role : Invented?.Role ?? "none said")}", () => new Go(RoleLine()));
        menu.Offer($"Pronouns: {SchoolText.WordOf(Pronouns)} (take this for others)", () => new Stay(this with { Pronouns = Next(Pronouns) }));
        menu.Offer(IsChanged ? "Keep it" : "Back: nothing is changed", Take);
        if (Kept is not null) menu.Offer("Take the name away again", () => Keep(at => new PersonNamed(at, Slot, "", null, Pronouns), () => new GoBack()));
    }

    private Turn Take()
    {
        if (!IsChanged) return new GoBack();
        return Name.Length == 0
            ? new Refuse("A name is needed: who does this job at your school?")
            : Keep(at => new PersonNamed(at, Slot, Name, Role.Length == 0 ? null : Role, Pronouns), () => new GoBack());
    }

    private LineScreen NameLine() => new(
        $"Name: {Title}",
        [new Paragraph("The name with its title, as people at your school say it, as in Ms Rahmani.")],
        Name,
        this,
        typed => IsLonger(typed, People.LongestName) ? TooLong(People.LongestName) : new Go(this with { Name = typed, Pronouns = Kept is null && Pronouns == Usual ? ByTitle(typed) : Pronouns }));

    private LineScreen RoleLine() => new(
        $"Role: {Title}",
        [new Paragraph($"What this person does, as in designated safeguarding lead.{(Invented?.Role is { } role ? $" Without it: {Text.Verbatim(role)}." : "")}")],
        Role,
        this,
        typed => IsLonger(typed, LongestRole) ? TooLong(LongestRole) : new Go(this with { Role = typed }));

    /// <summary>What a title says of how texts speak of somebody new, who is not the one whom the scenarios invented.</summary>
    private static Pronouns ByTitle(string name) => name.Split(' ')[0].TrimEnd('.').ToUpperInvariant() switch
    {
        "MR" or "SIR" => Pronouns.He,
        "MRS" or "MS" or "MISS" or "DAME" => Pronouns.She,
        "MX" => Pronouns.They,
        _ => Pronouns.They,
    };

    private static bool IsLonger(string typed, int most) => typed.EnumerateRunes().Count() > most || typed.Length > NoteEvent.LongestLine;

    private static Refuse TooLong(int most) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At most {most} letters fit. Shorten it."));

    private static Pronouns Next(Pronouns pronouns) => pronouns switch
    {
        Pronouns.She => Pronouns.He,
        Pronouns.He => Pronouns.They,
        Pronouns.They => Pronouns.She,
    };
}
