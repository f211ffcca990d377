using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>What a self-audit against a pack says.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Answers">Each element with its answer; null where there is none yet. In the order of the pack.</param>
public sealed record AuditStanding(Pack Pack, ImmutableArray<(Element Element, Audited? Answer)> Answers)
{
    /// <summary>How many elements have an answer.</summary>
    public int Answered => Answers.Count(one => one.Answer is not null);

    /// <summary>The elements that want work: those not done yet, then those done with help.</summary>
    public ImmutableArray<(Element Element, Audited Answer)> Gaps =>
    [
        .. Answers.Where(one => one.Answer is { Answer: not AuditAnswer.Confident }).Select(one => (one.Element, Answer: one.Answer!)).OrderBy(one => one.Answer.Answer),
    ];

    /// <summary>The first element without an answer; null where all have one.</summary>
    public Element? FirstOpen => Answers.Where(one => one.Answer is null).Select(one => one.Element).FirstOrDefault();

    /// <summary>What somebody's self-audit says.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="file">What stands about them.</param>
    public static AuditStanding Of(Pack pack, InductionFile file) =>
        new(pack, [.. pack.Units.SelectMany(unit => unit.Elements).Select(element => (element, file.Audit.GetValueOrDefault((pack.Id, element.Id))))]);
}
