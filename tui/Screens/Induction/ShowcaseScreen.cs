using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>For which element a session goes into the portfolio, and then what it shows.</summary>
/// <param name="Recording">The session.</param>
/// <param name="File">What stands about whoever played it.</param>
internal sealed record ShowcaseScreen(Recording Recording, InductionFile File) : MenuScreen
{
    /// <summary>The choice for a session; why there is none where the records do not answer.</summary>
    public static Screen Of(Recording recording)
    {
        try
        {
            return new ShowcaseScreen(recording, recording.Notes.Read());
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return new NoticeScreen("Portfolio", Text.Verbatim(refused.Message));
        }
    }

    /// <summary>What is said where words are asked for.</summary>
    public static ImmutableArray<Block> Help(string element) =>
    [
        new Paragraph(Text.Verbatim(element)),
        new Paragraph("What in this session shows it? What would you do in the same way again? Whoever reads your portfolio reads these words.", Tone: Tone.Quiet),
    ];

    private string Session => Recording.Stored.Id;

    /// <inheritdoc/>
    protected override string Title => "Into the portfolio";

    /// <inheritdoc/>
    protected override string Aside => Recording.Stored.Title;

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var packs = Recording.Session.Scenario.Packs.Where(pack => !pack.Units.IsEmpty).ToList();
        menu.Say(new Paragraph(packs.Count == 0 ? "This scenario names no standards with units or elements, so there is nothing that it could be put in for." : "What is this session to show? Choose an element; then you write why."));
        foreach (var unit in packs.SelectMany(pack => pack.Units.Select(unit => (Pack: pack, Unit: unit))))
        {
            menu.Say(new Gap(), new Heading($"{unit.Unit.Id}  {unit.Unit.Title}"));
            if (unit.Unit.Elements.IsEmpty) Offer(menu, unit.Pack, unit.Unit.Id, unit.Unit.Title);
            foreach (var element in unit.Unit.Elements) Offer(menu, unit.Pack, element.Id, element.Title);
        }
    }

    private void Offer(Menu menu, Pack pack, string id, string title)
    {
        var now = File.Portfolio.FirstOrDefault(one => (one.Session, one.Pack, one.Element) == (Session, pack.Id, id));
        menu.Offer($"{id}  {title}", () => new Go(new TextScreen("What does it show?", Help($"{id}  {title}"), now?.Words ?? "", text => Keep(pack, id, text))), now is null ? "" : "in it");
    }

    private string? Keep(Pack pack, string element, string text)
    {
        if (text.Length == 0) return "Nothing is written: say what it shows.";
        try
        {
            Recording.Notes.Add(at => new Showcased(at, Session, pack.Id, element, text));
            return null;
        }
        catch (Exception refused) when (refused is StoreException or RecordingException)
        {
            return refused.Message;
        }
    }
}
