using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <remarks>What people know, and what it opens.</remarks>
public sealed partial class PanelFile
{
    /// <summary>A member chooses a PIN: the first, or another one before anybody has begun to mark.</summary>
    /// <exception cref="ExerciseException">The PIN is too short, or it is too late for another one.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public void Join(string member, string pin)
    {
        if (Passphrases.PinFault(pin) is { } fault) throw new ExerciseException(fault);
        var share = KeyPair.New();
        var keys = new MemberKeys(share.Private, Convert.ToBase64String(SealedBox.NewKey()));
        Replace(() => _header.With(Wrap(member, keys, pin)), new MemberJoined(Now, member, share.Public));
    }

    /// <summary>A member takes another PIN in the place of the one they know.</summary>
    /// <returns>Whether the old one was right.</returns>
    /// <exception cref="ExerciseException">The new PIN is too short.</exception>
    public bool ChangePin(string member, string old, string pin)
    {
        if (Passphrases.PinFault(pin) is { } fault) throw new ExerciseException(fault);
        if (KeysOf(member, old) is not { } keys) return false;
        // The share for the recovery sheet stays as the member sealed it when they joined.
        Replace(() => _header.With(Wrap(member, keys, pin) with { Share = _header.Members.First(wrap => wrap.Member == member).Share }), null);
        return true;
    }

    /// <summary>Whether a text is a member's PIN, as this process last read it: for opening again what was locked. Nothing is read for it.</summary>
    internal bool IsPin(string member, string typed) =>
        _header.Members.FirstOrDefault(wrap => wrap.Member == member)?.Pin.TryOpen(typed, PanelHeader.MemberContext(_header.Exercise, member)) is not null;

    /// <summary>What a member's PIN opens; null where it is another one, or they chose none.</summary>
    internal MemberKeys? KeysOf(string member, string pin)
    {
        Refresh();
        var context = PanelHeader.MemberContext(_header.Exercise, member);
        return _header.Members.FirstOrDefault(wrap => wrap.Member == member)?.Pin.TryOpen(pin, context) is { } opened ? ExerciseJson.Read<MemberKeys>(opened) : null;
    }

    /// <summary>Withdraws a member who cannot go on; those who chose a PIN only with the recovery sheet.</summary>
    /// <param name="member">The member's id.</param>
    /// <param name="recovery">The code of the recovery sheet; null for a member who never chose a PIN.</param>
    /// <param name="by">Who withdraws them, by name.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Whether the code was right.</returns>
    /// <exception cref="ExerciseException">It is not permitted now.</exception>
    /// <exception cref="PanelFileException">The member's share cannot be opened, or nothing can be written.</exception>
    public bool Withdraw(string member, SecretCode? recovery, string by, string reason)
    {
        Refresh();
        if (Exercise.MemberOf(member).SharePublic is null)
        {
            Append(new MemberWithdrawn(Now, member, by, reason, null));
            return true;
        }

        if (recovery is null || OpenRecovery(_header, recovery) is not { } keys) return false;
        Append(new MemberWithdrawn(Now, member, by, reason, ShareOf(_header, member, keys.Private)));
        return true;
    }

    /// <summary>Puts another recovery sheet with another holder in the place of the old one, which opens nothing in this file any more.</summary>
    /// <param name="recovery">The code of the sheet that is replaced.</param>
    /// <param name="next">The code of the new one, which somebody has written down before this is called: it is kept nowhere.</param>
    /// <param name="by">Who does it, by name.</param>
    /// <param name="holder">Who keeps the new sheet.</param>
    /// <returns>Whether the old code was right.</returns>
    /// <exception cref="ExerciseException">It is not permitted now.</exception>
    public bool HandOver(SecretCode recovery, SecretCode next, string by, string holder)
    {
        Refresh();
        if (OpenRecovery(_header, recovery) is not { } old) return false;
        var keys = KeyPair.New();
        Replace(
            () => _header with
            {
                Recovery = WrapRecovery(_header.Exercise, _key, keys.Private, next, _rounds),
                Members = [.. _header.Members.Select(wrap => wrap with { Share = SealShare(wrap.Member, ShareOf(_header, wrap.Member, old.Private), keys.Public) })],
            },
            new HandedOver(Now, by, holder, keys.Public));
        return true;
    }

    /// <summary>
    /// Makes a recovery sheet in the place of one that nobody confirmed as kept: it may never have been written down. What it opened is not
    /// needed for that, since nobody has chosen a PIN before.
    /// </summary>
    /// <param name="next">The code of the new sheet, which somebody has written down before this is called: it is kept nowhere.</param>
    /// <param name="by">Who does it, by name.</param>
    /// <param name="holder">Who keeps the sheet.</param>
    /// <exception cref="ExerciseException">A sheet is kept already, or somebody chose a PIN.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public void MakeSheet(SecretCode next, string by, string holder)
    {
        Refresh();
        if (Exercise.RecoveryHolder is not null) throw new ExerciseException($"{Exercise.RecoveryHolder} keeps the recovery sheet. Another one is made with it, by handing over.");
        if (Exercise.Members.Any(member => member.HasJoined)) throw new ExerciseException("Somebody chose a PIN already, which is sealed for the recovery sheet that was shown at the beginning. Take them off the list of members first.");
        var keys = KeyPair.New();
        Replace(
            () => _header with { Recovery = WrapRecovery(_header.Exercise, _key, keys.Private, next, _rounds), Members = [] },
            new HandedOver(Now, by, holder, keys.Public));
    }

    /// <summary>Takes another passphrase; the old one opens nothing in this file any more.</summary>
    /// <exception cref="ExerciseException">It is too short.</exception>
    public void ChangePassphrase(string passphrase, string by)
    {
        if (Passphrases.Fault(passphrase) is { } fault) throw new ExerciseException(fault);
        Replace(
            () => _header with { Passphrase = WrappedKey.Wrap(passphrase, _key, PanelHeader.PassphraseContext(_header.Exercise), _rounds) },
            new PassphraseChanged(Now, by));
    }

    private MemberWrap Wrap(string member, MemberKeys keys, string pin) => new(
        member,
        WrappedKey.Wrap(pin, ExerciseJson.Write(keys), PanelHeader.MemberContext(_header.Exercise, member), _rounds),
        SealShare(member, keys.SharePrivate, Exercise.RecoveryPublic));

    private string SealShare(string member, string sharePrivate, string recoveryPublic) =>
        Convert.ToBase64String(KeyPair.SealFor(recoveryPublic, Convert.FromBase64String(sharePrivate), PanelHeader.ShareContext(_header.Exercise, member)));

    private static string ShareOf(PanelHeader header, string member, string recoveryPrivate)
    {
        var box = header.Members.FirstOrDefault(wrap => wrap.Member == member)?.Share ?? throw new PanelFileException("The share of this member is not in the file.");
        try
        {
            return Convert.ToBase64String(KeyPair.Open(recoveryPrivate, Convert.FromBase64String(box), PanelHeader.ShareContext(header.Exercise, member)));
        }
        catch (Exception wrong) when (wrong is SealException or FormatException)
        {
            throw new PanelFileException("The share of this member does not open with the recovery sheet: somebody changed the file, or sealed it for another sheet. Use a copy from before.", wrong);
        }
    }
}
