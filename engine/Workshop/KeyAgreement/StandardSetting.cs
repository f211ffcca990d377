using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>
/// A pass mark by Angoff's method from what raters expect of a mentor who is just good enough: for each decision at which points are at
/// stake, a share of them. A decision counts as much as is at stake in it, see <see cref="ScenarioKey.Stakes"/>. With a second round, after the
/// judges talked, that one counts, and the first is kept.
/// </summary>
/// <param name="Judges">Who judged.</param>
/// <param name="Decisions">The scenes whose decisions were judged: those with points at stake.</param>
/// <param name="First">The first round.</param>
/// <param name="Second">The second round; null where there was none.</param>
public sealed record StandardSetting(ImmutableArray<string> Judges, ImmutableArray<Scene> Decisions, AngoffCut First, AngoffCut? Second)
{
    private const double LeastStake = 0.001;

    /// <summary>The round that counts.</summary>
    public AngoffCut Counts => Second ?? First;

    /// <summary>How many rounds there were.</summary>
    public int Rounds => Second is null ? 1 : 2;

    /// <summary>The pass mark that judges set; null where none of them said what they expect.</summary>
    public static StandardSetting? Of(ScenarioKey key, ImmutableArray<Ratings> ratings)
    {
        ImmutableArray<Ratings> judges = [.. ratings.Where(by => by.Scenes.Any(said => said.Expected is not null || said.ExpectedAgain is not null))];
        if (judges.IsEmpty) return null;
        ImmutableArray<Scene> scenes = [.. key.Rated.Scenes.Where(scene => key.Stakes.GetValueOrDefault(scene.Id) > LeastStake)];
        var again = judges.Any(by => by.Scenes.Any(said => said.ExpectedAgain is not null));
        return new StandardSetting([.. judges.Select(by => by.Rater)], scenes, Round(1), again ? Round(2) : null);

        AngoffCut Round(int round)
        {
            var expected = new double?[judges.Length, scenes.Length];
            for (var judge = 0; judge < judges.Length; judge++)
            {
                for (var scene = 0; scene < scenes.Length; scene++)
                {
                    if (Said(judges[judge], key.Rated, scenes[scene], round) is { } percent) expected[judge, scene] = key.Stakes[scenes[scene].Id] * percent / 100;
                }
            }

            return AngoffCut.Of(expected, [.. scenes.Select(scene => key.Stakes[scene.Id])]);
        }
    }

    /// <summary>What is to be kept of it.</summary>
    /// <param name="mark">The pass mark that was decided on.</param>
    /// <param name="by">Who decided.</param>
    /// <returns>Null where the judges left none.</returns>
    public PassMarkRecord? Record(int mark, string by) => Counts.Percent is not { } percent ? null
        : new PassMarkRecord(Judges.Length, Decisions.Length, Rounds, Rounded(percent), Counts.StandardError.Value is { } error ? Rounded(100 * error / Counts.Most) : null, mark, by);

    // Of a scene that reads otherwise now nothing was expected.
    private static int? Said(Ratings by, RatedScenario rated, Scene scene, int round) =>
        rated.Choices.Where(choice => choice.Scene == scene).All(choice => by.For(choice) is not null) ? by.In(scene.Id)?.In(round) : null;

    private static decimal Rounded(double percent) => Math.Round((decimal)percent, 1, MidpointRounding.AwayFromZero);
}
