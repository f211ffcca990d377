using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Induction;

public sealed class RouteBinderTests
{
    private const string Written =
        """
        kind: route
        id: some-weeks
        title: Some weeks
        summary: For somebody new.
        standards: [tiny]
        steps:
          - { id: role, title: The role itself, read: the-role, due: 1, why: It comes first. }
          - { id: law, read-elsewhere: A law, sources: [R-01], due: 1 }
          - { id: people, who-is-who: [dsl, head], due: 2 }
          - { id: course, training: A course, due: 3 }
          - { id: bring, self-audit: tiny, due: 4 }
          - { id: story, play: quiet-day }
          - { id: story-again, play: quiet-day, mode: assess, until: finished }
          - { id: tray, sit: two-messages, due: 7 }
          - { id: look, form: self-evaluation, due: 7 }
          - { id: week-1, sign-off: The first week, due: 7 }

        """;

    [Fact]
    public void A_route_is_read_whole()
    {
        var route = Read(Written).Route.ShouldNotBeNull();

        (route.Id, route.Title, route.Summary, route.LastDay).ShouldBe(("some-weeks", "Some weeks", "For somebody new.", 7));
        route.Packs.Single().Id.ShouldBe("tiny");
        route.Review.ShouldBeNull();
        route.Steps.Select(step => step.Id).ShouldBe(["role", "law", "people", "course", "bring", "story", "story-again", "tray", "look", "week-1"]);
        route.Steps.Select(step => step.Due).ShouldBe([1, 1, 2, 3, 4, null, null, 7, 7, 7]);
        route.Step("role")!.Why.ShouldBe("It comes first.");
        route.Step("role").ShouldBeOfType<ReadStep>().Page.ShouldBe("the-role");
        var law = route.Step("law").ShouldBeOfType<ReadStep>();
        (law.Page, law.What, law.Sources.Single().Id).ShouldBe((null, "A law", "R-01"));
        route.Step("people").ShouldBeOfType<WhoIsWhoStep>().Slots.ShouldBe(["dsl", "head"]);
        route.Step("course").ShouldBeOfType<TrainingStep>().What.ShouldBe("A course");
        route.Step("bring").ShouldBeOfType<AuditStep>().Pack.Id.ShouldBe("tiny");
        (route.Step("story") as PlayStep).ShouldBe(new PlayStep("quiet-day", null, Until.Finished) { Id = "story", Title = "Play: A quiet day" });
        (route.Step("story-again") as PlayStep)!.Mode.ShouldBe(PlayMode.Assess);
        route.Step("tray").ShouldBeOfType<SitStep>().Paper.ShouldBe("two-messages");
        route.Step("look").ShouldBeOfType<EvaluationStep>();
        route.Step("week-1").ShouldBeOfType<SignOffStep>().What.ShouldBe("The first week");
    }

    [Fact]
    public void A_step_without_a_title_has_one_that_says_what_it_is() => Read(Written).Route!.Steps.Select(step => step.Title).ShouldBe(
    [
        "The role itself", "Read: A law", "Who is who", "Training: A course", "Self-audit: A tiny pack", "Play: A quiet day", "Play: A quiet day",
        "Practise the in-tray: Two messages", "Self-evaluation", "Sign-off: The first week",
    ]);

    [Fact]
    public void A_page_of_the_handbook_lends_its_heading() =>
        Read(Written.Replace("title: The role itself, ", "", StringComparison.Ordinal)).Route!.Steps[0].Title.ShouldBe("Read in the handbook: The role");

    [Fact]
    public void What_one_library_has_not_another_may_have()
    {
        var alone = RouteGround.Of(Some.Bank(), Path.Combine(Some.RouteLibrary, "stories"));
        Read(Written, alone).Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS8004", "MS8002"]);
        Read(Written, RouteGround.Of(Some.Bank(), Path.Combine(Some.RouteLibrary, "stories"), Some.RouteLibrary)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_that_is_scored_can_be_played_until_competent()
    {
        var ground = RouteGround.Of(Some.ShippedBank(), Some.RouteLibrary);
        var file = Read("kind: route\nid: a\ntitle: A\nsteps:\n  - { id: b, play: a-quiet-word, until: competent }\n  - { id: c, sign-off: That }\n", ground);

        file.Findings.ShouldBeEmpty(Some.Report(file.Findings));
        file.Route!.Steps[0].ShouldBeOfType<PlayStep>().Until.ShouldBe(Until.Competent);
    }

    // What is put in the place of what, and what is said of it.
    [Theory]
    [InlineData("kind: route", "kind: paper", "MS2007")]
    [InlineData("id: some-weeks", "id: Some weeks", "MS2004")]
    [InlineData("title: Some weeks\n", "", "MS2002")]
    [InlineData("title: Some weeks", "title: \"{pupil} and you\"", "MS3011")]
    [InlineData("standards: [tiny]", "standards: tiny", "MS2003")]
    [InlineData("due: 2", "due: soon", "MS2005")]
    [InlineData("due: 2", "by: 2", "MS2001")]
    [InlineData("sign-off: The first week", "sign-off: \" \"", "MS2002")]
    [InlineData("[dsl, head]", "dsl", "MS2003")]
    [InlineData("play: quiet-day }", "play: [quiet-day] }", "MS2003")]
    [InlineData("id: look", "id: tray", "MS2010")]
    [InlineData("mode: assess", "mode: interview", "MS2007")]
    public void A_mistake_stands_against_following_it(string right, string wrong, string code)
    {
        Written.ShouldContain(right);
        var file = Read(Written.Replace(right, wrong, StringComparison.Ordinal));

        file.Findings.Select(finding => finding.Rule.Code).ShouldContain(code, Some.Report(file.Findings));
        file.CanBeFollowed.ShouldBeFalse();
    }

    [Fact]
    public void What_is_odd_stands_against_nothing()
    {
        var file = Read(Written.Replace("sign-off: The first week", "training: The first week", StringComparison.Ordinal).Replace("due: 2", "due: 9", StringComparison.Ordinal));

        file.Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS8009", "MS8007"]);
        file.CanBeFollowed.ShouldBeTrue();
    }

    [Fact]
    public void A_hundred_steps_are_read_and_one_more_is_too_much()
    {
        var steps = string.Concat(Enumerable.Range(0, 100).Select(step => $"  - {{ id: s{step}, training: Course {step} }}\n"));
        const string Head = "kind: route\nid: long\ntitle: Long\nsteps:\n";

        Read(Head + steps).CanBeFollowed.ShouldBeTrue();
        Read($"{Head}{steps}  - {{ id: last, sign-off: All }}\n").Findings.Select(finding => finding.Rule.Code).ShouldBe(["MS2011"]);
    }

    [Fact]
    public void A_route_is_made_again_of_the_texts_that_are_kept_of_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mentorsim-").FullName, "some-weeks.yaml");
        File.WriteAllText(path, Written);
        var texts = RouteFile.Read(path, Some.RouteGround).Texts;
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

        texts.Manifest.Files.Select(file => file.Path).ShouldBe(["some-weeks.yaml", "standards/tiny.yaml", "school.yaml"]);
        var again = RouteFile.Read(texts);
        again.Findings.ShouldBeEmpty();
        again.Route!.Steps.Select(step => (step.Id, step.Due)).ShouldBe(Read(Written).Route!.Steps.Select(step => (step.Id, step.Due)));
        again.Route.Step("story")!.Title.ShouldBe("Play: quiet-day");
    }

    private static RouteFile Read(string text, RouteGround? ground = null) => RouteFile.Read(YamlFile.Read(new SourceText("route.yaml", text)), ground ?? Some.RouteGround);
}
