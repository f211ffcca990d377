using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Pages;

public class SparklineTests
{
    [Fact]
    public void Shares_are_columns_in_the_order_of_time_with_their_words_behind_them() =>
        Lines(new Sparkline("LM3", [0, 0.13m, 0.5m, 0.99m, 1], "0%, then more"), 60).ShouldBe(["LM3", $"    ▁▂▅██{new string(' ', 15)}  0%, then more"]);

    [Fact]
    public void What_spoke_against_somebody_and_what_is_not_known_look_like_no_share() => Drawn.Spark([-1, null, 0], 3).ShouldBe("!?▁");

    [Fact]
    public void Of_more_than_there_is_room_for_the_latest_stand_there() => Drawn.Spark([0, 0, 0, 1, 0, 1], 3).ShouldBe("█▁█");

    [Fact]
    public void Lines_of_text_say_its_words()
    {
        var output = new StringWriter { NewLine = "\n" };
        PageText.Write([new Sparkline("LM3", [0, 1], "0%, then 100%"), new Sparkline("", [1], "100%")], output);
        output.ToString().ShouldBe("LM3: 0%, then 100%\n   100%\n");
    }

    [Fact]
    public void Any_values_in_any_width_take_the_room_that_they_have()
    {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            ImmutableArray<decimal?> values = [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(6) switch
            {
                0 => (decimal?)null,
                1 => decimal.MinValue,
                2 => decimal.MaxValue,
                _ => random.Next(-200, 1200) / 1000m,
            })];
            var width = random.Next(0, 30);
            Drawn.Spark(values, width).GetColumns().ShouldBe(width);
            Drawn.Bar(random.Next(4) == 0 ? null : random.Next(-50, 200) / 100m, width).GetColumns().ShouldBe(width);
            var room = random.Next(8, 90);
            foreach (var line in Lines(new Sparkline(random.Next(2) == 0 ? "" : "LM3", values, "40%, then 55%; latest developing"), room)) line.GetColumns().ShouldBeLessThanOrEqualTo(room);
        }
    }

    [Fact]
    public void A_text_that_is_to_stand_in_one_line_is_cut_at_the_end_of_a_word_and_said_whole()
    {
        var item = new Item(1, "LM3  Contribute to the protection of children", "40%") { IsOneLine = true };
        Lines(item, 34).ShouldBe(["1  LM3  Contribute to the…     40%"]);
        Lines(item with { Markdown = "LM3  Contribute to" }, 34).ShouldBe(["1  LM3  Contribute to          40%"]);
        var output = new StringWriter { NewLine = "\n" };
        PageText.Write([item], output);
        output.ToString().ShouldBe("1. LM3  Contribute to the protection of children (40%)\n");
    }

    [Fact]
    public void A_drawing_says_its_sentences_where_there_are_no_places()
    {
        var output = new StringWriter { NewLine = "\n" };
        PageText.Write([new Drawing([". . 2"]) { Sentences = ["On Wednesday 2."] }], output);
        output.ToString().ShouldBe("On Wednesday 2.\n");
        Lines(new Drawing([". . 2"]) { Sentences = ["On Wednesday 2."] }, 40).ShouldBe([". . 2"]);
    }

    private static string[] Lines(Block block, int width) => [.. PageLayout.Lines([block], width).Select(line => line.ToString())];
}
