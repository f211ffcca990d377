using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class ExercisePaperTests
{
    private static readonly PaperFile[] Shipped = [.. PaperFile.PathsIn(Path.Combine(Golden.Root, "scenarios")).Select(path => PaperFile.Read(path, Some.ShippedBank()))];

    [Fact]
    public void A_paper_comes_out_of_an_exercise_as_it_went_in()
    {
        foreach (var file in Shipped)
        {
            var chosen = ExercisePaper.Choose(file, isPublic: true);
            var read = ExercisePaper.Read(ExerciseJson.Read<ChosenPaper>(ExerciseJson.Write(chosen)));
            CandidatePaper.Write(read).ShouldBe(CandidatePaper.Write(file.Paper!));
            chosen.Lines.Length.ShouldBe(file.Paper!.Items.Sum(item => item.Rubric.Length));
        }
    }

    [Fact]
    public void Items_chosen_and_reordered_come_out_in_their_order_and_with_their_keys()
    {
        var file = Shipped.Single(file => file.Paper!.Id == "ten-before-nine");
        var items = file.Paper!.Items.Take(4).Reverse().Select(item => new ChosenItem(file.Paper.Id, item.Id, 0)).ToArray();
        var read = ExercisePaper.Read(ExercisePaper.Choose([(file, true)], [.. items], "ours", "Ours", 12));
        read.Items.Select(item => item.Id).ShouldBe(items.Select(item => item.Item));
        read.Minutes.ShouldBe(12);
        read.Items[0].Key.Most.ShouldBe(file.Paper.Find(items[0].Item)!.Key.Most);
    }

    [Fact]
    public void An_item_that_would_come_after_the_end_is_named()
    {
        var file = Shipped.Single(file => file.Paper!.Id == "monday-morning");
        Should.Throw<ExerciseException>(() => ExercisePaper.Choose(file, true, 1)).Message.ShouldContain("arrives after");
    }
}
