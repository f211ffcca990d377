using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>Step 5: every member marks alone, behind their own PIN.</summary>
internal static class MarkStep
{
    /// <summary>The members, of whom one says who they are.</summary>
    public static Screen Of(PanelFile file) => new MembersScreen(new MarkingRoom(file).Refreshed());

    /// <summary>The way to one member's desk; the members below it.</summary>
    /// <param name="file">The panel file.</param>
    /// <param name="member">The member's id.</param>
    /// <exception cref="ExerciseException">There is no such member.</exception>
    public static ScreenStack At(PanelFile file, string member)
    {
        var members = new MembersScreen(new MarkingRoom(file).Refreshed());
        var known = file.Exercise.MemberOf(member);
        var selected = members with { Selected = file.Exercise.Members.IndexOf(known) + 1 };
        return new ScreenStack([selected, selected.DoorOf(known)]);
    }
}
