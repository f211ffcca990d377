using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Invigilating;

/// <summary>
/// The board for whoever watches over candidates: who sits, since when, and how long still. It is renewed while it is open, and has nothing of
/// any paper, item, answer or mark on it.
/// </summary>
/// <param name="Title">What the exercise is called.</param>
/// <param name="Board">Where candidates stand.</param>
internal sealed record BoardScreen(string Title, Board Board) : Screen
{
    private ImmutableArray<Place> Places { get; init; } = Board.Places();

    private TimeOnly Now { get; init; } = TimeOnly.FromDateTime(Board.Clock.GetLocalNow().DateTime);

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Invigilate",
        Aside = TextWidth.Cut(Title, TableScreen.ShortTitle),
        Blocks = [.. Blocks()],
        Renews = Board.IsOpen,
        Hints = [new Hint(Act.Take, Board.IsOpen ? "look again" : "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Renewed => new Stay(Anew()),
        Asked { Act: Act.Take } when Board.IsOpen => new Stay(Anew()),
        Asked { Act: Act.Take or Act.Back } => new GoBack(),
        _ => Same,
    };

    private BoardScreen Anew() => this with { Places = Board.Places(), Now = TimeOnly.FromDateTime(Board.Clock.GetLocalNow().DateTime) };

    private IEnumerable<Block> Blocks()
    {
        if (!Board.IsOpen)
        {
            yield return new Paragraph("The collection is closed: nobody sits any more. While members mark, how long a candidate took is not shown.");
            yield break;
        }

        if (Places.IsEmpty)
        {
            yield return new Paragraph("There are no candidates yet. They are named in 1 Set up, Candidates.");
            yield break;
        }

        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Now:HH:mm}. {string.Join(", ", Places.CountBy(PlaceText.Word).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value} {count.Key}"))}."));
        var lookTo = Places.Where(place => PlaceText.Warning(place) is not null).Select(place => place.Candidate.Number).ToList();
        if (lookTo.Count > 0) yield return new Paragraph($"Look to {(lookTo.Count == 1 ? "candidate" : "candidates")} {Text.Verbatim(string.Join(", ", lookTo))}.", Tone: Tone.Alert);
        if (Board.Trouble is { } trouble) yield return new Paragraph($"The records cannot be read now, so this is how it was: {Text.Verbatim(trouble)}", Tone: Tone.Alert);
        yield return new Gap();
        var width = Places.Max(place => place.Candidate.Number.Length);
        foreach (var place in Places)
        {
            var lead = $"Candidate {place.Candidate.Number}:".PadRight("Candidate : ".Length + width + 1);
            yield return new Paragraph($"**{Text.Capital(PlaceText.Word(place))}.** {Text.Verbatim(string.Join(' ', PlaceText.Says(place, Board.Clock)))}".TrimEnd(), Lead: lead);
            if (PlaceText.Warning(place) is { } warning) yield return new Paragraph(Text.Verbatim(warning), Indent: lead.Length, Tone: Tone.Alert);
        }

        yield return new Gap();
        // Said once, since on the morning it holds of nearly all.
        if (Places.Any(place => place is Elsewhere)) yield return new Paragraph("Not seen here: they have not begun, or sit at a station on another machine. How they stand is seen there; their file comes in step 4.", Tone: Tone.Quiet);
        yield return new Paragraph("Times alone: nothing of the paper, and nothing of what anybody answers, is shown here.", Tone: Tone.Quiet);
    }
}
