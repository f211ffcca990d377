using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Standards;

public sealed class BankTests
{
    private const string Pack = "kind: pack\nid: own\ntitle: Our own pack\n";

    [Fact]
    public void Two_packs_of_one_id_are_a_finding_at_the_id_of_the_second()
    {
        var bank = Some.BankOf(("standards/a.yaml", Pack), ("standards/b.yaml", Pack));

        bank.Packs.ShouldHaveSingleItem();
        Some.Places(bank.Findings).ShouldBe([(2, 5, "MS2010")]);
        bank.Findings[0].Source.Path.ShouldEndWith("b.yaml");
    }

    [Fact]
    public void A_pack_without_levels_has_the_usual_ones_and_grades_stand_best_first()
    {
        var bank = Some.BankOf(("standards/a.yaml", Pack + "grades: { pass: 50%, merit: 70% }\n"));

        bank.Findings.ShouldBeEmpty();
        bank.Packs[0].Levels.ShouldBe(new Levels(85, 60, 30));
        bank.Packs[0].Grades.Select(grade => grade.Name).ShouldBe(["merit", "pass"]);
    }

    [Fact]
    public void A_folder_without_packs_and_school_is_an_empty_bank()
    {
        var bank = Some.BankOf(("notes.txt", "Nothing."));

        bank.Packs.ShouldBeEmpty();
        bank.School.ShouldBeNull();
        bank.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_packs_of_a_bank_do_not_fail_for_a_broken_one_among_them()
    {
        var bank = Some.BankOf(("standards/a.yaml", "kind: [pack"), ("standards/b.yaml", Pack));

        bank.Packs.ShouldHaveSingleItem().Id.ShouldBe("own");
        bank.Findings.ShouldHaveSingleItem().Rule.Code.ShouldBe("MS1019");
    }
}
