using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// What stands about a person beside their plays: the fold of their own notes and of those of whoever supervises them. Several of each may
/// come together, as where two people supervise: they are folded in the order of time.
/// </summary>
public sealed record InductionFile
{
    /// <summary>Nothing written yet.</summary>
    public static InductionFile Empty { get; } = new();

    /// <summary>When the induction began; null before it did.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>The route that was chosen last; null for none.</summary>
    public RouteChosen? Route { get; init; }

    /// <summary>How much experience the person says that they have; null where they did not say.</summary>
    public Experience? Experience { get; init; }

    /// <summary>The answers of the self-audit, by pack and element.</summary>
    public ImmutableDictionary<(string Pack, string Element), Audited> Audit { get; init; } = [];

    /// <summary>The steps whose reading was done, by route and step, with when.</summary>
    public ImmutableDictionary<(string Route, string Step), DateTimeOffset> Read { get; init; } = [];

    /// <summary>Who is who, by slot of the school profile.</summary>
    public ImmutableSortedDictionary<string, PersonNamed> People { get; init; } = ImmutableSortedDictionary.Create<string, PersonNamed>(StringComparer.Ordinal);

    /// <summary>The training record, by number.</summary>
    public ImmutableSortedDictionary<int, TrainingEntry> Training { get; init; } = ImmutableSortedDictionary<int, TrainingEntry>.Empty;

    /// <summary>The number that the next entry of the training record gets; numbers are not given twice.</summary>
    public int NextTraining { get; init; } = 1;

    /// <summary>The cycles of self-evaluation, the first first.</summary>
    public ImmutableArray<EvaluationCycle> Cycles { get; init; } = [];

    /// <summary>The portfolio, in the order in which sessions were put into it.</summary>
    public ImmutableArray<Showcased> Portfolio { get; init; } = [];

    /// <summary>The marks of written answers.</summary>
    public ImmutableDictionary<WrittenAnswerId, WritingRead> Writings { get; init; } = [];

    /// <summary>The sign-offs that stand, by route and step.</summary>
    public ImmutableDictionary<(string Route, string Step), StepSigned> SignOffs { get; init; } = [];

    /// <summary>The talks that were had, in order.</summary>
    public ImmutableArray<TalkNoted> Talks { get; init; } = [];

    /// <summary>The file of several series of notes.</summary>
    /// <param name="notes">Each series in its own order.</param>
    public static InductionFile Of(params IEnumerable<IReadOnlyList<NoteEvent>> notes) =>
        // Stable: of one moment, each series keeps its order.
        notes.SelectMany(InOrder).OrderBy(note => note.At).Aggregate(Empty, (file, note) => file.After(note.Note));

    /// <summary>The notes of a series, each no earlier than those before it: a clock that was set back must not bring back what was corrected since.</summary>
    private static IEnumerable<(DateTimeOffset At, NoteEvent Note)> InOrder(IReadOnlyList<NoteEvent> series)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var note in series)
        {
            last = note.At > last ? note.At : last;
            yield return (last, note);
        }
    }

    /// <summary>The file after one more note.</summary>
    public InductionFile After(NoteEvent note) => note switch
    {
        InductionBegan began => this with { Began = Began ?? began.At },
        RouteChosen chosen => this with { Route = chosen },
        ExperienceSaid said => this with { Experience = said.Experience },
        Audited audited => this with { Audit = Audit.SetItem((audited.Pack, audited.Element), audited) },
        StepRead read => this with { Read = Read.ContainsKey((read.Route, read.Step)) ? Read : Read.Add((read.Route, read.Step), read.At) },
        StepReadTakenBack back => this with { Read = Read.Remove((back.Route, back.Step)) },
        PersonNamed named => this with { People = named.Name.Length == 0 ? People.Remove(named.Slot) : People.SetItem(named.Slot, named) },
        Trained trained => this with { Training = Training.SetItem(trained.Entry.Number, trained.Entry), NextTraining = Math.Max(NextTraining, trained.Entry.Number + 1) },
        TrainingRemoved removed => this with { Training = Training.Remove(removed.Number) },
        Evaluated evaluated => WithEvaluation(evaluated),
        Showcased shown => WithShowcase(shown),
        SupervisionBegan => this,
        WritingRead read => this with { Writings = Writings.SetItem(read.Answer, read) },
        StepSigned signed => this with { SignOffs = SignOffs.SetItem((signed.Route, signed.Step), signed) },
        SignOffWithdrawn withdrawn => this with { SignOffs = SignOffs.Remove((withdrawn.Route, withdrawn.Step)) },
        TalkNoted talk => this with { Talks = Talks.Add(talk) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The school profile with the people that were named in the place of its own; slots that it does not have are added.</summary>
    /// <param name="school">The profile.</param>
    public SchoolProfile In(SchoolProfile school) => school with
    {
        People = People.Values.Aggregate(school.People, (people, named) => people.SetItem(
            named.Slot, new SchoolPerson(named.Name, named.Role ?? people.GetValueOrDefault(named.Slot)?.Role, named.Pronouns))),
    };

    private InductionFile WithEvaluation(Evaluated evaluated)
    {
        // Of two series of notes, each may have begun a cycle that the other does not know.
        var index = Math.Min(evaluated.Cycle - 1, Cycles.Length);
        var before = index < Cycles.Length ? Cycles[index] : EvaluationCycle.Empty;
        var after = new EvaluationCycle(before.Answers.SetItem(evaluated.Question, evaluated));
        return this with { Cycles = index < Cycles.Length ? Cycles.SetItem(index, after) : Cycles.Add(after) };
    }

    private InductionFile WithShowcase(Showcased shown)
    {
        var others = Portfolio.RemoveAll(one => (one.Session, one.Pack, one.Element) == (shown.Session, shown.Pack, shown.Element));
        return this with { Portfolio = shown.Words.Length == 0 ? others : others.Add(shown) };
    }
}

/// <summary>A cycle of self-evaluation.</summary>
/// <param name="Answers">The answers so far, by question.</param>
public sealed record EvaluationCycle(ImmutableSortedDictionary<EvaluationQuestion, Evaluated> Answers)
{
    /// <summary>A cycle in which nothing was answered.</summary>
    public static EvaluationCycle Empty { get; } = new(ImmutableSortedDictionary<EvaluationQuestion, Evaluated>.Empty);

    /// <summary>Whether all four questions have an answer.</summary>
    public bool IsWhole => Answers.Count == Enum.GetValues<EvaluationQuestion>().Length;

    /// <summary>The day on which it is to be looked at again; null where none was set.</summary>
    public DateOnly? ReviewOn => Answers.GetValueOrDefault(EvaluationQuestion.WhenReview)?.ReviewOn;
}
