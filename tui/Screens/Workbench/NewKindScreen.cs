using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Asks what is to be written, and begins it from a template.</summary>
/// <param name="Bench">What knows the files.</param>
/// <param name="Own">The library that it goes to.</param>
internal sealed record NewKindScreen(Bench Bench, BenchLibrary Own) : MenuScreen
{
    /// <summary>The screen, or why there is no place for anything new.</summary>
    public static Screen Of(Bench bench) => bench.Own is { } own
        ? new NewKindScreen(bench, own)
        : new NoticeScreen("New", "There is no folder of your own to write in. Start MentorSim in a folder of yours, or name your library with `--bank FOLDER`.");

    /// <inheritdoc/>
    protected override string Title => "What will you write?";

    /// <inheritdoc/>
    protected override string TakeWord => "begin";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph($"It begins from a template that passes the check as it is, with a comment at each step. It goes to {Text.Verbatim(Own.Folder)}"), new Gap());
        menu.Offer("A scenario: scenes, choices, and why each is sound or not", () => Begin("scenario"));
        menu.Offer("An in-tray paper: messages to deal with against the clock", () => Begin("paper"));
        menu.Offer("An induction route: steps, days, and who signs", () => Begin("route"));
        menu.Offer("A standards pack: units, elements and role boundaries", () => Begin("pack"));
    }

    private Go Begin(string kind) => new(NewIdScreen.Template(Bench, Own, kind) with { Before = this });
}
