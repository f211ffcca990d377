using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Exploration;

/// <summary>
/// Answers to one decision between which nothing that follows can tell: they change the same vars, are remembered by nothing that differs,
/// give the same evidence, and are the same breaches and oversteps. The ticks of a pick are many, their groups mostly few.
/// </summary>
/// <param name="Index">Its number among all groups of a scenario.</param>
/// <param name="Members">All of them, in order.</param>
public sealed record AnswerGroup(int Index, ImmutableArray<Answer> Members)
{
    /// <summary>The first of them.</summary>
    public Answer First => Members[0];

    /// <summary>How many there are.</summary>
    public int Count => Members.Length;

    /// <summary>The groups of each scene's decision, by the index of the scene.</summary>
    internal static ImmutableArray<ImmutableArray<AnswerGroup>> Of(Scenario scenario)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<AnswerGroup>>(scenario.Scenes.Length);
        var count = 0;
        foreach (var scene in scenario.Scenes)
        {
            groups.Add(scene.WayOn is not Decision decision ? [] :
            [
                .. Answers.To(decision).GroupBy(answer => KeyOf(answer, scenario.Layout), StringComparer.Ordinal)
                    .Select(same => new AnswerGroup(count++, [.. same])),
            ]);
        }

        return groups.MoveToImmutable();
    }

    private static string KeyOf(Answer answer, StateLayout layout)
    {
        var key = new StringBuilder();
        if (answer is ChoiceAnswer choice) return key.Append(choice.Choice.Index).ToString();
        foreach (var offer in answer.Taken)
        {
            foreach (var effect in offer.Effects) key.Append(effect.Adds ? 'a' : 's').Append(effect.Slot).Append(':').Append(effect.Value).Append(',');
            if (layout.Taken[offer.Index] is { } taken) key.Append('t').Append(taken).Append(',');
            if (offer.Critical is { } incident) key.Append('c').Append(incident.Id).Append(',');
            foreach (var boundary in offer.Oversteps) key.Append('o').Append(boundary.Id).Append(',');
        }

        foreach (var same in answer.Evidence.GroupBy(evidence => $"{evidence.Pack.Id}/{evidence.Element.Id}").OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            if (same.Sum(evidence => evidence.Points) is not 0 and var points) key.Append('e').Append(same.Key).Append(':').Append(points).Append(',');
        }

        return key.ToString();
    }
}
