namespace MentorSim.Tui.Pages;

/// <summary>What a person did. Screens answer to messages and know neither keys nor terminals.</summary>
internal abstract record Message
{
    private protected Message() { }
}

/// <summary>A number was typed: the n-th of what is on offer, from 1.</summary>
internal sealed record Numbered(int Number) : Message;

/// <summary>Several numbers were typed at once, where a page takes several: they are the whole answer.</summary>
internal sealed record NumberedAll(System.Collections.Immutable.ImmutableArray<int> Numbers) : Message;

/// <summary>Time passed while a page with a time limit was on top.</summary>
internal sealed record SecondsPassed(int Seconds) : Message;

/// <summary>Time may have run: the fronts say so about every second while a play has a time limit for the whole of it.</summary>
internal sealed record TimeRan : Message;

/// <summary>Nobody has pressed a key for a while: the fronts say so where a room may lock by itself.</summary>
internal sealed record Unattended(TimeSpan For) : Message;

/// <summary>A page that changes while it is looked at is to be shown as it is now.</summary>
internal sealed record Renewed : Message;

/// <summary>What a page waits for may have come.</summary>
internal sealed record Arrived : Message;

/// <summary>Something came from elsewhere than the keys: the screens that listen look for it themselves.</summary>
internal sealed record Heard : Message;

/// <summary>A program outside that had the terminal, such as an editor, has ended.</summary>
/// <param name="Trouble">Why it could not be run, or ended badly, as a sentence; null where it went well.</param>
internal sealed record Returned(string? Trouble) : Message;

/// <summary>A file that is being written was saved and checked again.</summary>
/// <param name="Scenario">The scenario; null where it cannot be played as it stands.</param>
/// <param name="Findings">What was found.</param>
/// <param name="At">When it was checked.</param>
/// <param name="Unreadable">Why the file cannot be read; null where it can.</param>
internal sealed record Rechecked(
    Engine.Scenarios.Scenario? Scenario, System.Collections.Immutable.ImmutableArray<Engine.Findings.Finding> Findings, TimeOnly At, string? Unreadable) : Message
{
    /// <summary>Whether the file is meant to be a scenario, and not one on which scenarios rest.</summary>
    public bool IsScenario { get; init; } = true;

    /// <summary>Whether the file is a paper, which is sat and not previewed.</summary>
    public bool IsPaper { get; init; }

    /// <summary>Whether the file is a route, of which there is nothing to play.</summary>
    public bool IsRoute { get; init; }

    /// <summary>Whether somebody stopped the check, so that nothing is known of the file as it stands.</summary>
    public bool IsStopped { get; init; }

    /// <summary>The text that was checked; null where the file cannot be read.</summary>
    public Engine.Text.SourceText? Source { get; init; }

    /// <summary>The scenario's file, also one that cannot be played as it stands; null for another kind.</summary>
    public Engine.Scenarios.ScenarioFile? File { get; init; }

    /// <summary>The paper's file; null for another kind.</summary>
    public Engine.InTray.PaperFile? Paper { get; init; }

    /// <summary>What was counted in it, as sentences; nothing where it could not be made.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Whether the file is a person specification or a question bank, of which there is nothing to play either.</summary>
    public bool IsForInterviews { get; init; }

    /// <summary>The same without what was made of the file: of a whole library that would be a lot to keep.</summary>
    public Rechecked InShort => this with { Scenario = null, File = null, Paper = null };
}

/// <summary>An action was asked for.</summary>
internal sealed record Asked(Act Act) : Message
{
    /// <summary>Whether whoever asks was asked back, and means it.</summary>
    public bool IsMeant { get; init; }
}

/// <summary>A text was written in the page's text box.</summary>
internal sealed record Wrote(string Text) : Message
{
    /// <summary>Says that something was written, and not what: it may be a secret, or somebody's answer.</summary>
    public override string ToString() => nameof(Wrote);
}

/// <summary>Words were typed to look for; more may follow.</summary>
internal sealed record Queried(string Text) : Message;

/// <summary>The actions that a key can ask for.</summary>
internal enum Act
{
    /// <summary>Take what is selected, or go on.</summary>
    Take,

    /// <summary>Select the one above.</summary>
    Up,

    /// <summary>Select the one below.</summary>
    Down,

    /// <summary>One step back.</summary>
    Back,

    /// <summary>The keys of this screen.</summary>
    Help,

    /// <summary>What a learning mentor is and is not.</summary>
    RoleCard,

    /// <summary>What happened so far.</summary>
    SoFar,

    /// <summary>Another way to play.</summary>
    Mode,

    /// <summary>Write a text.</summary>
    Write,

    /// <summary>Give what was ticked or placed as the answer.</summary>
    Done,

    /// <summary>Another pace.</summary>
    Time,

    /// <summary>Somebody else plays.</summary>
    Player,

    /// <summary>What somebody has shown so far.</summary>
    Progress,

    /// <summary>The papers beside an in-tray.</summary>
    Background,

    /// <summary>The diary, and who is there.</summary>
    Diary,

    /// <summary>What is not answered yet, and handing in.</summary>
    Review,

    /// <summary>The next item.</summary>
    Next,

    /// <summary>What came of the costliest decisions, and what could have come of them.</summary>
    Futures,

    /// <summary>The handbook.</summary>
    Handbook,

    /// <summary>Look for words.</summary>
    Search,

    /// <summary>The script by which a co-ordinator talks a play over.</summary>
    Coach,

    /// <summary>For somebody with more experience, or with less.</summary>
    Experience,

    /// <summary>One's own induction.</summary>
    Induction,

    /// <summary>Put a session into the portfolio.</summary>
    Showcase,

    /// <summary>The people whom somebody supervises.</summary>
    Team,

    /// <summary>Judging candidates.</summary>
    Panel,

    /// <summary>The one before.</summary>
    Previous,

    /// <summary>The next that has no mark yet.</summary>
    Unmarked,

    /// <summary>Something worrying, for the head.</summary>
    Worry,

    /// <summary>Every action that can be reached from here, by its words.</summary>
    Palette,

    /// <summary>Take the last step back.</summary>
    Undo,

    /// <summary>Take all out of sight until a PIN is typed.</summary>
    Lock,

    /// <summary>Go on with what was done last.</summary>
    GoOn,

    /// <summary>Show only some of a list.</summary>
    Filter,

    /// <summary>What there is, in under a minute.</summary>
    Tour,

    /// <summary>The units and elements of a pack.</summary>
    Standards,

    /// <summary>Open a file in an editor.</summary>
    Edit,

    /// <summary>How the scenes of a story hang together.</summary>
    Graph,

    /// <summary>The tests of a file, and what came of them.</summary>
    Tests,

    /// <summary>What the library gives a chance to show.</summary>
    Coverage,

    /// <summary>A new one, from a template.</summary>
    New,

    /// <summary>What is wrong, and how to mend it.</summary>
    Problems,

    /// <summary>Play without a scorecard, from any scene on.</summary>
    Preview,

    /// <summary>The text of a file.</summary>
    Source,

    /// <summary>A copy of one's own.</summary>
    Copy,

    /// <summary>Hold it against another version.</summary>
    Compare,

    /// <summary>Made-up trainees play it.</summary>
    Simulate,

    /// <summary>What colleagues think of its key.</summary>
    Agreement,

    /// <summary>Stop what takes long.</summary>
    Stop,

    /// <summary>What a group of people did.</summary>
    Group,
}
