namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>What a trainee does where a decision is more than one choice, in a real terminal: ticks, puts in order, writes.</summary>
public sealed class ExerciseTests
{
    private const string Record = "18:05, porch. She said: we have lost one.";

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_trainee_ticks_puts_in_order_and_writes(int width, int height)
    {
        using var terminal = new Terminal(width, height);
        var trainee = new PersonAtTerminal(terminal);
        var album = new Album(trainee, width, height);

        trainee.Runs(Play("the-other-phone --as Sam"), "#The other phone").Sees("Esc  back").ReadsTo("tick what belongs").ReadsTo("Enter  tick");
        trainee.Picks("Thursdays and Fridays", "[x] Thursdays and Fridays").Picks("He is far below", "[x] He is far below").Picks("He is far below", "[ ] He is far below");
        album.Keep("pick");
        trainee.Presses("d", "You ticked").Sees("U  take back").Presses("Escape", "#Leave this scenario?").Leaves("2");

        trainee.Runs(Play("twelve-minutes-late --from corridor --set told=prompt"), "put these in order").Sees("Enter  place");
        foreach (var first in new[] { "Say what she said", "Go back to the three", "Tell Esra", "Write the record", "Ask for supervision" }) trainee.Picks(first, "] " + first);
        trainee.Sees("[5] Ask for supervision");
        album.Keep("order");
        trainee.Presses("d", "Your order").Sees("U  take back");
        album.Keep("order-feedback");
        trainee.ReadsTo("Decision 2").ReadsTo("Enter  choose").Picks("two steps aside", "You chose").ReadsTo("Write your record").Sees("Enter  write");
        trainee.Presses("Enter", "keep it and go back").Writes(Record, "Enter  hand in");
        album.Keep("write-record");
    }

    private static string Play(string what) => $"clear; MENTORSIM_BANK='{Golden.Scenarios}' $M play {what} --seed 1";
}
