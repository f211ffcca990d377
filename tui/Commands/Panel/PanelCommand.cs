using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Runs what a command of a panel does with what the run of the program gives it.</summary>
internal delegate int PanelRunner(ParseResult parsed, Func<PanelRun, int> act);

/// <summary>How a command of a panel is made, and how what an exercise does not permit becomes words and an exit status.</summary>
internal static class PanelCommand
{
    /// <summary>The file that nearly all of them name first.</summary>
    public static Argument<string> FileArgument() => new("file") { Description = "The panel file: a path, or a name in the panel's folder; the ending .panel can be left out." };

    /// <summary>Who does something, by name.</summary>
    public static Option<string> By(string what) => new("--by") { Description = $"Who {what}: a name, or the name or id of a member.", HelpName = "name", Required = true };

    /// <summary>Who did something together, by name.</summary>
    public static Option<string[]> Together(string option, string what) =>
        new(option) { Description = $"{what}: a name, or the name or id of a member; said once for each.", HelpName = "name", Required = true };

    /// <summary>Why something is done.</summary>
    public static Option<string> Reason(bool isRequired = true) => new("--reason") { Description = "Why, in words that can be read out.", HelpName = "words", Required = isRequired };

    /// <summary>A candidate by number.</summary>
    public static Option<string> Candidate() => new("--candidate") { Description = "The candidate's number.", HelpName = "number", Required = true };

    /// <summary>A member by name or id.</summary>
    public static Option<string> Member() => new("--member") { Description = "A member, by name or id.", HelpName = "member", Required = true };

    /// <summary>A command.</summary>
    /// <param name="runner">What runs it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, what it asks for in which order, and examples.</param>
    /// <param name="symbols">What it takes, in the order in which help shows it.</param>
    /// <param name="act">What it does.</param>
    public static Command Of(PanelRunner runner, string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, PanelRun, int> act)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Arguments.Add(argument);
            if (symbol is Option option) command.Options.Add(option);
        }

        command.SetAction(parsed => runner(parsed, run => Guarded(() => act(parsed, run))));
        return command;
    }

    /// <summary>The name that stands in the record: that of a member where one is meant, else what was typed.</summary>
    public static string NameOf(Exercise exercise, string typed) => Find(exercise, typed)?.Name ?? typed.Trim();

    /// <summary>The same of several.</summary>
    public static IEnumerable<string> NamesOf(Exercise exercise, IEnumerable<string>? typed) => (typed ?? []).Select(name => NameOf(exercise, name));

    /// <summary>The member that was named.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Member MemberOf(Exercise exercise, string typed) => Find(exercise, typed) ?? throw new UsageException(
        exercise.Members.IsEmpty
            ? "This panel has no members yet: 'mentorsim panel set FILE --member' adds one."
            : $"This panel has no member '{typed}'. There is: {string.Join(", ", exercise.Members.Select(member => $"{member.Id} {member.Name}"))}.");

    /// <summary>The candidate that was named.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static ExerciseCandidate CandidateOf(Exercise exercise, string typed) =>
        exercise.Candidates.FirstOrDefault(candidate => string.Equals(candidate.Number, typed.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException(
            exercise.Candidates.IsEmpty
                ? "This exercise has no candidates yet: 'mentorsim panel set FILE --candidate' adds one."
                : $"This exercise has no candidate '{typed}'. There is: {string.Join(", ", exercise.Candidates.Select(candidate => candidate.Number))}.");

    private static Member? Find(Exercise exercise, string typed) =>
        exercise.Members.FirstOrDefault(member => member.Id == typed.Trim())
        ?? exercise.Members.FirstOrDefault(member => string.Equals(member.Name, typed.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Does something; what an exercise or a file does not permit is told as a matter of what was asked for.</summary>
    /// <exception cref="UsageException">It was not permitted, or a file cannot be used.</exception>
    public static int Guarded(Func<int> act)
    {
        try
        {
            return act();
        }
        catch (Exception refused) when (refused is ExerciseException or PanelFileException or SealException)
        {
            throw new UsageException(refused.Message);
        }
        catch (FormatException damaged)
        {
            throw new UsageException($"What the panel file holds cannot be used: {damaged.Message}");
        }
    }
}
