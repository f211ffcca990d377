using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class StoryTextTests
{
    [Theory]
    [InlineData(Pronouns.She, "She helps her; hers; herself. Her coat.")]
    [InlineData(Pronouns.He, "He helps him; his; himself. His coat.")]
    [InlineData(Pronouns.They, "They help them; theirs; themself. Their coat.")]
    public void Pronouns_and_verbs_agree(Pronouns pronouns, string shown) =>
        Text("{p.They} {p.helps/help} {p.them}; {p.theirs}; {p.themself}. {p.Their} coat.").With(Cast("Sam", pronouns)).ShouldBe(shown);

    [Theory]
    [InlineData("{p}", "Sam")]
    [InlineData("{p.name}", "Sam")]
    [InlineData("{ p.year }", "5")]
    [InlineData("{p.role}", "a pupil")]
    [InlineData("{p.Role}", "A pupil")]
    [InlineData("{school}", "Our School")]
    [InlineData("*{p}* says", "*Sam* says")]
    public void A_place_is_filled(string text, string shown) => Text(text).With(Cast("Sam", Pronouns.She)).ShouldBe(shown);

    [Theory]
    [InlineData("S*m", "S\\*m")]
    [InlineData("_Sam_", "\\_Sam\\_")]
    [InlineData("[Sam](x)", "\\[Sam\\](x)")]
    [InlineData("<b>", "\\<b\\>")]
    [InlineData("O’Neil-Smith Jr.", "O’Neil-Smith Jr.")]
    public void A_name_can_never_style_a_text(string name, string shown) => Text("{p}").With(Cast(name, Pronouns.She)).ShouldBe(shown);

    [Fact]
    public void A_text_is_kept_as_its_author_wrote_it() => Text("{p.They} {p.helps/help} at {school}.").ToString().ShouldBe("{p.They} {p.helps/help} at {school}.");

    [Theory]
    [InlineData("text: Two words and {school}, one by one.")]
    [InlineData("text: >\n      Two words and {school},\n      one by one.")]
    [InlineData("text: 'Two words and {school}, one by one.'")]
    public void A_part_of_a_text_has_its_place_in_the_file(string text)
    {
        var story = Some.Story($"start: end\nscenes:\n  end:\n    ending: good\n    {text}\n").Scenes[0].Text.Single().Text;

        var (source, span) = story.PlaceOf(new TextSpan(story.ToString().IndexOf("one", StringComparison.Ordinal), 3));

        source.Slice(span).ShouldBe("one");
        source.PositionOf(span.Start).Column.ShouldBeGreaterThan(6);
        story.Place.Source.Slice(story.Place.Span).ShouldContain("Two words");
    }

    [Theory]
    [InlineData("{free.they} looks up.", "looks")]
    [InlineData("{free.They} is late.", "is")]
    [InlineData("{free.they}'s late.", "'s")]
    [InlineData("{free.they} say so.", "say")]
    [InlineData("{dsl.they} nods.", "nods")]
    public void A_bare_verb_where_the_pronoun_is_open_is_a_finding(string text, string verb)
    {
        var finding = Read(text).Findings.ShouldHaveSingleItem();

        finding.Rule.Code.ShouldBe("MS6003");
        finding.Source.Slice(finding.Span).ShouldBe(verb);
    }

    [Theory]
    [InlineData("{p.they} looks up.")]
    [InlineData("{free.they} {free.looks/look} up.")]
    [InlineData("{free.they} always {free.looks/look} up.")]
    [InlineData("{free} looks up.")]
    [InlineData("{free.they} said so.")]
    [InlineData("{free.them} looks like rain.")]
    public void Elsewhere_a_verb_is_none(string text) => Read(text).Findings.ShouldBeEmpty();

    private static Cast Cast(string name, Pronouns pronouns)
    {
        var person = new Person(name, pronouns, 5, "a pupil");
        return new Cast([person, person, person], "Our School");
    }

    private static StoryText Text(string text) => Read(text).Scenario.ShouldNotBeNull().Scenes[0].Text.Single().Text;

    private static ScenarioFile Read(string text) => Some.File(
        $"{Some.Head}cast:\n  p: {{ year: 5, pronouns: she, role: a pupil }}\n  free: {{ year: 5 }}\n  dsl: {{ from: school.dsl }}\nstart: a\nscenes:\n  a: {{ ending: good, text: \"{text}\" }}\n");
}
