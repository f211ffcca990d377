using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scenarios;

/// <summary>A scenario in another school than that of its library.</summary>
public static class OtherSchool
{
    /// <summary>
    /// The scenario made anew of its own texts, with another school profile in the place of its library's. What is kept of a play of it
    /// holds that profile, so it is played again and verified with it. As it is where it has no school, or cannot be played in that one.
    /// </summary>
    /// <param name="file">The scenario.</param>
    /// <param name="profile">The text of the profile.</param>
    public static ScenarioFile In(this ScenarioFile file, string profile)
    {
        if (file.Scenario?.School is not { } school || school.Source.Text == profile) return file;
        var texts = KeptTexts.Of(file).Texts;
        var other = new KeptTexts([.. texts.Take(1), .. texts.Skip(1).Select(text => text.Path == SchoolText.FileName ? KeptText.Of(text.Path, profile) : text)]).Read();
        return other.IsPlayable ? other : file;
    }
}
