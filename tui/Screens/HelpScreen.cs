using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Screens;

/// <summary>The keys of one screen, each with what it does, or why it does nothing now: to be looked through by key and by word, and done from here.</summary>
/// <param name="Of">The page that has them.</param>
internal sealed record HelpScreen(Page Of) : LookupScreen
{
    private const int KeyWidth = 12;

    /// <summary>Whether it is a list to read, without a search: beside a clock nobody should find anything but the keys.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether all actions can be listed over that page.</summary>
    public bool HasPalette { get; init; }

    /// <summary>What opens or prints that page at the command line; null where nothing does.</summary>
    public string? Line { get; init; }

    /// <summary>The keys of the screen on top.</summary>
    public static HelpScreen Over(ScreenStack stack, bool isList) => new(stack.TopPage) { IsList = isList, HasPalette = stack.HasPalette, Line = stack.Top.CommandLine };

    /// <inheritdoc/>
    protected override string Title => "Keys of this screen";

    /// <inheritdoc/>
    protected override string Label => "Find";

    /// <inheritdoc/>
    protected override string TakeWord => "do it";

    /// <inheritdoc/>
    protected override Act OpenedBy => Act.Help;

    /// <inheritdoc/>
    protected override int MostOf(string group) => int.MaxValue;

    /// <inheritdoc/>
    protected override string Nothing => $"No key of this screen does that.{(HasPalette ? " Ctrl+P finds every action there is." : "")}";

    /// <inheritdoc/>
    protected override ImmutableArray<Entry> All => [.. Lines().Select(line => line.AsEntry(Of.Title))];

    /// <inheritdoc/>
    protected override IEnumerable<Block> Under
    {
        get
        {
            if (Typed.Trim().Length > 0) yield break;
            yield return new Gap();
            if (Line is not null) yield return new Paragraph(Text.Verbatim(Line), Lead: "On the command line: ", Tone: Tone.Quiet);
            yield return new Paragraph("Everything works without a mouse. Started with --plain, MentorSim says the same in lines of text, for screen readers and simple terminals.", Tone: Tone.Quiet);
        }
    }

    /// <inheritdoc/>
    public override Page Page => IsList
        ? new Page
        {
            Title = Title,
            Blocks = [new Heading(Of.Title), new Gap(), .. Lines().Select(line => line.AsParagraph), .. Under],
            Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
        }
        : base.Page;

    /// <inheritdoc/>
    public override Turn After(Message message) => IsList
        ? message is Asked { Act: Act.Take or Act.Back or Act.Help } ? new GoBack() : Same
        : base.After(message);

    private IEnumerable<KeyLine> Lines()
    {
        if (Of.Items.Any())
        {
            yield return Of.Query is null ? new KeyLine($"1 to {Last}", "take the one with that number") : new KeyLine("letters", "look for words");
            yield return new KeyLine("Up, Down", "select another");
            if (Of.TakesSeveral is not null) yield return new KeyLine("Space", "as Enter: tick, place, or answer");
        }

        // What Enter would do is not what stands first here: whoever only read presses it to go back.
        if (!IsList) yield return new KeyLine("PgUp, PgDn", "scroll");
        if (!IsList) yield return new KeyLine("Home, End", "to the top, to the end");
        foreach (var hint in Of.Hints.Where(hint => hint.Act is not (Act.Help or Act.Palette)))
            yield return new KeyLine(Keys.LabelOf(hint.Act), hint.What, hint.OffBecause) { Then = new Asked(hint.Act) };
        if (IsList)
        {
            yield return new KeyLine("PgUp, PgDn", "scroll");
            yield break;
        }

        if (HasPalette) yield return new KeyLine(Keys.LabelOf(Act.Palette), "all actions, by their words") { Then = new Asked(Act.Palette) };
        yield return new KeyLine(Keys.LabelOf(Act.Help), "these keys");
    }

    /// <summary>The last number that can be typed; where several are ticked at once each digit stands for itself.</summary>
    private int Last => Of.TakesSeveral is null ? Math.Max(9, Of.Items.Max(item => item.Number)) : 9;

    /// <summary>A key with what it does.</summary>
    private sealed record KeyLine(string Key, string What, string? OffBecause = null)
    {
        /// <summary>What taking it does on the page below; null for a key that is only told of.</summary>
        public Message? Then { get; init; }

        public Paragraph AsParagraph => new(OffBecause is null ? Text.Verbatim(What) : $"{Text.Verbatim(What)} (off: {OffBecause})", Lead: Key.PadRight(KeyWidth));

        public Entry AsEntry(string group) => new(group, Text.Verbatim($"{Key.PadRight(KeyWidth)}{What}"), new Wording(What, Key, OffBecause is null ? "" : Prose.Plain(OffBecause)), () => Then is null ? new GoBack() : new GoBackAnd(Then))
        {
            Below = OffBecause is null ? null : $"off: {OffBecause}",
        };
    }
}
