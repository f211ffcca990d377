using Stateless;
using Stateless.Reflection;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>Where the key of a scenario stands.</summary>
public enum KeyState
{
    /// <summary>Nobody was asked, or nothing was recorded.</summary>
    Unrated,

    /// <summary>Colleagues agree with it.</summary>
    Agreed,

    /// <summary>They do not, or too few were asked.</summary>
    Contested,

    /// <summary>They do not, and somebody lets it count all the same, by name and with a reason.</summary>
    Overridden,

    /// <summary>The scenario was edited since.</summary>
    Outdated,
}

/// <summary>What changes where a key stands.</summary>
public enum KeyTrigger
{
    /// <summary>A record says that colleagues agree.</summary>
    Agree,

    /// <summary>A record says that they do not.</summary>
    Contest,

    /// <summary>Somebody lets it count all the same.</summary>
    Override,

    /// <summary>The text of the scenario becomes another.</summary>
    Edit,
}

/// <summary>
/// The rules by which a key moves to and from <em>assessed</em>. Where it stands is no mark that somebody sets: it is what follows from the
/// record and from the text as it is now. Only what is agreed, or overridden, may count as assessed.
/// </summary>
public sealed class KeyStatus
{
    private readonly StateMachine<KeyState, KeyTrigger> _machine = new(KeyState.Unrated);

    /// <summary>The status of a key about which nothing is known.</summary>
    public KeyStatus()
    {
        _machine.Configure(KeyState.Unrated).Permit(KeyTrigger.Agree, KeyState.Agreed).Permit(KeyTrigger.Contest, KeyState.Contested).Ignore(KeyTrigger.Edit);
        _machine.Configure(KeyState.Agreed).PermitReentry(KeyTrigger.Agree).Permit(KeyTrigger.Contest, KeyState.Contested).Permit(KeyTrigger.Edit, KeyState.Outdated);
        _machine.Configure(KeyState.Contested).Permit(KeyTrigger.Agree, KeyState.Agreed).PermitReentry(KeyTrigger.Contest).Permit(KeyTrigger.Override, KeyState.Overridden).Permit(KeyTrigger.Edit, KeyState.Outdated);
        _machine.Configure(KeyState.Overridden).Permit(KeyTrigger.Agree, KeyState.Agreed).Permit(KeyTrigger.Contest, KeyState.Contested).Permit(KeyTrigger.Edit, KeyState.Outdated);
        _machine.Configure(KeyState.Outdated).Permit(KeyTrigger.Agree, KeyState.Agreed).Permit(KeyTrigger.Contest, KeyState.Contested).Ignore(KeyTrigger.Edit);
    }

    /// <summary>The machine, its states and what leads from one to another: to be drawn.</summary>
    public static StateMachineInfo Machine => new KeyStatus()._machine.GetInfo();

    /// <summary>Where the key stands.</summary>
    public KeyState State => _machine.State;

    /// <summary>Whether a scenario with such a key may count as assessed.</summary>
    public bool IsAssessed => State is KeyState.Agreed or KeyState.Overridden;

    /// <summary>The status that follows from a record and from the text as it is now.</summary>
    /// <param name="record">The record; null where there is none.</param>
    /// <param name="sign">The sign of the text as it is now.</param>
    public static KeyStatus Of(AgreementRecord? record, string sign)
    {
        var status = new KeyStatus();
        if (record is null) return status;
        status.Fire(record.IsAgreed ? KeyTrigger.Agree : KeyTrigger.Contest);
        if (record.Override is not null && status.Can(KeyTrigger.Override)) status.Fire(KeyTrigger.Override);
        if (!sign.StartsWith(record.Of, StringComparison.Ordinal)) status.Fire(KeyTrigger.Edit);
        return status;
    }

    /// <summary>Whether something can happen now.</summary>
    public bool Can(KeyTrigger trigger) => _machine.CanFire(trigger);

    /// <summary>Lets something happen.</summary>
    /// <exception cref="InvalidOperationException">It cannot happen now; says what can.</exception>
    public void Fire(KeyTrigger trigger) => _machine.Fire(trigger);
}
