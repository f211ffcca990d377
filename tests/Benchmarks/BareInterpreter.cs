namespace MentorSim.Benchmarks;

/// <summary>
/// The yardstick: the barest program that can play a story and search its states. What a choice asks for and adds stands in arrays; no
/// texts, no record of a play, no code of the engine. Nothing that does more can be expected to be faster.
/// </summary>
/// <param name="choices">The choices, scene by scene; the scene after the last is the ending.</param>
/// <param name="bounds">The least and the most that trust and risk can be.</param>
public sealed class BareInterpreter(IReadOnlyList<IReadOnlyList<GeneratedChoice>> choices, (int Min, int Max) bounds)
{
    private readonly GeneratedChoice[][] _choices = [.. choices.Select(scene => scene.ToArray()), []];

    /// <summary>Meets every state that the story can come to; gives how many there are.</summary>
    public int Explore()
    {
        var met = new HashSet<(int Scene, int Trust, int Risk)> { (0, 0, 0) };
        var open = new Queue<(int Scene, int Trust, int Risk)>(met);
        while (open.TryDequeue(out var state))
        {
            foreach (var choice in _choices[state.Scene])
            {
                if (choice.AsksForTrust && state.Trust < 2) continue;
                var next = (choice.To, Clamped(state.Trust + choice.Trust), Clamped(state.Risk + choice.Risk));
                if (met.Add(next)) open.Enqueue(next);
            }
        }

        return met.Count;
    }

    /// <summary>Plays once to the ending, each time a choice by chance among those on offer; gives how many choices were made.</summary>
    public int Play(Dice dice)
    {
        var (scene, trust, risk, made) = (0, 0, 0, 0);
        while (_choices[scene] is { Length: > 0 } here)
        {
            var onOffer = 0;
            foreach (var choice in here)
            {
                if (!choice.AsksForTrust || trust >= 2) onOffer++;
            }

            var left = dice.Below(onOffer);
            foreach (var choice in here)
            {
                if ((choice.AsksForTrust && trust < 2) || left-- > 0) continue;
                (scene, trust, risk) = (choice.To, Clamped(trust + choice.Trust), Clamped(risk + choice.Risk));
                break;
            }

            made++;
        }

        return made;
    }

    private int Clamped(int value) => Math.Clamp(value, bounds.Min, bounds.Max);
}
