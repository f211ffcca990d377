using System.Globalization;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>
/// What a key costs in a library of two hundred scenarios: how much memory is asked for, which is the same on every machine. A terminal
/// that is slow for one key in a hundred was slow because of that.
/// </summary>
public sealed class LongListCostTests
{
    private const int Scenarios = 200;
    private const long MostBytesOfMost = 100_000;
    private const long MostBytesOfAny = 400_000;

    [Fact]
    public void A_key_asks_for_little_memory_also_where_the_page_was_turned_before()
    {
        using var stage = new Stage(new ScreenStack([Library()]));
        Key[] keys = [Key.CursorDown, Key.CursorDown, Key.PageDown, Key.CursorDown, Key.PageDown, Key.CursorDown, Key.CursorUp, Key.PageUp, Key.CursorUp, Key.Home];
        // What is made once is made by the first keys.
        stage.Press(keys);
        List<long> bytes = [];
        foreach (var key in keys)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            stage.Press(key);
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        bytes.ShouldAllBe(some => some < MostBytesOfAny);
        bytes.Order().ElementAt(bytes.Count / 2).ShouldBeLessThan(MostBytesOfMost);
    }

    [Fact]
    public void What_is_selected_is_told_about_where_it_stands()
    {
        using var stage = new Stage(new ScreenStack([Library()]));
        stage.Frame.ShouldContain("About number 1 of them");
        stage.Press(Key.End, Key.CursorDown);
        stage.Frame.ShouldNotContain("About number 1 of them");
        stage.Frame.ShouldContain($"About number {((PractiseScreen)stage.Stack.Top).Selected} of them");
    }

    private static PractiseScreen Library() => new(
        new LibraryDesk(
            CatalogueReading.Done(new Catalogue(
                [
                    .. Enumerable.Range(1, Scenarios).Select(number => new Listing(ListedKind.Scenario, $"{number}.yaml", $"The story of a corridor, told in {number} ways")
                    {
                        Id = $"story-{number}",
                        Topic = $"topic-{(number / 20).ToString(CultureInfo.InvariantCulture)}",
                        Phase = "any",
                        Minutes = 10,
                        Summary = $"About number {number} of them, in a sentence that is long enough to stand in two rows of a page of usual width.",
                        CanBegin = true,
                    }),
                ],
                [])),
            _ => Some.Corridor,
            _ => null!,
            file => Some.Briefing(file)),
        []);
}
