using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// The activities of a scenario. They are the same for everybody who plays it, so their texts call people by what they are and never
/// by the names of a session or of a school's staff.
/// </summary>
/// <remarks>
/// A scenario keeps its IRI while its author mends it; the revision tells versions apart. A decision's IRI ends in a mark of how it is
/// answered and of the ids of what it offers: other words for the same things leave it as it is, other things make another activity.
/// </remarks>
internal sealed class StoryActivities
{
    private const int LongestName = 120;

    private readonly Scenario _scenario;
    private readonly StatementSettings _settings;
    private readonly Cast _everybody;
    private readonly Dictionary<int, Activity> _decisions = [];

    public StoryActivities(Scenario scenario, StatementSettings settings)
    {
        (_scenario, _settings) = (scenario, settings);
        _everybody = new Cast([.. scenario.Cast.Select(AnybodyAs)], "the school");
        Whole = new Activity(
            $"{settings.HomePage}scenarios/{scenario.Id}",
            new ActivityDefinition(Vocabulary.Simulation, UnsafeCharacters.Strip(scenario.Title)) { Description = UnsafeCharacters.Strip(scenario.Summary) });
    }

    /// <summary>The scenario.</summary>
    public Activity Whole { get; }

    /// <summary>A pack that decisions are scored against.</summary>
    public Activity Of(Pack pack) =>
        new($"{_settings.HomePage}standards/{pack.Id}", new ActivityDefinition(Vocabulary.Standards, UnsafeCharacters.Strip(pack.Title)));

    /// <summary>The decision of a scene.</summary>
    public Activity Of(Scene scene)
    {
        if (_decisions.TryGetValue(scene.Index, out var known)) return known;
        var decision = (Decision)scene.WayOn;
        var kind = KindOf(decision);
        var description = string.Join("\n\n", QuestionOf(scene, decision).Select(Told).Where(text => text.Length > 0));
        var definition = new ActivityDefinition(Vocabulary.Interaction, Short($"{_scenario.Title}: {scene.Id}"))
        {
            Description = description.Length > 0 ? description : null,
            InteractionType = kind,
            Choices = [.. decision.Offers.Select(offer => (offer.Id, Told(offer.Text)))],
        };
        var mark = MarkOf(string.Join('\n', decision.Offers.Select(offer => offer.Id).Order(StringComparer.Ordinal).Prepend(kind)));
        return _decisions[scene.Index] = new Activity($"{Whole.Id}/scenes/{scene.Id}/{mark}", definition);
    }

    private static string KindOf(Decision decision) => decision switch
    {
        ChoiceDecision or PickDecision => "choice",
        OrderDecision => "sequencing",
        WriteDecision => "long-fill-in",
        _ => throw new UnreachableException(),
    };

    /// <summary>What everybody reads there: what a condition shows to some would make another activity of the same scene.</summary>
    private static IEnumerable<StoryText> QuestionOf(Scene scene, Decision decision) =>
        scene.Text.Where(part => part.When is null).Select(part => part.Text).Concat(decision is TaskDecision task ? [task.Prompt] : []);

    private string Told(StoryText text)
    {
        var plain = UnsafeCharacters.Strip(_settings.Plain(text.With(_everybody))).Trim();
        // A role may stand where a name began its line.
        return string.Join('\n', plain.Split('\n').Select(line => line.Length == 0 ? line : char.ToUpperInvariant(line[0]) + line[1..]));
    }

    /// <summary>Somebody of the cast as what they are: of the staff the role, of made-up people the word by which texts call on them.</summary>
    private static Scenarios.Person AnybodyAs(CastMember member)
    {
        var role = member.Role ?? member.FromSchool?.Role;
        var name = member.Name ?? (member.FromSchool is not null && role is not null ? WithArticle(role) : InWords(member.Id));
        return new Scenarios.Person(name, member.FromSchool is null ? member.Pronouns ?? Pronouns.They : Pronouns.They, member.Year, role);
    }

    private static string WithArticle(string role) =>
        role.Split(' ', 2)[0].ToLowerInvariant() is "the" or "a" or "an" or "your" or "her" or "his" or "their" ? role : $"the {role}";

    private static string InWords(string id)
    {
        var words = id.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    private static string Short(string text) => UnsafeCharacters.Strip(text.Length <= LongestName ? text : text[..LongestName]);
}
