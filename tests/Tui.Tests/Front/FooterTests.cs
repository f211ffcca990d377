using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Front;

public class FooterTests
{
    private static readonly Page Page = new()
    {
        Title = "A page",
        Blocks = [],
        Hints = [new Hint(Act.Take, "source"), new Hint(Act.Edit, "edit"), new Hint(Act.Source, "source"), new Hint(Act.Tests, "tests"), new Hint(Act.Back, "back")],
    };

    [Fact]
    public void Where_there_is_little_room_what_Enter_does_too_gives_way_first()
    {
        Words(60).ShouldBe(["source", "edit", "source", "tests", "back"]);
        Words(56).ShouldBe(["source", "edit", "tests", "back"]);
        Words(38).ShouldBe(["source", "edit", "back"]);
        Words(10).ShouldBe(["source", "back"]);
    }

    private static IEnumerable<string> Words(int width) => Footer.Of(Page, null, width).Select(label => label.Words.Trim());
}
