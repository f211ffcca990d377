using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The script by which a co-ordinator talks a play over in five minutes, made of that play.</summary>
/// <param name="Playing">The play.</param>
/// <param name="Coach">What is to be named.</param>
/// <param name="Written">What became of its texts.</param>
internal sealed record CoachScreen(Playing Playing, CoachPage Coach, WrittenAnswers Written) : Screen
{
    /// <summary>Whether whoever looks at it is not the one who played: what somebody else presses says nothing of their experience.</summary>
    public bool IsReview { get; init; }

    /// <summary>Why what was said of somebody's experience could not be kept; null where all is well.</summary>
    public string? Trouble { get; init; }

    /// <summary>The coach's page behind a debrief; it begins as fits the experience that the person said they have.</summary>
    public static CoachScreen Of(DebriefScreen debrief)
    {
        var (experience, trouble) = ExperienceOf(debrief.Playing.Recording);
        return new CoachScreen(debrief.Playing, CoachPage.Of(debrief.Playing.Session, debrief.Card, StartFor(experience)), debrief.Written) { IsReview = debrief.IsReview, Trouble = trouble };
    }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Coach's page: {Playing.Session.Scenario.Title}",
        Aside = Playing.Beside(BriefingScreen.ModeName(Playing.Session.Mode)),
        Blocks =
        [
            .. Trouble is { } why ? (Block[])[new Paragraph($"What is known of this person's experience could not be read or kept: {Text.Verbatim(why)}", Tone: Tone.Alert), new Gap()] : [],
            .. CoachText.Blocks(Coach, Playing.Session.Scenario.Notice is not null, Written.Waiting(Coach.Debrief) is not null),
        ],
        Hints =
        [
            new Hint(Act.Take, "back"),
            new Hint(Act.Experience, Coach.Start == CoachStart.WorkedExample ? "for somebody experienced" : "for a beginner"),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take or Act.Back or Act.Coach } => new GoBack(),
        Asked { Act: Act.Experience } => new Stay(Switched()),
        _ => Same,
    };

    private CoachScreen Switched()
    {
        var experience = Coach.Start == CoachStart.WorkedExample ? Experience.Experienced : Experience.Beginner;
        var switched = this with { Coach = Coach with { Start = StartFor(experience) }, Trouble = null };
        if (IsReview || Playing.Recording is not { Keeping: InStore } recording) return switched;
        try
        {
            recording.Notes.Add(at => new ExperienceSaid(at, experience));
            return switched;
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return switched with { Trouble = refused.Message };
        }
    }

    private static (Experience Experience, string? Trouble) ExperienceOf(Recording? recording)
    {
        try
        {
            return (recording?.Notes.Read().Experience ?? Experience.Beginner, null);
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return (Experience.Beginner, refused.Message);
        }
    }

    private static CoachStart StartFor(Experience experience) => experience switch
    {
        Experience.Beginner => CoachStart.WorkedExample,
        Experience.Experienced => CoachStart.Reflection,
    };
}
