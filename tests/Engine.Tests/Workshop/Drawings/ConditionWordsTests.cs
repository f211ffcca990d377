using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("trust >= 3", "trust is at least 3")]
    [InlineData("not trust >= 3", "trust is less than 3")]
    [InlineData("trust + 1 != 2 * trust", "trust plus 1 is not 2 times trust")]
    [InlineData("told", "told is true")]
    [InlineData("not told", "told is false")]
    [InlineData("told == false", "told is false")]
    [InlineData("mood == closed", "mood is closed")]
    [InlineData("mood != wary", "mood is not wary")]
    [InlineData("time > 15:00", "the time is after 15:00")]
    [InlineData("time >= 15:00", "the time is 15:00 or later")]
    [InlineData("not time > 15:00", "the time is 15:00 or earlier")]
    [InlineData("15:00 <= time", "15:00 is not after the time")]
    [InlineData("seen(b)", "the scene 'b' was seen")]
    [InlineData("not seen(b)", "the scene 'b' was not seen")]
    [InlineData("times(a) < 2", "the number of visits to 'a' is less than 2")]
    [InlineData("chose(a.one)", "'one' was chosen in 'a'")]
    [InlineData("not chose(a.one)", "'one' was not chosen in 'a'")]
    [InlineData("(told or trust > 1) and not seen(b)", "(told is true or trust is more than 1) and the scene 'b' was not seen")]
    [InlineData("told and (trust > 1 and seen(b))", "told is true and trust is more than 1 and the scene 'b' was seen")]
    [InlineData("not (told or seen(b))", "it is not so that (told is true or the scene 'b' was seen)")]
    [InlineData("told == seen(b)", "told is true exactly when the scene 'b' was seen")]
    [InlineData("told != seen(b)", "told is true exactly when the scene 'b' was not seen")]
    public void Conditions_are_said_as_people_say_them(string condition, string words)
    {
        var scenario = Some.Story(
            "vars: { trust: { start: 2, min: 0, max: 5 }, told: false, mood: { start: wary, of: [wary, closed] } }\nclock: { from: \"09:00\", to: \"16:00\" }\nstart: a\nscenes:\n" +
            $"  a: {{ choices: [{{ id: one, text: One., to: b, feedback: So. }}, {{ id: two, text: Two., when: \"{condition}\", to: b, feedback: So. }}] }}\n  b: {{ ending: good }}\n");
        new ConditionWords(scenario).Of(((Choice)scenario.Scenes[0].Offers[1]).When!).ShouldBe(words);
    }
}
