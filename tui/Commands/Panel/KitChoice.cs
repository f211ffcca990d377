using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Hosting;
using Criterion = MentorSim.Engine.Panel.Criterion;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Takes criteria and questions of what a command line names.</summary>
internal static class KitChoice
{
    /// <summary>The criteria of a person specification.</summary>
    /// <param name="library">The libraries.</param>
    /// <param name="what">Its id, or the path of its file.</param>
    /// <exception cref="UsageException">There is none, or errors stand against it.</exception>
    public static ImmutableArray<Criterion> Criteria(Library library, string what)
    {
        if (File.Exists(what)) return Marked(SpecificationFile.Read(Demand(what, SpecificationFile.Kind, "person specification"), library.InterviewGroundFor(what, library.BankFor(what))).Specification ?? throw Faulty(what));
        var known = library.Specifications();
        return Marked(known.FirstOrDefault(specification => specification.Id == what)
            ?? throw new UsageException($"There is no person specification '{what}'. There is: {Listed(known.Select(specification => specification.Id))}."));
    }

    /// <summary>The core questions and those of the wash-up.</summary>
    /// <param name="library">The libraries.</param>
    /// <param name="what">The id of a bank, or the path of its file; and, behind a colon, the ids of the questions.</param>
    /// <exception cref="UsageException">There is none, or errors stand against it.</exception>
    public static (ImmutableArray<ExerciseQuestion> Core, ImmutableArray<WashUpQuestion> WashUp) Questions(Library library, string what)
    {
        var colon = File.Exists(what) ? -1 : what.LastIndexOf(':');
        var (name, ids) = colon < 0 ? (what, null) : (what[..colon], what[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var bank = File.Exists(name)
            ? QuestionFile.Read(Demand(name, QuestionFile.Kind, "question bank"), library.InterviewGroundFor(name, library.BankFor(name))).Questions ?? throw Faulty(name)
            : Find(library.QuestionBanks(), name);
        var chosen = ids is null ? bank.Questions : [.. ids.Select(id => bank.Questions.FirstOrDefault(question => question.Id == id) ?? throw new UsageException(
            $"{bank.Id} has no question '{id}'. There is: {Listed(bank.Questions.Select(question => question.Id))}."))];
        return ([.. chosen.Select(ForExercise.Question)], ForExercise.WashUp(bank));
    }

    /// <summary>What the application form and referees tell is not marked in an exercise.</summary>
    private static ImmutableArray<Criterion> Marked(PersonSpecification specification) => ForExercise.Criteria(specification with
    {
        Criteria = [.. specification.Criteria.Where(criterion => criterion.Assessed.Any(how => how is Assessment.Interview or Assessment.InTray))],
    });

    private static QuestionBank Find(ImmutableArray<QuestionBank> known, string id) => known.FirstOrDefault(bank => bank.Id == id)
        ?? throw new UsageException($"There is no question bank '{id}'. There is: {Listed(known.Select(bank => bank.Id))}.");

    private static YamlFile Demand(string path, string kind, string words)
    {
        var file = YamlFile.Read(path);
        return file.Kind == kind ? file : throw new UsageException($"{path} is no {words}.");
    }

    private static UsageException Faulty(string path) => new($"Errors stand against {path}: 'mentorsim check {path}' says which.");

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } list ? list : "none in this scenario library";
}
