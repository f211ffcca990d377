using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>
/// A line on which members differ: the answer again, all marks with their notes by name, and where that has to be, the mark on which those
/// who are present agree. The old marks stay in sight, and in the record.
/// </summary>
/// <param name="Table">What the panel sits over.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Line">What was marked.</param>
internal sealed record AgreeMarkScreen(AgreeTable Table, string Number, MarkLine Line) : MenuScreen
{
    private const int Who = MarkLine.Highest + 2;
    private const int Why = Who + 1;
    private const int Done = Why + 1;

    /// <summary>What was chosen and written so far; what was agreed before, if anything was.</summary>
    public AgreeDraft Draft
    {
        get => Table.Drafts.TryGetValue((Number, Line), out var draft) ? draft : At.Agreed is { } agreed ? new AgreeDraft(agreed.Mark, agreed.Reason, agreed.Present) : new AgreeDraft(null, "", Table.Present);
        set => Table.Drafts[(Number, Line)] = value;
    }

    /// <summary>How often a mark was chosen, so that a screen on which it was is another one.</summary>
    private int Choices { get; init; }

    private LineMarks At => Table.Marks.First(line => line.Number == Number && line.Line == Line);

    /// <summary>Whether there is something to agree on.</summary>
    private bool CanAgree => Table.IsOpen && (At.Spread >= Exercise.DifferenceToAgree || At.Agreed is not null);

    /// <inheritdoc/>
    protected override string Title => LineText.Of(Line, Table.Exercise, Table.Paper).Part;

    /// <inheritdoc/>
    protected override string Aside => $"Candidate {Number}";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var page = base.Page;
            return page with
            {
                Hints = [page.Hints[0], .. Line.Kind == MarkKind.InTray ? (Hint[])[new Hint(Act.Background, "whole item")] : [], .. page.Hints[1..]],
            };
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message) =>
        message is Asked { Act: Act.Background } && Line.Kind == MarkKind.InTray ? new OpenFrom(this, new WholeItemScreen(Table.Paper.ItemOf(Line.Part))) : base.After(message);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(DifferenceText.Blocks(At, Table));
        if (!CanAgree) return;
        menu.Say(new Gap(), new Heading(At.Agreed is null ? "The mark on which you agree" : "Agree anew"));
        var words = LineText.Of(Line, Table.Exercise, Table.Paper);
        var draft = Draft;
        for (var mark = MarkLine.Lowest; mark <= MarkLine.Highest; mark++)
        {
            var given = mark;
            Offer(menu, words.AnchorOf(mark), draft.Mark == mark ? "chosen" : "", () => Choose(given), draft.Mark == mark ? "[x]" : "[ ]");
        }

        Offer(menu, "Who is present", draft.Present.IsEmpty ? "nobody is named yet" : string.Join(", ", draft.Present), () => new OpenFrom(this with { Selected = Why }, new PresentScreen(this)));
        Offer(menu, "Why", draft.Reason.Length == 0 ? "no reason yet" : "written", () => new OpenFrom(this with { Selected = Done }, Reason()));
        if (draft.Reason.Length > 0) menu.Say(new Paragraph(Text.Lines(draft.Reason), Indent: 3));
        Offer(menu, "Agree on it", "", Agree);
    }

    private Stay Choose(int mark)
    {
        Draft = Draft with { Mark = mark };
        return new Stay(this with { Choices = Choices + 1, Selected = Who });
    }

    private TextScreen Reason() => new("Why this mark?", [new Paragraph("What was it in the answer that settled it? The reason stands in the record, with all marks that were given before.")], Draft.Reason, text =>
    {
        Draft = Draft with { Reason = text };
        return null;
    });

    /// <summary>Marks are typed as they are, and what follows goes on counting.</summary>
    private static void Offer(Menu menu, string words, string right, Func<Turn> then, string mark = "")
    {
        menu.Blocks.Add(new Item(menu.Next, words, right) { Label = (menu.Next - 1).ToString(CultureInfo.InvariantCulture), Mark = mark });
        menu.Turns.Add(then);
    }

    private Turn Agree()
    {
        if (Draft is not { Mark: { } mark } draft) return new Refuse("Which mark? Type a digit from 0 to 4.");
        if (draft.Present.Length < Exercise.FewestMembers) return new Refuse("Marks are agreed by all who are present: say who is.");
        if (draft.Reason.Length == 0) return new Refuse("Why this mark? A reason is needed: it is what explains it a year later.");
        return OnFile.Do(() => Table.File.Append(new MarkAgreed(Table.File.Now, Number, Line, mark, draft.Reason, draft.Present)), () =>
        {
            Table.Present = draft.Present;
            Table.Drafts.Remove((Number, Line));
            return new GoBack();
        });
    }
}
