using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>How many of each kind there are, as whole shares of their sum.</summary>
public sealed class TraineeMix
{
    /// <summary>The most that the shares may add up to.</summary>
    public const int MostShares = 1000;

    private readonly TraineeKind[] _turns;

    private TraineeMix(ImmutableArray<(TraineeKind Kind, int Share)> shares)
    {
        Shares = shares;
        _turns = Turns(shares);
    }

    /// <summary>Four in ten are careful, and twelve in a hundred of each other kind that reads.</summary>
    public static TraineeMix Usual { get; } = new(
    [
        (TraineeKind.Careful, 40), (TraineeKind.Secretive, 12), (TraineeKind.Reciter, 12), (TraineeKind.Avoider, 12), (TraineeKind.Investigator, 12), (TraineeKind.Guesser, 12),
    ]);

    /// <summary>The kinds that there are, each with its share, in the order of the kinds.</summary>
    public ImmutableArray<(TraineeKind Kind, int Share)> Shares { get; }

    /// <summary>The kind of a trainee: in any run of as many as all shares together, each kind comes as often as its share says.</summary>
    public TraineeKind KindOf(int trainee) => _turns[trainee % _turns.Length];

    /// <summary>The number of the first trainee of each kind, from 0, in the order of the kinds; a kind that has no turn among so many is left out.</summary>
    internal ImmutableArray<int> FirstOfEach(int trainees) =>
        [.. Shares.Select(share => Array.IndexOf(_turns, share.Kind)).Where(first => first >= 0 && first < trainees)];

    /// <summary>Everybody is of one kind.</summary>
    public static TraineeMix Only(TraineeKind kind) => new([(kind, 1)]);

    /// <summary>Reads a mix such as <c>careful=40,guesser=10</c>; a kind that is not named is not there.</summary>
    /// <param name="written">The text.</param>
    /// <param name="whyNot">What is wrong with it, as sentences; empty where nothing is.</param>
    public static TraineeMix? Read(string written, out string whyNot)
    {
        var shares = new SortedDictionary<TraineeKind, int>();
        foreach (var part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, number) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (part, "1");
            if (Enum.GetValues<TraineeKind>().Where(kind => kind.Word() == word).ToList() is not [var kind])
            {
                whyNot = $"There is no kind of trainee '{UnsafeCharacters.Strip(word)}'.{Spelling.DidYouMean(word, [.. Enum.GetValues<TraineeKind>().Select(known => known.Word())])} There is: {Words}.";
                return null;
            }

            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var share) || share > MostShares)
            {
                whyNot = string.Create(CultureInfo.InvariantCulture, $"'{UnsafeCharacters.Strip(part)}' gives no share: write a whole number from 0 to {MostShares}, as in {word}=40.");
                return null;
            }

            if (!shares.TryAdd(kind, share))
            {
                whyNot = $"The kind '{word}' stands there twice.";
                return null;
            }
        }

        whyNot = shares.Values.Sum() switch
        {
            0 => "There would be nobody: give at least one kind a share, as in careful=40,guesser=10.",
            > MostShares => string.Create(CultureInfo.InvariantCulture, $"The shares add up to {shares.Values.Sum()}: at most {MostShares} will do, as they are shares and no counts."),
            _ => "",
        };
        return whyNot.Length > 0 ? null : new TraineeMix([.. shares.Where(one => one.Value > 0).Select(one => (one.Key, one.Value))]);
    }

    /// <summary>The words of all kinds, for messages.</summary>
    public static string Words => string.Join(", ", Enum.GetValues<TraineeKind>().Select(kind => kind.Word()));

    /// <inheritdoc/>
    public override string ToString() => string.Join(',', Shares.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Kind.Word()}={one.Share}")));

    /// <summary>Whose turn it is: always that of the kind which is furthest behind its share, so that the kinds come well mixed.</summary>
    private static TraineeKind[] Turns(ImmutableArray<(TraineeKind Kind, int Share)> shares)
    {
        var (behind, all) = (new int[shares.Length], shares.Sum(one => one.Share));
        var turns = new TraineeKind[all];
        for (var turn = 0; turn < all; turn++)
        {
            var next = 0;
            for (var i = 0; i < shares.Length; i++)
            {
                behind[i] += shares[i].Share;
                if (behind[i] > behind[next]) next = i;
            }

            behind[next] -= all;
            turns[turn] = shares[next].Kind;
        }

        return turns;
    }
}
