using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The panel file: all of an exercise, encrypted. Every event is in the file, flushed to the disk, before <see cref="Append(ExerciseEvent)"/>
/// returns; several processes may have the file open, and each sees what the others wrote before it writes. Not safe for several threads.
/// </summary>
public sealed partial class PanelFile
{
    /// <summary>How the name of a panel file ends.</summary>
    public const string Extension = ".panel";

    /// <summary>The fewest letters of a passphrase.</summary>
    public const int ShortestPassphrase = 12;

    private const int LongestHeader = 1 << 16;
    private const int LongestFile = 1 << 28;

    private readonly byte[] _key;
    private PanelHeader _header;
    private PanelLog _log;
    private Exercise? _exercise;
    private long _read;
    private byte[] _headerLine = [];

    // Those of what was opened: a header that is read again may have been written by anybody.
    private readonly int _rounds;

    private PanelFile(string path, PanelHeader header, byte[] key, TimeProvider clock, int rounds)
    {
        (Path, _header, _key, Clock, _rounds) = (RealPlace(path), header, key, clock, rounds);
        _log = new PanelLog(header.Exercise, key);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>What tells when something happens.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The exercise as this process last read it.</summary>
    public Exercise Exercise => _exercise!;

    /// <summary>
    /// 16 digits that cover every event so far. Whoever noted them, with how many events there were, can tell whether an older copy was put
    /// in the place of this file.
    /// </summary>
    public string Fingerprint => Sealing.Fingerprint.Of(_log.Head);

    /// <summary>A new panel file, with an exercise that began.</summary>
    /// <param name="path">Where; nothing may be there.</param>
    /// <param name="passphrase">What opens it, at least <see cref="ShortestPassphrase"/> letters.</param>
    /// <param name="title">What people call the exercise.</param>
    /// <param name="program">The version of the program.</param>
    /// <param name="clock">What tells when something happens.</param>
    /// <param name="rounds">The rounds of PBKDF2.</param>
    /// <returns>The file, and the code for the recovery sheet, which is kept nowhere.</returns>
    /// <exception cref="PanelFileException">There is something at that place, it cannot be written, or the passphrase is too short.</exception>
    public static (PanelFile File, SecretCode Recovery) Create(string path, string passphrase, string title, string program, TimeProvider clock, int rounds = WrappedKey.UsualRounds)
    {
        if (Passphrases.Fault(passphrase) is { } fault) throw new PanelFileException(fault);
        var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        var (key, recovery, code) = (SealedBox.NewKey(), KeyPair.New(), SecretCode.New(SecretCode.RecoveryLength));
        var header = new PanelHeader(
            PanelHeader.Kind,
            PanelHeader.ThisVersion,
            id,
            WrappedKey.Wrap(passphrase, key, PanelHeader.PassphraseContext(id), rounds),
            WrapRecovery(id, key, recovery.Private, code, rounds),
            []);
        var file = new PanelFile(path, header, key, clock, rounds);
        var began = new ExerciseBegan(clock.GetUtcNow(), id, title.Trim().Length == 0 ? "Interview" : title.Trim(), program, KeyPair.New(), SigningKey.New(), recovery.Public);
        file.WriteNew(began);
        return (file, code);
    }

    /// <summary>Opens a panel file; null where the passphrase is another one.</summary>
    /// <exception cref="PanelFileException">It is not there, is no panel file, or is damaged.</exception>
    public static PanelFile? TryOpen(string path, string passphrase, TimeProvider clock)
    {
        var (header, line) = ReadHeader(path);
        return header.Passphrase.TryOpen(passphrase, PanelHeader.PassphraseContext(header.Exercise)) is { } key ? new PanelFile(path, header, key, clock, header.Passphrase.Rounds).Loaded(line) : null;
    }

    /// <summary>Opens a panel file by the recovery sheet; null where the code is another one.</summary>
    /// <exception cref="PanelFileException">It is not there, is no panel file, or is damaged.</exception>
    public static PanelFile? TryOpen(string path, SecretCode recovery, TimeProvider clock)
    {
        var (header, line) = ReadHeader(path);
        return OpenRecovery(header, recovery) is { } keys ? new PanelFile(path, header, Convert.FromBase64String(keys.PanelKey), clock, header.Recovery.Rounds).Loaded(line) : null;
    }

    /// <summary>Whether a text is the passphrase, or the code of the recovery sheet: for opening again what was locked. Nothing is read for it.</summary>
    public bool IsPassphrase(string typed) =>
        _header.Passphrase.TryOpen(typed, PanelHeader.PassphraseContext(_header.Exercise)) is not null ||
        (SecretCode.TryParse(typed, SecretCode.RecoveryLength) is { } code && OpenRecovery(_header, code) is not null);

    /// <summary>Reads what others wrote meanwhile.</summary>
    /// <exception cref="PanelFileException">It is gone or damaged.</exception>
    public void Refresh() => ReadOn(Bytes(Path));

    /// <summary>Lets something happen.</summary>
    /// <exception cref="ExerciseException">It is not permitted now.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public void Append(ExerciseEvent happened) => Append(_ => happened);

    /// <summary>Lets something happen that depends on how the exercise stands when it is this process's turn.</summary>
    /// <param name="what">Gives the event.</param>
    /// <exception cref="ExerciseException">It is not permitted now.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public void Append(Func<Exercise, ExerciseEvent> what) => Alone(() =>
    {
        Refresh();
        var happened = what(Exercise);
        var after = Exercise.After(happened);
        var line = _log.Write(happened);
        WriteAtEnd(line);
        _log.Passed(line.AsSpan(0, line.Length - 1));
        (_exercise, _read) = (after, _read + line.Length);
    });

    private static WrappedKey WrapRecovery(string exercise, byte[] key, string recoveryPrivate, SecretCode code, int rounds) =>
        WrappedKey.Wrap(code.Letters, ExerciseJson.Write(new RecoveryKeys(Convert.ToBase64String(key), recoveryPrivate)), PanelHeader.RecoveryContext(exercise), rounds);

    private static RecoveryKeys? OpenRecovery(PanelHeader header, SecretCode code) =>
        header.Recovery.TryOpen(code.Letters, PanelHeader.RecoveryContext(header.Exercise)) is { } opened ? ExerciseJson.Read<RecoveryKeys>(opened) : null;
}
