using System.Collections.Immutable;
using System.Security.Cryptography;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>
/// A member's own desk, behind their PIN: what they write is sealed under their marks key, whose parts are spread over all members. Not
/// safe for several threads.
/// </summary>
public sealed class MemberDesk
{
    private readonly PanelFile _file;
    private readonly MemberKeys _keys;

    private MemberDesk(PanelFile file, string member, MemberKeys keys) => (_file, Member, _keys) = (file, member, keys);

    /// <summary>The id of the member.</summary>
    public string Member { get; }

    /// <summary>What they wrote so far, in order.</summary>
    /// <exception cref="PanelFileException">Something stands there in their name that they did not write.</exception>
    public ImmutableArray<SealedEntry> Entries
    {
        get
        {
            try
            {
                return [.. SealedEntries.Open(_file.Exercise, Member, Convert.FromBase64String(_keys.MarksKey))];
            }
            catch (Exception wrong) when (wrong is SealException or FormatException)
            {
                throw new PanelFileException($"{_file.Path} holds something in the name of {_file.Exercise.MemberOf(Member).Name} that they did not write. Somebody with the passphrase changed the file: use a copy from before, and tell the panel.", wrong);
            }
        }
    }

    /// <summary>A member's desk; null where the PIN is another one.</summary>
    /// <exception cref="ExerciseException">There is no such member, they chose no PIN, or they were withdrawn.</exception>
    public static MemberDesk? TryOpen(PanelFile file, string member, string pin)
    {
        file.Refresh();
        var known = file.Exercise.MemberOf(member);
        if (!known.HasJoined) throw new ExerciseException($"{known.Name} has not chosen a PIN yet.");
        if (!known.Marks) throw new ExerciseException($"{known.Name} was withdrawn.");
        if (file.KeysOf(member, pin) is not { } keys) return null;
        DemandOwnShare(file.Exercise.MemberOf(member), keys);
        return new MemberDesk(file, member, keys);
    }

    /// <summary>Whether a text is the member's PIN: for opening the desk again that was locked.</summary>
    public bool IsPin(string typed) => _file.IsPin(Member, typed);

    /// <summary>Keeps what the member wrote: sealed, and on the disk when this returns.</summary>
    /// <exception cref="ExerciseException">It is not permitted now: the member has finished, or the sheet is locked.</exception>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public void Write(SealedEntry entry)
    {
        _file.Refresh();
        SealedEntries.Check(_file.Exercise, Entries, entry);
        Split();
        _file.Append(exercise =>
        {
            var sequence = exercise.Entries.Count(known => known.Member == Member) + 1;
            return new EntrySealed(_file.Now, Member, sequence, SealedEntries.Seal(exercise.Id, Member, sequence, entry, Convert.FromBase64String(_keys.MarksKey)));
        });
    }

    /// <summary>Ends the member's marking: their share is published, and nothing of theirs can be changed any more.</summary>
    /// <exception cref="ExerciseException">Something is still to be marked, or it is not permitted now.</exception>
    public void Finish()
    {
        _file.Refresh();
        var missing = MemberMarks.Of(_file.Exercise, Member, Entries).Missing.Length;
        if (missing > 0) throw new ExerciseException($"{Counted.Of(missing, "mark is", "marks are")} still missing.");
        // A share alone opens nothing, but without this member's part nobody could ever put their key together.
        Split();
        _file.Append(new MemberFinished(_file.Now, Member, _keys.SharePrivate));
    }

    /// <summary>Splits the marks key over all members (XOR): any number of parts short of all of them are random, and say nothing.</summary>
    private void Split()
    {
        if (_file.Exercise.Splits.Any(split => split.Member == Member)) return;
        _file.Append(exercise =>
        {
            DemandOwnShare(exercise.MemberOf(Member), _keys);
            var sharers = exercise.Splits.IsEmpty
                ? [.. exercise.Markers]
                : exercise.Splits[0].Parts.Select(part => exercise.MemberOf(part.Member)).ToImmutableArray();
            var last = Convert.FromBase64String(_keys.MarksKey);
            var parts = ImmutableArray.CreateBuilder<KeyPart>();
            foreach (var sharer in sharers)
            {
                var part = last;
                if (parts.Count < sharers.Length - 1)
                {
                    part = RandomNumberGenerator.GetBytes(SealedBox.KeyBytes);
                    for (var i = 0; i < last.Length; i++) last[i] ^= part[i];
                }

                if (sharer.SharePublic is not { } share) throw new ExerciseException($"Nobody can begin to mark before {sharer.Name} has chosen a PIN, or was withdrawn.");
                parts.Add(new KeyPart(sharer.Id, Convert.ToBase64String(KeyPair.SealFor(share, part, SealedEntries.PartContext(exercise.Id, Member, sharer.Id)))));
            }

            return new MarksKeySplit(_file.Now, Member, parts.ToImmutable());
        });
    }

    /// <summary>
    /// Sees to it that the share in the list of members is the one that this PIN opens: a part of the key that is sealed for it is what keeps
    /// the others out, whoever theirs belong to.
    /// </summary>
    private static void DemandOwnShare(Member member, MemberKeys keys)
    {
        if (member.SharePublic is { } share && KeyPair.Fit(share, keys.SharePrivate)) return;
        throw new ExerciseException($"Somebody else chose a PIN in the name of {member.Name}, with a changed program. Nothing was written: what is marked now could be read by them. Tell the panel, and begin again from a copy from before.");
    }
}
