using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Play;

public sealed class CastNamesTests
{
    private static readonly Scenario Scenario = Some.Story(
        """
        cast:
          girl: { year: 5, pronouns: she }
          boy: { year: 5, pronouns: he }
          pupil: { year: 6 }
          woman: { pronouns: she, role: a parent }
          man: { pronouns: he }
          they: { pronouns: they }
          dsl: { from: school.dsl, role: the lead }
          named: { name: Sam, year: 5, pronouns: they }
        start: a
        scenes:
          a: { ending: good }
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261121)]
    public void A_seed_always_makes_the_same_people(long seed) =>
        Golden.Match(string.Concat(CastNames.For(Scenario, seed).People.Select(person => $"{person}\n")), Path.Combine("Cast", $"{seed}.txt"));

    [Fact]
    public void Names_are_distinct_and_pronouns_are_kept()
    {
        for (var seed = 0; seed < Scale.Count(2_500); seed++)
        {
            var people = CastNames.For(Scenario, seed).People;
            people.Select(person => person.Name).ShouldBeUnique();
            people.Select(person => person.Pronouns).Where((_, index) => index != 2)
                .ShouldBe([Pronouns.She, Pronouns.He, Pronouns.She, Pronouns.He, Pronouns.They, Pronouns.She, Pronouns.They]);
            people[3].Name.Split(' ')[0].ShouldBeOneOf("Ms", "Mrs");
            people[4].Name.ShouldStartWith("Mr ");
            people[5].Name.ShouldStartWith("Mx ");
            people[6].ShouldBe(new Person("Ms Archer", Pronouns.She, null, "the lead"));
            people[7].ShouldBe(new Person("Sam", Pronouns.They, 5, null));
            foreach (var person in people)
            {
                if (!person.Name.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.')) Assert.Fail(person.Name);
            }
        }
    }

    [Fact]
    public void Where_the_seed_decides_all_pronouns_come_up() =>
        Enumerable.Range(0, 25).Select(seed => CastNames.For(Scenario, seed).People[2].Pronouns).Distinct().Count().ShouldBe(3);

    [Fact]
    public void No_two_adults_look_like_a_family()
    {
        var cast = string.Concat(Enumerable.Range(1, 12).Select(n => $"  adult-{n}: {{ role: a colleague }}\n"));
        var scenario = Some.Story($"cast:\n{cast}  own: {{ name: Ms Archer, pronouns: she }}\nstart: a\nscenes:\n  a: {{ ending: good }}\n");

        for (var seed = 0; seed < 40; seed++) CastNames.For(scenario, seed).People.Select(person => person.Name.Split(' ')[^1]).ShouldBeUnique();
    }

    [Fact]
    public void A_class_of_thirty_has_thirty_names()
    {
        var cast = string.Concat(Enumerable.Range(1, 30).Select(n => $"  pupil-{n}: {{ year: 5 }}\n"));
        var scenario = Some.Story($"cast:\n{cast}start: a\nscenes:\n  a: {{ ending: good }}\n");

        for (var seed = 0; seed < 5; seed++) CastNames.For(scenario, seed).People.Select(person => person.Name).ShouldBeUnique();
    }
}
