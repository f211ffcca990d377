using System.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>
/// Reads all that can be read from one root: every row of every list is taken, every choice made, every page opened, each once; where there is
/// most that is new it goes on first. Always in the same way.
/// </summary>
/// <param name="root">Where it begins.</param>
/// <param name="mostOfItsKind">How many pages of a screen are enough, where each way leads to another; all where nothing is said.</param>
internal sealed class Reader(Root root, IReadOnlyDictionary<Type, int> mostOfItsKind)
{
    private const int MostOpened = 12;

    private static readonly Act[] Opened = [Act.RoleCard, Act.Standards, Act.SoFar, Act.Futures, Act.Coach, Act.Experience, Act.Background, Act.Diary, Act.Review, Act.Next];

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, int> _kinds = [];
    private readonly Dictionary<Act, int> _opened = [];

    /// <summary>The scenes that were come to.</summary>
    public HashSet<string> Scenes { get; } = new(StringComparer.Ordinal);

    /// <summary>The pages, each with the way to it.</summary>
    /// <param name="most">How many steps are taken at most.</param>
    public IEnumerable<Piece> Read(int most)
    {
        var open = new PriorityQueue<(List<Step> Way, bool IsRoot), (int, int)>();
        open.Enqueue(([], true), (0, 0));
        for (var taken = 0; taken < most && open.TryDequeue(out var next, out _); taken++)
        {
            using var ground = new Piece(root, next.Way, typeof(Screen), 0).Open();
            if (ground.Stack.IsDone) continue;
            var page = ground.Stack.Page;
            var words = WordsOf(page);
            var type = ground.Stack.Top.GetType();
            if (!_known.Add($"{type.Name}\n{words}")) continue;
            NoteScenes(ground);
            var kind = _kinds[type] = _kinds.GetValueOrDefault(type) + 1;
            if (kind > mostOfItsKind.GetValueOrDefault(type, int.MaxValue)) continue;
            yield return new Piece(root, next.Way, type, words.Length);
            var rows = $"{page.Title}\n{string.Join('\n', page.Items.Select(item => item.Markdown))}";
            var seen = _rows[rows] = _rows.GetValueOrDefault(rows) + 1;
            foreach (var step in Steps(page)) open.Enqueue(([.. next.Way, step], false), (seen, next.Way.Count));
        }
    }

    /// <summary>The pages along a way that were not read yet.</summary>
    /// <param name="from">Where the way begins.</param>
    /// <param name="way">The way.</param>
    public IEnumerable<Piece> ReadAlong(Root from, IReadOnlyList<Step> way)
    {
        for (var taken = 0; taken <= way.Count; taken++)
        {
            Step[] steps = [.. way.Take(taken)];
            using var ground = new Piece(from, steps, typeof(Screen), 0).Open();
            if (ground.Stack.IsDone) yield break;
            NoteScenes(ground);
            var (type, words) = (ground.Stack.Top.GetType(), WordsOf(ground.Stack.Page));
            if (_known.Add($"{type.Name}\n{words}")) yield return new Piece(from, steps, type, words.Length);
        }
    }

    private void NoteScenes(Ground ground)
    {
        if (SceneWays.SessionOn(ground.Stack) is { } session) Scenes.UnionWith(SceneWays.ScenesOf(session).Select(scene => scene.Id));
    }

    private IEnumerable<Step> Steps(Page page)
    {
        if (page.Box is not null)
        {
            yield return new Typed(0, page.TakesLine);
        }
        else if (page.TakesSeveral is not null)
        {
            int[] numbers = [.. page.Items.Where(item => item.Label != Item.DoneLabel).Select(item => item.Number)];
            for (var count = 0; count <= numbers.Length; count++)
            {
                yield return new Sent(new NumberedAll([.. numbers.Take(count)]));
                yield return new Sent(new NumberedAll([.. numbers.Reverse().Take(count)]));
            }
        }
        else if (page.Items.Any())
        {
            foreach (var item in page.Items) yield return new Sent(new Numbered(item.Number));
        }
        else
        {
            yield return new Sent(new Asked(Act.Take));
        }

        foreach (var act in Opened.Where(act => page.Hints.Any(hint => hint.Act == act && hint.OffBecause is null)))
        {
            // The role card is the same on every page.
            if ((_opened[act] = _opened.GetValueOrDefault(act) + 1) <= MostOpened) yield return new Sent(new Asked(act));
        }
    }

    private static string WordsOf(Page page)
    {
        var words = new StringWriter(new StringBuilder());
        words.WriteLine($"{page.Title} {page.Aside}");
        PageText.Write(page.Blocks, words);
        return words.ToString();
    }
}
