using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class OwnSchoolHandbookTests : IDisposable
{
    private static readonly Bank Shipped = Bank.Open(Golden.SmallLibrary);

    private static readonly SchoolProfile School = Shipped.School!;

    private static readonly Handbook Pages = new(
        [HandbookFile.Read("who.md", "---\ntitle: Who is told\n---\n\nGo to {school.dsl}, or to {school.head}.\n"u8.ToArray(), Shipped, ["who"]).Page!], School);

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void The_handbook_names_the_people_whom_whoever_plays_named()
    {
        var desk = ((PractiseScreen)_records.AtHome(_records.Archive(), null).Top).Desk!;
        desk.Name("Sam").ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to {School.People["dsl"].Name}");
        desk.Write(desk.Person!, at => new PersonNamed(at, "dsl", "Ms Okonjo-Price", null, Pronouns.She)).ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to Ms Okonjo-Price, or to {School.People["head"].Name}.");
        desk.Name("Alex").ShouldBeNull();
        desk.InTheirSchool(Pages).Page("who")!.Markdown.ShouldContain($"Go to {School.People["dsl"].Name}");
    }
}
