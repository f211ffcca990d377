using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Records;

/// <summary>Notes about a person as canonical JSON, and back, with a salt as <see cref="EventBody"/> has it. Days are written as 2026-11-22.</summary>
public static class NoteBody
{
    /// <summary>The kind of the first note of an induction.</summary>
    private const string InductionFirst = "induction-began";

    /// <summary>The kind of the first note of a supervision.</summary>
    private const string SupervisionFirst = "supervision-began";

    /// <summary>Writes a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="head">What the first note says beside it.</param>
    /// <param name="salt">22 letters that nobody can guess.</param>
    public static string Write(NoteEvent note, SessionHead head, string salt)
    {
        var body = new JsonObject { ["at"] = Stamp.Of(note.At), ["salt"] = salt, ["kind"] = KindOf(note) };
        if (note is InductionBegan or SupervisionBegan)
        {
            body["session"] = head.Session;
            body["person"] = head.Person;
            body["program"] = head.Program;
        }

        if (note is SupervisionEvent { By: var by })
        {
            body["by"] = by.Name;
            body["role"] = by.Role;
        }

        Write(note, body);
        return CanonicalJson.Write(body);
    }

    /// <summary>Whether the first event of something stored is that of notes, and not of a session or a sitting.</summary>
    /// <exception cref="FormatException">It is no event.</exception>
    public static bool IsFirst(string body) => CanonicalJson.Read(body)["kind"] is JsonValue kind && kind.TryGetValue<string>(out var word) && word is InductionFirst or SupervisionFirst;

    /// <summary>Reads a note.</summary>
    /// <exception cref="FormatException">It is none that this program knows.</exception>
    public static NoteEvent Read(string body)
    {
        var fields = CanonicalJson.Read(body);
        try
        {
            return Read(fields);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or KeyNotFoundException or JsonException)
        {
            throw new FormatException("This note is not written as it should be.", wrong);
        }
    }

    private static string KindOf(NoteEvent note) => note switch
    {
        InductionBegan => InductionFirst,
        RouteChosen => "route-chosen",
        ExperienceSaid => "experience-said",
        Audited => "audited",
        StepRead => "step-read",
        StepReadTakenBack => "step-read-taken-back",
        PersonNamed => "person-named",
        Trained => "trained",
        TrainingRemoved => "training-removed",
        Evaluated => "evaluated",
        Showcased => "showcased",
        SupervisionBegan => SupervisionFirst,
        WritingRead => "writing-read",
        StepSigned => "step-signed",
        SignOffWithdrawn => "sign-off-withdrawn",
        TalkNoted => "talk-noted",
        _ => throw new UnreachableException(),
    };

    private static void Write(NoteEvent note, JsonObject body)
    {
        switch (note)
        {
            case RouteChosen chosen:
                (body["route"], body["title"], body["from"]) = (chosen.Route, chosen.Title, DayOf(chosen.From));
                break;
            case ExperienceSaid said:
                body["experience"] = WordOf(said.Experience);
                break;
            case Audited audited:
                (body["pack"], body["element"], body["answer"], body["evidence"]) = (audited.Pack, audited.Element, WordOf(audited.Answer), audited.Evidence);
                break;
            case StepRead read:
                (body["route"], body["step"]) = (read.Route, read.Step);
                break;
            case StepReadTakenBack back:
                (body["route"], body["step"]) = (back.Route, back.Step);
                break;
            case PersonNamed named:
                (body["slot"], body["name"], body["pronouns"]) = (named.Slot, named.Name, WordOf(named.Pronouns));
                if (named.Role is not null) body["role"] = named.Role;
                break;
            case Trained { Entry: var entry }:
                (body["number"], body["what"], body["on"], body["provider"], body["elements"]) = (entry.Number, entry.What, DayOf(entry.On), entry.Provider, BodyFields.ListOf(entry.Elements));
                if (entry.RenewBy is { } renew) body["renewBy"] = DayOf(renew);
                if (entry.Step is not null) body["step"] = entry.Step;
                break;
            case TrainingRemoved removed:
                body["number"] = removed.Number;
                break;
            case Evaluated evaluated:
                (body["cycle"], body["question"], body["text"]) = (evaluated.Cycle, WordOf(evaluated.Question), evaluated.Text);
                if (evaluated.ReviewOn is { } review) body["reviewOn"] = DayOf(review);
                break;
            case Showcased shown:
                // 'session' is what a first note says of itself.
                (body["of"], body["pack"], body["element"], body["words"]) = (shown.Session, shown.Pack, shown.Element, shown.Words);
                break;
            case WritingRead read:
                (body["of"], body["decision"], body["scene"], body["line"]) = (read.Answer.Session, read.Answer.Decision, read.Answer.Scene, read.Line);
                body["marks"] = new JsonArray([.. read.Marks.Select(mark => new JsonObject { ["criterion"] = mark.Criterion, ["met"] = WordOf(mark.Met) })]);
                break;
            case StepSigned signed:
                (body["route"], body["step"], body["note"]) = (signed.Route, signed.Step, signed.Note);
                break;
            case SignOffWithdrawn withdrawn:
                (body["route"], body["step"], body["why"]) = (withdrawn.Route, withdrawn.Step, withdrawn.Why);
                break;
            case TalkNoted talk:
                (body["about"], body["note"]) = (BodyFields.ListOf(talk.About), talk.Note);
                if (talk.Session is not null) body["of"] = talk.Session;
                break;
        }
    }

    private static NoteEvent Read(JsonObject fields)
    {
        var at = Stamp.Read(BodyFields.TextOf(fields, "at"));
        var kind = BodyFields.TextOf(fields, "kind");
        return kind switch
        {
            InductionFirst => new InductionBegan(at),
            "route-chosen" => new RouteChosen(at, Line(fields, "route"), Line(fields, "title"), Day(fields, "from")),
            "experience-said" => new ExperienceSaid(at, Word<Experience>(fields, "experience", WordOf)),
            "audited" => new Audited(at, Line(fields, "pack"), Line(fields, "element"), Word<AuditAnswer>(fields, "answer", WordOf), Text(fields, "evidence")),
            "step-read" => new StepRead(at, Line(fields, "route"), Line(fields, "step")),
            "step-read-taken-back" => new StepReadTakenBack(at, Line(fields, "route"), Line(fields, "step")),
            "person-named" => new PersonNamed(at, Id(fields, "slot"), Line(fields, "name"), fields["role"] is null ? null : Line(fields, "role"), Word<Pronouns>(fields, "pronouns", WordOf)),
            "trained" => new Trained(at, new TrainingEntry(Number(fields, "number"), Line(fields, "what"), Day(fields, "on"), Line(fields, "provider"))
            {
                Elements = Lines(fields, "elements"),
                RenewBy = DayOrNull(fields, "renewBy"),
                Step = fields["step"] is null ? null : Line(fields, "step"),
            }),
            "training-removed" => new TrainingRemoved(at, Number(fields, "number")),
            "evaluated" => new Evaluated(at, Number(fields, "cycle"), Word<EvaluationQuestion>(fields, "question", WordOf), Text(fields, "text"), DayOrNull(fields, "reviewOn")),
            "showcased" => new Showcased(at, Line(fields, "of"), Line(fields, "pack"), Line(fields, "element"), Text(fields, "words")),
            _ => ReadSupervision(fields, kind, at),
        };
    }

    private static SupervisionEvent ReadSupervision(JsonObject fields, string kind, DateTimeOffset at)
    {
        var by = new Supervisor(Line(fields, "by"), Line(fields, "role"));
        return kind switch
        {
            SupervisionFirst => new SupervisionBegan(at, by),
            "writing-read" => new WritingRead(at, by, new WrittenAnswerId(Line(fields, "of"), Number(fields, "decision"), Line(fields, "scene")), MarksOf(fields), Text(fields, "line")),
            "step-signed" => new StepSigned(at, by, Line(fields, "route"), Line(fields, "step"), Text(fields, "note")),
            "sign-off-withdrawn" => new SignOffWithdrawn(at, by, Line(fields, "route"), Line(fields, "step"), Text(fields, "why")),
            "talk-noted" => new TalkNoted(at, by, fields["of"] is null ? null : Line(fields, "of"), Lines(fields, "about"), Text(fields, "note")),
            _ => throw new FormatException($"There is no note of the kind '{kind}'."),
        };
    }

    private static ImmutableArray<CriterionMark> MarksOf(JsonObject fields) =>
    [
        .. (fields["marks"] as JsonArray ?? throw new FormatException("'marks' is missing.")).Select(mark => mark as JsonObject ?? throw new FormatException("'marks' holds something else."))
            .Select(mark => new CriterionMark(Line(mark, "criterion"), Word<Met>(mark, "met", WordOf))),
    ];

    private static string WordOf(Experience experience) => experience switch
    {
        Experience.Beginner => "beginner",
        Experience.Experienced => "experienced",
    };

    private static string WordOf(AuditAnswer answer) => answer switch
    {
        AuditAnswer.NotYet => "not-yet",
        AuditAnswer.Some => "some",
        AuditAnswer.Confident => "confident",
    };

    private static string WordOf(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.HowWell => "how-well",
        EvaluationQuestion.WhatMore => "what-more",
        EvaluationQuestion.HowKnow => "how-know",
        EvaluationQuestion.WhenReview => "when-review",
    };

    private static string WordOf(Met met) => met switch
    {
        Met.Fully => "met",
        Met.Partly => "partly",
        Met.Not => "not",
    };

    private static string WordOf(Pronouns pronouns) => pronouns switch
    {
        Pronouns.She => "she",
        Pronouns.He => "he",
        Pronouns.They => "they",
    };

    private static T Word<T>(JsonObject fields, string key, Func<T, string> wordOf)
        where T : struct, Enum
    {
        var word = BodyFields.TextOf(fields, key);
        return Enum.GetValues<T>().Where(value => wordOf(value) == word).Select(value => (T?)value).FirstOrDefault() ?? throw new FormatException($"'{key}' cannot be '{word}'.");
    }

    private static string Line(JsonObject fields, string key) => Line(BodyFields.TextOf(fields, key), key);

    // Lines go where nothing else looks at them any more: into a school profile, the handbook, a list in a terminal.
    private static string Line(string text, string key) => UnsafeCharacters.IndexIn(text) < 0 && text.AsSpan().IndexOfAny('\n', '\r') < 0
        ? Within(text, key, NoteEvent.LongestLine)
        : throw new FormatException($"'{key}' holds what is no letter.");

    private static string Id(JsonObject fields, string key) => Line(fields, key) is var id && NodeReader.IsId(id) ? id : throw new FormatException($"'{key}' is no id.");

    private static ImmutableArray<string> Lines(JsonObject fields, string key) => [.. BodyFields.TextsOf(fields, key).Select(text => Line(text, key))];

    private static string Text(JsonObject fields, string key) => Within(BodyFields.TextOf(fields, key), key, NoteEvent.LongestText);

    private static string Within(string text, string key, int longest) => text.Length <= longest ? text : throw new FormatException($"'{key}' is longer than {longest} letters.");

    private static int Number(JsonObject fields, string key) =>
        (fields[key] ?? throw new FormatException($"'{key}' is missing.")).GetValue<int>() is >= 1 and <= 100_000 and var number ? number : throw new FormatException($"'{key}' is no such number.");

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonObject fields, string key) => DayOrNull(fields, key) ?? throw new FormatException($"'{key}' is missing.");

    private static DateOnly? DayOrNull(JsonObject fields, string key) => fields[key] is null ? null
        : Days.TryParse(BodyFields.TextOf(fields, key), out var day) ? day : throw new FormatException($"'{key}' is no day.");
}
