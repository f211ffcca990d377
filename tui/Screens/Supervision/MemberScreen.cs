using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>One person, as whoever supervises them sees them: what to talk about, what to sign and read, the rest below.</summary>
/// <param name="Supervising">Who supervises.</param>
/// <param name="Member">The person.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record MemberScreen(Supervising Supervising, TeamMember Member, int Selected = 1) : TeamRowScreen(Selected)
{
    /// <summary>What is said where somebody set a PIN while they were looked at.</summary>
    public const string LockedMeanwhile = "They are behind a PIN now. Go back to the list, and open them there: it is asked for.";

    /// <summary>A person with what the records hold now.</summary>
    public static MemberScreen Of(Supervising supervising, TeamMember member) => new(supervising, supervising.Again(member));

    /// <inheritdoc/>
    public override TeamRowScreen Anew()
    {
        var anew = Of(Supervising, Member);
        return anew with { Selected = Math.Clamp(Selected, 1, anew.Count) };
    }

    /// <inheritdoc/>
    protected override string Title => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override string Aside => $"you are {Supervising.Name}";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows => Member.IsLocked
        ? [.. Troubles(), new Paragraph(LockedMeanwhile)]
        : [.. Troubles(), .. Waiting(), .. Points(), .. Way(), .. Talks(), .. Gaps(), .. Training()];

    private IEnumerable<Row> Troubles()
    {
        foreach (var words in (IEnumerable<string>)[.. Supervising.Trouble is { } trouble ? [$"The records cannot be read now. {trouble}"] : Array.Empty<string>(), .. Member.Troubles])
        {
            yield return new Paragraph(Text.Verbatim(words), Tone: Tone.Alert);
            yield return new Gap();
        }
    }

    private IEnumerable<Row> Waiting()
    {
        var (read, all) = (Member.ToRead.Length, Member.Writings.Length);
        yield return Row.Of(
            "Written answers",
            all == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{read} to read, {all - read} marked"),
            () => new Open(ToReadScreen.Of(Supervising, Member)));
        yield return Row.Of("Note a talk", Member.ToTalk.Length is > 0 and var open ? string.Create(CultureInfo.InvariantCulture, $"{open} to talk about") : "", () => new Open(TalkScreen.Of(Supervising, Member)));
        yield return Row.Of("What they have played", TeamText.Count(Member.Ended.Length, "play", "plays") is { Length: > 0 } plays ? plays : "nothing yet", () => new Open(new PlaysScreen(Supervising, Member)));
        foreach (var step in Member.Standing?.Steps ?? [])
        {
            if (step.Step is not SignOffStep sign) continue;
            yield return Row.Of(
                $"Sign off: {Text.Verbatim(sign.Subject)}",
                step.SignOff is { } signed ? $"signed {Days.Of(signed.At, Supervising.Clock)}" : Member.Standing!.WhyNotSigned(sign) is null ? "can be signed" : "not yet",
                () => new Open(OpenStep(step, sign)));
        }

        yield return new Gap();
    }

    private Screen OpenStep(StepStanding step, SignOffStep sign) =>
        step.SignOff is { } signed ? Supervising.BehindPin(() => new WithdrawScreen(Supervising, Member, sign, signed))
        : Member.Standing!.WhyNotSigned(sign) is { } why ? new NoticeScreen("It cannot be signed yet", Text.Verbatim(why))
        : Supervising.BehindPin(() => new SignScreen(Supervising, Member, sign, 1, ""));

    private IEnumerable<Row> Points()
    {
        var points = Member.Points.OrderBy(point => point.Open.IsEmpty).ToList();
        yield return new Heading("To talk about", Member.ToTalk.Any(point => point.IsBreach) ? Tone.Alert : Tone.Strong);
        if (points.Count == 0) yield return new Paragraph("No serious breach, and no step outside the role, in what they have played.", Indent: 3, Tone: Tone.Quiet);
        foreach (var point in points)
        {
            yield return new Paragraph($"{(point.IsBreach ? "**Serious breach** " : "Outside the role. ")}{Text.Verbatim(Supervising.TitleOf(point.Id))}", Indent: 3, Tone: point.Open.IsEmpty ? Tone.Quiet : Tone.Normal);
            foreach (var play in point.Plays)
            {
                var isOpen = point.Open.Contains(play);
                yield return new Paragraph(
                    $"in {Text.Verbatim(play.Title)}, {BriefingScreen.ModeName(play.Mode)}, {Days.Of(play.At, Supervising.Clock)}{(isOpen ? "" : ": talked about")}", Indent: 6, Tone: isOpen ? Tone.Normal : Tone.Quiet);
            }
        }

        yield return new Gap();
    }

    private IEnumerable<Row> Way()
    {
        yield return new Heading("The route");
        if (Member.Standing is not { } standing)
        {
            yield return new Paragraph(Member.File.Route is { } chosen
                ? $"They follow '{Text.Verbatim(chosen.Title)}', and no scenario library of this machine has that route, so how far they are is not known here."
                : "They have not chosen a route yet. They do that under My induction.", Indent: 3, Tone: Tone.Quiet);
            yield return new Gap();
            yield break;
        }

        yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(standing.Route.Title)}, from {TeamText.Day(standing.From)}: {standing.Done} of {standing.Steps.Length} steps are done."), Indent: 3);
        foreach (var step in standing.Overdue)
        {
            var days = standing.Today.DayNumber - step.Due!.Value.DayNumber;
            yield return new Paragraph($"{Text.Verbatim(step.Step.Title)}: {step.Missing}", Indent: 3, Lead: $"Overdue by {TeamText.Count(days, "day", "days")}: ");
        }

        if (standing.Next is { IsOverdue: false } next)
            yield return new Paragraph($"{Text.Verbatim(next.Step.Title)}: {next.Missing}{(next.Due is { } due ? $", by {TeamText.Day(due)}" : "")}", Indent: 3, Lead: "Next: ");
        foreach (var step in standing.Steps)
        {
            if (step.SignOff is not { } signed) continue;
            yield return new Paragraph(
                $"{Text.Verbatim(step.Step.Title)}: {Text.Verbatim(TeamText.NameOf(signed.By))}, {Days.Of(signed.At, Supervising.Clock)}{(signed.Note.Length == 0 ? "" : $": {Text.Lines(signed.Note)}")}{OriginOf(signed)}", Indent: 3, Lead: "Signed: ", Tone: Tone.Quiet);
        }

        yield return new Gap();
    }

    private IEnumerable<Row> Talks()
    {
        if (Member.File.Talks.IsEmpty) yield break;
        yield return new Heading("Talks so far");
        foreach (var talk in Member.File.Talks.Reverse())
        {
            var about = talk.About.IsEmpty ? "" : $" About: {string.Join("; ", talk.About.Select(Supervising.TitleOf))}.";
            yield return new Paragraph($"{Text.Lines(talk.Note)}", Indent: 3, Lead: $"{Days.Of(talk.At, Supervising.Clock)}: ");
            yield return new Paragraph($"{Text.Verbatim($"{TeamText.NameOf(talk.By)}.{about}")}{OriginOf(talk)}", Indent: 6, Tone: Tone.Quiet);
        }

        yield return new Gap();
    }

    private IEnumerable<Row> Gaps()
    {
        if (Member.File.Audit.IsEmpty) yield break;
        yield return new Heading("Gaps of their self-audit");
        var packs = Member.File.Audit.Keys.Select(key => key.Pack).Distinct().Order(StringComparer.Ordinal).Select(id => (Id: id, Pack: Supervising.Packs.FirstOrDefault(pack => pack.Id == id)));
        foreach (var (id, pack) in packs)
        {
            if (pack is null)
            {
                yield return new Paragraph($"Against '{Text.Verbatim(id)}', which no scenario library of this machine has.", Indent: 3, Tone: Tone.Quiet);
                continue;
            }

            var audit = AuditStanding.Of(pack, Member.File);
            if (audit.Gaps.IsEmpty) yield return new Paragraph($"{Text.Verbatim(pack.Title)}: none among {TeamText.Count(audit.Answered, "answer", "answers")}.", Indent: 3);
            foreach (var (element, answer) in audit.Gaps) yield return new Paragraph($"{Text.Verbatim(element.Title)}: {WordsOf(answer.Answer)}", Indent: 3, Lead: $"{element.Id}  ");
        }

        yield return new Gap();
    }

    private IEnumerable<Row> Training()
    {
        var renewals = Renewal.Of(Member.File, Supervising.Today);
        if (renewals.IsEmpty) yield break;
        yield return new Heading("Training to renew");
        foreach (var renewal in renewals)
            yield return new Paragraph($"{Text.Verbatim(renewal.Entry.What)}: by {TeamText.Day(renewal.By)}{(renewal.HasPassed ? ", which has passed" : "")}", Indent: 3, Lead: "- ");
    }

    private static string OriginOf(SupervisionEvent note) => note.Origin.Length == 0 ? "" : $" (taken in from {Text.Verbatim(note.Origin)})";

    private static string WordsOf(AuditAnswer answer) => answer switch
    {
        AuditAnswer.NotYet => "not yet",
        AuditAnswer.Some => "some of it, with help",
        AuditAnswer.Confident => "without help",
    };
}
