using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>
/// What person specifications and questions of one or several libraries say of each other: which criteria there are, and what asks for
/// evidence on each. Files are read as far as that goes; what else is wrong with them is said elsewhere.
/// </summary>
public sealed class InterviewGround
{
    private readonly Lazy<ImmutableArray<AsksFor>> _rubrics;

    private InterviewGround(Bank bank, ImmutableArray<AsksFor> criteria, ImmutableArray<AsksFor> questions, Func<ImmutableArray<AsksFor>> rubrics) =>
        (Bank, Criteria, Questions, _rubrics) = (bank, criteria, questions, new Lazy<ImmutableArray<AsksFor>>(rubrics));

    /// <summary>The library whose packs are named.</summary>
    internal Bank Bank { get; }

    /// <summary>The criteria of each specification.</summary>
    internal ImmutableArray<AsksFor> Criteria { get; }

    /// <summary>The criteria that each bank of questions asks for.</summary>
    internal ImmutableArray<AsksFor> Questions { get; }

    /// <summary>The criteria that the rubrics of each paper mark.</summary>
    internal ImmutableArray<AsksFor> Rubrics => _rubrics.Value;

    /// <summary>The ground of a library, and of other libraries.</summary>
    /// <param name="bank">The library.</param>
    /// <param name="folders">The folders of the libraries, its own among them where it has one.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static InterviewGround Of(Bank bank, params IEnumerable<string> folders)
    {
        var all = folders.Where(Directory.Exists).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).SelectMany(folder => Bank.YamlFilesIn(folder))
            .Select(path => (Path: path, Kind: YamlFile.Peek(path, "kind"))).ToList();
        return new InterviewGround(bank, Read(SpecificationKeys.Kind, OfCriteria), Read(QuestionKeys.Kind, OfQuestions), () => Read("paper", OfRubrics));

        ImmutableArray<AsksFor> Read(string kind, Func<YamlMap, IEnumerable<YamlNode?>> ids) =>
            [.. all.Where(file => file.Kind == kind).Select(file => RootOf(file.Path)).OfType<YamlMap>().SelectMany(root => PartsOf(root, ids))];
    }

    /// <summary>The ground of a library of which nothing but the packs is there.</summary>
    public static InterviewGround OfPacks(Bank bank) => new(bank, [], [], () => []);

    /// <summary>A criterion that something for any post may name; null where no library has a specification.</summary>
    public string? FirstCriterion => CriteriaFor(InterviewPhase.Any).FirstOrDefault(InterviewWords.IsCriterionId);

    /// <summary>The ids of the criteria that something for a post may name, in the order of the files.</summary>
    internal IEnumerable<string> CriteriaFor(string phase) => Criteria.Where(known => InterviewPhase.Fits(known.Phase, phase)).SelectMany(known => known.Ids).Distinct();

    private static IEnumerable<AsksFor> PartsOf(YamlMap root, Func<YamlMap, IEnumerable<YamlNode?>> ids)
    {
        var phase = Word(root["phase"]) ?? InterviewPhase.Any;
        // A question may be for another post than its bank.
        var parts = root["questions"] is YamlList { Items: var questions } ? questions.OfType<YamlMap>() : [];
        return parts.Any()
            ? parts.GroupBy(part => Word(part["phase"]) ?? (Word(part["level"]) == InterviewPhase.Senior ? InterviewPhase.Senior : phase))
                .Select(group => new AsksFor(group.Key, [.. group.SelectMany(ids).Select(Word).OfType<string>()]))
            : [new AsksFor(phase, [.. ids(root).Select(Word).OfType<string>()])];
    }

    private static IEnumerable<YamlNode?> OfCriteria(YamlMap root) => Maps(root["criteria"]).Select(criterion => criterion["id"]);

    private static IEnumerable<YamlNode?> OfQuestions(YamlMap question) => (question["criteria"] as YamlList)?.Items ?? [];

    private static IEnumerable<YamlNode?> OfRubrics(YamlMap root) => Maps(root["items"]).SelectMany(item => Maps(item["rubric"])).Select(rubric => rubric["criterion"]);

    private static IEnumerable<YamlMap> Maps(YamlNode? node) => (node as YamlList)?.Items.OfType<YamlMap>() ?? [];

    private static string? Word(YamlNode? node) => node is YamlScalar { IsEmpty: false } scalar ? scalar.Value.Trim() : null;

    private static YamlMap? RootOf(string path)
    {
        try
        {
            return YamlFile.Read(path).Root as YamlMap;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it next says so.
            return null;
        }
    }
}

/// <summary>Criteria that something for a post has, or asks for.</summary>
/// <param name="Phase">A word of <see cref="InterviewPhase"/>.</param>
/// <param name="Ids">The ids.</param>
internal sealed record AsksFor(string Phase, ImmutableArray<string> Ids);
