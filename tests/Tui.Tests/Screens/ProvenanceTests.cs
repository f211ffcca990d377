using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class ProvenanceTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Without_a_review_it_is_a_draft() =>
        Provenance.Words(null, null).ShouldContain("Draft, not yet reviewed by a designated safeguarding lead.");

    [Fact]
    public void A_review_by_somebody_else_is_told_and_leaves_it_a_draft() =>
        Provenance.Words(null, new Review("A. Reader", "head of year", Day, StillHolds: true))
            .ShouldContain("Read by A. Reader, head of year, on 22 November 2026. Draft, not yet reviewed by a designated safeguarding lead.");

    [Fact]
    public void A_lead_takes_it_out_of_draft_until_it_is_edited()
    {
        var signed = new Review("A. Lead", "designated safeguarding lead", Day, StillHolds: true);
        Provenance.Words(null, signed).ShouldContain("Reviewed by A. Lead, designated safeguarding lead, on 22 November 2026.");
        Provenance.Words(null, signed).ShouldNotContain("Draft");
        Provenance.Words(null, signed with { StillHolds = false }).ShouldContain("a draft again");
    }
}
