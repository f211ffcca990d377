using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The paper of an exercise with its key and rubrics, and what every candidate said to it; read once, since that takes a while.</summary>
/// <param name="file">The panel file.</param>
internal sealed class MarkedPaper(PanelFile file)
{
    private ImmutableArray<CollectedSitting>? _sittings;
    private Paper? _paper;

    /// <summary>The paper.</summary>
    /// <exception cref="FormatException">It can no longer be read.</exception>
    public Paper Paper => _paper ??= file.Exercise.ReadPaper() ?? throw new FormatException("This exercise has no paper.");

    /// <summary>The sittings, which are only asked for when all are collected.</summary>
    /// <exception cref="FormatException">One of them is damaged.</exception>
    public ImmutableArray<CollectedSitting> Sittings => _sittings ??= CollectedSitting.AllOf(file.Exercise);

    /// <summary>The item of an id.</summary>
    public PaperItem ItemOf(string id) => Paper.Find(id) ?? throw new FormatException($"The paper has no item {id}.");

    /// <summary>What a candidate said of an item; nothing where they said nothing, or it never came to them.</summary>
    public ItemAnswer AnswerOf(string number, string item) =>
        Sittings.FirstOrDefault(collected => collected.Number == number) is { Sitting: var sitting } && sitting.Paper.Find(item) is { Index: var index }
            ? sitting.Tray.Items[index].Answer
            : ItemAnswer.None;

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Fault()
    {
        try
        {
            _ = (Paper, Sittings);
            return null;
        }
        catch (FormatException damaged)
        {
            return damaged.Message;
        }
    }
}
