using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens;

/// <summary>Each serious breach and each step outside the role: the words that were chosen, where and when, what the boundary is, and what came since.</summary>
/// <param name="Desk">Who reads the records.</param>
/// <param name="Held">What they held.</param>
internal sealed record LedgerScreen(Desk Desk, ProgressHeld Held) : MenuScreen
{
    private static readonly Task<ImmutableDictionary<string, ImmutableArray<LapseWords>>> Nothing = Task.FromResult(ImmutableDictionary<string, ImmutableArray<LapseWords>>.Empty);

    /// <summary>What was chosen: plays are made again for it.</summary>
    public Task<ImmutableDictionary<string, ImmutableArray<LapseWords>>> Words { get; init; } = Nothing;

    /// <summary>The same, as far as it is known.</summary>
    public ImmutableDictionary<string, ImmutableArray<LapseWords>>? Known { get; init; }

    /// <summary>The ledger of somebody.</summary>
    public static LedgerScreen Of(Desk desk, ProgressHeld held)
    {
        var words = desk.BeginLapseWords(held.Ledger);
        return new LedgerScreen(desk, held) { Words = words, Known = words.IsCompletedSuccessfully ? words.Result : null };
    }

    /// <inheritdoc/>
    public override Task? Expects => Known is null ? Words : null;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Gate.LockOf(Held.Person, "Set one at the end of My progress.");

    /// <inheritdoc/>
    protected override string Title => "Outside your role";

    /// <inheritdoc/>
    protected override string Aside => Held.Person.Name;

    /// <inheritdoc/>
    protected override string TakeWord => "its debrief";

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        // Where the plays cannot be made again, the ledger stands without the words.
        Arrived when Known is null && Words.IsCompleted => new Stay(this with { Known = Words.IsCompletedSuccessfully ? Words.Result : Nothing.Result }),
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var ledger = Held.Ledger;
        if (Held.Trouble is { } trouble)
        {
            menu.Say(new Paragraph($"**The records cannot be read now.** {Text.Verbatim(trouble)}", Tone: Tone.Alert));
            return;
        }

        if (ledger.Entries.IsEmpty)
        {
            menu.Say(Held.Shown.Plays.IsEmpty
                ? new Paragraph("Nothing has been played to its debrief yet. Once it has, this page shows each step outside the role of a learning mentor and each serious breach, with what would have kept it.")
                : new Paragraph(string.Create(CultureInfo.InvariantCulture, $"**Nothing stands here.** In {Counted.Of(Held.Shown.Plays.Length, "play")} you stayed inside your role at every decision, and there was no serious breach.")));
            menu.Say(new Gap(), new Paragraph($"Go back and press {KeyNames.Of(Act.GoOn)} for what to play next.", Tone: Tone.Quiet));
            return;
        }

        menu.Say(new Paragraph($"{ProgressText.Summary(ledger)}. The latest comes first. No points make up for what stands here, and nothing is taken off the list. Practice is the place to find it out."));
        foreach (var entry in ledger.Entries)
        {
            menu.Say(new Gap());
            Offer(menu, entry);
        }
    }

    private void Offer(Menu menu, RoleLapse entry)
    {
        var words = Known?.GetValueOrDefault(entry.Play.Session, []).Where(one => one.Id == entry.Id && one.IsTakenBack == entry.IsTakenBack).ElementAtOrDefault(entry.Before);
        var title = words is { Title.Length: > 0 } known ? known.Title : entry.Title;
        menu.Offer($"{(entry.IsTakenBack ? "Taken back: " : "")}{(entry.IsBreach ? "Serious breach" : "Outside your role")}: {title}", () => Open(entry), DayText.Of(entry.Day));
        menu.Say(new Paragraph($"In *{Text.Verbatim(entry.Play.Title)}*, {BriefingScreen.ModeName(entry.Play.Mode)}{Place(words)}.", Indent: 3, Tone: Tone.Quiet));
        if (words is not null) menu.Say(new Paragraph(words.Words, Lead: "You chose: ", Indent: 3));
        else if (Known is not null) menu.Say(new Paragraph("What was chosen stands in its debrief.", Indent: 3, Tone: Tone.Quiet));
        if (words?.Meaning is { } meaning) menu.Say(new Paragraph(Text.Verbatim(meaning), Indent: 3));
        if (words?.Instead is { } instead) menu.Say(new Paragraph(Text.Verbatim(instead), Lead: "Instead: ", Indent: 3));
        menu.Say(new Paragraph(Since(entry), Indent: 3, Tone: Tone.Quiet));
    }

    private static string Place(LapseWords? words) => string.Concat(
        words?.Decision is { } number ? string.Create(CultureInfo.InvariantCulture, $", decision {number}") : "",
        words?.Item is { } item ? $", item \"{Text.Verbatim(item)}\"" : "",
        words?.Time is { } time ? $", {ClockTime.Show(time)}" : "");

    private static string Since(RoleLapse entry)
    {
        if (entry.IsTakenBack) return "The answer was taken back in that play, so it does not count.";
        var since = entry.PlaysSince switch
        {
            null => "It came again in a later play.",
            0 => "No play since.",
            { } plays => $"It has not come back in {Counted.Of(plays, "play")} since.",
        };
        return entry.IsTalkedOver ? $"{since} It was talked over." : since;
    }

    private OpenFrom Open(RoleLapse entry) => new(this, Desk.SessionOf(entry.Play) is { } session
        ? Screens.Desk.IsOver(session) ? Desk.LookAt(session) : Desk.Resume(session)
        : new NoticeScreen("Not here", "The session is not in the records any more."));
}
