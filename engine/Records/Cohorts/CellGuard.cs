using System.Collections.Immutable;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// Decides which numbers of people are told of those that belong together, such as all of one scenario. First each table by itself: a
/// small number is withheld, and with it so much of its table that what is withheld is five people or more in two parts or more; so each of them may be
/// anything from nobody to five and more. Then all of them together: what would let a small one be worked out is withheld too.
/// Not safe for several threads.
/// </summary>
/// <param name="people">How many people the report has.</param>
internal sealed class CellGuard(int people)
{
    private readonly HashSet<Cell> _withheld = new(ReferenceEqualityComparer.Instance);
    private readonly List<Cell> _shown = [];
    private readonly List<ImmutableArray<int>> _hidden = [];
    private (int Shown, int Hidden)? _head;

    /// <summary>The numbers that are withheld.</summary>
    public IEnumerable<Cell> Withheld => _shown.Where(_withheld.Contains);

    /// <summary>Whether a number is told.</summary>
    public bool Tells(Cell cell) => !_withheld.Contains(cell);

    /// <summary>A cell as it is exported.</summary>
    public Cell Told(Cell cell) => Tells(cell) ? cell.Nameless : Cell.Withheld;

    /// <summary>Whether so many people are too few to be told of.</summary>
    public static bool IsSmall(int number) => number is > 0 and < SmallCells.Fewest;

    /// <summary>A number by itself, shown before others that follow.</summary>
    public void Show(Cell cell)
    {
        _shown.Add(cell);
        if (!IsSmall(cell.Who.Length)) return;
        _withheld.Add(cell);
        _hidden.Add(cell.Who);
    }

    /// <summary>Withholds a number for a reason of its own.</summary>
    public void Withhold(Cell cell) => _withheld.Add(cell);

    /// <summary>A number that no table shows, and that must not be worked out where it is small.</summary>
    public void Hide(IEnumerable<int> who)
    {
        ImmutableArray<int> set = [.. who];
        if (IsSmall(set.Length)) _hidden.Add(set);
    }

    /// <summary>
    /// A table: parts of a total, each person in one of them or in the rest, which is not shown. Where all are in one part, its number says
    /// of everybody what they did (class disclosure): where that counts against them, the table is withheld.
    /// </summary>
    /// <param name="total">The total.</param>
    /// <param name="parts">The parts, with whether it counts against somebody to be in one.</param>
    /// <param name="restCounts">Whether it counts against somebody to be in the rest.</param>
    public void Table(Cell total, IEnumerable<(Cell Cell, bool Counts)> parts, bool restCounts = false)
    {
        var cells = parts.ToList();
        _shown.AddRange(cells.Select(part => part.Cell).Where(cell => !_shown.Exists(shown => ReferenceEquals(shown, cell))));
        ImmutableArray<int> rest = [.. total.Who.Except(cells.SelectMany(part => part.Cell.Who))];
        var filled = cells.Where(part => part.Cell.Who.Length > 0).ToList();
        var everybody = filled.Count == 1 && rest.IsEmpty ? filled[0].Counts : filled.Count == 0 && restCounts;
        if (total.Who.Length < SmallCells.Fewest || everybody)
        {
            _withheld.UnionWith(cells.Select(part => part.Cell));
            foreach (var part in filled) Hide(part.Cell.Who);
            Hide(rest);
            return;
        }

        foreach (var part in filled.Where(part => IsSmall(part.Cell.Who.Length))) _withheld.Add(part.Cell);
        foreach (var part in filled) Hide(part.Cell.Who);
        Hide(rest);
        Complement(filled.ConvertAll(part => part.Cell), rest.Length);
    }

    /// <summary>Withholds, the smallest first, until what is not told is enough. The rest is told by nothing but the others.</summary>
    private void Complement(List<Cell> filled, int rest)
    {
        var hidden = filled.Where(_withheld.Contains).ToList();
        if (hidden.Count == 0 && !IsSmall(rest)) return;
        // A small one alone is never five, so that there are two at least.
        var people = hidden.Sum(cell => cell.Who.Length) + rest;
        foreach (var cell in filled.Where(cell => !_withheld.Contains(cell)).OrderBy(cell => cell.Who.Length).ToList())
        {
            if (people >= SmallCells.Fewest) return;
            _withheld.Add(cell);
            people += cell.Who.Length;
        }
    }

    /// <summary>What comes after this is detail: another guard takes it in only where that is not too much.</summary>
    public void EndHead() => _head = (_shown.Count, _hidden.Count);

    /// <summary>How many numbers another guard would take in with all details.</summary>
    public int Size => _shown.Count(Tells) + _hidden.Count;

    /// <summary>Takes in what another guard tells and hides, so that both are looked at together.</summary>
    /// <param name="other">The other, which has been closed.</param>
    /// <param name="hasDetails">Whether with all details.</param>
    public void TakeIn(CellGuard other, bool hasDetails)
    {
        var head = hasDetails ? null : other._head;
        _shown.AddRange(other._shown.Take(head?.Shown ?? int.MaxValue).Where(other.Tells));
        _hidden.AddRange(other._hidden.Take(head?.Hidden ?? int.MaxValue));
    }

    /// <summary>Withholds what another guard does that took this one in.</summary>
    public void Follow(CellGuard other) => _withheld.UnionWith(_shown.Where(cell => !other.Tells(cell)));

    /// <summary>Looks at all numbers together, those first that were shown first, and withholds what would give a small one away.</summary>
    public void Close()
    {
        var span = new CellSpan(people, _shown.Count(Tells));
        foreach (var set in _hidden) span.Hide(set);
        foreach (var cell in _shown.Where(Tells))
        {
            if (!span.TryTell(cell.Who)) _withheld.Add(cell);
        }
    }
}
