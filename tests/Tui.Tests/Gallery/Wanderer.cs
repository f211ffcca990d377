using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>
/// Walks from one root, again and again, always where it has been least; always in the same way. Half of the walks begin at a screen that
/// was found before.
/// </summary>
internal sealed class Wanderer(Root root)
{
    private const int MostPieces = 2;
    private const int ShortWalk = 12;
    private const int LongWalk = 40;

    private static readonly ImmutableArray<Act> Everywhere = [Act.Take, Act.Up, Act.Down, Act.Back, Act.Help, Act.Handbook];

    /// <summary>Screens that are the same everywhere: no walk begins there.</summary>
    private static readonly ImmutableHashSet<Type> Aside = [typeof(HelpScreen), typeof(NoticeScreen), typeof(HandbookScreen), typeof(HandbookPageScreen), typeof(HandbookSearchScreen), typeof(LockScreen), typeof(PaletteScreen), typeof(CommandScreen)];

    // By its name: a root that is added changes no other walk.
    private readonly Random _random = Scale.Random(root.Name.Aggregate(0, (sum, letter) => unchecked((sum * 31) + letter)) % 1_000_000);
    private readonly Dictionary<(Type Screen, string Title, string Step), int> _taken = [];
    private readonly Dictionary<Type, int> _begun = [];
    private readonly Dictionary<Type, int> _visits = [];
    private readonly Dictionary<Type, List<Piece>> _found = [];
    private int _lastText;

    /// <summary>For each screen that was seen the first way to it, and the way to the longest page.</summary>
    public IReadOnlyDictionary<Type, List<Piece>> Walk()
    {
        for (var steps = 0; steps < root.Steps;)
        {
            var from = _random.Next(3) > 0 && _found.Keys.Except(Aside).ToList() is { Count: > 0 } known ? _found[known.MinBy(type => _begun.GetValueOrDefault(type))!][0] : new Piece(root, [], typeof(Screen), 0);
            using var ground = from.Open();
            List<Step> way = [.. from.Steps];
            _begun[from.Type] = _begun.GetValueOrDefault(from.Type) + 1;
            var length = from.Steps.Count > 0 ? ShortWalk : LongWalk;
            for (var i = 0; i < length && !ground.Stack.IsDone; i++, steps++)
            {
                See(ground.Stack, way);
                var step = Next(ground);
                way.Add(step);
                ground.Take(step);
            }

            if (!ground.Stack.IsDone) See(ground.Stack, way);
            steps++;
        }

        return _found;
    }

    private void See(ScreenStack stack, List<Step> way)
    {
        var type = stack.Top.GetType();
        _visits[type] = _visits.GetValueOrDefault(type) + 1;
        if (!_found.TryGetValue(type, out var pieces)) _found[type] = pieces = [];
        if (pieces.Count > 0 && _visits[type] % 3 != 0) return;
        var text = new StringWriter();
        PageText.Write(stack.Page.Blocks, text);
        var length = text.GetStringBuilder().Length;
        if (pieces.Count < MostPieces && (pieces.Count == 0 || length > pieces[0].Length)) pieces.Add(new Piece(root, [.. way], type, length));
        else if (length > pieces[^1].Length) pieces[^1] = new Piece(root, [.. way], type, length);
    }

    private Step Next(Ground ground)
    {
        var (type, title) = (ground.Stack.Top.GetType(), ground.Stack.Top.Page.Title);
        var steps = Steps(ground).ToList();
        var step = _random.Next(5) == 0 ? _random.Of(steps) : steps.MinBy(known => _taken.GetValueOrDefault(KeyOf(known)) + _random.NextDouble() / 2)!;
        _taken[KeyOf(step)] = _taken.GetValueOrDefault(KeyOf(step)) + Weight(step);
        if (step is Typed typed) _lastText = typed.Text;
        return step;

        (Type, string, string) KeyOf(Step known) => (type, title, known.ToString()!);
    }

    /// <summary>What leads away is taken less often than what leads on.</summary>
    private static int Weight(Step step) => step switch
    {
        Sent { Message: Asked { Act: Act.Back or Act.Help or Act.Handbook or Act.Palette or Act.Search or Act.Up or Act.Down or Act.Lock } } => 20,
        Passed or Sent { Message: Asked { Act: Act.Take } } => 3,
        _ => 1,
    };

    private IEnumerable<Step> Steps(Ground ground)
    {
        var page = ground.Stack.Page;
        if (page.Box is not null)
        {
            yield return new Typed(_lastText, page.TakesLine);
            for (var text = 0; text < ground.Texts.Count; text++) yield return new Typed(text, page.TakesLine);
        }

        foreach (var item in page.Blocks.OfType<Item>()) yield return new Sent(new Numbered(item.Number));
        foreach (var act in page.Hints.Select(hint => hint.Act).Union(Everywhere)) yield return new Sent(new Asked(act));
        if (page.TakesSeveral is not null)
        {
            var numbers = page.Blocks.OfType<Item>().Where(item => item.Label != Item.DoneLabel).Select(item => item.Number).ToArray();
            yield return new Sent(new NumberedAll([.. numbers]));
            yield return new Sent(new NumberedAll([.. numbers.Take(2)]));
        }

        if (page.Query is not null) yield return new Sent(new Queried("safe"));
        if (page.TimeLeft is not null || page.SecondsLeft is not null) yield return new Passed(TimeSpan.FromSeconds(61));
    }
}
