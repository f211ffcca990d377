using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;

namespace MentorSim.Tui.Tests.Screens;

public sealed class OwnSchoolHandbookTests : IDisposable
{
    private static readonly SchoolProfile School = Some.ShippedBank().School!;

    private static readonly Handbook Pages = new(
        [HandbookFile.Read("who.md", "---\ntitle: Who is told\n---\n\nGo to {school.dsl}, or to {school.head}.\n"u8.ToArray(), Some.ShippedBank(), ["who"]).Page!], School);

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void The_handbook_names_the_people_whom_whoever_plays_named()
    {
        var desk = _records.Desk();
        desk.Name("Sam").ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to {School.People["dsl"].Name}");
        desk.Write(desk.Person!, at => new PersonNamed(at, "dsl", "Ms Okonjo-Price", null, Pronouns.She)).ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to Ms Okonjo-Price, or to {School.People["head"].Name}.");
        desk.Name("Alex").ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to {School.People["dsl"].Name}");
    }
}
