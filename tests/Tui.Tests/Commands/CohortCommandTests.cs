using System.Text;
using System.Text.Json.Nodes;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>What a group did, as somebody at a command line asks for it.</summary>
public sealed class CohortCommandTests : IDisposable
{
    private static readonly string[] Names = ["Ada Xqz", "Bo Xqz", "Cem Xqz", "Dina Xqz", "Eli Xqz", "Fay Xqz", "Gus Xqz"];

    private readonly MentorSimProcess _program = new();

    public CohortCommandTests() => _program.File("corridor.yaml", Texts.Corridor);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_group_is_written_in_each_form_and_names_nobody()
    {
        foreach (var (number, name) in Names.Index()) Play(name, number < 2 ? "solve" : "listen");

        var text = _program.Run(null, "cohort").With(0);
        text.Output.ShouldStartWith("What everybody did\nPeople: 7. Plays: 7.\n");
        text.Error.ShouldBeEmpty();
        var json = JsonNode.Parse(_program.Run(null, "cohort", "--format", "json").With(0).Output)!;
        ((int)json["people"]!, (string)json["scenarios"]![0]!["id"]!, (int)json["withheld"]! > 0).ShouldBe((7, "corridor", true));
        json["scenarios"]![0]!["decisions"]![0]!["answers"]!.AsArray().Where(answer => answer!["people"]?.GetValue<int>() != 0).ShouldAllBe(answer => answer!["people"] == null);
        _program.Run(null, "cohort", "-o", "all.csv").With(0).Output.ShouldBe("all.csv\n");
        var path = Path.Combine(_program.Home, "all.csv");
        File.ReadAllBytes(path).Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        foreach (var written in new[] { text.Output, json.ToJsonString(), File.ReadAllText(path) }) written.ShouldNotContain("Xqz");
    }

    [Fact]
    public void A_few_people_are_told_where_to_look_and_nobody_where_to_begin()
    {
        _program.Run(null, "cohort").With(0).Error.ShouldContain("Nothing is kept here that this asks for.");
        Play("Ada Xqz", "listen");
        var few = _program.Run(null, "cohort", "--person", "ada xqz").With(0);
        few.Error.ShouldContain("A group of fewer than 5 people: nearly everything is withheld.");
        few.Output.ShouldBe("What people chosen by name did\nPeople: fewer than 5. Plays: withheld.\n" +
            "Withheld: numbers of fewer than 5 people (not 0), and whatever would let somebody work one out.\n  Nobody is named.\nPlayed: A word in the corridor.\n");
    }

    [Fact]
    public void Hand_ins_are_a_group_of_which_nothing_is_kept()
    {
        var files = new List<string>();
        foreach (var name in Names[..5])
        {
            Play(name, "listen");
            files.Add($"{name[..3].Trim()}.mentorsim");
            _program.Run(null, "hand-in", "-o", files[^1], "--as", name).With(0);
        }

        _program.Environment["MENTORSIM_STORE"] = Path.Combine(_program.Home, "other.db");
        var shown = _program.Run(null, ["cohort", .. files]).With(0).Output;
        shown.ShouldStartWith("What those of 5 hand-in files did\nPeople: 5. Plays: 5.\n");
        shown.ShouldNotContain("Xqz");
        File.Exists(Path.Combine(_program.Home, "other.db")).ShouldBeFalse();
        Directory.EnumerateDirectories(MentorSimProcess.Temp, "mentorsim-cohort-*").ShouldBeEmpty();
    }

    [Fact]
    public void Who_may_ask_is_the_same_as_for_team()
    {
        foreach (var name in Names) Play(name, "listen");
        using (var store = new Store(Path.Combine(_program.Home, "data", "mentorsim", "records.db")))
            foreach (var name in Names[..1].Append("Dr Wolanski")) store.People.SetPin(store.People.FindOrAdd("", name, Guid.NewGuid(), TimeProvider.System.GetUtcNow()).Id, Pin.Keep("ab12"));

        var open = _program.Run(null, "cohort").With(0).Output;
        open.ShouldContain("People: 6.");
        open.ShouldContain("Fewer than 5 people are behind their PINs and not counted.");
        _program.Environment["MENTORSIM_SUPERVISORS"] = "Dr Wolanski";
        Refused("Say who you are with --as NAME");
        Refused("not among those who may supervise here", "--as", "Ada Xqz");
        _program.Run("ab13\n", "cohort", "--as", "Dr Wolanski").With(2).Error.ShouldContain("That is not the PIN.");
        _program.Run("ab12\n", "cohort", "--as", "Dr Wolanski").With(0).Output.ShouldContain("People: 7.");
        _program.Environment["MENTORSIM_SUPERVISORS"] = "";
        _program.Environment["MENTORSIM_STORE"] = SomeRecords.Shared;
        Refused("Nobody is named as supervising here.");
    }

    [Fact]
    public void What_goes_not_together_or_is_not_there_is_refused_in_words()
    {
        Play("Ada Xqz", "listen");
        Refused("Hand-in files are a group by themselves", "a.mentorsim", "--site", "Elm");
        Refused("There is no file a.mentorsim.", "a.mentorsim");
        Refused("corridor.yaml", "corridor.yaml");
        Refused("--began-since and --began-until go with --route.", "--began-since", "2026-09-01");
        Refused("two ways to say who", "--person", "Ada Xqz", "--route", "first-six-weeks");
        Refused("--since lies after --until.", "--since", "2026-09-02", "--until", "2026-09-01");
        Refused("must be a day as in 2026-09-01", "--since", "yesterday");
        Refused("There is nobody of the name 'Kim' here.", "--person", "Kim");
        Refused("Nobody of the school 'Elm' is known here. No school is named of anybody.", "--site", "Elm");
    }

    private void Play(string name, string answer) => _program.Run(null, "play", "corridor.yaml", "--choose", $"{answer},tell", "--as", name).With(0);

    private void Refused(string why, params string[] arguments) => _program.Run(null, ["cohort", .. arguments]).With(2).Error.ShouldContain(why);
}
