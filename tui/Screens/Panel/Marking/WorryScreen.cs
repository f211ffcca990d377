using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>
/// Something that worries whoever reads or hears an answer: it is noted for the head, and is no matter of marks (RP-06 and RP-15: stop, note,
/// refer; nobody is silently left out for it).
/// </summary>
internal static class WorryScreen
{
    /// <summary>The box for it.</summary>
    /// <param name="desk">The desk of whoever notes it.</param>
    /// <param name="number">The candidate's number; null where it is about none.</param>
    /// <param name="place">Where it came up, before what is written.</param>
    public static TextScreen Of(OwnDesk desk, string? number, string place)
    {
        var kept = false;
        return new TextScreen("For the head", Asks(number), "", text =>
        {
            if (text.Length == 0) return null;
            var why = OnFile.WhyNot(() => desk.Room.File.Append(new NoteMade(desk.Room.File.Now, desk.Member.Name, number, $"{place}{text}")));
            kept |= why is null;
            return why;
        })
        {
            Then = _ => kept ? new Go(new NoticeScreen("Noted", "It is in the record. The program tells nobody: go to the head yourself, now if it cannot wait.")) : new GoBack(),
        };
    }

    private static ImmutableArray<Block> Asks(string? number) =>
    [
        new Paragraph("What worries you, in the words that were used? A child who may not be safe, something a candidate told of themselves, a poor sense of boundaries."),
        new Paragraph(
            $"It goes into the record with your name{(number is null ? "" : " and the candidate's number, also where you do not see it")}. It is not sealed like marks: whoever knows the passphrase can read it at once. It changes no mark, and nobody is left out for it without a word: the head decides what is done.",
            Tone: Tone.Quiet),
    ];
}
