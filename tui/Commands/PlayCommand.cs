using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Workbench;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Plays: in screens, in lines of text, or a list of answers.</summary>
internal sealed class PlayCommand(IHost host)
{
    private readonly Library _library = host.Services.GetRequiredService<Library>();
    private readonly TimeProvider _clock = host.Services.GetRequiredService<TimeProvider>();
    private Desk? _desk;

    /// <summary>Opens the home screen; without a terminal prints what there is to play.</summary>
    public int Home(bool plain, string? name)
    {
        if (!plain && !IsTerminal)
        {
            PlayList.Write(_library, Console.Out);
            foreach (var trouble in _library.Troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
            return ExitCode.Fine;
        }

        var desk = DeskOf(name);
        // Every play from the home screen meets other people, but for an interview: there they are the same for everybody.
        Screen Start(ScenarioFile file)
        {
            var seed = Random.Shared.Next(1, int.MaxValue);
            return Briefing(desk, file, mode => mode == PlayMode.Interview ? 1 : seed, PlayMode.Practice, mode => PaceOf(null, plain, mode));
        }

        var library = LibraryStart.Of(_library, desk, Start);
        var bench = new Lazy<Bench>(() => Bench.Of(_library, _clock, () => desk.Archive?.Store));
        var home = new HomeScreen(new PractiseScreen(library, []) { Desk = desk })
        {
            Panel = PanelDesk.Of(host.Services.GetRequiredService<PanelFolder>(), _library, _clock, () => desk.Archive),
            Bench = () => new WorkbenchScreen(bench.Value),
            IsFirstRun = !Console.IsInputRedirected && FirstRun.IsNow(),
        };
        home = home.Anew() with { Selected = 1 };
        var waiting = desk.Waiting();
        Show(new ScreenStack(waiting.IsEmpty ? [home] : [home, new RescueScreen(desk, waiting)]) { Places = HomePlaces.Of(_library, library, desk, bench) }, plain, "home");
        return ExitCode.Fine;
    }

    /// <summary>Who plays: the one who is named, else the one who played last.</summary>
    private Desk DeskOf(string? name)
    {
        var desk = _desk = InductionStart.DeskOf(host);
        if (name is null) desk.Assume();
        else if (name.Trim().Length == 0) throw new UsageException("--as needs a name or a code.");
        else if (desk.Name(name) is { } why) throw new UsageException(why);
        return desk;
    }

    /// <summary>Plays what was asked for.</summary>
    public int Play(PlayRequest request)
    {
        if (request.What is null)
        {
            if (request.IsReview) throw new UsageException("--mode review needs a stored session: the first letters of its id.");
            if (request.Choose is not null) throw new UsageException("--choose needs the id of a scenario, or the path of its file.");
            if (request.IsPreview) throw new UsageException("--from and --set need the id of a scenario, or the path of its file.");
            return Home(request.Plain, request.As);
        }

        if (FindStored(request) is { } stored) return request.IsReview ? Review(stored, request) : Resume(stored, request);
        if (request.IsReview) throw new UsageException($"--mode review looks at a stored session, and there is none that begins with '{UnsafeCharacters.Strip(request.What)}'.");
        if (_library.FindPaper(request.What) is { } paper) return Practise(paper, request);
        if (request.ExtraTime is not null) throw new UsageException("--extra-time goes with a paper; a scenario has --time.");
        var file = NamedScenario.Find(_library, request.What, StoredPlay.CanBe(request.What) ? " and no session" : "");
        if (!file.IsPlayable)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        if (request.IsPreview) return Preview(file.Scenario, request);
        if (request.Choose is { } answers) return PlayAnswers(file, request, answers);
        if (request.Json) throw new UsageException("--format json goes with --choose.");
        // What cannot be read is refused before anything is shown.
        ReadingPack.Find(file.Scenario, request.Standards, _library);
        var plain = request.Plain || !IsTerminal;
        var desk = DeskOf(request.As);
        Screen Start() => Briefing(desk, file, _ => request.Seed, request.Mode, mode => PaceOf(request.Pace, plain, mode), request.Standards) with { IsFixed = request.Mode == PlayMode.Interview };
        Show(desk.MustAsk ? new NameScreen(desk, Start) : Start(), plain, request.What);
        return ExitCode.Fine;
    }

    /// <summary>Practises a paper: a sitting with key and reasons at its end.</summary>
    private int Practise(PaperFile file, PlayRequest request)
    {
        if (request.Mode is PlayMode.Assess or PlayMode.Interview) throw new UsageException($"A paper is practised here. A candidate sits it with 'mentorsim panel sit {UnsafeCharacters.Strip(request.What!)} --candidate NUMBER'.");
        if (request.Choose is not null || request.Json) throw new UsageException("A paper is sat by hand: --choose and --format json go with a scenario.");
        if (request.IsPreview) throw new UsageException("A paper has no scenes: --from and --set go with a scenario.");
        if (request.Standards is not null) throw new UsageException("A paper is scored by the packs that it names: --standards goes with a scenario.");
        if (request.Pace is not null) throw new UsageException("A paper has minutes of its own: --extra-time 25 gives a quarter more. --time goes with a scenario.");
        if (!file.CanBeSat)
        {
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var desk = DeskOf(request.As);
        Screen Start() => desk.Practise(file, request.ExtraTime ?? 0);
        Show(desk.MustAsk ? new NameScreen(desk, Start) : Start(), request.Plain || !IsTerminal, request.What!);
        return ExitCode.Fine;
    }

    /// <summary>The stored session that is meant; null where it is a scenario or a paper, which go first.</summary>
    private StoredSession? FindStored(PlayRequest request) =>
        StoredPlay.CanBe(request.What!) && !File.Exists(request.What) && _library.Find(request.What!) is null && _library.FindPaper(request.What!) is null
            ? StoredPlay.Find(host.Services.GetRequiredService<Records>(), request.What!)
            : null;

    /// <summary>Goes on with a stored session.</summary>
    private int Resume(StoredSession stored, PlayRequest request)
    {
        if (request.Choose is not null || request.IsPreview || request.Json) throw new UsageException("A stored session is gone on with by hand: --choose, --from, --set and --format go with a scenario.");
        if (request.Standards is not null) throw new UsageException("A stored session is read against another pack with --mode review --standards PACK; what is kept of it stays as it is.");
        if (SittingWords.ModeOf(stored.Mode) == SittingMode.Exercise)
            throw new UsageException($"That is a candidate's sitting of '{UnsafeCharacters.Strip(stored.Title)}'. 'mentorsim panel sit' goes on with it, and 'mentorsim panel score {stored.Id[..8]}' shows the panel what came of it.");
        var desk = DeskOf(null);
        Screen Open() => Desk.IsOver(stored) ? desk.LookAt(stored) : desk.Resume(stored);
        Show(desk.Archive!.Store.People.Get(stored.Person) is { } person ? PinScreen.Before(desk, person, Open) : Open(), request.Plain || !IsTerminal, "a stored session");
        return ExitCode.Fine;
    }

    /// <summary>Looks at a stored session, for somebody else than whoever played it; as JSON, its scorecard.</summary>
    private int Review(StoredSession stored, PlayRequest request)
    {
        if (request.Choose is not null || request.IsPreview) throw new UsageException("A review takes no answers: --choose, --from and --set go with a scenario.");
        var desk = DeskOf(null);
        var person = desk.Archive!.Store.People.Get(stored.Person);
        if (request.Standards is not null && SittingWords.ModeOf(stored.Mode) is not null)
            throw new UsageException("--standards reads a session of a scenario; a paper is scored by the packs that it names.");
        // Why a session cannot be opened, the review says.
        var pack = request.Standards is not null && desk.ScenarioOf(stored) is { } scenario ? ReadingPack.Find(scenario, request.Standards, _library) : null;
        if (!request.Json)
        {
            Show(person is null ? desk.Review(stored, pack) : PinScreen.Before(desk, person, () => desk.Review(stored, pack)), request.Plain || !IsTerminal, "a stored session, to look at it");
            return ExitCode.Fine;
        }

        if (person?.Pin is not null) throw new UsageException("This session is behind a PIN. Without --format json it is asked for.");
        switch (MomentScreen.Waited(desk.Review(stored, pack)))
        {
            case DebriefScreen { Playing: var playing, Card: var card }:
                PrintJson(card, playing.FuturesOf(card), stored.Id);
                return ExitCode.Fine;
            case var refused:
                throw new UsageException(refused is NoticeScreen { Words: var why } ? why : "This session cannot be opened.");
        }
    }

    /// <summary>The pace that was asked for; in plain mode there is no hurry unless it was, or somebody is interviewed.</summary>
    private static Pace PaceOf(string? word, bool plain, PlayMode mode) =>
        word is null ? plain && mode != PlayMode.Interview ? Pace.Unhurried : Pace.AsWritten : Pace.Known.First(known => known.Word == word).Pace;

    /// <summary>Plays from any scene on, to look at it; with a list of answers, prints what is read on that way.</summary>
    private int Preview(Scenario scenario, PlayRequest request)
    {
        if (request.Json) throw new UsageException("A preview has no scorecard, so there is nothing to print as JSON.");
        var start = PreviewStart.Of(scenario, request.From, request.Set);
        var session = Session.Preview(scenario, request.Seed, request.Mode, _clock, start.Scene, start.Vars);
        var plain = request.Plain || !IsTerminal;
        if (request.Choose is { } answers)
        {
            Give(answers, session);
            PageText.Write([.. Transcript.Whole(session), .. session.OnOffer.Select((offer, index) => new Item(index + 1, offer.Text.With(session.Cast)))], Console.Out);
            return ExitCode.Fine;
        }

        session.Begin();
        Show(new Playing(session, null, PaceOf(request.Pace, plain, request.Mode)).Screen, plain, request.What!);
        return ExitCode.Fine;
    }

    private static void Give(string answers, Session session)
    {
        try
        {
            AnswerList.Parse(answers).PlayIn(session);
        }
        catch (SessionException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static bool IsTerminal => ScreenShow.IsTerminal;

    private void Show(Screen screen, bool plain, string what) => Show(new ScreenStack([screen]), plain, what);

    private void Show(ScreenStack stack, bool plain, string what) =>
        ScreenShow.Run(host, _desk is { } desk ? stack with { InTheirSchool = desk.InTheirSchool } : stack, plain, what);

    private BriefingScreen Briefing(Desk desk, ScenarioFile file, Func<PlayMode, long> seedOf, PlayMode mode, Func<PlayMode, Pace> paceOf, string? standards = null)
    {
        var pack = ReadingPack.Find(file.Scenario!, standards, _library);
        var (search, gauge) = (new CancellationTokenSource(), Survey.Gauge());
        // An interview is the same for everybody, with the school that the library has.
        var library = new Lazy<(ScenarioFile File, Task<Survey> Survey)>(() => (file, Survey.Begin(file, pack, gauge, search.Token)));
        var own = new Lazy<(ScenarioFile File, Task<Survey> Survey)>(() => desk.InTheirSchool(file) is var theirs && ReferenceEquals(theirs, file) ? library.Value : (theirs, Survey.Begin(theirs, ReadingPack.Find(theirs.Scenario!, standards, _library), gauge, search.Token)));
        Playing Prepare(PlayMode chosen, Pace given)
        {
            var (played, survey) = chosen == PlayMode.Interview ? library.Value : own.Value;
            return desk.Prepare(played, survey, seedOf(chosen), chosen, given) with { Search = search, Gauge = gauge };
        }

        return new BriefingScreen(Prepare(mode, paceOf(mode)), Prepare)
        {
            OtherPace = paceOf(mode == PlayMode.Interview ? PlayMode.Practice : PlayMode.Interview),
            IsKnownToEnd = desk.IsKnownToEnd(file),
            KeyCaution = KeyFindings.Caution(file),
            Finished = desk.FinishedOf(file.Scenario!.Id),
        };
    }

    private int PlayAnswers(ScenarioFile file, PlayRequest request, string answers)
    {
        var pack = ReadingPack.Find(file.Scenario!, request.Standards, _library);
        var survey = Survey.Of(file, pack);
        if (!survey.EveryPlayEnds)
        {
            survey.Problems!.ReportIn(file.File.Findings);
            FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
            return ExitCode.Findings;
        }

        var session = Session.Prepare(file.Scenario!, request.Seed, request.Mode, _clock);
        // Answers that cannot be given are refused before anything of them is stored.
        Give(answers, session);
        var recording = request.As is null ? null : Keep(answers, file, request, survey);
        var card = survey.Score(session);
        var futures = survey.FuturesOf(session, card);
        if (request.Mode == PlayMode.Assess && KeyFindings.Caution(file) is { } caution) Console.Error.WriteLine(caution);
        if (request.Json) PrintJson(card, futures, recording?.Stored.Id);
        else PageText.Write([.. DebriefText.Blocks(Debrief.Of(session, card), WrittenAnswers.Of(recording)), .. FuturesText.Appendix(card, futures, !session.Passage.IsOver)], Console.Out);
        return recording is null ? ExitCode.Fine : SayHowKept(recording);
    }

    /// <summary>Plays the answers as somebody's session, which stays unfinished where they end before the story does.</summary>
    private Recording Keep(string answers, ScenarioFile file, PlayRequest request, Survey survey)
    {
        host.Services.GetRequiredService<Records>().Demand();
        var desk = DeskOf(request.As);
        var theirs = request.Mode == PlayMode.Interview ? file : desk.InTheirSchool(file);
        if (!ReferenceEquals(theirs, file)) survey = Survey.Of(theirs, ReadingPack.Find(theirs.Scenario!, request.Standards, _library));
        var playing = desk.Prepare(theirs, Task.FromResult(survey), request.Seed, request.Mode, PaceOf(request.Pace, plain: false, request.Mode));
        Give(answers, playing.Session);
        playing.KeepScore();
        if (playing.Session.State == SessionState.Debrief) playing.Session.Close();
        else playing.Leave();
        return playing.Recording!;
    }

    /// <summary>What was asked to be kept and is not in the store is said, and no success where it is nowhere.</summary>
    private static int SayHowKept(Recording recording)
    {
        switch (recording.Keeping)
        {
            case InRescue rescue:
                Console.Error.WriteLine($"mentorsim: not in the records yet. {UnsafeCharacters.Strip(rescue.Why)} It waits in {UnsafeCharacters.Strip(rescue.Path)}; the next start of the screens offers to bring it in.");
                return ExitCode.Fine;
            case NotKept lost:
                Console.Error.WriteLine($"mentorsim: this play was not kept. {UnsafeCharacters.Strip(lost.Why)}");
                return ExitCode.Usage;
            default:
                return ExitCode.Fine;
        }
    }

    private static void PrintJson(Scorecard card, ImmutableArray<TwoFutures>? futures, string? session)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) ScorecardJson.Write(json, card, session, more => TwoFuturesJson.Write(more, futures));
        output.WriteByte((byte)'\n');
    }
}
