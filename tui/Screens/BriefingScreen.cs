using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What a trainee should know before the first scene, with a way out.</summary>
/// <param name="Playing">The session that waits to begin, with the search of what can happen, which goes on meanwhile.</param>
/// <param name="Prepare">Makes a session in another mode, or with another pace.</param>
internal sealed record BriefingScreen(Playing Playing, Func<PlayMode, Pace, Playing> Prepare) : Screen
{
    /// <summary>Whether mode and time were set by somebody else than whoever plays, as for an interview, and stay so.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The pace on the other side of the change between interviews and the other modes: an interview has its time even where nothing else has.</summary>
    public Pace OtherPace { get; init; } = Pace.AsWritten;

    /// <summary>Whether an earlier search found that every play comes to an end, so that nobody need wait for this one.</summary>
    public bool IsKnownToEnd { get; init; }

    /// <summary>What whoever plays has finished of this scenario, to be looked back at; null for nothing.</summary>
    public FinishedPlays? Finished { get; init; }

    /// <summary>Where the key stands by which somebody is assessed, as a sentence; null where colleagues agree with it.</summary>
    public string? KeyCaution { get; init; }

    /// <summary>Whether a finished play is looked back at, in the place of playing.</summary>
    public bool IsReview { get; init; }

    /// <inheritdoc/>
    public override string? CommandLine => Playing.CommandLine;

    /// <inheritdoc/>
    public override Playing? Play => Playing;

    private Session Session => Playing.Session;

    private Pace Pace => Playing.Pace;

    private Scenario Scenario => Session.Scenario;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Scenario.Title,
        Aside = $"{Text.Phase(Scenario.Phase)}, {(Session.Allowed is { } allowed ? Text.Duration(allowed) : string.Create(CultureInfo.InvariantCulture, $"about {Scenario.Minutes} minutes"))}",
        Blocks =
        [
            new Paragraph(Scenario.Summary),
            .. Notice(),
            new Gap(),
            new Heading("Who is who"),
            new Paragraph("You are the learning mentor" + (Scenario.School is { } school ? $" at {Text.Verbatim(school.Name)} (an invented school)." : "."), Lead: "- "),
            .. Session.Cast.People.Select(Describe),
            new Gap(),
            new Heading($"How it is played: {Mode}"),
            .. ModeText().Select(words => new Paragraph(words)),
            .. KeyCaution is { } caution && !IsReview && Session.Mode != PlayMode.Practice ? [new Paragraph(caution)] : Array.Empty<Block>(),
            .. HasTimeLimits && !IsReview ? [new Paragraph($"Some decisions have a time limit. Time: {Pace.Words}.")] : Array.Empty<Block>(),
            new Gap(),
            new Paragraph(Provenance.Words(Scenario.Policy, Scenario.Review), Tone: Tone.Quiet),
        ],
        Hints =
        [
            new Hint(Act.Take, IsReview ? "look at it" : "begin"),
            .. IsFixed ? [] : (Hint[])[new Hint(Act.Mode, $"mode: {Mode}")],
            .. CanChooseTime ? [new Hint(Act.Time, "time")] : Array.Empty<Hint>(),
            .. RoleCardScreen.HintsFor(Playing),
            .. StandardsScreen.HintsFor(Playing),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } when IsReview => new Open(Finished!.Open()),
        Asked { Act: Act.Take } => Begin(),
        Asked { Act: Act.Time } when CanChooseTime => new Stay(this with { Playing = Prepare(Session.Mode, Pace.Next) }),
        Asked { Act: Act.Mode } when !IsFixed => new Stay(Next),
        Asked { Act: Act.Standards } when !Playing.IsInterview => new Open(new StandardsScreen(Scenario)),
        Asked { Act: Act.RoleCard } when !Playing.IsInterview => new Open(new RoleCardScreen(Scenario)),
        Asked { Act: Act.Back } => Back(),
        _ => Same,
    };

    private bool HasTimeLimits => Scenario.Scenes.Any(scene => scene.WayOn is ChoiceDecision { Limit: not null });

    private string Mode => IsReview ? "review" : ModeName(Session.Mode);

    private bool CanChooseTime => !IsFixed && !IsReview && (HasTimeLimits || Playing.IsInterview);

    private BriefingScreen In(PlayMode mode) => (mode == PlayMode.Interview) == Playing.IsInterview
        ? this with { Playing = Prepare(mode, Pace) }
        : this with { Playing = Prepare(mode, OtherPace), OtherPace = Pace };

    private GoBack Back()
    {
        Playing.StopSearch();
        return new GoBack();
    }

    private Turn Begin()
    {
        if (!IsKnownToEnd)
        {
            if (!Playing.Survey!.IsCompleted) return new Go(new MomentScreen(Scenario.Title, Playing.Survey, Begin) { Before = this, Playing = Playing, Gauge = Playing.Gauge });
            var survey = Playing.Survey.GetAwaiter().GetResult();
            if (survey.Problems is { } problems)
            {
                problems.ReportIn(survey.File.File.Findings);
                return new Go(new ProblemsScreen(survey.File.Findings));
            }
        }

        Session.Begin();
        return new Go(Playing.Screen);
    }

    private IEnumerable<Block> Notice()
    {
        if (Scenario.Notice is not { } notice) yield break;
        yield return new Gap();
        yield return new Heading("Before you start");
        yield return new Paragraph(notice);
        yield return new Gap();
        yield return new Paragraph(
            "You can go back now, and you can stop at any moment. If it touches something of your own, talk to somebody you " +
            $"trust: your line manager, your school's safeguarding lead, your GP. To stop is no failure{(Playing.IsInterview ? "." : ": a play that is not finished is not scored.")}");
    }

    private static Paragraph Describe(Person person)
    {
        var year = person.Year is { } number ? number == 0 ? "Reception" : string.Create(CultureInfo.InvariantCulture, $"Year {number}") : null;
        string?[] about = [person.Role, Says(person.Role, year) ? null : year, Pronouns(person)];
        return new Paragraph($"**{Text.Verbatim(person.Name)}**: {Text.Verbatim(string.Join(", ", about.OfType<string>()))}", Lead: "- ");
    }

    /// <summary>Whether a role says the year itself, as in "a Year 3 boy"; the 3 of "Year 30" says no Year 3.</summary>
    private static bool Says(string? role, string? year) => role is not null && year is not null && Regex.IsMatch(role, $@"\b{year}\b", RegexOptions.IgnoreCase);

    private static string Pronouns(Person person) =>
        $"{person.Field(CastField.They, false)}/{person.Field(CastField.Them, false)}";

    /// <summary>The next way: looking back comes last, where there is something to look back at.</summary>
    private BriefingScreen Next => Session.Mode switch
    {
        PlayMode.Practice => IsReview ? this with { IsReview = false } : In(PlayMode.Assess),
        PlayMode.Assess => In(PlayMode.Interview),
        PlayMode.Interview => In(PlayMode.Practice) with { IsReview = Finished is not null },
    };

    /// <summary>A mode by the word with which records know it.</summary>
    internal static string ModeName(string word) => Enum.GetValues<PlayMode>().Where(mode => Engine.Scoring.Words.Of(mode) == word).Select(ModeName).FirstOrDefault() ?? (word == "training" ? "in-tray" : word);

    internal static string ModeName(PlayMode mode) => mode switch
    {
        PlayMode.Practice => "practice",
        PlayMode.Assess => "assessment",
        PlayMode.Interview => "interview",
    };

    private string[] ModeText() => IsReview ? [ReviewText(Finished!)] : ModeText(Session.Mode);

    private static string ReviewText(FinishedPlays finished) =>
        $"Nothing is played: you look again at {(finished.Count == 1 ? "your finished play of it" : string.Create(CultureInfo.InvariantCulture, $"the latest of your {finished.Count} finished plays of it"))} ({finished.Mode}, {finished.When}), with its result, every decision with the reasons, what you wrote, and what others wrote to you since. Nothing in it can be changed.";

    private string[] ModeText(PlayMode mode) => mode switch
    {
        PlayMode.Practice => ["After each decision you read what it did and why. If something goes badly wrong, the story plays on, so that you see what comes of it."],
        PlayMode.Assess => ["After each decision you read what it did and why. A serious breach, such as promising a child secrecy, ends the assessment there."],
        PlayMode.Interview =>
        [
            "You are not told how you do, neither after a decision nor at the end, and nothing that you do ends it early: the panel has your answers, and what comes of them you hear from the panel.",
            Session.Allowed is { } allowed
                ? $"You have {Text.Duration(allowed)} for the whole of it{(Pace == Pace.AsWritten ? "" : $" (time: {Pace.Words})")}. They begin when you begin, and what is left of them always stands in sight. When the time is up it ends, with all that you answered by then."
                : "There is no time limit.",
            string.Create(CultureInfo.InvariantCulture, $"Everybody who is interviewed with seed {Session.Seed} meets the same people and has the same luck."),
        ],
    };
}
