namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// What a made-up trainee is like. The first five have a habit and a skill: at a decision they overlook some of the points that an answer
/// loses, and among the answers that look as good to them as the best, their habit chooses. The others decide by a rule alone.
/// At an order a habit has no say; where a text is asked for it makes no difference, since no machine scores one.
/// </summary>
public enum TraineeKind
{
    /// <summary>Fewest serious breaches, then least outside the role, then most of what a mentor is.</summary>
    Careful,

    /// <summary>Kind but secretive: what keeps things between the two of them, then what shows most of what a mentor is; rather not what names the safeguarding lead.</summary>
    Secretive,

    /// <summary>What sounds most like a rule, and what names the safeguarding lead.</summary>
    Reciter,

    /// <summary>What puts it off, leaves it, or lets the time run out; then what is shortest. Ticks the fewest.</summary>
    Avoider,

    /// <summary>What asks, looks and finds out. Ticks the most.</summary>
    Investigator,

    /// <summary>Any answer that can be given, each as likely as any other: play by chance.</summary>
    Guesser,

    /// <summary>The naive player who takes the first on offer.</summary>
    First,

    /// <summary>The naive player who takes the longest on offer.</summary>
    Longest,

    /// <summary>The naive player who takes whatever names the safeguarding lead or a deputy, and else the first.</summary>
    Lead,
}

/// <summary>The words for kinds, and their rules for people.</summary>
public static class TraineeKindWords
{
    /// <summary>The kinds that have a habit and a skill; they are the first of all.</summary>
    public const int WithHabit = 5;

    /// <summary>The number of kinds.</summary>
    public const int All = 9;

    /// <summary>The word of a kind, on the command line and for programs.</summary>
    public static string Word(this TraineeKind kind) => kind switch
    {
        TraineeKind.Careful => "careful",
        TraineeKind.Secretive => "secretive",
        TraineeKind.Reciter => "reciter",
        TraineeKind.Avoider => "avoider",
        TraineeKind.Investigator => "investigator",
        TraineeKind.Guesser => "guesser",
        TraineeKind.First => "first",
        TraineeKind.Longest => "longest",
        TraineeKind.Lead => "lead",
    };

    /// <summary>What people call a kind.</summary>
    public static string Name(this TraineeKind kind) => kind switch
    {
        TraineeKind.Careful => "careful",
        TraineeKind.Secretive => "kind but secretive",
        TraineeKind.Reciter => "rule-reciter",
        TraineeKind.Avoider => "avoider",
        TraineeKind.Investigator => "investigator",
        TraineeKind.Guesser => "guesser",
        TraineeKind.First => "takes the first",
        TraineeKind.Longest => "takes the longest",
        TraineeKind.Lead => "takes what names the lead",
    };

    /// <summary>By what a kind decides, as the end of a sentence.</summary>
    public static string Rule(this TraineeKind kind) => kind switch
    {
        TraineeKind.Careful => "what is no serious breach, then what stays inside the role, then what shows most of what a mentor is",
        TraineeKind.Secretive => "what promises or keeps a secret, then what shows most of what a mentor is; rather not what names the safeguarding lead",
        TraineeKind.Reciter => "what sounds most like a rule, or names the safeguarding lead, or disciplines",
        TraineeKind.Avoider => "what puts it off, leaves it or lets the time run out, then the shortest; ticks little",
        TraineeKind.Investigator => "what asks, questions, searches or finds out; ticks a lot",
        TraineeKind.Guesser => "any answer, each as likely as any other; skill has no say",
        TraineeKind.First => "the first on offer, without reading",
        TraineeKind.Longest => "the longest on offer, without reading",
        TraineeKind.Lead => "whatever names the safeguarding lead or a deputy, else the first, without reading",
    };

    /// <summary>Whether it is one of the naive players, who do not read.</summary>
    public static bool IsNaive(this TraineeKind kind) => kind > TraineeKind.Guesser;
}
