using System.Collections.Immutable;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>Asks which of the people whom somebody supervises are looked at together, and which plays count.</summary>
/// <param name="Desk">Who reads what they did.</param>
/// <param name="Sites">The schools of whom somebody is known.</param>
/// <param name="Routes">The induction routes at hand: id and title.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record GroupScreen(GroupDesk Desk, ImmutableArray<string> Sites, ImmutableArray<(string Id, string Title)> Routes, int Selected = 1) : RowScreen(Selected)
{
    private const string Yes = "[x]";
    private const string No = "[ ]";

    /// <summary>The schools that are ticked; none for all.</summary>
    public ImmutableArray<string> Ticked { get; init; } = [];

    /// <summary>The route whose people are asked for; null for people on any and on none.</summary>
    public string? Route { get; init; }

    /// <summary>Whether only those are meant who began it in this school year.</summary>
    public bool IsThisYear { get; init; }

    /// <summary>The term of which plays count; null for all.</summary>
    public SchoolTerm? Term { get; init; }

    /// <summary>Everybody, of any time.</summary>
    public static GroupScreen Of(Supervising supervising)
    {
        var desk = new GroupDesk(supervising);
        return new GroupScreen(desk, desk.Sites(), [.. supervising.Desk.Routes().Select(route => (route.Id, route.Title))]);
    }

    /// <inheritdoc/>
    public override string CommandLine => string.Join(' ', (string[])
    [
        "mentorsim cohort",
        .. Ticked.Select(site => $"--site \"{site}\""),
        .. Route is { } route ? (string[])[$"--route {route}"] : [],
        .. Route is not null && IsThisYear ? (string[])[$"--began-since {Iso(YearBegan)}"] : [],
        .. Term is { } term ? (string[])[$"--since {Iso(term.First)} --until {Iso(term.Last)}"] : [],
    ]);

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Desk.Supervising.Lock;

    /// <inheritdoc/>
    protected override string Title => "Which group?";

    /// <inheritdoc/>
    protected override string Aside => Desk.Supervising.Name;

    /// <inheritdoc/>
    protected override string TakeWords => "choose";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return Row.Of($"**Show what they did**: {Text.Verbatim(Words)}", "", () => new Open(Desk.Begin(Choice, Words)));
            yield return new Gap();
            if (!Sites.IsEmpty)
            {
                yield return new Heading("Schools");
                yield return Row.Of("All schools", "", () => new Stay(this with { Ticked = [] })) with { Mark = Ticked.IsEmpty ? Yes : No };
                foreach (var site in Sites)
                    yield return Row.Of(Text.Verbatim(site), "", () => new Stay(this with { Ticked = Ticked.Contains(site) ? Ticked.Remove(site) : [.. Ticked, site] })) with { Mark = Ticked.Contains(site) ? Yes : No };
                yield return new Gap();
            }

            if (!Routes.IsEmpty)
            {
                yield return new Heading("Induction intake");
                yield return Row.Of("People on any route and on none", "", () => new Stay(this with { Route = null })) with { Mark = Route is null ? Yes : No };
                foreach (var (id, title) in Routes)
                {
                    yield return Intake(id, $"On '{title}', begun in this school year", true);
                    yield return Intake(id, $"On '{title}', begun at any time", false);
                }

                yield return new Gap();
            }

            yield return new Heading("Plays that count");
            yield return Of(null, "Of any day");
            foreach (var (term, name) in Terms) yield return Of(term, $"{name}: {term.Words}");
            yield return new Paragraph($"A term is counted as {TermDays}. For your school's own days, and for hand-in files that are not to be kept here: mentorsim cohort --help.", Indent: 3, Tone: Tone.Quiet);
        }
    }

    /// <summary>The group in words.</summary>
    private string Words => string.Join(", ", (string[])
    [
        Route is null ? "everybody" : $"those on '{Routes.First(route => route.Id == Route).Title}'{(IsThisYear ? " who began in this school year" : "")}",
        .. Ticked.IsEmpty ? Array.Empty<string>() : [$"of {string.Join(" and ", Ticked)}"],
        .. Term is { } term ? (string[])[term.Words] : [],
    ]);

    private CohortChoice Choice => Route is { } route
        ? new Intake(route, IsThisYear ? YearBegan : null, null) { Sites = Ticked, Since = Term?.First, Until = Term?.Last }
        : new EverybodyThere(Ticked) { Since = Term?.First, Until = Term?.Last };

    private DateOnly YearBegan => SchoolTerm.Of(Desk.Supervising.Today) switch { { Term: TermOfYear.Autumn } autumn => autumn.First, { Year: var year } => new SchoolTerm(TermOfYear.Autumn, year - 1).First };

    private ImmutableArray<(SchoolTerm Term, string Name)> Terms
    {
        get
        {
            var now = SchoolTerm.Of(Desk.Supervising.Today);
            return [(now, "This term"), (now.Before, "The term before"), (now.Before.Before, "Two terms ago")];
        }
    }

    private const string TermDays = "1 September to 31 December, 1 January to 31 March, 1 April to 31 August";

    private Row Intake(string route, string words, bool isThisYear) =>
        Row.Of(Text.Verbatim(words), "", () => new Stay(this with { Route = route, IsThisYear = isThisYear })) with { Mark = Route == route && IsThisYear == isThisYear ? Yes : No };

    private Row Of(SchoolTerm? term, string words) => Row.Of(words, "", () => new Stay(this with { Term = term })) with { Mark = Term == term ? Yes : No };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
