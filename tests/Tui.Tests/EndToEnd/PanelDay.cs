using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// A complete exercise as people go through it in lines of text: five candidates, three members, and each at a program of their own. The
/// station has a home and a folder of its own with nothing but the station file in it.
/// </summary>
internal sealed partial class PanelDay : IDisposable
{
    public const string Passphrase = "copper kettle on a hill";
    public const string InvigilatorPin = "bell-tower-88";
    public const string Adjustment = "print on yellow paper";
    public const string NoteOnMark = "Hears the fear and names it.";
    public const string ReasonOnBreach = "Nobody was told, and it was late.";
    public const string ReasonAgainst = "The interview spoke for more than its mark.";
    public const string ReasonOnMark = "The danger is named, and nobody who must know.";

    /// <summary>The members with their PINs; the last one falls ill.</summary>
    public static readonly (string Name, string Pin)[] Members = [("Ms Arden", "anvil hut 4711"), ("Mr Birch", "oar and loft 52"), ("Dr Cedar", "velvet ink 903")];

    /// <summary>The numbers of the candidates; the second has extra time.</summary>
    public static readonly string[] Numbers = ["1", "2", "3", "4", "5"];

    private readonly string _root = Directory.CreateTempSubdirectory("mentorsim-day-").FullName;
    private readonly List<PlainTalk> _talks = [];
    private PlainTalk? _chair;

    public PanelDay()
    {
        PanelDayTexts.Write(Library);
        Directory.CreateDirectory(Panel);
        Directory.CreateDirectory(Station);
    }

    /// <summary>The entry codes, by candidate.</summary>
    public Dictionary<string, string> Codes { get; } = [];

    /// <summary>The receipts that were noted, by candidate.</summary>
    public Dictionary<string, string> Receipts { get; } = [];

    /// <summary>The code on the recovery sheet.</summary>
    public string Recovery { get; private set; } = "";

    /// <summary>The folder of the panel file.</summary>
    public string Panel => Path.Combine(_root, "panel");

    /// <summary>The folder of the station.</summary>
    public string Station => Path.Combine(_root, "station");

    /// <summary>The panel file.</summary>
    public string File => Path.Combine(Panel, "learning-mentor-spring.panel");

    /// <summary>Where exports and sheets are written.</summary>
    public string Sheets => Path.Combine(Panel, "learning-mentor-spring sheets");

    private string Library => Path.Combine(_root, "library");

    public void Dispose()
    {
        foreach (var talk in _talks) talk.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>What a candidate writes as a reason: nobody else writes that.</summary>
    public static string ReasonOf(string number) => $"Whoever is afraid comes first, says seat {number}.";

    /// <summary>Starts the program at home, as one of the panel.</summary>
    public PlainTalk AtHome(string who, params string[] arguments) =>
        Talk(who, Panel, new() { ["MENTORSIM_BANK"] = Library, ["MENTORSIM_PANEL"] = Panel }, ["--plain", .. arguments]);

    /// <summary>Opens the exercise, as one of the panel.</summary>
    public PlainTalk AtSteps(string who) => AtHome(who).Say("3").Pick("learning-mentor-spring.panel").Say(Passphrase);

    /// <summary>Starts the station: the program and one file.</summary>
    public PlainTalk AtStation() => Talk("station", Station, [], ["panel", "sit", "learning-mentor-spring.station", "--plain"]);

    /// <summary>Every file of the day but the library, with its path from the root.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files() => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(Library, StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(_root, path), System.IO.File.ReadAllBytes(path)));

    /// <summary>Step 1 from Home on, and step 2.</summary>
    public void SetUp()
    {
        var talk = AtHome("chair").Say("3").Pick("New exercise").Say("Learning mentor, spring", Passphrase, Passphrase);
        Recovery = talk.Find(LongCode);
        talk.Say("", Recovery[^4..], "the business manager").Pick("Set up");
        talk.Pick("Paper", "Two notes").Say("q").Pick("Criteria", "Take them", "Two criteria").Say("q");
        talk.Pick("Interview questions", "Choose from: One", "What draws").Say("q", "q").Pick("Members");
        foreach (var (name, pin) in Members)
        {
            talk.Pick("Add a member").Say(name);
            if (name == Members[0].Name) talk.Pick("Completed safer-recruitment");
            talk.Pick("chooses a PIN").Say(pin, pin, "q");
        }

        talk.Say("q").Pick("Candidates", "Add candidates").Say(string.Join(' ', Numbers)).Pick("Candidate 2", "Extra time").Say("25").Pick("Other adjustments").Say(Adjustment, "q", "q");
        talk.Pick("Invigilator PIN").Say(InvigilatorPin, InvigilatorPin).Pick("Slips", "The slip of candidate 1");
        foreach (var number in Numbers)
        {
            Codes[number] = talk.Find(ShortCode);
            talk.Say("");
        }

        talk.Say("q").Pick("Station file", "Write it").Say("", "q", "q").Pick("Rehearse", "Rehearse now", "Start: the clock", "Start the clock").Say("r", "0").Pick("Hand in").Say("", "q");
        talk.Page.ShouldContain("Rehearse (done");
        talk.Page.ShouldContain("Set up (done)");
        talk.Leave();
        System.IO.File.Copy(Path.ChangeExtension(File, ".station"), Path.Combine(Station, "learning-mentor-spring.station"));
    }

    /// <summary>Step 3: all sit at one station, which dies while the second one sits.</summary>
    public void Sit()
    {
        var station = AtStation();
        foreach (var number in Numbers)
        {
            Enter(station, number);
            station.Pick("Start: the clock", "Start the clock");
            station.Page.ShouldContain(number == "2" ? "Time left: 15 minutes" : "Time left: 12 minutes");
            Answer(station, number);
            if (number == "2")
            {
                station.Kill();
                station = AtStation();
                station.Page.ShouldContain("Candidate 2 (interrupted)");
                Enter(station, number);
                station.Pick("Go on").Pick("A child at breakfast");
                station.Page.ShouldContain(ReasonOf(number));
                station.Say("q");
            }

            station.Say("r", "0").Pick("Hand in");
            Receipts[number] = station.Find(Receipt);
            station.Pick("the receipt is noted").Say(InvigilatorPin);
        }

        station.Leave();
        Directory.EnumerateFiles(Station).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([.. Numbers.Select(number => $"candidate-{number}.answers"), "learning-mentor-spring.station"]);
    }

    private PlainTalk Talk(string who, string folder, Dictionary<string, string> variables, string[] arguments)
    {
        var talk = new PlainTalk(Directory.CreateDirectory(Path.Combine(_root, "home-" + who)).FullName, folder, variables, arguments);
        _talks.Add(talk);
        return talk;
    }

    private void Enter(PlainTalk station, string number) => station.Pick($"Candidate {number}").Say(InvigilatorPin, Codes[number]);

    /// <summary>The first item, with all that is asked; the second candidate does nothing, which is a serious breach.</summary>
    private static void Answer(PlainTalk station, string number)
    {
        station.Pick("A child at breakfast", "Priority", number == "2" ? "None" : "Now").Pick(number == "2" ? "No action" : "Tell the safeguarding lead").Say("0").Pick("Now").Write("free", ReasonOf(number));
        station.Page.ShouldContain($"Reason: {ReasonOf(number)}");
        station.Say("q");
        station.Page.ShouldContain("(answered, number 1)");
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){6}")]
    private static partial Regex LongCode { get; }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")]
    private static partial Regex ShortCode { get; }

    [GeneratedRegex("[0-9a-f]{4}( [0-9a-f]{4}){3}")]
    private static partial Regex Receipt { get; }
}
