using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What is wrong with a file that is being written, as it was last saved, and the way into a preview that keeps its place.</summary>
/// <param name="Name">The file.</param>
/// <param name="Last">How it was found when it was last saved.</param>
/// <param name="Place">Where the preview stood; null where there was none.</param>
/// <param name="Clock">When previews happen; nothing depends on it.</param>
/// <param name="Selected">Number of the selected item.</param>
/// <param name="IsWaiting">Whether the preview was closed because the file could not be played, and opens again when it can.</param>
internal sealed record WatchScreen(string Name, Rechecked Last, PreviewPlace? Place, TimeProvider Clock, int Selected = 1, bool IsWaiting = false) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Name,
        Aside = string.Create(CultureInfo.InvariantCulture, $"checked {Last.At:HH:mm:ss}"),
        Blocks = [new Heading(Summary(Last)), .. Last.Findings.SelectMany(ProblemsScreen.Show), new Gap(), .. Previews()],
        Selected = Last.Scenario is null ? 0 : Math.Min(Selected, ItemCount),
        Hints = [.. Last.Scenario is null ? Array.Empty<Hint>() : [new Hint(Act.Take, "preview")], new Hint(Act.Help, "keys"), new Hint(Act.Back, "stop watching")],
    };

    /// <summary>How many problems there are, by how much they matter.</summary>
    public static string Summary(Rechecked checkedAgain)
    {
        if (checkedAgain.Unreadable is { } why) return $"It cannot be read: {why}";
        string[] counts =
        [
            .. Enum.GetValues<Severity>().OrderDescending()
                .Select(severity => (severity, Count: checkedAgain.Findings.Count(finding => finding.Rule.Severity == severity)))
                .Where(pair => pair.Count > 0)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {FindingText.NameOf(pair.severity)}{(pair.Count == 1 ? "" : "s")}")),
        ];
        return counts.Length == 0 ? "No problems." : $"{string.Join(", ", counts)}.";
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = 1 }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = ItemCount }),
        Asked { Act: Act.Take } when Last.Scenario is not null => Preview(Math.Min(Selected, ItemCount)),
        Numbered { Number: var number } when Last.Scenario is not null && number >= 1 && number <= ItemCount => Preview(number),
        Asked { Act: Act.Back } => new Leave(),
        _ => Same,
    };

    /// <summary>The screens after the file was saved: a preview that is open stays where it is, in the new version.</summary>
    /// <param name="message">How it was found.</param>
    /// <param name="above">The screens that lie on this one.</param>
    public ImmutableArray<Screen> After(Rechecked message, ImmutableArray<Screen> above)
    {
        var session = above.Select(SessionOf).OfType<Session>().LastOrDefault();
        var place = session is null ? Place : PreviewPlace.Of(session);
        var isOpen = session is not null || IsWaiting;
        var below = this with { Last = message, Place = place, IsWaiting = isOpen && message.Scenario is null };
        if (!isOpen || message.Scenario is not { } scenario || place is null) return [below];
        var (preview, notice) = place.In(scenario, Clock);
        var isRead = above.Any(screen => screen is PreviewEndScreen) && preview.State == SessionState.Debrief;
        ImmutableArray<Screen> screens = [below, isRead ? new PreviewEndScreen(preview) : PreviewOf(preview, Summary(message))];
        return notice is null ? screens : screens.Add(new NoticeScreen("The preview", notice));
    }

    /// <summary>This screen, knowing where a preview stood that is left.</summary>
    public WatchScreen Having(Screen preview) => SessionOf(preview) is { } session ? this with { Place = PreviewPlace.Of(session), Selected = 2 } : this;

    private int ItemCount => IsKept ? 2 : 1;

    /// <summary>Whether a preview can be gone on with: its scene may be gone since it was left.</summary>
    private bool IsKept => Place is { } place && Last.Scenario?.Scenes.Any(scene => scene.Id == place.Scene) == true;

    private IEnumerable<Block> Previews()
    {
        if (Last.Scenario is null)
        {
            yield return new Paragraph(
                Last.IsPaper ? "A paper has no preview: 'mentorsim play' with its file lets you sit it. Save the file: it is checked again by itself."
                : Last.IsForInterviews ? "Questions and specifications have no preview: 'mentorsim panel kit' prints those of a library. Save the file: it is checked again by itself."
                : Last.IsRoute ? "A route has no preview. Save the file: it is checked again by itself."
                : Last.IsScenario ? "It can be previewed when the errors are mended. Save the file: it is checked again by itself."
                : "Scenarios rest on this file; by itself it cannot be previewed. Save it: it is checked again by itself.");
            yield break;
        }

        yield return new Item(1, "Preview from the beginning");
        if (IsKept) yield return new Item(2, $"Go on with the preview at '{Place!.Scene}'");
        yield return new Gap();
        yield return new Paragraph("Save the file: it is checked again by itself, and a preview that is open stays where it is.", Tone: Tone.Quiet);
    }

    private OpenFrom Preview(int number)
    {
        var scenario = Last.Scenario!;
        if (number == 2 && Place is { } place) return new OpenFrom(this, PreviewOf(place.In(scenario, Clock).Session, Summary(Last)));
        var session = Session.Preview(scenario, 1, Engine.Scenarios.PlayMode.Practice, Clock, scenario.Start, []);
        session.Begin();
        return new OpenFrom(this, PreviewOf(session, Summary(Last)));
    }

    private static Screen PreviewOf(Session session, string note) => new Playing(session, null, Pace.Unhurried) { Note = note }.Screen;

    private static Session? SessionOf(Screen screen) => screen switch
    {
        DecisionScreen { Playing.Session: var session } => session,
        CertaintyScreen { Decision.Playing.Session: var session } => session,
        FeedbackScreen { Playing.Session: var session } => session,
        EndScreen { Playing.Session: var session } => session,
        PreviewEndScreen { Session: var session } => session,
        _ => null,
    };
}
