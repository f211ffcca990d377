using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>The figures of a paper.</summary>
/// <param name="Paper">The paper.</param>
public sealed record PaperFigures(Paper Paper)
{
    /// <summary>The most item points that can be had.</summary>
    public int Most => Paper.Items.Sum(item => item.Key.Most);

    /// <summary>The minutes that somebody takes who reads all once and answers all, by an estimate.</summary>
    public int Estimate => (int)Math.Ceiling(SittingTime.Of(Paper).TotalMinutes);

    /// <summary>What each way of answering without reading gets.</summary>
    public ImmutableArray<NaiveScore> Naive => NaivePattern.ScoresOf(Paper);

    /// <summary>Unit id and the most that can be shown of it, for the units on which there is evidence.</summary>
    public ImmutableArray<(string Unit, int Ceiling)> Ceilings => Paper.ScoringPack is not { } pack ? [] :
    [
        .. from unit in pack.Units
           let evidence = Paper.Items.SelectMany(item => item.Key.Evidence).Where(evidence => evidence.Pack == pack && evidence.Element.UnitId == unit.Id).ToList()
           where evidence.Count > 0
           select (unit.Id, evidence.Sum(one => one.Points)),
    ];

    /// <summary>Writes them in the shape that <c>check --format json</c> promises for every document: a paper has no story, so what counts one is 0 or null.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", Paper.Source.Path);
        json.WriteString("kind", "paper");
        json.WriteString("id", Paper.Id);
        foreach (var figure in new[] { "scenes", "choices", "endings", "states", "transitions" }) json.WriteNumber(figure, 0);
        json.WriteNull("paths");
        json.WriteBoolean("complete", true);
        json.WriteStartObject("ceilings");
        foreach (var (unit, ceiling) in Ceilings) json.WriteNumber(unit, ceiling);
        json.WriteEndObject();
        if (Paper.ScoringPack is null) json.WriteNull("ceiling");
        else json.WriteNumber("ceiling", Ceilings.Sum(ceiling => ceiling.Ceiling));
        json.WriteNumber("items", Paper.Items.Length);
        json.WriteNumber("minutes", Paper.Minutes);
        json.WriteNumber("estimate", Estimate);
        json.WriteNumber("most", Most);
        json.WriteStartObject("naive");
        foreach (var score in Naive) json.WriteNumber(NameOf(score.Pattern), decimal.Round(score.Points, 2));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "tick-everything",
        NaivePatternKind.AllUrgent => "all-urgent",
        NaivePatternKind.FileEverything => "file-everything",
        NaivePatternKind.Chance => "chance",
    };
}
