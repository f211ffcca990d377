using System.Text;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class DecisionFrameTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_play_with_every_kind_of_decision_looks_as_it_did(int width, int height)
    {
        var (stage, film) = Start(Some.AtBriefing(Some.Playable(Some.Note)), width, height);
        using var _ = stage;
        film("briefing");
        stage.Press(Key.T);
        film("briefing, more time");
        stage.Press(Key.T, Key.T, Key.T).Through(Key.Enter);
        film("choices in a hurry");
        stage.Wait(5);
        film("five seconds later");
        stage.Press((Key)'1');
        film("how sure");
        stage.Press((Key)'3');
        film("feedback of a choice");
        stage.Through(Key.Enter);
        film("pick");
        stage.Press(Key.D);
        film("pick, too few");
        stage.Press(Key.Esc, (Key)'1', (Key)'3');
        film("pick, two ticked");
        stage.Press(Key.D);
        film("feedback of a pick");
        stage.Press(Key.End);
        film("feedback of a pick, its end");
        stage.Through(Key.Enter);
        film("order");
        stage.Press((Key)'2', (Key)'1');
        film("order, two placed");
        stage.Press(Key.D);
        film("order, one without a place");
        stage.Press(Key.Esc, (Key)'3', (Key)'0', (Key)'1');
        film("feedback of an order");
        stage.Through(Key.Enter);
        film("write");
        stage.Press(Key.W).Type("We go to Ms Gray now? 1, 2, 3: I stay with you.\nq is only a letter.");
        film("writing");
        stage.Press(Key.Esc);
        film("written");
        stage.Press((Key)'2');
        film("feedback of a text");
        stage.Through(Key.Enter);
        film("the end");
        stage.Through(Key.Enter);
        film("debrief");
        for (var page = 2; page <= 5; page++)
        {
            stage.Press(Key.PageDown);
            film($"debrief, page {page}");
        }

        Golden.Match(film(""), $"Frames/decisions-{width}x{height}.txt");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(40, 10)]
    public void The_longest_decisions_fit_into_the_window(int width, int height)
    {
        var (stage, film) = Start(Some.AtBriefing(Some.Playable(Some.LongestDecisions)), width, height);
        using var _ = stage;
        stage.Through(Key.Enter);
        foreach (var kind in new[] { "pick", "order" })
        {
            film(kind);
            for (var page = 2; page <= 3; page++)
            {
                stage.Press(Key.PageDown);
                film($"{kind}, page {page}");
            }

            for (var number = 1; number <= (kind == "pick" ? 2 : 6); number++) stage.Mark(number);
            film($"{kind}, marked");
            stage.Press(Key.End);
            film($"{kind}, its end");
            stage.Through(Key.D);
            if (kind == "pick")
            {
                film("how sure");
                stage.Through((Key)'1');
            }

            film($"feedback of the {kind}");
            stage.Press(Key.End);
            film($"feedback of the {kind}, its end");
            stage.Through(Key.Enter);
        }

        film("write");
        stage.Press(Key.W);
        film("writing, empty");
        stage.Type(string.Concat(Enumerable.Repeat("Many words, one after the other. ", 12)));
        film("writing");
        stage.Press(Key.Esc);
        film("written");
        stage.Press(Key.End);
        film("written, its end");
        Golden.Match(film(""), $"Frames/longest-decisions-{width}x{height}.txt");
    }

    private static (Stage Stage, Func<string, string> Film) Start(ScreenStack stack, int width, int height)
    {
        var (stage, frames) = (new Stage(stack, width, height), new StringBuilder());
        return (stage, name => name.Length == 0 ? frames.ToString() : frames.Append("==== ").Append(name).Append('\n').Append(stage.Frame).Append('\n').ToString());
    }
}
