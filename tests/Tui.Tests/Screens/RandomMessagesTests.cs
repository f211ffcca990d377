using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Screens;

public class RandomMessagesTests
{
    private static readonly Act[] Acts = Enum.GetValues<Act>();

    [Fact]
    [Trait("Long", "RandomMessages")]
    public void Whatever_is_asked_there_is_a_page_with_keys_and_nothing_throws()
    {
        var random = Scale.Random();
        var seen = new HashSet<Type>();
        var walk = Start();
        for (var i = 0; i < Scale.Count(100_000); i++)
        {
            if (walk.Stack.IsDone) walk = Start();
            walk.Send(Message(random));
            if (walk.Stack.IsDone) continue;
            var page = walk.Page;
            page.Title.ShouldNotBeNullOrWhiteSpace();
            page.Hints.ShouldNotBeEmpty();
            page.Blocks.ShouldNotBeEmpty();
            page.Selected.ShouldBeInRange(0, page.Blocks.OfType<Item>().Count());
            PageLayout.Lines(page.Blocks, 76).ShouldNotBeEmpty();
            seen.Add(walk.Top.GetType());
        }

        seen.Count.ShouldBeGreaterThanOrEqualTo(10);
    }

    private static Walk Start() => new(Some.AtPractise([.. Some.Scenarios, Some.Corridor, Some.Longest, Some.Broken, Some.Endless]));

    private static Message Message(Random random) => random.Next(20) switch
    {
        < 8 => new Asked(Act.Take),
        < 12 => new Numbered(random.Next(-1, 11)),
        < 18 => new Asked(random.Of(Acts)),
        _ => new Wrote(random.Of(["", "A line.\nAnother.", "\u001b[2J\u202e", "- *a*\n1. b\n", Texts.Fill("long ", 5000)])),
    };
}
