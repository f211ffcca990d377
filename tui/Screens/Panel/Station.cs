using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A laptop at which candidates sit, one after the other: what its screens need beside the station file.</summary>
/// <param name="Folder">The station file with the folder to which answer files go.</param>
/// <param name="Clock">Both clocks.</param>
/// <param name="Program">The version of the program, for the record.</param>
internal sealed record Station(AnswerFolder Folder, TimeProvider Clock, string Program)
{
    private const string Invigilator = "invigilator";

    private readonly WrongTries _tries = new(Clock);
    private StationSitting? _last;

    /// <summary>The rounds of PBKDF2 for what is written here; tests take fewer.</summary>
    public int Rounds { get; init; } = WrappedKey.UsualRounds;

    /// <summary>The station file.</summary>
    public StationFile File => Folder.Station;

    /// <summary>Why something that the last candidate did is not on the disk; null where all is.</summary>
    public string? WhyNotKept => _last?.WhyNotKept;

    /// <summary>Why a PIN is not taken, as a sentence; null where it is the invigilator's.</summary>
    public string? TryPin(string typed) => _tries.Try(Invigilator, "That is not the invigilator PIN.", () => File.IsInvigilator(typed.Trim()));

    /// <summary>How the start screen is locked while nobody watches it.</summary>
    public RoomLock Lock => new SecretLock("Type the invigilator PIN, and press Enter.", TryPin);

    /// <summary>Lets a candidate in.</summary>
    /// <param name="number">The candidate's number.</param>
    /// <param name="typed">The entry code as it was typed.</param>
    /// <param name="seat">The sitting; null where nobody is let in.</param>
    /// <returns>Why nobody is let in, as a sentence; null where somebody is.</returns>
    public string? TryEnter(string number, string typed, out Seat? seat)
    {
        seat = null;
        if (SecretCode.TryParse(typed, SecretCode.EntryLength) is not { } code)
            return $"That is no entry code. It has {SecretCode.EntryLength} letters and digits, as they stand on the slip. Hyphens may be left out, and capitals do not matter.";
        StationSitting? entered = null;
        try
        {
            var why = _tries.Try(number, "That is not the entry code of this candidate. Look whether the number on the slip is the one above.", () => (entered = StationSitting.Enter(Folder, number, code, Clock, Program, Rounds)) is not null);
            if (entered is null) return why;
            _last = entered;
            seat = Seat.Of(entered, this);
            return null;
        }
        catch (PanelFileException refused)
        {
            return refused.Message;
        }
    }
}
