using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads what is to be decided in one scene.</summary>
internal sealed class DecisionBinder(YamlScalar name, Fields scene, FileBinding file)
{
    private readonly NodeReader _read = file.Read;
    private readonly OfferBinder _offers = new(name.Value, file);

    private FindingList Findings => file.Findings;

    private bool AsksCertainty => _read.Flag(scene["certainty"], "'certainty'") ?? false;

    private string Scene => Fields.Shorten(name.Value);

    public ChoiceDecision BindChoices()
    {
        var choices = _offers.BindChoices(scene["choices"]);
        CheckCount(scene["choices"], scene.KeySpan("choices"), "choices", 1, ScenarioLimits.MostChoices);
        return new ChoiceDecision(choices) { AsksCertainty = AsksCertainty, Limit = BindLimit(choices) };
    }

    public PickDecision? BindPick()
    {
        if (Fields.Open(scene["pick"], ScenarioKeys.Pick, Findings) is not { } pick) return null;
        var options = _offers.BindOptions(pick["options"], ScenarioKeys.PickOption);
        CheckCount(pick["options"], pick.KeySpan("options"), "options", 1, ScenarioLimits.MostPickOptions);
        RefuseLimit("pick");
        var most = Math.Max(1, options.Length);
        var min = _read.WholeNumber(pick["min"], "'min'", 0, most) ?? 0;
        var max = _read.WholeNumber(pick["max"], "'max'", 1, most) ?? most;
        if (min > max) Findings.Add(Rules.OutOfRange, pick["min"]!.Span, $"'min' is {min}, which is more than 'max', {max}.");
        return new PickDecision
        {
            Prompt = ReadPrompt(pick),
            Min = min,
            Max = max,
            Options = options,
            To = file.FindScene(pick["to"]) ?? 0,
            Takes = file.ReadLength(pick["takes"]),
            AsksCertainty = AsksCertainty,
        };
    }

    public OrderDecision? BindOrder()
    {
        if (Fields.Open(scene["order"], ScenarioKeys.Order, Findings) is not { } order) return null;
        var options = _offers.BindOptions(order["options"], ScenarioKeys.OrderOption);
        CheckCount(order["options"], order.KeySpan("options"), "options", ScenarioLimits.FewestOrderOptions, ScenarioLimits.MostOrderOptions);
        RefuseLimit("order");
        return new OrderDecision
        {
            Prompt = ReadPrompt(order),
            Options = options,
            Evidence = file.Evidence.Bind(order["evidence"], least: 1),
            To = file.FindScene(order["to"]) ?? 0,
            Takes = file.ReadLength(order["takes"]),
            AsksCertainty = AsksCertainty,
        };
    }

    public WriteDecision? BindWrite()
    {
        if (Fields.Open(scene["write"], ScenarioKeys.Write, Findings) is not { } write) return null;
        RefuseLimit("write");
        return new WriteDecision
        {
            Prompt = ReadPrompt(write),
            Criteria = BindCriteria(write),
            To = file.FindScene(write["to"]) ?? 0,
            Takes = file.ReadLength(write["takes"]),
            AsksCertainty = AsksCertainty,
        };
    }

    /// <summary>Says where a scene without a decision has keys that go beside one.</summary>
    public void RefuseDecisionKeys()
    {
        if (scene["certainty"] is not null)
            Findings.Add(Rules.MisplacedKey, scene.KeySpan("certainty"), $"The scene '{Scene}' has no decision, so nobody can be asked how sure it is.");
        foreach (var key in LimitKeys.Where(key => scene[key] is not null))
            Findings.Add(Rules.MisplacedKey, scene.KeySpan(key), $"The scene '{Scene}' has no decision that '{key}' could be about.");
    }

    private static ImmutableArray<string> LimitKeys { get; } = ["seconds", "timeout"];

    private StoryText ReadPrompt(Fields fields) => file.Texts.Read(fields["prompt"], "The prompt", ScenarioLimits.LongestPrompt) ?? StoryText.Empty;

    private ImmutableArray<Criterion> BindCriteria(Fields write)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var item in _read.Items(write["criteria"], "'criteria'"))
        {
            if (Fields.Open(item, ScenarioKeys.Criterion, Findings) is not { } fields || _read.Id(fields["id"], "the id of a criterion") is not { } id) continue;
            if (criteria.Any(earlier => earlier.Id == id)) Findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The scene '{Scene}' has two criteria '{id}'.");
            else if (file.Texts.Read(fields["text"], "A criterion", ScenarioLimits.LongestCriterion) is { } text) criteria.Add(new Criterion(id, text));
        }

        CheckCount(write["criteria"], write.KeySpan("criteria"), "criteria", 1, ScenarioLimits.MostCriteria);
        return criteria.ToImmutable();
    }

    private TimeLimit? BindLimit(ImmutableArray<Choice> choices)
    {
        var seconds = _read.WholeNumber(scene["seconds"], "'seconds'", 1, ScenarioLimits.MostSeconds);
        if (scene["seconds"] is not null && scene["timeout"] is null)
            Findings.Add(Rules.MissingKey, scene.KeySpan("seconds"), $"The scene '{Scene}' has 'seconds:' and no 'timeout:', the choice that is taken when the time is up.");
        if (_read.Scalar(scene["timeout"], "'timeout'") is not { } timeout) return null;
        if (scene["seconds"] is null)
            Findings.Add(Rules.MissingKey, scene.KeySpan("timeout"), $"The scene '{Scene}' has 'timeout:' and no 'seconds:', the time after which that choice is taken.");
        if (choices.FirstOrDefault(choice => choice.Id == timeout.Value) is not { } choice)
        {
            var nearest = Findings.DidYouMean(timeout.Value, choices.Select(known => known.Id));
            Findings.Add(Rules.UnknownTimeout, timeout.Span, $"The scene '{Scene}' has no choice '{Fields.Shorten(timeout.Value)}'.{nearest}");
            return null;
        }

        if (choice.When is not null || choice.Once)
        {
            Findings.Add(
                Rules.UnknownTimeout,
                timeout.Span,
                $"The choice '{choice.Id}' has {(choice.Once ? "'once'" : "'when'")}, so it may not be on offer when the time is up.",
                "Name a choice without `when` and `once`.");
        }

        return seconds is { } given ? new TimeLimit(given, choice) : null;
    }

    private void RefuseLimit(string kind)
    {
        foreach (var key in LimitKeys.Where(key => scene[key] is not null))
            Findings.Add(Rules.MisplacedKey, scene.KeySpan(key), $"'{key}' goes with choices: a '{kind}' has none that could be taken when the time is up.");
    }

    private void CheckCount(YamlNode? node, TextSpan span, string what, int least, int most)
    {
        if (node is YamlList list && (list.Items.Length < least || list.Items.Length > most))
            Findings.Add(Rules.ItemCount, span, $"The scene '{Scene}' has {list.Items.Length} {what}; it can have {least} to {most}.");
    }
}
