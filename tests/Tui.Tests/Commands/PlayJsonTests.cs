using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

public sealed class PlayJsonTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_same_answers_print_the_same_bytes()
    {
        var first = Play("listen,tell");
        Play("listen,tell").ShouldBe(first);
        Play("listen,tell").ShouldBe(first);
        first.ShouldEndWith("}\n");
    }

    [Fact]
    public void Every_key_is_there_with_its_type()
    {
        using var json = JsonDocument.Parse(Play("wait,solve,tell"));
        var card = json.RootElement;
        Kinds(card, "scenario:String seed:Number mode:String ending:String endingScene:String result:String grade:String|Null points:Number ceiling:Number attainment:Number units:Array role:Object incidents:Array decisions:Array");
        card.GetProperty("units").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var unit in card.GetProperty("units").EnumerateArray()) Kinds(unit, "id:String points:Number ceiling:Number attainment:Number|Null level:String");
        foreach (var shown in card.GetProperty("role").GetProperty("shown").EnumerateArray()) Kinds(shown, "id:String times:Number of:Number");
        card.GetProperty("role").GetProperty("oversteps").GetArrayLength().ShouldBe(1);
        foreach (var overstep in card.GetProperty("role").GetProperty("oversteps").EnumerateArray()) Kinds(overstep, "id:String scene:String choice:String");
        card.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("choice").GetString()).ShouldBe(["wait", "solve", "tell"]);
        foreach (var decision in card.GetProperty("decisions").EnumerateArray()) Kinds(decision, "scene:String choice:String regret:Number");
        card.GetProperty("attainment").GetRawText().ShouldMatch(@"^[01]\.\d{4}$");
    }

    [Fact]
    public void The_two_futures_stand_beside_the_scorecard_and_add_up()
    {
        using var json = JsonDocument.Parse(Play("wait,solve,tell"));
        var two = json.RootElement.GetProperty("futures").EnumerateArray().Single();

        Kinds(two, "decision:Number scene:String regret:Number lostLater:Number byChance:Number notPlayed:Number happened:Object best:Object");
        foreach (var future in (string[])["happened", "best"])
            Kinds(two.GetProperty(future), "choose:Array points:Number ending:String endingScene:String time:String incidents:Array oversteps:Array");
        two.GetProperty("best").GetProperty("choose").EnumerateArray().Select(answer => answer.GetString()).ShouldBe(["listen", "tell"]);
        int Of(JsonElement element, string key) => element.GetProperty(key).GetInt32();
        (Of(two.GetProperty("best"), "points") - Of(two.GetProperty("happened"), "points"))
            .ShouldBe(Of(two, "regret") + Of(two, "lostLater") + Of(two, "byChance") + Of(two, "notPlayed"));
    }

    [Fact]
    public void A_promise_is_not_yet_in_practice_and_referred_in_an_assessment()
    {
        using var practice = JsonDocument.Parse(Play("promise", "practice"));
        practice.RootElement.GetProperty("result").GetString().ShouldBe("unfinished");
        practice.RootElement.GetProperty("mode").GetString().ShouldBe("practice");
        using var assess = JsonDocument.Parse(Play("promise", "assess"));
        assess.RootElement.GetProperty("result").GetString().ShouldBe("referred");
        assess.RootElement.GetProperty("ending").ValueKind.ShouldBe(JsonValueKind.Null);
        var incident = assess.RootElement.GetProperty("incidents").EnumerateArray().Single();
        Kinds(incident, "id:String scene:String choice:String");
        incident.GetProperty("id").GetString().ShouldBe("CF-01");
        using var whole = JsonDocument.Parse(Play("promise,tell"));
        whole.RootElement.GetProperty("result").GetString().ShouldBe("not-yet");
    }

    [Fact]
    public void Answers_after_a_stop_are_ignored()
    {
        var once = Play("promise", "assess");
        Play("promise,tell,wait", "assess").ShouldBe(once);
    }

    [Theory]
    [InlineData("")]
    [InlineData("listen")]
    public void Answers_that_run_out_leave_the_play_unfinished(string answers)
    {
        using var json = JsonDocument.Parse(Play(answers));
        json.RootElement.GetProperty("result").GetString().ShouldBe("unfinished");
        foreach (var name in new[] { "ending", "endingScene", "grade" }) json.RootElement.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null, name);
        json.RootElement.GetProperty("decisions").GetArrayLength().ShouldBe(answers.Length == 0 ? 0 : 1);
    }

    [Theory]
    [InlineData("nonsense", "'nonsense' is not on offer in the scene 'bell'; on offer: wait, promise, solve, listen.")]
    [InlineData("wait,wait", "'wait' is not on offer in the scene 'bell'; on offer: promise, solve, listen.")]
    [InlineData("listen,", "is not on offer in the scene 'office'; on offer: tell, tomorrow.")]
    [InlineData("listen,tell,tell", "'tell' is left over")]
    [InlineData("listen,~heard", "Chance has no say here")]
    [InlineData("~heard,listen", "Chance has no say here")]
    public void Answers_that_do_not_fit_say_what_would(string answers, string says)
    {
        var outcome = _program.Run(null, "play", _program.File("corridor.yaml", Texts.Corridor), "--choose", answers, "--format", "json").With(2);
        outcome.Error.ShouldContain(says);
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_forced_fall_leads_where_it_says_and_one_that_does_not_fit_says_where_it_can()
    {
        var chance = Texts.Corridor.Replace("- { when: told, to: heard }", "- { chance: 50%, to: heard }", StringComparison.Ordinal);
        var file = _program.File("chance.yaml", chance);
        foreach (var scene in new[] { "heard", "unheard" })
        {
            using var json = JsonDocument.Parse(_program.Run(null, "play", file, "--choose", $"listen,tell,~{scene}", "--format", "json").With(0).Output);
            json.RootElement.GetProperty("endingScene").GetString().ShouldBe(scene);
        }

        _program.Run(null, "play", file, "--choose", "listen,tell,~office").With(2).Error.ShouldContain("it can lead to heard, unheard");
    }

    [Fact]
    public void As_text_the_scorecard_is_the_debrief()
    {
        var outcome = _program.Run(null, "play", _program.File("corridor.yaml", Texts.Corridor), "--choose", "listen,tell").With(0);
        outcome.Output.ShouldContain("Competent");
        outcome.Output.ShouldContain("Your decisions, one by one");
        outcome.Output.ShouldNotContain("What could have been");
        outcome.Output.ShouldNotContain("\u001b");
        _program.Run(null, "play", _program.File("corridor.yaml", Texts.Corridor), "--choose", "promise,tell").With(0).Output.ShouldContain("What could have been");
    }

    [Fact]
    public void Check_prints_its_shape_and_what_there_is()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "check", "--format", "json").With(0).Output);
        Kinds(json.RootElement, "findings:Array documents:Array");
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToLookup(document => document.GetProperty("kind").GetString());
        documents["scenario"].Count().ShouldBe(Some.Scenarios.Length);
        foreach (var document in documents["scenario"])
        {
            Kinds(document, "file:String kind:String id:String scenes:Number choices:Number endings:Number states:Number transitions:Number paths:String complete:True ceilings:Object");
            document.GetProperty("paths").GetString()!.ShouldMatch(@"^[1-9]\d*$");
            foreach (var ceiling in document.GetProperty("ceilings").EnumerateObject()) ceiling.Value.ValueKind.ShouldBe(JsonValueKind.Number);
        }

        documents["paper"].Select(document => document.GetProperty("id").GetString()).ShouldBe(["monday-morning", "ten-before-nine", "wet-wednesday"], ignoreOrder: true);
        foreach (var document in documents["paper"])
            Kinds(document, "file:String kind:String id:String scenes:Number choices:Number endings:Number states:Number transitions:Number paths:Null complete:True ceilings:Object items:Number minutes:Number most:Number");
    }

    [Fact]
    public void Check_prints_findings_with_all_their_keys()
    {
        var file = _program.File("broken.yaml", Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(_program.Run(null, "check", file, "--format", "json").With(1).Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        findings.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var finding in findings)
            Kinds(finding, "file:String line:Number column:Number endLine:Number endColumn:Number severity:String code:String message:String help:String");
    }

    [Fact]
    public void Check_says_the_place_the_code_and_the_help()
    {
        var file = _program.File("broken.yaml", Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal));
        _program.Run(null, "check", file).With(1).Output.ShouldMatch(@"broken\.yaml:\d+:\d+: error MS3001: ");
    }

    private string Play(string answers, string mode = "practice") =>
        _program.Run(null, "play", _program.File("corridor.yaml", Texts.Corridor), "--choose", answers, "--mode", mode, "--format", "json").With(0).Output;

    /// <summary>An object must have these keys, each of one of its kinds; it may have more.</summary>
    private static void Kinds(JsonElement element, string keys)
    {
        foreach (var key in keys.Split(' '))
        {
            var (name, kinds) = (key.Split(':')[0], key.Split(':')[1].Split('|'));
            element.TryGetProperty(name, out var value).ShouldBeTrue($"{name} is missing");
            kinds.ShouldContain(value.ValueKind.ToString(), name);
        }
    }
}
