namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>What a co-ordinator sees in an editor: the real language server reads our files by our schemas.</summary>
public sealed class EditorTests : IClassFixture<EditorTests.Editor>
{
    private const string Head =
        """
        # yaml-language-server: $schema=../schemas/scenario.schema.json
        kind: scenario
        id: some-story
        title: Some story
        topic: safeguarding
        summary: Something happens, and somebody decides.
        minutes: 5
        start: door

        """;

    private const string Scenes =
        """
        scenes:
          door:
            text: A pupil waits.
            choices:
              - id: listen
                text: Listen.
                to: end
                feedback: Good.
          end: { ending: good }

        """;

    private static readonly string[] Kinds = ["pack", "school", "paper", "route", "questions", "person-specification"];

    private static readonly string[] PapersWithWarnings = ["MS7010-published-school-tray", "MS7023-keys-against-themselves", "MS7028-long-and-easy"];

    private readonly Editor _editor;

    public EditorTests(Editor editor) => _editor = editor;

    public static TheoryData<string> Shipped =>
    [
        .. Directory.EnumerateFiles(Golden.Scenarios, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Golden.Scenarios, path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> GoodCases => [.. GoodFiles().Order(StringComparer.Ordinal)];

    [LanguageServerTheory]
    [MemberData(nameof(Shipped))]
    public void A_file_of_the_library_has_no_mistake_in_an_editor(string path)
    {
        var text = File.ReadAllText(Path.Combine(Golden.Scenarios, path));
        text.ShouldStartWith("# yaml-language-server: $schema=");

        Open(text, Path.GetDirectoryName(path)!).Marks.ShouldBeEmpty();
    }

    [LanguageServerTheory]
    [MemberData(nameof(GoodCases))]
    public void What_the_check_accepts_an_editor_accepts(string path)
    {
        var text = File.ReadAllText(Path.Combine(Cases, path));
        var kind = Kinds.FirstOrDefault(kind => text.Contains($"kind: {kind}", StringComparison.Ordinal)) ?? "scenario";

        Open($"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n{text}").Marks.ShouldBeEmpty();
    }

    [LanguageServerFact]
    public void Every_kind_of_decision_claim_and_test_is_accepted() =>
        Open(Head +
            """
            review: { by: A. Reader, role: designated safeguarding lead, date: 2026-11-23, of: 0a1b2c }
            include: [../common/referral.yaml]
            scenes:
              door:
                text:
                  - The door opens.
                  - { when: trust >= 3, text: "Then it comes out, all at once." }
                certainty: true
                pick:
                  prompt: What goes into your note?
                  min: 1
                  max: 2
                  options:
                    - { id: words, text: The words, evidence: { LM3.3: 1 }, shows: [observer], add: { trust: 1 }, sources: [RC-01], feedback: Good. }
                    - { id: guess, text: A guess, evidence: { nos-2005/LM3.3: -1 }, critical: CF-01, oversteps: [counsellor], set: { mood: wary } }
                  to: steps
                  takes: 5m
              steps:
                order: { prompt: In which order?, options: [{ id: a, text: First. }, { id: b, text: Then., feedback: Why., sources: [S1] }], evidence: { LM3.2: 2 }, to: note }
              note:
                write: { prompt: Write your note., criteria: [{ id: own-words, text: Keeps to what was said. }], to: quick }
              quick:
                seconds: 45
                timeout: wait
                choices: [{ id: wait, text: Wait., to: end, feedback: Hm. }]
              end: { ending: mixed }
            claims: [{ always: told }, { never: false }, { possible: ending == good }]
            tests:
              - name: a sound response
                choose: [words+guess, a+b, skip, wait@3]
                expect: { ending: mixed, scene: end, critical: [CF-01, CF-02], oversteps: none, units: { LM3: 80%, LM2: strong }, vars: { trust: 3, told: true, mood: wary } }
                seed: 7
                mode: assess
              - { name: another, choose: [], expect: { critical: none, oversteps: [counsellor] } }

            """).Marks.ShouldBeEmpty();

    [LanguageServerFact]
    public void A_file_of_scenes_is_read_by_a_schema_of_its_own() =>
        Open("# yaml-language-server: $schema=../schemas/scenes.schema.json\nkind: scenes\nminutes: 5\nscenes:\n  end: { ending: good }\n").Marks
            .ShouldBe([new(3, "Property minutes is not allowed.")]);

    [LanguageServerFact]
    public void A_wrong_key_is_marked_on_its_line() =>
        Open(Head + Scenes.Replace("feedback:", "feedbak:", StringComparison.Ordinal)).Marks.ShouldBe([new(16, "Property feedbak is not allowed.")]);

    [LanguageServerFact]
    public void Two_ways_on_are_marked_once_and_for_what_they_are() =>
        Open(Head + Scenes.Replace("    choices:", "    then: [{ to: end }]\n    choices:", StringComparison.Ordinal)).Marks
            .ShouldBe([new(12, "There is 'choices' already, and a scene has only one of choices, pick, order, write, then, ending.")]);

    [LanguageServerFact]
    public void A_scene_without_a_way_on_is_marked_once() =>
        Open($"{Head}scenes:\n  door:\n    text: A pupil waits.\n").Marks.ShouldBe([new(10, "A scene needs one of choices, pick, order, write, then, ending.")]);

    [LanguageServerFact]
    public void A_file_of_another_kind_is_told_so_and_no_more() =>
        Open((Head + Scenes).Replace("kind: scenario", "kind: pack", StringComparison.Ordinal)).Marks.ShouldBe([new(2, "This file is read as a scenario: write 'kind: scenario'.")]);

    [LanguageServerTheory]
    [InlineData("once: yes", "Expected true or false.")]
    [InlineData("takes: 5 minutes", "Expected a length of time, as in 5m, 1h or 1h30m.")]
    [InlineData("evidence: { LM3.2: 3 }", "Expected one of -2, -1, 1, 2.")]
    [InlineData("shows: guide", "Expected a list, even where it is only one: [one].")]
    [InlineData("when: [a]", "Expected a condition, as in trust >= 3.")]
    [InlineData("set: { Trust: 1 }", "An id is made of lower-case words and digits with hyphens between, as in stay-with-her.")]
    [InlineData("critical: {pupil}", "An id of a pack has no blanks, as in LM3.2 or nos-2005/LM3.2.")]
    public void A_wrong_value_is_marked_in_our_words(string line, string message) =>
        Open(Head + Scenes.Replace("        feedback:", $"        {line}\n        feedback:", StringComparison.Ordinal)).Marks.ShouldBe([new(16, message)]);

    [LanguageServerTheory]
    [InlineData("phase: 3", "Expected one of primary, secondary, any.")]
    [InlineData("phase: nursery", "Expected one of primary, secondary, any.")]
    [InlineData("vars: { trust: 5 }", "Expected true or false, or a number with keys such as start.")]
    [InlineData("vars: { trust: { start: 1, min: 0 } }", "Missing property \"max\".")]
    [InlineData("cast: { dsl: { from: school.dsl, name: Ms Rahmani } }", "This cannot stand beside 'from'.")]
    [InlineData("policy: { ref: KCSIE, review-by: 2027-13-01 }", "Expected a day, as in 2027-09-01.")]
    [InlineData("clock: { from: 8.10, to: 15:30 }", "Expected a time of the day, as in \"08:10\".")]
    [InlineData("claims: [{ always: a, never: b }]", "There is 'always' already, and a claim has only one of always, never, possible.")]
    [InlineData("tests: [{ name: a, choose: [b], expect: { units: { LM3: 101% } } }]", "Expected a whole per cent from 0% to 100%, as in 80%, or one of strong, competent, developing, not-yet, not-assessed.")]
    public void A_wrong_line_of_the_head_is_marked_in_our_words(string line, string message) => Open($"{Head}{line}\n{Scenes}").Marks.ShouldBe([new(9, message)]);

    [LanguageServerTheory]
    [InlineData("minutes: 10", "minutes: 0", "Value is below the minimum of 1.")]
    [InlineData("order: [[note], [fair]]", "order: note", "Expected a list, even where it is only one: [one].")]
    [InlineData("to: { office: -1 }", "to: { office: 0 }", "Expected one of -3, -2, -1, 1, 2, 3.")]
    [InlineData("medium: email", "medium: owl", "Expected one of email, note, phone, letter, form, visitor.")]
    [InlineData("unless: tell-lead, by: 15m", "unless: tell-lead, by: At once", "Expected a word of the priorities, or a length of time as in 10m.")]
    [InlineData("unless: tell-lead, by: 15m", "by: 15m", "A breach of a key needs one of if, unless.")]
    [InlineData("first: kept", "first: yes", "Expected one of kept, broken.")]
    public void A_mistake_in_a_paper_is_marked_in_our_words(string right, string wrong, string message) =>
        Open(Paper.Replace(right, wrong, StringComparison.Ordinal)).Marks.ShouldHaveSingleItem().Message.ShouldBe(message);

    [LanguageServerFact]
    public void Over_a_key_of_a_paper_stand_our_words_and_inside_a_key_what_can_stand_there()
    {
        Open(Paper).Hover("first").ShouldContain("never gives points");
        Open(Paper).Hover("by-when").ShouldContain("the first that it is not later than");
        var offers = Open(Paper.Replace("      to: { lead: 2 }\n", "      t\n", StringComparison.Ordinal)).Offers("      t");
        offers.ShouldBe(["to", "sources"], ignoreOrder: true);
    }

    [LanguageServerTheory]
    [InlineData("due: 3", "due: 0", "Value is below the minimum of 1.")]
    [InlineData("play: a-quiet-word", "play: A quiet word", "An id is made of lower-case words and digits with hyphens between, as in stay-with-her.")]
    [InlineData("read: the-role", "form: self-evalution", "Expected the word self-evaluation.")]
    [InlineData("read: the-role", "who-is-who: dsl", "Expected a list, even where it is only one: [one].")]
    [InlineData("read: the-role", "read: the-role, play: a-quiet-word", "There is 'play' already, and a step of a route has only one of play, sit, read, read-elsewhere, self-audit, who-is-who, form, training, sign-off.")]
    [InlineData("read: the-role, ", "", "A step of a route needs one of play, sit, read, read-elsewhere, self-audit, who-is-who, form, training, sign-off.")]
    public void A_mistake_in_a_route_is_marked_in_our_words(string right, string wrong, string message) =>
        Open(Route.Replace(right, wrong, StringComparison.Ordinal)).Marks.ShouldHaveSingleItem().Message.ShouldBe(message);

    [LanguageServerFact]
    public void Over_a_key_of_a_route_stand_our_words() => Open(Route).Hover("due").ShouldContain("Weekends count");

    [LanguageServerFact]
    public void Over_a_key_stand_our_words()
    {
        var text = Open(Head + Scenes);

        text.Hover("choices").ShouldContain("one to nine choices, of which one is taken");
        text.Hover("feedback").ShouldContain("Say why this is sound practice or not.");
        text.Hover("ending").ShouldContain("The story ends here");
        text.Hover("minutes").ShouldContain("How many minutes a trainee should allow");
    }

    [LanguageServerFact]
    public void Inside_a_choice_our_keys_are_offered()
    {
        var offers = Open(Head + Scenes.Replace("        feedback: Good.", "        f", StringComparison.Ordinal)).Offers("        f");

        offers.ShouldBe(["when", "once", "set", "add", "takes", "evidence", "shows", "oversteps", "critical", "sources", "feedback"], ignoreOrder: true);
    }

    [LanguageServerFact]
    public void Inside_a_var_a_scene_and_a_topic_is_offered_what_fits()
    {
        Open($"{Head}vars:\n  trust:\n    s\n{Scenes}").Offers("    s").ShouldContain("start");
        Open($"{Head}scenes:\n  door:\n    t\n").Offers("    t").ShouldContain("choices");
        Open($"{Head.Replace("safeguarding", "b", StringComparison.Ordinal)}{Scenes}").Offers("topic: b").ShouldContain("bereavement");
    }

    private static string Paper => "# yaml-language-server: $schema=../schemas/paper.schema.json\n" + File.ReadAllText(Path.Combine(Cases, "Explanations", "two-messages.yaml"));

    private static string Route => "# yaml-language-server: $schema=../schemas/route.schema.json\n" + File.ReadAllText(Path.Combine(Cases, "Explanations", "three-steps.yaml"));

    private static string Cases => Path.Combine(Golden.Root, "tests", "Engine.Tests", "Cases");

    private OpenText Open(string text, string below = "safeguarding") => _editor.Server.Open(text, below);

    // The good files, and the bad ones in which nothing stands against making a scenario of what is read.
    private static IEnumerable<string> GoodFiles()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Cases, "Ok")).Concat(Directory.EnumerateFiles(Path.Combine(Cases, "Bank"), "*.yaml", SearchOption.AllDirectories)))
            yield return Path.GetRelativePath(Cases, path);
        yield return Path.Combine("Explanations", "two-messages.yaml");
        yield return Path.Combine("Explanations", "three-steps.yaml");
        yield return Path.Combine("Explanations", "one-question.yaml");
        yield return Path.Combine("Interviews", "specification.yaml");
        yield return Path.Combine("Findings", "MS8007-an-odd-order", "route.yaml");
        yield return Path.Combine("Findings", "MS8064-no-anchors", "questions.yaml");
        foreach (var folder in PapersWithWarnings) yield return Path.Combine("Findings", folder, "paper.yaml");
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Cases, "Findings"), "MS5*"))
        {
            if (!File.ReadLines(Path.Combine(folder, "expected.txt")).Any(line => line.Contains("error MS2", StringComparison.Ordinal)))
                yield return Path.GetRelativePath(Cases, Directory.EnumerateFiles(folder, "*.yaml").Single());
        }
    }

    /// <summary>One server for all tests of this class; started by the first that asks.</summary>
    public sealed class Editor : IDisposable
    {
        private readonly Lazy<LanguageServer> _server = new(() => new LanguageServer(Golden.Scenarios));

        internal LanguageServer Server => _server.Value;

        public void Dispose()
        {
            if (_server.IsValueCreated) _server.Value.Dispose();
        }
    }
}
