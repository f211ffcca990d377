using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>
/// The station's start screen, for the invigilator: which exercise this is, the fingerprint to compare with the panel's sheet, and where each
/// candidate stands. From here to a candidate, and back from them, leads the invigilator PIN.
/// </summary>
internal sealed record StationScreen : MenuScreen
{
    private StationScreen(Station station, ImmutableArray<StationLine> lines) => (Station, Lines) = (station, lines);

    /// <summary>The station.</summary>
    public Station Station { get; }

    private ImmutableArray<StationLine> Lines { get; init; }

    /// <inheritdoc/>
    protected override string Title => Station.File.Title;

    /// <inheritdoc/>
    protected override string Aside => "station";

    /// <inheritdoc/>
    protected override string TakeWord => "this candidate";

    /// <inheritdoc/>
    public override Page Page => base.Page with { Wipes = true };

    /// <inheritdoc/>
    public override RoomLock? RoomLock => Station.Lock;

    /// <summary>The start screen of a station, with what its folder holds at this moment.</summary>
    public static StationScreen Of(Station station) => new(station, LinesOf(station));

    /// <summary>The start screen of a station file, or what stands against it.</summary>
    /// <param name="path">The station file.</param>
    /// <param name="folder">Where answer files go; null for beside the station file.</param>
    /// <param name="clock">Both clocks.</param>
    /// <param name="program">The version of the program.</param>
    public static Screen Open(string path, string? folder, TimeProvider clock, string program)
    {
        try
        {
            return Of(new Station(FolderOf(path, folder), clock, program));
        }
        catch (PanelFileException refused)
        {
            return new NoticeScreen("This file cannot be used", refused.Message);
        }
    }

    /// <summary>A station file with the folder for its answer files.</summary>
    /// <exception cref="PanelFileException">It cannot be read, or is none.</exception>
    public static AnswerFolder FolderOf(string path, string? folder) => new(StationFile.Open(path), folder ?? Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>The same with what the folder holds now.</summary>
    public StationScreen Anew() => this with { Lines = LinesOf(Station) };

    /// <summary>The way to a candidate: the invigilator PIN, then the entry code.</summary>
    public Screen To(string number) => new StationPinScreen(Station, $"Candidate {number} is to sit now.", () => new Go(new EntryCodeScreen(Station, number)), new GoBack());

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(
            new Paragraph($"{Text.Verbatim(Station.File.Paper.Title)}, {Text.Duration(TimeSpan.FromMinutes(Station.File.Paper.Minutes))} without extra time."),
            new Paragraph($"**{Station.File.Fingerprint}**", Lead: "Fingerprint of this file: "),
            new Paragraph("Compare it with the panel's sheet. If it is another, do not start: ask the panel for the file again.", Tone: Tone.Quiet),
            new Gap(),
            new Heading("Which candidate?"));
        foreach (var line in Lines)
        {
            menu.Offer($"Candidate {line.Number}", () => ComesOf(line), Words(line.Standing));
            if (line.Why is { } why) menu.Say(new Paragraph(Text.Verbatim(why), Indent: 3, Tone: Tone.Quiet));
        }

        menu.Say(new Gap(), new Paragraph(Text.Verbatim(Station.Folder.Folder), Lead: "Answer files go to: ", Tone: Tone.Quiet));
    }

    private Turn ComesOf(StationLine line)
    {
        // Another window may have begun since, so the folder is looked at again.
        var (standing, why) = Station.Folder.Of(line.Number);
        return standing switch
        {
            AnswerStanding.Over => Refused($"Candidate {line.Number} has handed in. A candidate sits once."),
            AnswerStanding.InUse => Refused($"Candidate {line.Number} sits in another window. Go on there, or close that window first."),
            AnswerStanding.Unusable => Refused(why!),
            _ => new OpenFrom(Anew(), To(line.Number)),
        };

        Turn Refused(string words) => new OpenFrom(Anew(), new NoticeScreen("Not this one", words));
    }

    private static ImmutableArray<StationLine> LinesOf(Station station)
    {
        station.Folder.CloseWhatIsOver();
        return [.. station.File.Candidates.Select(candidate => (candidate.Number, Of: station.Folder.Of(candidate.Number))).Select(one => new StationLine(one.Number, one.Of.Standing, one.Of.Why))];
    }

    private static string Words(AnswerStanding standing) => standing switch
    {
        AnswerStanding.NotBegun => "not begun",
        AnswerStanding.Interrupted => "interrupted",
        AnswerStanding.Paused => "paused",
        AnswerStanding.Over => "handed in",
        AnswerStanding.InUse => "in another window",
        AnswerStanding.Unusable => "cannot sit here",
    };

    private sealed record StationLine(string Number, AnswerStanding Standing, string? Why);
}
