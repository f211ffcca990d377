using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>
/// A made-up play of a made-up story: at each scene somebody takes one of three choices, which loses 0, 1 or 2 points; choice 2 of the
/// first scene is a serious breach, choice 2 of the second an overstep.
/// </summary>
internal sealed record MadePlay(int Number, int Person, int Scenario, DateTimeOffset At, ImmutableArray<int> Taken)
{
    private const int Most = 2;

    /// <summary>A name such as nothing in a report has by chance.</summary>
    public static string NameOf(int person) => string.Create(CultureInfo.InvariantCulture, $"Xqz{person:00000}wv");

    /// <summary>The session's id.</summary>
    public string Session => SomeRecords.Id(1_000_000 + Number).ToString();

    /// <summary>The story's id.</summary>
    public string Story => string.Create(CultureInfo.InvariantCulture, $"story-{Scenario}");

    /// <summary>What could be had.</summary>
    public int Ceiling => Most * Taken.Length;

    /// <summary>The points.</summary>
    public int Points => Ceiling - Taken.Sum();

    /// <summary>Whether there was a breach.</summary>
    public bool IsBreach => Taken[0] == 2;

    /// <summary>Whether something was overstepped.</summary>
    public bool IsOverstep => Taken.Length > 1 && Taken[1] == 2;

    /// <summary>The result in a word.</summary>
    public string Result => !IsBreach && Points * 100 >= 60 * Ceiling ? "competent" : "not-yet";

    /// <summary>The ending in a word.</summary>
    public string Ending => Taken[^1] switch { 0 => "good", 1 => "mixed", _ => "poor" };

    /// <summary>The id of a scene: whoever took choice 1 at the first goes another way to the end.</summary>
    public string SceneOf(int step) => string.Create(CultureInfo.InvariantCulture, $"{(Taken[0] == 1 && step == 1 ? "aside" : "scene")}-{step}");

    /// <summary>The id of an answer.</summary>
    public static string ChoiceOf(int taken) => string.Create(CultureInfo.InvariantCulture, $"choice-{taken}");

    /// <summary>The scorecard, as far as a cohort reads it.</summary>
    public string Json
    {
        get
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteStartArray("units");
                foreach (var unit in new[] { "U1", "U2" })
                {
                    json.WriteStartObject();
                    json.WriteString("id", unit);
                    json.WriteNumber("points", unit == "U1" ? Points : Most - Taken[^1]);
                    json.WriteNumber("ceiling", unit == "U1" ? Ceiling : Most);
                    json.WriteString("level", (unit == "U1" ? Result == "competent" : Taken[^1] == 0) ? "competent" : "not-yet");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartObject("role");
                Places(json, "oversteps", "sin-bin", IsOverstep, 1);
                json.WriteEndObject();
                Places(json, "incidents", "promises-secrecy", IsBreach, 0);
                json.WriteStartArray("decisions");
                for (var step = 0; step < Taken.Length; step++)
                {
                    json.WriteStartObject();
                    json.WriteString("scene", SceneOf(step));
                    json.WriteString("choice", ChoiceOf(Taken[step]));
                    json.WriteNumber("regret", Taken[step]);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    /// <summary>The row by which a store gives it.</summary>
    public CohortRow Row => new(
        Session, PersonId(Person), Story, $"Story {Scenario}", "practice", Stamp.Of(At.AddMinutes(-10 - Taken.Sum())), Stamp.Of(At), "tiny", Result, Ending, Points, Ceiling, Stamp.Of(At), Json, null);

    /// <summary>The id of a person.</summary>
    public static string PersonId(int person) => SomeRecords.Id(1 + person).ToString();

    /// <summary>Made-up plays of so many people: few or many to a story, some of them played again.</summary>
    public static ImmutableArray<MadePlay> Some(Random random, int people, int stories, int steps)
    {
        var plays = ImmutableArray.CreateBuilder<MadePlay>();
        for (var person = 0; person < people; person++)
        {
            for (var story = 0; story < stories; story++)
            {
                var times = random.Next(10) switch { < 2 => 0, < 7 => 1, < 9 => 2, _ => 3 };
                // Each story has its usual answers, and a few people who take others.
                for (var time = 0; time < times; time++)
                {
                    var taken = Enumerable.Range(0, steps).Select(_ => random.Next(100) switch { < 55 => 0, < 85 => 1, _ => 2 });
                    plays.Add(new MadePlay(plays.Count, person, story, Tests.Some.Noon.AddMinutes(random.Next(100_000)), [.. taken]));
                }
            }
        }

        return plays.ToImmutable();
    }

    /// <summary>The report of some plays.</summary>
    public static CohortReport Report(IEnumerable<MadePlay> plays, int people)
    {
        var fold = new CohortFold([.. Enumerable.Range(0, people).Select(person => new Person(PersonId(person), "", NameOf(person), Stamp.Of(Tests.Some.Noon)))]);
        foreach (var play in plays) fold.Add(PersonId(play.Person), CohortPlay.Of(play.Row));
        return new CohortReading(fold, CohortLibrary.None).Report(new EverybodyThere([]), new DateOnly(2026, 11, 23));
    }

    private void Places(Utf8JsonWriter json, string list, string id, bool isThere, int step)
    {
        json.WriteStartArray(list);
        if (isThere)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("scene", SceneOf(step));
            json.WriteString("choice", ChoiceOf(2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
