using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The members of the panel.</summary>
internal sealed record MembersScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Members of the panel";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph($"{Exercise.FewestMembers} to {Exercise.MostMembers} people, who mark alone and decide together. At best the same who shortlisted."), new Gap());
        foreach (var member in Exercise.Members) menu.Offer(NameOf(member), Opening(() => new MemberScreen(Table, member.Id)), StandingOf(member));
        if (Exercise.Members.Length < Exercise.MostMembers) menu.Offer("Add a member", Asking("A new member", "", [new Paragraph("The name that stands on recording sheets, with its title, as in Ms Rahmani.")], Add));
        if (!Exercise.Members.IsEmpty && !Exercise.Members.Any(member => member is { IsTrained: true, Marks: true }))
            menu.Say(new Gap(), new Paragraph("**Nobody here has completed safer-recruitment training.** In a maintained school at least one member must have (School Staffing (England) Regulations 2009, regulation 9); Keeping Children Safe in Education expects the same elsewhere."));
    }

    private static string NameOf(Member member) => member.Role.Length == 0 ? member.Name : $"{member.Name}, {member.Role}";

    private static string StandingOf(Member member) => !member.Marks
        ? "withdrawn"
        : $"{(member.IsTrained ? "trained, " : "")}{(member.HasJoined ? "has a PIN" : "no PIN yet")}";

    private Turn Add(string name)
    {
        if (name.Length == 0) return new Refuse("A name is needed.");
        // An id is never given twice, so that what is sealed for one member is not taken for another's.
        var last = Exercise.Events.OfType<MemberAdded>().Select(added => int.TryParse(added.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        var id = string.Create(CultureInfo.InvariantCulture, $"m{last + 1}");
        return Table.Do(at => new MemberAdded(at, id, name, "", false), () => new OpenFrom(this, new MemberScreen(Table, id)));
    }
}

/// <summary>One member.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Id">The member's id.</param>
internal sealed record MemberScreen(PanelTable Table, string Id) : TableScreen(Table)
{
    private Member Member => Exercise.MemberOf(Id);

    /// <inheritdoc/>
    protected override string Title => Member.Name;

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var member = Member;
        menu.Offer("Name", Asking("The name", member.Name, [new Paragraph("As it stands on recording sheets.")], typed => typed.Length == 0 ? new Refuse("A name is needed.") : Set(typed, member.Role, member.IsTrained)), member.Name);
        menu.Offer("Role", Asking("The role", member.Role, [new Paragraph("What they are in the school or on the panel, as in chair, or governor. It may be left out.")], typed => Set(member.Name, typed, member.IsTrained)), member.Role.Length == 0 ? "not said" : member.Role);
        menu.Offer("Completed safer-recruitment training", () => Set(member.Name, member.Role, !member.IsTrained), member.IsTrained ? "yes" : "no");
        menu.Offer(member.HasJoined ? $"{member.Name} chooses another PIN" : $"{member.Name} chooses a PIN", ChoosePin, member.HasJoined ? "chosen" : "none yet");
        menu.Offer("Take off the list", () => new Go(new ReplaceScreen(this, "Take off the list?", $"{Text.Verbatim(member.Name)} is no member then.", () => Table.Do(at => new MemberRemoved(at, Id), () => new GoBack()))));
        menu.Say(
            new Gap(),
            new Paragraph("The member types the PIN, alone at this machine, now or later, before anybody marks. It opens their own marks only; not even the chair can read them before all have finished.", Tone: Tone.Quiet));
    }

    private Turn Set(string name, string role, bool isTrained) => Do(at => new MemberAdded(at, Id, name, role, isTrained));

    /// <summary>A PIN is sealed for the recovery sheet too, which cannot be made anew after that.</summary>
    private Turn ChoosePin() => Exercise.RecoveryHolder is null
        ? new Refuse("First the recovery sheet (1 Set up, Recovery sheet): without it nobody could be withdrawn who has a PIN and falls ill.")
        : new OpenFrom(this, Pin());

    private SecretTwiceScreen Pin() => new(
        $"The PIN of {Member.Name}",
        [
            new Paragraph($"For {Text.Verbatim(Member.Name)} alone: {Passphrases.ShortestPin} characters or more. Letters and digits mixed, or two words, are harder to guess than digits alone."),
            new Paragraph("It is not shown while you type, and written down nowhere. Whoever forgets it after marking has begun can no longer mark, and is withdrawn with the recovery sheet.", Tone: Tone.Quiet),
        ],
        Passphrases.PinFault,
        typed => OnFile.Do(() => Table.File.Join(Id, typed), () => new GoBack()));
}
