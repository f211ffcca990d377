using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>What the screens of members who mark share: the panel file, its paper, and who guesses at PINs.</summary>
/// <param name="file">The panel file.</param>
internal sealed class MarkingRoom(PanelFile file)
{
    /// <summary>The columns for a name at the right of a title.</summary>
    public const int ShortName = TableScreen.ShortTitle;

    /// <summary>What is guessed at where somebody types the code of the recovery sheet.</summary>
    public const string RecoveryCode = "recovery code";

    /// <summary>The panel file.</summary>
    public PanelFile File => file;

    /// <summary>What the exercise is called, short enough for the right of a title.</summary>
    public string Title => TextWidth.Cut(Exercise.Title, ShortName);

    /// <summary>What a member is called, short enough for the right of a title.</summary>
    public string NameOf(string member) => TextWidth.Cut(Exercise.MemberOf(member).Name, ShortName);

    /// <summary>The exercise as it was read last.</summary>
    public Exercise Exercise => file.Exercise;

    /// <summary>The paper with what was said to it.</summary>
    public MarkedPaper Paper { get; } = new(file);

    /// <summary>Makes those wait who guess.</summary>
    public WrongTries Tries { get; } = new(file.Clock);

    /// <summary>Who has not chosen a PIN, without which nobody can begin to mark.</summary>
    public IEnumerable<Member> Waited => Exercise.Markers.Where(member => !member.HasJoined);

    /// <summary>Reads what others wrote meanwhile. Where that cannot be, what was read last is shown, and why is said when something is written.</summary>
    public MarkingRoom Refreshed()
    {
        _ = OnFile.WhyNot(file.Refresh);
        return this;
    }
}
