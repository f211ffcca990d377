using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks for the receipt of a candidate, and compares. The receipt of the file is not shown before, so that nobody copies it from here.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="File">The answer file.</param>
/// <param name="By">Who collects.</param>
internal sealed record ReceiptScreen(PanelTable Table, SurveyedFile File, string By) : Screen
{
    private string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"The receipt of candidate {File.Number}",
        Aside = Table.Exercise.Title,
        Blocks =
        [
            new Paragraph("Type the 16 characters that invigilator and candidate noted at the end of the sitting. Blanks, hyphens and capitals do not matter."),
            new Paragraph("Did nobody note them? Leave the box empty: that is recorded, and nobody can prove later that these are the answers that were handed in.", Tone: Tone.Quiet),
            new Gap(),
            new Paragraph($"{Text.Verbatim(File.Name)} {Text.Verbatim(File.Words)}.", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "compare and collect"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } => Take(),
        _ => Same,
    };

    /// <summary>The same with nothing typed.</summary>
    public ReceiptScreen Emptied => this with { Typed = "" };

    private Turn Take()
    {
        var typed = Typed.Trim();
        if (typed.Length > 0 && Fingerprint.TryParse(typed) is null) return new Refuse("That is no receipt: it has 16 characters, digits and letters from a to f, as in 0b1f 22c9 5d0c 8a6b.");
        var receipt = typed.Length == 0 ? null : Fingerprint.TryParse(typed);
        var objections = AnswerCollecting.ObjectionsTo(Table.Exercise, File, receipt);
        if (!objections.IsEmpty) return new Go(new ObjectionScreen(this, objections, receipt));
        return receipt is null ? new Go(new NoReceiptScreen(this)) : Collect(receipt, null);
    }

    /// <summary>Takes the file in, and goes back to what was found.</summary>
    /// <param name="receipt">The receipt that was noted; null where nobody did.</param>
    /// <param name="reason">Why it is taken all the same; null where nothing stands against it.</param>
    public Turn Collect(string? receipt, string? reason) =>
        OnFile.Do(() => AnswerCollecting.Take(Table.File, File, By, receipt, reason), () => new Go(new NoticeScreen("Collected", $"Candidate {File.Number}: {Text.Verbatim(File.Name)} is in the panel file, signed by the panel's key.{(receipt is not null && reason is null ? " The receipt is the one that was noted." : "")}")));
}

/// <summary>Asks whether a file is collected without its receipt.</summary>
/// <param name="Receipt">Where the receipt was asked for.</param>
internal sealed record NoReceiptScreen(ReceiptScreen Receipt) : TableScreen(Receipt.Table)
{
    /// <inheritdoc/>
    protected override string Title => "Did nobody note the receipt?";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override Turn Back => new Go(Receipt);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph($"The candidate's slip and the invigilator's sheet have room for it. Without it, whoever has the panel's key could have written the answers of candidate {Receipt.File.Number} anew."), new Gap());
        menu.Offer("Look for it first", () => new Go(Receipt));
        menu.Offer("Nobody noted it: collect all the same", () => Receipt.Collect(null, null));
    }
}

/// <summary>Says what stands against taking a file, and takes it with a reason.</summary>
/// <param name="Receipt">Where the receipt was asked for.</param>
/// <param name="Objections">What stands against it.</param>
/// <param name="Noted">The receipt that was typed; null for none.</param>
internal sealed record ObjectionScreen(ReceiptScreen Receipt, ImmutableArray<string> Objections, string? Noted) : TableScreen(Receipt.Table)
{
    /// <inheritdoc/>
    protected override string Title => "Not as it should be";

    /// <inheritdoc/>
    protected override string TakeWord => "choose";

    /// <inheritdoc/>
    protected override Turn Back => new Go(Receipt);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        foreach (var objection in Objections) menu.Say(new Paragraph(Text.Verbatim(objection)), new Gap());
        menu.Offer("Do not take it", () => new GoBack());
        menu.Offer("Type the receipt again", () => new Go(Receipt.Emptied));
        menu.Offer("Take it, with a reason", Asking(
            "Why is it taken all the same?",
            "",
            [new Paragraph("The reason stands in the record. Write what was looked at, and who decided.")],
            typed => typed.Length == 0 ? new Refuse("Nothing was typed.") : Receipt.Collect(Noted, typed)));
    }
}
