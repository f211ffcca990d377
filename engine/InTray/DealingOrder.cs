namespace MentorSim.Engine.InTray;

/// <summary>
/// Scores the numbering of items. Judged are pairs that stand in different groups. A pair of which one had not arrived when the other
/// was last numbered is left out: nobody can put behind what they have not seen.
/// </summary>
internal static class DealingOrder
{
    /// <summary>The pairs of a whole paper; null where none can be judged.</summary>
    public static OrderScore? ScoreOf(Paper paper, Tray tray)
    {
        var (right, all) = (0, 0);
        for (var index = 0; index < paper.Order.Length; index++)
        {
            var later = paper.Order.Skip(index + 1).SelectMany(items => items).Select(item => tray.Items[item]).ToList();
            foreach (var before in paper.Order[index].Select(item => tray.Items[item]))
            {
                var judged = later.Where(after => CanBeJudged(before, after)).ToList();
                all += judged.Count;
                right += judged.Count(after => before.Answer.Number < after.Answer.Number);
            }
        }

        return all == 0 ? null : new OrderScore(right, all);
    }

    /// <summary>One gate. Who deals with the first and never with the other has kept it.</summary>
    public static GateScore ScoreOf(Precedence pair, Tray tray)
    {
        var (before, after) = (tray.Items[pair.Before], tray.Items[pair.After]);
        var isKept = before.Answer.Number is { } first && (after.Answer.Number is not { } second || first < second);
        return new GateScore(before.Item, after.Item, !CanBeJudged(before, after) ? GateState.NotJudged : isKept ? GateState.Kept : GateState.Broken);
    }

    private static bool CanBeJudged(TrayItem one, TrayItem other) => HadArrived(one, other) && HadArrived(other, one);

    /// <summary>Whether an item was there when the other was numbered, or at the end where the other has no number.</summary>
    private static bool HadArrived(TrayItem item, TrayItem other) =>
        item.ArrivedAt is { } arrived && (other.NumberedAt is not { } numbered || arrived <= numbered);
}
