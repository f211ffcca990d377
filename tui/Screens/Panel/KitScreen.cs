using System.Collections.Immutable;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The interview kit: what a panel prints, and the case studies. Each opens as a page.</summary>
/// <param name="Kit">The kit of this run's libraries.</param>
internal sealed record KitScreen(Kit Kit) : MenuScreen
{
    /// <summary>For which post: a word of <see cref="InterviewPhase"/>.</summary>
    public string Phase { get; init; } = InterviewPhase.Any;

    /// <inheritdoc/>
    protected override string Title => "Interview kit";

    /// <inheritdoc/>
    protected override string Aside => KitText.For(Phase);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("Documents for an interview, to read here. *mentorsim panel kit* prints them on paper."), new Gap());
        menu.Offer("Which post", () => new Stay(this with { Phase = Next(Phase), Selected = 1 }), KitText.For(Phase));
        menu.Say(new Gap(), new Heading("Documents"));
        foreach (var part in Kit.PartsFor(Phase)) menu.Offer(part.Title, () => Opening(part), part.Phase == InterviewPhase.Any ? "" : part.Phase);
        ImmutableArray<Scenario> studies = [.. Kit.ScenariosFor(Phase)];
        if (studies.IsEmpty) return;
        menu.Say(new Gap(), new Heading("Case studies, as a candidate gets them on paper"));
        foreach (var scenario in studies) menu.Offer(scenario.Title, () => Opening(scenario), scenario.Phase);
    }

    private OpenFrom Opening(KitPart part) => new(this, new KitPageScreen(new KitReport(Kit, Phase, Prose.Plain).Of(part)));

    private OpenFrom Opening(Scenario scenario) => new(this, new KitPageScreen(CaseStudyReport.Of(CaseStudy.Of(scenario), Prose.Plain)));

    private static string Next(string phase) => phase == InterviewPhase.Any ? InterviewPhase.Posts[0]
        : InterviewPhase.Posts.IndexOf(phase) is var at && at + 1 < InterviewPhase.Posts.Length ? InterviewPhase.Posts[at + 1] : InterviewPhase.Any;
}

/// <summary>A document of the kit as a page.</summary>
/// <param name="Report">The document.</param>
internal sealed record KitPageScreen(Report Report) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Report.Title,
        Aside = "interview kit",
        Blocks = [.. ReportBlocks.Of(Report)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}

/// <summary>Words of the kit that screens and commands share.</summary>
internal static class KitText
{
    /// <summary>For which post something is.</summary>
    public static string For(string phase) => phase switch
    {
        InterviewPhase.Any => "all posts",
        InterviewPhase.Senior => "a senior post",
        _ => $"a {phase} school",
    };
}
