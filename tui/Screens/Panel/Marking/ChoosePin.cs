using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>A member chooses a PIN, which leads to their desk.</summary>
internal static class ChoosePin
{
    /// <summary>The screen for it.</summary>
    /// <param name="room">What members share.</param>
    /// <param name="member">The member's id.</param>
    public static SecretTwiceScreen Of(MarkingRoom room, string member) => new(
        "Choose your PIN",
        [
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Passphrases.ShortestPin} characters or more; two words that do not belong together are good. The others look away.")),
            new Paragraph("It opens your own marks and notes, and nothing else does before all have finished. Nobody can give it back to you: who forgets it after marking has begun has to be withdrawn, and their marks do not count.", Tone: Tone.Quiet),
        ],
        Passphrases.PinFault,
        pin => OnFile.Do(() => room.File.Join(member, pin), () => MemberPinScreen.Open(room, member, pin)))
    {
        Whose = room.NameOf(member),
    };
}
