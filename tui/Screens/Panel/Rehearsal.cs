using System.Collections.Immutable;
using System.Security.Cryptography;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>
/// A made-up candidate's sitting: the paper of the exercise with a short clock, a station file and an answer file like the real ones, with
/// keys that are thrown away, in a folder of their own that is gone afterwards.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    /// <summary>The number of the made-up candidate.</summary>
    public const string Number = "R-1";

    /// <summary>How long it lasts.</summary>
    public const int Minutes = 2;

    private readonly KeyPair _keys = KeyPair.New();
    private readonly StationFile _station;
    private readonly StationSitting _sitting;

    private Rehearsal(PanelTable table)
    {
        var (rounds, unscaled) = (table.Desk.Rounds, table.Exercise.ArrivalsUnscaled);
        Paper = Short(table.Paper);
        Folder = Directory.CreateTempSubdirectory("mentorsim-rehearsal-").FullName;
        var (id, code) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), SecretCode.New(SecretCode.EntryLength));
        var candidate = new ExerciseCandidate(Number, 0, "");
        _station = new StationFile
        {
            Exercise = id,
            Title = "Rehearsal",
            PublicKey = _keys.Public,
            Paper = Paper.ForCandidates(),
            ArrivalsUnscaled = unscaled,
            Invigilator = InvigilatorPin.Keep(id, code.Letters, rounds),
            Candidates = [new StationCandidate(Number, EntrySlot.Make(id, candidate, code, rounds))],
        };
        _sitting = StationSitting.Enter(Place, Number, code, table.Desk.Clock, Hosting.Records.Program, rounds) ?? throw new PanelFileException("The rehearsal cannot be begun.");
        AppDomain.CurrentDomain.ProcessExit += AtExit;
    }

    /// <summary>The folder of its own.</summary>
    public string Folder { get; }

    /// <summary>The paper with the short clock, with its keys.</summary>
    public Paper Paper { get; }

    /// <summary>The sitting.</summary>
    public Sitting Sitting => _sitting.Sitting;

    /// <summary>What the candidate and the invigilator would note; null where something is not on the disk.</summary>
    public string? Receipt => _sitting.Receipt;

    /// <summary>What would stand on the panel's sheet and at the station.</summary>
    public string Fingerprint => _station.Fingerprint;

    private AnswerFolder Place => new(_station, Folder);

    /// <summary>Begins a rehearsal.</summary>
    /// <exception cref="PanelFileException">It cannot be written to the folder for what is not to last.</exception>
    public static Rehearsal Begin(PanelTable table)
    {
        try
        {
            return new Rehearsal(table);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PanelFileException($"The rehearsal needs a little room in the folder for what is not to last: {refused.Message}", refused);
        }
    }

    /// <summary>What the panel would read of the answer file: the answers that are in it, by item.</summary>
    /// <exception cref="PanelFileException">It cannot be read.</exception>
    public ImmutableArray<(PaperItem Item, ItemAnswer Answer)> ReadAsPanel()
    {
        // Whoever sits holds the file alone.
        _sitting.Dispose();
        var read = AnswerReading.Open(File.ReadAllBytes(Place.PathOf(Number)), _station.Exercise, _keys.Private);
        var answers = read.Bodies.Select(SittingEventBody.Read).OfType<ItemAnswered>().GroupBy(answered => answered.Item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Answer, StringComparer.Ordinal);
        return [.. Paper.Items.Where(item => answers.ContainsKey(item.Id)).Select(item => (item, answers[item.Id]))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= AtExit;
        _sitting.Dispose();
        try
        {
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // It holds nothing but what somebody typed to try it out, sealed under keys that are gone.
        }
    }

    private void AtExit(object? sender, EventArgs e) => Dispose();

    /// <summary>The same paper in two minutes: what comes while the clock runs comes when one of them is over.</summary>
    private static Paper Short(Paper paper) => paper with
    {
        Minutes = Minutes,
        Items = [.. paper.Items.Select(item => item with { Arrives = Math.Min(item.Arrives, Minutes - 1) })],
    };
}
