using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Workshop.Drawings;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What is said of the scenes of a scenario and of the ways between them.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="cast">The people whose names its texts are shown with.</param>
internal sealed class SceneWords(Scenario scenario, Cast cast)
{
    private const int LongestRow = 76;
    private const int WidestId = 18;
    private const int LongestText = 200;
    private const int LongestChoice = 120;

    private readonly ConditionWords _conditions = new(scenario);
    private readonly int _idWidth = Math.Min(WidestId, scenario.Scenes.Max(scene => scene.Id.Length));

    /// <summary>A condition in words.</summary>
    public string When(Condition condition) => Text.Verbatim(_conditions.Of(condition));

    /// <summary>The row of a scene in the list of all.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="number">Its number.</param>
    /// <param name="map">What was found out about it; null while it is not known.</param>
    public Item RowOf(Scene scene, int number, StoryMap? map)
    {
        var met = map is null ? "" : Words(map.Drawing.Scenes[scene.Index].Met);
        var right = met.Length > 0 ? met : KindOf(scene);
        // A row is a line: of its text there is what fits.
        var blanks = new string(' ', Math.Max(0, _idWidth - scene.Id.Length) + 2);
        var room = LongestRow - scene.Id.Length - blanks.Length - right.Length - 10;
        var start = room < 8 ? "" : Text.Start(string.Join(' ', scene.Text.Select(part => part.Text.With(cast))), room);
        return new Item(number, start.Length == 0 ? $"**{Text.Verbatim(scene.Id)}**" : $"**{Text.Verbatim(scene.Id)}**{blanks}{start}", right)
        {
            Sentence = $"{scene.Id}: {Prose.Plain(start)}{(start.Length == 0 || start[^1] is '.' or '!' or '?' or '…' ? "" : ".")} {Text.Capital(KindOf(scene))}{(met.Length > 0 ? $"; {met}" : "")}.",
        };
    }

    /// <summary>How a scene goes on, in a word or two.</summary>
    public static string KindOf(Scene scene) => scene.WayOn switch
    {
        ChoiceDecision { Choices: [_] } => "1 choice",
        ChoiceDecision { Choices: var choices } => string.Create(CultureInfo.InvariantCulture, $"{choices.Length} choices"),
        PickDecision => "things to tick",
        OrderDecision => "things to order",
        WriteDecision => "a text to write",
        Ending { Kind: var kind } => $"ending: {Engine.Scoring.Words.Of(kind)}",
        _ => "goes on by itself",
    };

    /// <summary>Whether plays come to something, where there is something to say about it.</summary>
    public static string Words(Met met) => met switch
    {
        Met.InSomePlay => "",
        Met.InNoPlay => "never reached",
        Met.NotYet => "not reached so far",
    };

    /// <summary>The text of a scene, each part as far as it is needed to know it again.</summary>
    public IEnumerable<Block> TextOf(Scene scene)
    {
        foreach (var part in scene.Text)
        {
            var text = Text.Start(part.Text.With(cast), LongestText);
            yield return new Paragraph(part.When is { } when ? $"*When {When(when)}:* {text}" : text);
        }

        if (scene.Text.IsEmpty) yield return new Paragraph("This scene has no text.", Tone: Tone.Quiet);
    }

    /// <summary>What a way is, as an item says it; and below it what else there is to know.</summary>
    public (string Says, ImmutableArray<Block> Below) WayOf(DrawnWay way)
    {
        var scene = scenario.Scenes[way.From];
        if (way.IsEvent)
        {
            var happening = scenario.Events.First(happening => happening.To == way.To && happening.When.Text == way.When);
            var after = way.After.IsEmpty ? "" : $" after {string.Join(" or ", way.After.Select(Text.Verbatim))}";
            return ($"**{Text.Verbatim(Text.Capital(way.Name))}** takes over{after} when {When(happening.When)}", Details(Marks(way)));
        }

        switch (scene.WayOn)
        {
            case ChoiceDecision decision:
                var choice = decision.Choices.First(choice => choice.Id == way.Name);
                return ($"**{Text.Verbatim(choice.Id)}**  {Text.Start(choice.Text.With(cast), LongestChoice)}", OfOffer(choice, Marks(way)));
            case TaskDecision task:
                return (
                    $"**{Text.Verbatim(Text.Capital(way.Name))}:** {Text.Start(task.Prompt.With(cast), LongestChoice)}",
                    [
                        .. Details([.. Takes(task.Takes), .. task is OrderDecision order ? Points(order.Evidence) : [], .. Marks(way)]),
                        .. task is PickDecision ? task.Offers.SelectMany(OptionOf) : [],
                    ]);
            default:
                var branch = BranchOf((Fork)scene.WayOn, way);
                return (branch?.When is { } when ? $"When {When(when)}" : way.Name switch
                {
                    "goes on" => "It goes on by itself",
                    "otherwise" => "Otherwise",
                    var name => $"By {Text.Verbatim(name)}",
                }, Details(Marks(way)));
        }
    }

    /// <summary>The branch that a way was drawn for: the first of those with its condition and its end.</summary>
    private static Branch? BranchOf(Fork fork, DrawnWay way) => fork.Branches.FirstOrDefault(branch => branch.To == way.To && branch.When?.Text == way.When);

    private IEnumerable<Block> OptionOf(Offer option) =>
    [
        new Paragraph($"{Text.Verbatim(option.Id)}: {Text.Start(option.Text.With(cast), LongestChoice)}", Indent: 3),
        .. OfOffer(option, []).Select(block => block is Paragraph paragraph ? paragraph with { Indent = 5 } : block),
    ];

    private ImmutableArray<Block> OfOffer(Offer offer, IEnumerable<string> marks)
    {
        var choice = offer as Choice;
        var details = Details(
        [
            .. choice?.When is { } when ? [$"on offer when {When(when)}"] : Array.Empty<string>(),
            .. choice?.Once == true ? ["on offer once"] : Array.Empty<string>(),
            .. offer.Effects.Select(EffectOf),
            .. Takes(choice?.Takes ?? 0),
            .. Points(offer.Evidence),
            .. offer.Shows.Select(boundary => $"shows {Text.Verbatim(boundary.Id)}"),
            .. marks,
        ]);
        if (offer.Critical is { } incident) details = details.Add(new Paragraph($"Serious breach: {Text.Verbatim(incident.Id)}, {Text.Verbatim(incident.Title)}", Indent: 3, Tone: Tone.Alert));
        return offer.Oversteps.IsEmpty ? details : details.Add(new Paragraph(
            $"Outside your role: {string.Join(", ", offer.Oversteps.Select(boundary => Text.Verbatim(boundary.Title)))}", Indent: 3, Tone: Tone.Alert));
    }

    private static ImmutableArray<Block> Details(IEnumerable<string> details) =>
        string.Join("; ", details) is { Length: > 0 } all ? [new Paragraph($"{Text.Capital(all)}.", Indent: 3, Tone: Tone.Quiet)] : [];

    private string EffectOf(Effect effect)
    {
        var declared = scenario.Layout.Vars[effect.Slot];
        var name = Text.Verbatim(declared.Name);
        return !effect.Adds ? $"sets {name} to {Text.Verbatim(declared.Show(effect.Value))}"
            : effect.Value < 0 ? string.Create(CultureInfo.InvariantCulture, $"takes {-effect.Value} from {name}")
            : string.Create(CultureInfo.InvariantCulture, $"adds {effect.Value} to {name}");
    }

    private static IEnumerable<string> Takes(int minutes) => minutes == 0 ? [] : [$"takes {Text.Duration(TimeSpan.FromMinutes(minutes))}"];

    private static IEnumerable<string> Points(IEnumerable<Evidence> evidence) =>
        evidence.Select(one => string.Create(CultureInfo.InvariantCulture, $"{Text.Verbatim(one.Element.Id)} {(one.Points > 0 ? "plus" : "minus")} {Math.Abs(one.Points)}"));

    private static IEnumerable<string> Marks(DrawnWay way)
    {
        if (way.IsTimeout) yield return "taken when the time is up";
        if (way.IsAlwaysInterrupted) yield return "an event takes over each time";
        else if (way.Met == Met.InNoPlay) yield return "no play takes it";
        else if (way.Met == Met.NotYet) yield return "not taken so far";
        foreach (var step in way.Best) yield return string.Create(CultureInfo.InvariantCulture, $"step {step.Number} of the best play{(step.Answer is { } answer ? $", with {Text.Verbatim(answer)}" : "")}");
    }
}
