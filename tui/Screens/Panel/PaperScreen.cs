using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The paper of an exercise: one of the library as it is, or items of several in an order of the panel's own.</summary>
internal sealed record PaperScreen(PanelTable Table) : TableScreen(Table)
{
    private const string SelectionId = "selection";

    /// <inheritdoc/>
    protected override string Title => "The paper";

    /// <summary>The items of the exercise's paper, with the papers in which they stand.</summary>
    public static ImmutableArray<ChosenItem> ItemsOf(PanelTable table) => table.Exercise.Paper is { Items.IsEmpty: true, Sources: [var source, ..] }
        ? [.. table.Paper.Items.Select(item => new ChosenItem(source.Paper, item.Id, item.Arrives))]
        : table.Exercise.Paper!.Items;

    /// <summary>The exercise's paper made of other items, or with another title or length.</summary>
    public static ChosenPaper Remade(PanelTable table, ImmutableArray<ChosenItem> items, string? title = null, int? minutes = null)
    {
        var chosen = table.Exercise.Paper!;
        // What was taken stays as it was when it was taken, whatever becomes of the library.
        ImmutableArray<(PaperFile, bool)> files =
        [
            .. chosen.Sources.Select(source => (ExercisePaper.FileOf(source), source.IsPublic)),
            .. table.Desk.Papers.Where(paper => !chosen.Sources.Any(source => source.Paper == paper.Paper.Id)).Select(paper => (paper.File, paper.IsPublic)),
        ];
        return ExercisePaper.Choose(files, items, SelectionId, title ?? chosen.Title, minutes ?? chosen.Minutes);
    }

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Exercise.Paper is not { } chosen)
        {
            menu.Say(new Paragraph("Choose a paper of the library. Its items can then be left out, put into another order, and joined by items of other papers."), new Gap());
            Offer(menu);
            return;
        }

        menu.Say(new Paragraph($"**{Text.Verbatim(chosen.Title)}**, {ItemText.Minutes(chosen.Minutes)}, {Counted.Of(ItemsOf(Table).Length, "item")}, {Counted.Of(chosen.Lines.Length, "line")} for members to mark."));
        menu.Say(When(chosen.Sources.Any(source => source.IsPublic), new Paragraph("It came with the program, so anybody can read it with its key, candidates too.", Tone: Tone.Quiet)));
        menu.Say(new Gap());
        menu.Offer("Items: leave out, reorder, add from other papers", Opening(() => new ItemsScreen(Table)));
        menu.Offer("Minutes", Asking("How many minutes?", Number(chosen.Minutes), [new Paragraph("Whole minutes from the start of the clock to its end, without anybody's extra time. Items come within them.")], SetMinutes), Number(chosen.Minutes));
        menu.Offer("Title of the paper", Asking("The title of the paper", chosen.Title, [new Paragraph("Candidates see it.")], Retitle));
        menu.Say(new Gap(), new Heading("Take another paper instead"));
        Offer(menu);
    }

    private void Offer(Menu menu)
    {
        foreach (var paper in Table.Desk.Papers)
            menu.Offer(paper.Paper.Title, () => Take(paper), string.Create(CultureInfo.InvariantCulture, $"{paper.Paper.Phase}, {paper.Paper.Minutes} min{(paper.IsPublic ? ", public" : "")}"));
        if (Table.Desk.Papers.IsEmpty) menu.Say(new Paragraph("This scenario library holds no paper that can be sat. `mentorsim new paper` begins one; `--bank FOLDER` names another library."));
        else if (Table.Desk.Papers.Any(paper => paper.IsPublic)) menu.Say(new Paragraph("Public: the paper came with the program, so anybody can read it with its key, candidates too. Changed items, or a paper of your own, are safer.", Indent: 3, Tone: Tone.Quiet));
    }

    private Turn Take(LibraryPaper paper) => OnFile.Do(
        () => Table.File.Append(new PaperChosen(Table.Now, ExercisePaper.Choose(paper.File, paper.IsPublic))),
        () => new Go(this with { Selected = 1 }));

    private Turn SetMinutes(string typed)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)) return new Refuse("Type whole minutes, as in 30.");
        var chosen = Exercise.Paper!;
        return OnFile.Do(
            () => Table.File.Append(new PaperChosen(
                Table.Now,
                chosen.Items.IsEmpty ? ExercisePaper.Choose(ExercisePaper.FileOf(chosen.Sources[0]), chosen.Sources[0].IsPublic, minutes) : Remade(Table, chosen.Items, minutes: minutes))),
            () => new Go(this));
    }

    private Turn Retitle(string typed) =>
        OnFile.Do(() => Table.File.Append(new PaperChosen(Table.Now, Remade(Table, ItemsOf(Table), title: typed))), () => new Go(this));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The items of the exercise's paper in their order.</summary>
internal sealed record ItemsScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Items of the paper";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("In the order in which they lie in the tray. Some come while the clock runs."), new Gap());
        foreach (var item in PaperScreen.ItemsOf(Table))
            menu.Offer(ItemText.Name(Table.Paper.Find(item.Item)!), Opening(() => new ItemPlaceScreen(Table, item.Item)), item.Arrives == 0 ? "at the start" : $"after {ItemText.Minutes(item.Arrives)}");
        menu.Say(new Gap());
        menu.Offer("Add an item of another paper", Opening(() => new AddItemScreen(Table)));
    }
}

/// <summary>One item: where it stands, and when it comes.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Id">The item's id.</param>
internal sealed record ItemPlaceScreen(PanelTable Table, string Id) : TableScreen(Table)
{
    private ImmutableArray<ChosenItem> Items => PaperScreen.ItemsOf(Table);

    private ChosenItem Item => Items.First(item => item.Item == Id);

    /// <inheritdoc/>
    protected override string Title => "An item";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var (items, item) = (Items, Item);
        var (place, shown) = (items.IndexOf(item), Table.Paper.Find(Id)!);
        menu.Say(new Paragraph(Text.Verbatim(ItemText.Name(shown)), Tone: Tone.Strong), new Paragraph(shown.Text, Indent: 3), new Gap());
        menu.Offer("When it comes", Asking("After how many minutes does it come?", item.Arrives.ToString(CultureInfo.InvariantCulture), [new Paragraph("Whole minutes after the clock was started; 0 where it lies in the tray from the start.")], Arrives), item.Arrives == 0 ? "at the start" : $"after {ItemText.Minutes(item.Arrives)}");
        if (place > 0) menu.Offer("One place up", () => Make(items.RemoveAt(place).Insert(place - 1, item), this));
        if (place < items.Length - 1) menu.Offer("One place down", () => Make(items.RemoveAt(place).Insert(place + 1, item), this));
        if (items.Length > 1) menu.Offer("Leave it out", () => Make(items.Remove(item), null));
    }

    private Turn Arrives(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        ? Make(Items.Replace(Item, Item with { Arrives = minutes }), this)
        : new Refuse("Type whole minutes, as in 5; 0 where it lies there from the start.");

    private Turn Make(ImmutableArray<ChosenItem> items, Screen? then) =>
        OnFile.Do(() => Table.File.Append(new PaperChosen(Table.Now, PaperScreen.Remade(Table, items))), () => then is null ? new GoBack() : new Go(then));
}

/// <summary>The items of the library's papers that are not in the exercise's paper.</summary>
internal sealed record AddItemScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Add an item";

    /// <inheritdoc/>
    protected override string TakeWord => "add it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        var items = PaperScreen.ItemsOf(Table);
        var isFirst = true;
        foreach (var paper in Table.Desk.Papers)
        {
            ImmutableArray<PaperItem> others = [.. paper.Paper.Items.Where(item => !items.Any(taken => taken.Item == item.Id))];
            if (others.IsEmpty) continue;
            if (!isFirst) menu.Say(new Gap());
            isFirst = false;
            menu.Say(new Heading(paper.Paper.Title + (paper.IsPublic ? " (public)" : "")));
            foreach (var item in others) menu.Offer(ItemText.Name(item), () => Add(items, paper.Paper.Id, item), item.Arrives == 0 ? "" : $"{item.Arrives} min");
        }

        if (isFirst) menu.Say(new Paragraph("There are no other items in this scenario library."));
    }

    private Turn Add(ImmutableArray<ChosenItem> items, string paper, PaperItem item)
    {
        // In a shorter paper it comes before the end at least.
        var arrives = Math.Min(item.Arrives, Exercise.Paper!.Minutes - 1);
        return OnFile.Do(
            () => Table.File.Append(new PaperChosen(Table.Now, PaperScreen.Remade(Table, items.Add(new ChosenItem(paper, item.Id, arrives))))),
            () => new GoBack());
    }
}
