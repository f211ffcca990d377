using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The sessions that somebody put into their portfolio (the showcase), each for an element and with their words.</summary>
internal sealed record PortfolioScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    /// <inheritdoc/>
    protected override string Title => "Portfolio";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (File.Portfolio.IsEmpty) menu.Say(new Paragraph($"Nothing yet. Play a scenario, or look at one that you have played in My progress: at its debrief, {KeyNames.Of(Act.Showcase)} puts it here for an element, with your words on what it shows."));
        foreach (var shown in File.Portfolio)
        {
            menu.Offer(TitleOf(shown), Opening(() => new PortfolioEntryScreen(Desk, Look, shown)), Desk.DayOf(shown.At));
            menu.Say(new Paragraph(Text.Verbatim(Desk.ElementName(shown.Pack, shown.Element)), Indent: 3, Lead: "For "), new Paragraph(Text.Start(Text.Verbatim(shown.Words), 200), Indent: 3, Tone: Tone.Quiet));
        }
    }

    private string TitleOf(Showcased shown) => Look.Plays.FirstOrDefault(play => play.Session == shown.Session)?.Title ?? "A session that is not here any more";
}

/// <summary>One entry of the portfolio.</summary>
internal sealed record PortfolioEntryScreen(InductionDesk Desk, InductionLook Look, Showcased Shown) : InductionScreen(Desk, Look)
{
    private Showcased? Now => File.Portfolio.FirstOrDefault(one => (one.Session, one.Pack, one.Element) == (Shown.Session, Shown.Pack, Shown.Element));

    /// <inheritdoc/>
    protected override string Title => "In the portfolio";

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        menu.Say(new Paragraph($"**{Text.Verbatim(Look.Plays.FirstOrDefault(play => play.Session == Shown.Session)?.Title ?? "A session that is not here any more")}**"));
        menu.Say(new Paragraph(Text.Verbatim(Desk.ElementName(Shown.Pack, Shown.Element)), Lead: "For "), new Gap());
        menu.Say(new Paragraph(Text.Lines(Now?.Words ?? Shown.Words), Indent: 3), new Gap());
        menu.Offer("Change the words", () => new Go(new TextScreen(
            "What does it show?",
            ShowcaseScreen.Help(Desk.ElementName(Shown.Pack, Shown.Element)),
            Now?.Words ?? Shown.Words,
            text => text.Length == 0 ? "Nothing is written: say what it shows, or take it out of the portfolio." : Desk.Write(at => Shown with { At = at, Words = text }))
        {
            Then = _ => new Go(Anew()),
        }));
        menu.Offer("Look at the session", Opening(() => Desk.Debrief(Shown.Session) ?? new NoticeScreen("Not here", "The session is not in the records any more.")));
        menu.Offer("Take it out of the portfolio", () => Keep(at => Shown with { At = at, Words = "" }, () => new GoBack()));
    }
}
