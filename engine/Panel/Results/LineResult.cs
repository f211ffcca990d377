using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>A line with what members gave one candidate on it.</summary>
/// <param name="Line">The line, with what it is about.</param>
/// <param name="Given">The marks; their own stay there where one was agreed.</param>
public sealed record LineResult(ResultLine Line, LineMarks Given)
{
    /// <summary>The panel's mark: the one that was agreed, else the mean of the members'; null where there is none.</summary>
    public PanelMark? Mark => Agreed is { Mark: var agreed } ? new PanelMark(agreed) : PanelMark.Mean([.. Given.Marks.Select(mark => (Fraction)mark.Mark)]);

    /// <summary>What was agreed; null where nothing was.</summary>
    public MarkAgreed? Agreed => Given.Agreed;

    /// <summary>Whether members differed so much that they have to agree, whether or not they have.</summary>
    public bool Differs => Given.Spread >= Exercise.DifferenceToAgree;

    /// <summary>The mark that counts for a member: the agreed one in the place of their own; null where there is neither.</summary>
    public int? Counting(string member) => Agreed?.Mark ?? Own(member);

    /// <summary>The member's own mark; null where they gave none.</summary>
    public int? Own(string member) => Given.Marks.FirstOrDefault(mark => mark.Member == member)?.Mark;
}
