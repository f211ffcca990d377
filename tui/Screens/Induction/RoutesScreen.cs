using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>The routes to choose from, and then the day on which the induction begins.</summary>
internal sealed record RoutesScreen(InductionDesk Desk, InductionLook Look) : InductionScreen(Desk, Look)
{
    private const int DaysOfWeek = 7;

    /// <inheritdoc/>
    protected override string Title => "Choose a route";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        SayTrouble(menu);
        if (File.Route is not null) menu.Say(new Paragraph("Nothing that you did is lost by another route or another day: what counts there counts at once.", Tone: Tone.Quiet), new Gap());
        // Somebody who begins looks for a way with days; what has none is no way through an induction.
        foreach (var route in Desk.Routes.OrderBy(route => route.LastDay is null))
        {
            menu.Offer(route.Title, () => route.LastDay is null ? Choose(route, Look.Today) : new Go(DayOf(route)), File.Route?.Route == route.Id ? "yours now" : string.Create(CultureInfo.InvariantCulture, $"{route.Steps.Length} steps{(route.LastDay is null ? ", no days" : "")}"));
            if (route.Summary is { } summary) menu.Say(new Paragraph(Text.Verbatim(summary), Indent: 3, Tone: Tone.Quiet));
            if (route.Review is not { IsSigned: true }) menu.Say(new Paragraph("A draft that no designated safeguarding lead has reviewed.", Indent: 3, Tone: Tone.Quiet));
        }
    }

    private LineScreen DayOf(Route route) => new(
        "The first day",
        [
            new Paragraph($"On which day does **{Text.Verbatim(route.Title)}** begin? Every step is due so many days after it."),
            new Paragraph(DayText.Ways, Tone: Tone.Quiet),
        ],
        DayText.Typed(File.Route is { } now && now.Route == route.Id ? now.From : FirstDay(route)),
        this,
        typed => DayText.Read(typed) is { } day ? Choose(route, day) : new Refuse(DayText.WhyNot(typed)));

    /// <summary>A way of weeks is counted in school weeks: it begins on a Monday, which may be today.</summary>
    private DateOnly FirstDay(Route route) => route.LastDay <= DaysOfWeek ? Look.Today : PracticeCalendar.MondayOf(Look.Today.AddDays(DaysOfWeek - 1));

    private Turn Choose(Route route, DateOnly from) =>
        Desk.Write(at => new RouteChosen(at, route.Id, Within(route.Title), from)) is { } why ? new Refuse(Text.Verbatim(why)) : new GoBack();

    private static string Within(string title) => title.Length <= NoteEvent.LongestLine ? title : title[..NoteEvent.LongestLine];
}
