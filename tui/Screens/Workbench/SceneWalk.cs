using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A scenario whose scenes somebody walks through: what all the screens of that walk share.</summary>
internal sealed class SceneWalk
{
    private CancellationTokenSource Stopping { get; } = new();
    private readonly Lazy<Task<StoryMap>> _map;
    private readonly Lazy<ImmutableArray<Scene>> _inOrder;
    private readonly Lazy<ImmutableArray<Memory>> _memory;
    private (bool WithMap, ImmutableArray<Item> Rows)? _rows;

    /// <param name="path">Where the file lies.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="clock">When previews happen; nothing depends on it.</param>
    public SceneWalk(string path, Scenario scenario, TimeProvider clock)
    {
        (Path, Scenario, Clock) = (path, scenario, clock);
        _map = new Lazy<Task<StoryMap>>(() => StoryMap.Begin(scenario, Stopping.Token));
        _memory = new Lazy<ImmutableArray<Memory>>(() => Engine.Scenarios.Memory.Of(scenario));
        _inOrder = new Lazy<ImmutableArray<Scene>>(() => StoryOrder.Of(scenario));
        Words = new SceneWords(scenario, CastNames.For(scenario, 1));
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>What the story remembers beside its vars and its clock.</summary>
    public ImmutableArray<Memory> Memory => _memory.Value;

    /// <summary>When previews happen.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What is said of scenes.</summary>
    public SceneWords Words { get; }

    /// <summary>The search of all that can happen, begun when it is first asked for.</summary>
    public Task<StoryMap> Search => _map.Value;

    /// <summary>What the search found; null while it goes on.</summary>
    public StoryMap? Map => Search is { IsCompletedSuccessfully: true, Result: var map } ? map : null;

    /// <summary>The scenes in the order of the story.</summary>
    public ImmutableArray<Scene> InOrder => _inOrder.Value;

    /// <summary>A row for each scene, in the order of the story; made once, since a story can have a thousand.</summary>
    public ImmutableArray<Item> Rows
    {
        get
        {
            var map = Map;
            if (_rows is not { } known || known.WithMap != map is not null)
                _rows = known = (map is not null, [.. InOrder.Select((scene, at) => Words.RowOf(scene, at + 1, map))]);
            return known.Rows;
        }
    }

    /// <summary>The way to the page of a scene: through a moment of waiting, where the story is still being searched.</summary>
    public Turn To(Scene scene) => Search.IsCompleted ? new Open(PageOf(scene)) : new Open(new MomentScreen(Scenario.Title, Search, () => new Go(PageOf(scene))));

    /// <summary>The page of a scene.</summary>
    public SceneScreen PageOf(Scene scene) => new(this, scene);

    /// <summary>Stops the search, which nobody needs any more.</summary>
    public void Stop() => Stopping.Cancel();
}
