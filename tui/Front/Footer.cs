using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Front;

/// <summary>The keys at the foot of a page, as many as fit.</summary>
internal static class Footer
{
    private const int Between = 2;

    /// <summary>The keys with what they do; where they do not all fit, those stay that lead on, back, and to the list of all keys.</summary>
    /// <param name="page">The page.</param>
    /// <param name="beforeTaking">What Enter does first; null where it takes at once.</param>
    /// <param name="width">The columns that there are.</param>
    public static List<(string Key, string Words)> Of(Page page, string? beforeTaking, int width)
    {
        var hints = page.Hints.Where(hint => hint.OffBecause is null).ToList();
        var taken = hints.Find(hint => hint.Act == Act.Take)?.What;
        while (Columns() > width && (hints.Find(IsTwice) ?? hints.FindLast(hint => hint.Act is not (Act.Take or Act.Help or Act.Back))) is { } spare) hints.Remove(spare);
        return hints.ConvertAll(Label);

        // What Enter does too needs no second key where there is little room.
        bool IsTwice(Hint hint) => hint.Act is not (Act.Take or Act.Help or Act.Back) && hint.What == taken;

        int Columns() => hints.ConvertAll(Label).Sum(label => label.Key.GetColumns() + label.Words.GetColumns() + Between) - Between;

        (string Key, string Words) Label(Hint hint) =>
            ($" {Keys.LabelOf(hint.Act)} ", $" {(hint.Act == Act.Take ? beforeTaking ?? hint.What : hint.What)}");
    }

    /// <summary>Where there is more to read than can be seen.</summary>
    public static string More(bool above, bool below) => (above, below) switch
    {
        (true, true) => "-- more above and below --",
        (false, true) => "-- more below --",
        _ => "-- more above --",
    };
}
