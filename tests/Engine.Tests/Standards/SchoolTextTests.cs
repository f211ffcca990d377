using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Standards;

public class SchoolTextTests
{
    [Fact]
    public void The_school_that_comes_with_the_program_is_the_same_again_when_it_was_written_and_read()
    {
        var school = Bank.Open(Path.Combine(Golden.Root, "scenarios")).School!;
        Same(Read(SchoolText.Write(school)), school);
    }

    [Theory]
    [InlineData("Ms O'Hara")]
    [InlineData("\"quoted\" \\ and {braces}: [a, b] # no comment")]
    [InlineData("- *& !tag %x @y `z`")]
    [InlineData("null")]
    [InlineData("Zoë Łukasz 日本")]
    public void Whatever_a_name_holds_it_stays_a_name(string name)
    {
        var people = ImmutableDictionary<string, SchoolPerson>.Empty.Add("dsl", new SchoolPerson(name, name, Pronouns.They)).Add("head", new SchoolPerson("Mr A", null, Pronouns.He));
        var school = new SchoolProfile(new SourceText("school.yaml", ""), "elm", "Elm", null, people, ImmutableDictionary<string, int>.Empty.Add("severe-absence", 50));
        Same(Read(SchoolText.Write(school)), school);
    }

    private static SchoolProfile Read(string text)
    {
        var file = YamlFile.Read(new SourceText("school.yaml", text));
        var school = SchoolBinder.Bind(file);
        file.Findings.InOrder().ShouldBeEmpty();
        return school.ShouldNotBeNull();
    }

    private static void Same(SchoolProfile read, SchoolProfile school)
    {
        (read.Id, read.Name, read.Phase).ShouldBe((school.Id, school.Name, school.Phase));
        read.People.ShouldBe(school.People, ignoreOrder: true);
        read.Thresholds.ShouldBe(school.Thresholds, ignoreOrder: true);
        read.Superseded.ShouldBe(school.Superseded);
    }
}
