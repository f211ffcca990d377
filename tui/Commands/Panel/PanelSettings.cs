using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>What is settled before the first candidate sits, as options of a command.</summary>
internal sealed class PanelSettings
{
    private readonly Option<string?> _title = new("--title") { Description = "What people call the exercise. It names no candidate." };
    private readonly Option<string[]> _papers = new("--paper") { Description = "The id of an in-tray paper, or the path of its file; said several times where items are taken of several.", HelpName = "paper" };
    private readonly Option<string?> _items = new("--items") { Description = "The items in the order of the tray, separated by commas: ITEM, PAPER/ITEM where papers share an id, and ITEM@5 where it comes after 5 minutes. All unless named.", HelpName = "items" };
    private readonly Option<int?> _minutes = new("--minutes") { Description = "How long a sitting lasts, without anybody's extra time; as the paper says unless named.", HelpName = "minutes" };
    private readonly Option<string?> _criteria = new("--criteria") { Description = "The id of a person specification, or the path of its file. What an interview or an in-tray paper assesses is taken.", HelpName = "specification" };
    private readonly Option<string?> _questions = new("--questions") { Description = "The id of a question bank, or the path of its file, and which of its questions: BANK:first,second. All of them unless named.", HelpName = "bank" };
    private readonly Option<string[]> _members = new("--member") { Description = "A member: \"Name; role; trained\". 'trained' says that they hold safer-recruitment training. A known name is corrected.", HelpName = "member" };
    private readonly Option<string[]> _candidates = new("--candidate") { Description = "A candidate: NUMBER, NUMBER:25% with a quarter more time, NUMBER:25%:\"large print\" with other adjustments. A known number is corrected.", HelpName = "candidate" };
    private readonly Option<bool> _unscaled = new("--arrivals-unscaled") { Description = "Items come to everybody at the same minute, whatever the extra time." };
    private readonly Option<int?> _retention = new("--retention") { Description = $"How many months after the decision everything is kept; {Exercise.UsualRetention} unless named.", HelpName = "months" };

    /// <summary>The options, in the order in which help shows them.</summary>
    public IEnumerable<Option> Options => [_title, _papers, _items, _minutes, _criteria, _questions, _members, _candidates, _unscaled, _retention];

    /// <summary>The title that was given; null where none was.</summary>
    public string? Title(ParseResult parsed) => parsed.GetValue(_title);

    /// <summary>Settles what was named; what cannot be found is said before anything is settled.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">What the command works with.</param>
    /// <returns>What to let happen in an exercise, in order.</returns>
    /// <exception cref="UsageException">Something is not there, or is none.</exception>
    public Func<Exercise, DateTimeOffset, IEnumerable<ExerciseEvent>> Read(ParseResult parsed, PanelRun run)
    {
        var papers = (parsed.GetValue(_papers) ?? []).Select(paper => PaperChoice.Find(run.Library, paper)).ToImmutableArray();
        var (items, minutes) = (parsed.GetValue(_items), parsed.GetValue(_minutes));
        if (papers.IsEmpty && items is not null) throw new UsageException("--items goes with --paper.");
        var criteria = parsed.GetValue(_criteria) is { } specification ? KitChoice.Criteria(run.Library, specification) : (ImmutableArray<Criterion>?)null;
        var questions = parsed.GetValue(_questions) is { } bank ? KitChoice.Questions(run.Library, bank) : ((ImmutableArray<ExerciseQuestion>, ImmutableArray<WashUpQuestion>)?)null;
        var members = (parsed.GetValue(_members) ?? []).Select(MemberTerms.Read).ToImmutableArray();
        var candidates = (parsed.GetValue(_candidates) ?? []).Select(CandidateTerms.Read).ToImmutableArray();
        var (title, unscaled, retention) = (Title(parsed), parsed.GetValue(_unscaled), parsed.GetValue(_retention));
        return Settle;

        IEnumerable<ExerciseEvent> Settle(Exercise exercise, DateTimeOffset at)
        {
            if (title is not null && title.Trim() != exercise.Title) yield return new Titled(at, title);
            if (!papers.IsEmpty) yield return new PaperChosen(at, PaperChoice.Make(papers, items, minutes, title ?? exercise.Title));
            else if (minutes is { } length) yield return new PaperChosen(at, PaperChoice.WithLength(exercise, length));
            if (criteria is { } settled) yield return new CriteriaSet(at, settled);
            if (questions is var (core, washUp)) yield return new QuestionsSet(at, core, washUp);
            var next = Highest(exercise) + 1;
            foreach (var member in members) yield return new MemberAdded(at, IdOf(exercise, member, ref next), member.Name, member.Role, member.IsTrained);
            if (unscaled) yield return new ArrivalsChosen(at, true);
            foreach (var candidate in candidates) yield return new CandidateAdded(at, candidate.Number, candidate.ExtraTime, candidate.Adjustments);
            if (retention is { } months) yield return new RetentionSet(at, months);
        }
    }

    private static string IdOf(Exercise exercise, MemberTerms member, ref int next) =>
        exercise.Members.FirstOrDefault(known => string.Equals(known.Name, member.Name, StringComparison.OrdinalIgnoreCase))?.Id
        ?? string.Create(CultureInfo.InvariantCulture, $"m{next++}");

    /// <summary>An id is not given again in the same exercise, though who had it was taken off the list: the record still speaks of them.</summary>
    private static int Highest(Exercise exercise) => exercise.Events.OfType<MemberAdded>()
        .Select(added => int.TryParse(added.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
}
