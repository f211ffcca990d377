using MentorSim.Engine.Records.Reports;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Reports of a group, as somebody at a command line asks for them.</summary>
public sealed class CohortReportCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public CohortReportCommandTests() => _program.File("corridor.yaml", Texts.Corridor);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_page_Markdown_and_the_governors_report_name_nobody()
    {
        for (var who = 0; who < 6; who++) Play($"Zebedee {who}");

        foreach (var (arguments, words) in new[]
        {
            ((string[])["-o", "group.html"], "What a group did in training: everybody"),
            (["-o", "group.md"], "What a group did in training: everybody"),
            (["--format", "governors", "-o", "governors.html"], GovernorsReport.Limits),
            (["--format", "governors", "-o", "governors.md"], "# Learning mentors in training: report to governors"),
        })
        {
            _program.Run(null, ["cohort", .. arguments]).With(0).Output.ShouldBe($"{arguments[^1]}\n");
            var text = File.ReadAllText(Path.Combine(_program.Home, arguments[^1]));
            text.ShouldContain(words);
            text.ShouldContain("6 people");
            text.ShouldNotContain("Zebedee");
        }

        File.ReadAllText(Path.Combine(_program.Home, "governors.html")).ShouldContain("Induction: nobody of the group follows an induction route");
        _program.Run(null, "cohort", "--format", "html").With(0).Output.ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public void A_term_is_asked_for_with_its_year_and_alone()
    {
        Play("Zebedee");
        _program.Run(null, "cohort", "--term", "autumn", "--year", "1999", "--format", "governors").With(0).Output.ShouldContain("autumn term 1999, school year 1999/00, counted from 1 September 1999 to 31 December 1999");
        _program.Run(null, "cohort", "--term", "autumn").With(2).Error.ShouldContain("--term autumn --year 2026");
        _program.Run(null, "cohort", "--year", "2026").With(2).Error.ShouldContain("add --term autumn, spring or summer");
        _program.Run(null, "cohort", "--term", "spring", "--year", "2026", "--since", "2026-01-05").With(2).Error.ShouldContain("--since and --until for your school's own");
        _program.Run(null, "cohort", "--term", "winter", "--year", "2026").With(2);
        _program.Run(null, "cohort", "--term", "summer", "--year", "0").With(2).Error.ShouldContain("--year wants a year");
    }

    private void Play(string name) => _program.Run(null, "play", "corridor.yaml", "--choose", "listen,tell", "--as", name).With(0);
}
