using System.Collections.Immutable;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The first line of a panel file: keys under what people know, and nothing else. It can be written anew when a PIN, the passphrase or
/// the recovery sheet changes, so that the old one opens nothing in the file any more.
/// </summary>
/// <param name="Mentorsim">What this file is: always <see cref="Kind"/>.</param>
/// <param name="Version">The version of this form.</param>
/// <param name="Exercise">The id of the exercise.</param>
/// <param name="Passphrase">The panel key, under the passphrase.</param>
/// <param name="Recovery">The panel key and the private recovery key, under the recovery code.</param>
/// <param name="Members">What each member's PIN opens.</param>
internal sealed record PanelHeader(string Mentorsim, int Version, string Exercise, WrappedKey Passphrase, WrappedKey Recovery, ImmutableArray<MemberWrap> Members)
{
    /// <summary>The word by which a panel file is known.</summary>
    public const string Kind = "panel-file";

    /// <summary>The version of this form.</summary>
    public const int ThisVersion = 1;

    /// <summary>Where the panel key under the passphrase belongs.</summary>
    public static SealContext PassphraseContext(string exercise) => new("panel-passphrase", exercise);

    /// <summary>Where the panel key and the private recovery key belong.</summary>
    public static SealContext RecoveryContext(string exercise) => new("panel-recovery", exercise);

    /// <summary>Where a member's keys belong.</summary>
    public static SealContext MemberContext(string exercise, string member) => new("member-keys", exercise, member);

    /// <summary>Where a member's share for the recovery sheet belongs.</summary>
    public static SealContext ShareContext(string exercise, string member) => new("member-share", exercise, member);

    /// <summary>Whether nothing of it is missing. It stands in clear, so anybody may have written it.</summary>
    public bool IsWhole => Mentorsim == Kind && Exercise is not null && Passphrase is { IsWhole: true } && Recovery is { IsWhole: true }
        && !Members.IsDefault && Members.All(wrap => wrap is { Member: not null, Pin.IsWhole: true, Share: not null });

    /// <summary>The header with what a member's PIN opens in the place of what it held of them.</summary>
    public PanelHeader With(MemberWrap wrap) => this with { Members = [.. Members.Where(known => known.Member != wrap.Member), wrap] };
}

/// <summary>What a member's PIN opens.</summary>
/// <param name="Member">The id of the member.</param>
/// <param name="Pin"><see cref="MemberKeys"/> under the PIN.</param>
/// <param name="Share">The private share key, sealed for the recovery key, in Base64.</param>
internal sealed record MemberWrap(string Member, WrappedKey Pin, string Share);

/// <summary>What only a member has.</summary>
/// <param name="SharePrivate">The private key of their share.</param>
/// <param name="MarksKey">The key under which what they write is sealed, in Base64.</param>
internal sealed record MemberKeys(string SharePrivate, string MarksKey);

/// <summary>What the recovery code opens.</summary>
/// <param name="PanelKey">The panel key, in Base64.</param>
/// <param name="Private">The private key for which members' shares are sealed.</param>
internal sealed record RecoveryKeys(string PanelKey, string Private);
