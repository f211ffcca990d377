using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The scorecard made readable, and a place to reflect.</summary>
internal sealed record DebriefScreen(Playing Playing, Scorecard Card) : Screen
{
    /// <summary>Whether somebody else than whoever played looks at it, perhaps before its end.</summary>
    public bool IsReview { get; init; }

    /// <summary>Where leaving it leads, as the footer says it.</summary>
    public string LeadsTo { get; init; } = "home";

    /// <summary>What became of the texts that were written.</summary>
    public WrittenAnswers Written { get; init; } = WrittenAnswers.NotKept;

    /// <summary>What is only looked at is not played: leaving it leaves no play.</summary>
    public override Playing? Play => IsReview ? null : Playing;

    /// <inheritdoc/>
    public override string? CommandLine => Playing.Recording is not { Keeping: InStore, Stored.Id: var id } ? null : IsReview ? $"mentorsim play {id[..8]} --mode review" : $"mentorsim report {id[..8]}";

    private Session Session => Playing.Session;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{(IsReview ? "Review" : "Debrief")}: {Session.Scenario.Title}",
        Aside = Playing.Beside(BriefingScreen.ModeName(Session.Mode)),
        Blocks = [.. DebriefText.Blocks(Debrief.Of(Session, Card), Written, More), .. Draft(), .. Reflection(), .. Receipt()],
        Hints =
        [
            new Hint(Act.Take, IsClosed ? "back" : Playing.Recording is null ? LeadsTo : "finish"),
            .. IsClosed ? [] : (Hint[])[new Hint(Act.Write, "reflect")],
            new Hint(Act.Futures, "two futures"),
            .. HasCoach ? [new Hint(Act.Coach, "coach")] : Array.Empty<Hint>(),
            .. CanShow ? [new Hint(Act.Showcase, "portfolio")] : Array.Empty<Hint>(),
            RoleCardScreen.HintFor(Session.Scenario),
            StandardsScreen.HintFor(Session.Scenario),
            DecisionScreen.SoFarHint(Session),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, IsClosed ? "back" : Playing.Recording is null ? LeadsTo : "leave it open"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take or Act.Back } when IsClosed => new GoBack(),
        Asked { Act: Act.Write } when IsClosed => Same,
        Asked { Act: Act.Take or Act.Back } when Playing.Recording is null or { Keeping: NotKept } => Session.Reflection.Length > 0 ? new Open(KeepQuestion) : new GoHome(Result),
        Asked { Act: Act.Take } => Finish(),
        Asked { Act: Act.Back } => new GoHome(),
        Asked { Act: Act.Write } => new Open(ReflectionScreen.For(Playing)),
        Asked { Act: Act.Futures } => new Open(new FuturesScreen(Playing, Card, Playing.FuturesOf(Card))),
        Asked { Act: Act.Coach } when HasCoach => new Open(CoachScreen.Of(this)),
        Asked { Act: Act.Showcase } when CanShow => new Open(Induction.ShowcaseScreen.Of(Playing.Recording!)),
        Asked { Act: Act.RoleCard } => new Open(new RoleCardScreen(Session.Scenario)),
        Asked { Act: Act.Standards } => new Open(new StandardsScreen(Session.Scenario)),
        Asked { Act: Act.SoFar } => new Open(new SoFarScreen(Session)),
        _ => Same,
    };

    /// <summary>Whether it is only looked at again.</summary>
    private bool IsClosed => IsReview || Session.State == SessionState.Closed;

    /// <summary>Whether there is a coach's page: a panel that looks at an interview does not coach.</summary>
    private bool HasCoach => Session.Mode != PlayMode.Interview;

    private string? More
    {
        get
        {
            var futures = Card.Costliest.Any() ? $"What came of these decisions, and what could have come of them? Press {KeyNames.Of(Act.Futures)} to see the two futures of each, side by side. " : "";
            var coach = HasCoach ? $"To talk this play over with your co-ordinator in five minutes, press {KeyNames.Of(Act.Coach)}: the coach's page." : "";
            return futures.Length + coach.Length == 0 ? null : (futures + coach).TrimEnd();
        }
    }

    /// <summary>Whether it can be put into a portfolio: whoever played it looks at it, and it is in the records.</summary>
    private bool CanShow => !IsReview && Playing.Recording is { Keeping: InStore };

    private PlayedResult Result => new(Session.Scenario.Id, DebriefText.ResultWords(Card));

    private GoHome Finish()
    {
        // Who finishes has seen it here, and can write nothing more afterwards.
        if (ReflectionScreen.BegunIn(Playing) is { } begun) Session.Reflect(begun.Trim());
        Session.Close();
        return new GoHome();
    }

    private AskScreen KeepQuestion => new(
        "Leave the debrief?",
        "This play is not kept, and your reflection with it: copy it out first if you want to keep it. When you leave, it is gone.",
        "Stay",
        "Leave",
        new GoHome(Result));

    /// <summary>Once, and by the way: the briefing says more of it.</summary>
    private IEnumerable<Block> Draft() => Session.Scenario.Review is { IsSigned: true }
        ? []
        : [new Gap(), new Paragraph("This scenario is a draft: no designated safeguarding lead has reviewed it as it stands.", Tone: Tone.Quiet)];

    private IEnumerable<Block> Reflection()
    {
        yield return new Gap();
        yield return new Heading(IsReview ? "Reflection" : "Your reflection");
        if (!IsClosed && ReflectionScreen.BegunIn(Playing) is { } begun)
        {
            yield return new Paragraph(Text.Lines(begun), Indent: 3);
            yield return new Paragraph($"You had begun to write this when the program ended. Press {KeyNames.Of(Act.Write)} to go on with it; when you finish, it is your reflection as it stands.", Indent: 3, Tone: Tone.Quiet);
            yield break;
        }

        yield return Session.Reflection.Length > 0
            ? new Paragraph(Text.Lines(Session.Reflection), Indent: 3)
            : new Paragraph(IsReview ? "None was written." : IsClosed ? "You wrote none." : $"What surprised you? What would you do differently? What do you want to ask your line manager? Press {KeyNames.Of(Act.Write)} to write it down.", Indent: 3);
    }

    private IEnumerable<Block> Receipt()
    {
        if (Playing.Recording is not { Receipt: { } receipt, Keeping: InStore }) yield break;
        yield return new Gap();
        yield return new Heading(IsReview ? "Receipt" : "Your receipt");
        yield return new Paragraph(Text.Verbatim(receipt.ToString()), Indent: 3);
        yield return new Paragraph("Note it down outside this machine: with it anybody can show later, by `mentorsim verify --receipt`, that nothing up to here was changed.", Indent: 3, Tone: Tone.Quiet);
    }
}
