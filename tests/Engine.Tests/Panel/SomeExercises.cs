using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using Criterion = MentorSim.Engine.Panel.Criterion;

namespace MentorSim.Tests.Panel;

/// <summary>Exercises at every stage, made by what panels do, with keys that are quick to derive.</summary>
internal static class SomeExercises
{
    public const string Passphrase = "copper kettle on a hill";

    public const string InvigilatorPinText = "bell-4711";

    /// <summary>The rounds of PBKDF2 in tests: what is tested is not how slow it is.</summary>
    public const int Rounds = 10;

    public static readonly DateTimeOffset Morning = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<string> Numbers = ["3", "7", "12"];

    /// <summary>A new panel file in a folder.</summary>
    public static (PanelFile File, SecretCode Recovery) Begin(string folder, TimeProvider clock, string title = "Learning mentor, spring") =>
        PanelFile.Create(Path.Combine(folder, "spring.panel"), Passphrase, title, "test", clock, Rounds);

    /// <summary>The PIN of a member.</summary>
    public static string PinOf(string member) => $"pin of {member} 4711";

    /// <summary>Settles everything before the first candidate sits; members m1 to m3 have joined.</summary>
    /// <returns>The entry codes by candidate's number.</returns>
    public static Dictionary<string, SecretCode> SetUp(PanelFile file, PaperFile paper, bool withInterview = true, bool isPublic = true)
    {
        var now = file.Now;
        file.Append(new PaperChosen(now, ExercisePaper.Choose(paper, isPublic)));
        file.Append(new CriteriaSet(now,
        [
            new Criterion("E1", "keeps children safe", true, 5, 2m),
            new Criterion("E2", "knows what a mentor is and is not", true, 3, null),
            new Criterion("E3", "sees what matters most", false, 2, null),
        ]));
        if (withInterview)
        {
            file.Append(new QuestionsSet(
                now,
                [
                    new ExerciseQuestion("safe", "Tell us about a time when you were worried about a child.", ["What did you do first?"], ["E1"], ["LM3.3"], Anchors("Kept it to themselves.", "Told somebody.", "Told the right person at once.")),
                    new ExerciseQuestion("role", "What is a learning mentor not?", [], ["E2"], [], Anchors("Cannot say.", "Some of it.", "All of it, with reasons.")),
                ],
                [new WashUpQuestion("contact", "Would you leave your own child with this person?")]));
        }

        foreach (var (id, name, trained) in new[] { ("m1", "A. Arden", true), ("m2", "B. Birch", false), ("m3", "C. Cedar", false) }) file.Append(new MemberAdded(now, id, name, "", trained));
        foreach (var member in file.Exercise.Members) file.Join(member.Id, PinOf(member.Id));
        foreach (var number in Numbers) file.Append(new CandidateAdded(now, number, number == "7" ? 25 : 0, number == "7" ? "large print" : ""));
        file.Append(new InvigilatorPinSet(now, InvigilatorPin.Keep(file.Exercise.Id, InvigilatorPinText, Rounds)));
        file.Append(new RecoveryKept(now, "The school's business manager"));
        var codes = new Dictionary<string, SecretCode>(StringComparer.Ordinal);
        foreach (var candidate in file.Exercise.Candidates)
        {
            codes[candidate.Number] = SecretCode.New(SecretCode.EntryLength);
            file.Append(new CodeMade(now, candidate.Number, EntrySlot.Make(file.Exercise.Id, candidate, codes[candidate.Number], Rounds)));
        }

        return codes;
    }

    /// <summary>Lets the station file count as written, without writing one.</summary>
    public static void LetSit(PanelFile file) =>
        file.Append(new StationMade(file.Now, "0000 0000 0000 0000", CandidatePaper.DigestOf(file.Exercise.ReadPaper()!), [.. file.Exercise.Candidates.Select(candidate => candidate.Number)]));

    /// <summary>Lets all candidates sit and their answers be collected, then closes the collection.</summary>
    public static void Collect(PanelFile file, PanelClock clock, Func<string, PaperItem, ItemAnswer>? answer = null)
    {
        var paper = file.Exercise.ReadPaper()!;
        foreach (var candidate in file.Exercise.Candidates)
        {
            var answers = Sit(file.Exercise, candidate, paper, clock, item => (answer ?? Usual)(candidate.Number, item));
            file.Append(new AnswersCollected(file.Now, candidate.Number, answers));
        }

        file.Append(new CollectionClosed(file.Now, "A. Arden"));
    }

    /// <summary>What collecting makes of a sitting in which every item that arrived was answered, one a minute.</summary>
    public static CollectedAnswers Sit(Exercise exercise, ExerciseCandidate candidate, Paper paper, PanelClock clock, Func<PaperItem, ItemAnswer> answer)
    {
        var events = new List<SittingEvent>();
        var terms = new SittingTerms(candidate.Number, SittingMode.Exercise) { ExtraTime = candidate.ExtraTime, ArrivalsUnscaled = exercise.ArrivalsUnscaled };
        var sitting = Sitting.Prepare(paper, terms, clock, CandidatePaper.ManifestOf(paper), events.Add);
        sitting.Open();
        foreach (var item in paper.Items.OrderBy(item => item.Arrives))
        {
            clock.Pass(TimeSpan.FromSeconds(30));
            while (sitting.Tray.Items[item.Index].ArrivedAt is null)
            {
                clock.Pass(TimeSpan.FromSeconds(1));
                sitting.Advance();
            }

            sitting.Answer(item.Id, answer(item));
        }

        sitting.Submit();
        var head = new SessionHead($"{candidate.Number}-sitting", candidate.Number, "test");
        Link? last = null;
        var bodies = events.Select((happened, index) => SittingEventBody.Write(happened, head, $"salt{index:0000000000000000000}")).ToImmutableArray();
        foreach (var body in bodies) last = Link.After(head.Session, last, body);
        return new CollectedAnswers(exercise.Station!.At, "A. Arden", $"candidate-{candidate.Number}.answers", Link.DigestOf(string.Concat(bodies)), head.Session, bodies, last!.Hash, Fingerprint.Of(last.Hash), "")
            .SignedBy(exercise.Signing, exercise.Id, candidate.Number);
    }

    /// <summary>Lets every member mark everything and finish.</summary>
    public static void Mark(PanelFile file, Func<string, string, MarkLine, int>? mark = null)
    {
        foreach (var member in file.Exercise.Markers.ToList())
        {
            var desk = MemberDesk.TryOpen(file, member.Id, PinOf(member.Id))!;
            foreach (var (number, line) in file.Exercise.AllLines.ToList())
                desk.Write(new Marked(file.Now, number, line, (mark ?? UsualMark)(member.Id, number, line), $"{member.Id} of {number}"));
            desk.Finish();
        }
    }

    private static int UsualMark(string member, string number, MarkLine line) => (Numbers.IndexOf(number) + line.Part.Length + (member == "m2" ? 1 : 0)) % 5;

    private static ItemAnswer Usual(string number, PaperItem item) => new()
    {
        Priority = "now",
        Actions = [item.Key.Actions.OrderByDescending(action => action.Value).ThenBy(action => action.Key, StringComparer.Ordinal).First().Key],
        Number = item.Index + 1,
        Reason = $"Reason of {number} for {item.Id}.",
    };

    private static ImmutableSortedDictionary<int, string> Anchors(string low, string middle, string high) =>
        ImmutableSortedDictionary<int, string>.Empty.Add(0, low).Add(2, middle).Add(4, high);
}

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class PanelClock : TimeProvider
{
    private TimeSpan _passed;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void Pass(TimeSpan time) => _passed += time;

    public override DateTimeOffset GetUtcNow() => SomeExercises.Morning + _passed;

    public override long GetTimestamp() => _passed.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}
