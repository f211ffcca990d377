using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>
/// A defect of each kind, planted in a scenario that comes with the program: the command finds it where it is, and the play that it shows can
/// be played by the command.
/// </summary>
public sealed partial class PlantedDefectTests : IDisposable
{
    private static readonly string Sound = File.ReadAllText(Path.Combine(Golden.SmallLibrary, "safeguarding", "breakfast-club-disclosure.yaml")).ReplaceLineEndings("\n");

    // A sign stands where the finding is to be.
    private static readonly (string Code, string[] Edits)[] PlantsThatNeverHappen =
    [
        ("MS5004", ["scene: §planted: { text: Nobody comes here., ending: poor }"]),
        ("MS5004", ["scene: §planted: { text: Nobody comes here., choices: [{ id: on, text: On., to: place, feedback: Why. }] }"]),
        ("MS5005", ["choice: id: §planted, when: not seen(table), to: place"]),
        ("MS5011", ["choice: id: there, to: planted", "scene: planted: { text: [Here., { when: §not seen(table), text: More. }], then: [{ to: place }] }"]),
        ("MS5011", ["choice: id: there, to: planted", "scene: planted: { text: Here., then: [{ when: §not seen(table), to: table }, { to: place }] }"]),
        ("MS5011", ["event: { when: §not seen(table), to: too-late }"]),
        ("MS5008", ["claim: possible: §not seen(table)"]),
    ];

    private static readonly (string Code, string[] Edits)[] PlantsThatHappen =
    [
        ("MS5003", ["choice: id: there, to: planted", "scene: §planted: { text: Here., choices: [{ id: again, text: Again., once: true, to: planted, feedback: Why. }] }"]),
        ("MS5006", ["choice: id: there, set: { trust: 7 }, to: planted", "scene: planted: { text: Here., choices: [{ id: more, text: More., add: { §trust: 1 }, to: place, feedback: Why. }] }"]),
        ("MS5010", ["choice: id: there, to: planted", "scene: planted: { text: [Here., { when: §seen(table), text: More. }], then: [{ to: place }] }"]),
        ("MS5010", ["choice: id: there, to: planted", "scene: planted: { text: Here., then: [{ when: §seen(table), to: place }, { to: place }] }"]),
        ("MS5010", ["choice: id: planted, when: §seen(table), to: place"]),
        ("MS5010", ["event: { when: §seen(table), to: place }"]),
        ("MS5012", ["choice: id: there, to: planted", "scene: planted: { text: Here., choices: [{ id: §worst, text: So., critical: CF-01, to: place, feedback: Why. }] }"]),
        ("MS5002", ["choice: id: §planted, evidence: { LM1.1: 1 }, when: times(table) < 3, to: table"]),
        ("MS5013", ["begin: planted", "scene: planted: { text: Here., choices: [{ id: §more, text: More., evidence: { LM1.1: 2 }, oversteps: [counsellor], to: table, feedback: Why. }, { id: less, text: Less., to: table, feedback: Why. }] }"]),
        ("MS5013", ["begin: planted", "scene: planted: { text: Here., choices: [{ id: §more, text: More., evidence: { LM1.1: 2 }, critical: CF-01, to: table, feedback: Why. }, { id: less, text: Less., to: table, feedback: Why. }] }"]),
        ("MS5008", ["claim: always: §not seen(table)"]),
        ("MS5008", ["claim: never: §chose(table.honest)"]),
        ("MS5009", ["choice: id: there, to: long-0", "chain"]),
    ];

    private readonly MentorSimProcess _program = new();

    public static TheoryData<string, string[]> NeverHappening => SomeOf(PlantsThatNeverHappen);

    public static TheoryData<string, string[]> Happening => SomeOf(PlantsThatHappen);

    public void Dispose() => _program.Dispose();

    /// <summary>Each searches a story of hundreds of thousands of states: one of each list where not all is asked for.</summary>
    private static TheoryData<string, string[]> SomeOf((string Code, string[] Edits)[] plants)
    {
        var data = new TheoryData<string, string[]>();
        foreach (var (code, edits) in plants.Where((_, i) => i == 0 || Needs.RequiresAll)) data.Add(code, edits);
        return data;
    }

    [Fact]
    public void Without_a_defect_nothing_is_found_and_all_is_proved()
    {
        var checkedFile = JsonDocument.Parse(_program.Run(null, "check", _program.File("sound.yaml", Sound), "--format", "json").With(0).Output).RootElement;

        checkedFile.GetProperty("findings").GetArrayLength().ShouldBe(0);
        checkedFile.GetProperty("documents")[0].GetProperty("complete").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(NeverHappening))]
    public void What_never_happens_is_found(string code, string[] edits)
    {
        var (_, message) = Found(code, edits);

        message.ShouldNotContain("reached by");
    }

    [Theory]
    [MemberData(nameof(Happening))]
    public void What_can_happen_is_found_with_a_play_that_shows_it(string code, string[] edits)
    {
        var (file, message) = Found(code, edits);

        var way = Way().Match(message) is { Success: true } match ? match.Groups[1].Value : "";
        message.ShouldContain(way.Length > 0 ? way : "at the very start");
        var card = Play(file, way);
        List<string> choices = [.. card.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("choice").GetString()!)];
        choices.ShouldBe(way.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(answer => !answer.StartsWith('~')));
        var ending = card.GetProperty("endingScene").GetString();
        switch (code)
        {
            case "MS5002":
                choices.Count(choice => choice == "planted").ShouldBe(2);
                card.GetProperty("points").GetInt32().ShouldBe(2);
                break;
            case "MS5003":
                (ending, choices[^1]).ShouldBe((null, "again"));
                _program.Run(null, "play", file, "--choose", $"{way},again").With(2);
                break;
            case "MS5009":
                (ending, choices[^1]).ShouldBe((null, "there"));
                _program.Run(null, "play", file, "--choose", $"{way},library").With(2);
                break;
            case "MS5012":
                Play(file, $"{way},worst").GetProperty("incidents").GetArrayLength().ShouldBe(1);
                break;
            case "MS5013":
                card.GetProperty("points").GetInt32().ShouldBe(card.GetProperty("ceiling").GetInt32());
                (card.GetProperty("incidents").GetArrayLength() + card.GetProperty("role").GetProperty("oversteps").GetArrayLength()).ShouldBe(1);
                break;
            case "MS5008" when message.Contains("ending", StringComparison.Ordinal):
                message.ShouldContain($"'{ending}'");
                break;
        }
    }

    [Fact]
    public void A_play_that_need_not_end_is_found_and_not_begun()
    {
        var (file, message) = Found("MS5001", ["choice: id: planted, to: table"], line: Sound.Split('\n').ToList().IndexOf("  table:") + 1);

        // How often the scene was seen is remembered, up to nine times.
        message.ShouldContain("table -> table, by planted, reached by planted,planted,");
        _program.Run(null, "play", file, "--choose", "planted,planted").With(1).Error.ShouldContain("table -> table, by planted");
    }

    private JsonElement Play(string file, string answers) =>
        JsonDocument.Parse(_program.Run(null, "play", file, "--choose", answers, "--format", "json").With(0).Output).RootElement;

    /// <summary>Plants a defect and has it found; gives the file and what was said.</summary>
    private (string File, string Message) Found(string code, string[] edits, int? line = null)
    {
        var signed = edits.Aggregate(Sound, Edited);
        var file = _program.File("planted.yaml", signed.Replace("§", "", StringComparison.Ordinal));
        var place = line ?? signed[..signed.IndexOf('§', StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        var output = _program.Run(null, "check", file, "--format", "json").With(1).Output;

        var findings = JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString() == code && finding.GetProperty("line").GetInt32() == place).ToList();
        findings.Count.ShouldBe(1, output);
        return (file, findings[0].GetProperty("message").GetString()!);
    }

    private static string Edited(string text, string edit)
    {
        var (where, what) = edit.Split(": ", 2) is [var key, var rest] ? (key, rest) : (edit, "");
        return where switch
        {
            "choice" => After(text, "    choices:\n", $"      - {{ {what}, text: Planted., feedback: Why. }}\n"),
            "scene" => After(text, "\nscenes:\n", $"  {what}\n"),
            "event" => After(text, "\nevents:\n", $"  - {what}\n"),
            "claim" => text.Replace("\nclaims:\n", $"\nclaims:\n  - {{ {what} }}\n", StringComparison.Ordinal),
            "begin" => text.Replace("\nstart: table\n", $"\nstart: {what}\n", StringComparison.Ordinal),
            "chain" => After(text, "\nscenes:\n", string.Concat(Enumerable.Range(0, 1_003).Select(Link))),
            _ => throw new ArgumentException($"No edit is '{where}'.", nameof(edit)),
        };
    }

    // The first is reached by an answer, so that the last of a thousand is the one before the sign.
    private static string Link(int number) => string.Create(
        CultureInfo.InvariantCulture, $"  {(number == 1_001 ? "§" : "")}long-{number}: {{ text: On., then: [{{ to: {(number == 1_002 ? "place" : $"long-{number + 1}")} }}] }}\n");

    private static string After(string text, string place, string more)
    {
        var at = text.IndexOf(place, StringComparison.Ordinal) + place.Length;
        return text.Insert(at, more);
    }

    [GeneratedRegex("(?:reached by|in one play, by|outside the role, by) ([a-z0-9,~+-]+)")]
    private static partial Regex Way();
}
