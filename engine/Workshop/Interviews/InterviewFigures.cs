using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Interviews;

/// <summary>The figures of a file for interviews.</summary>
public abstract record InterviewFigures
{
    private protected InterviewFigures() { }

    /// <summary>They in a sentence, as `check` says it.</summary>
    public abstract string Summary { get; }

    /// <summary>The file.</summary>
    protected abstract SourceText Source { get; }

    /// <summary>The word behind <c>kind:</c>, and the id.</summary>
    protected abstract (string Kind, string Id) Named { get; }

    /// <summary>Writes them in the shape that <c>check --format json</c> promises for every document: what counts a story is 0 or null.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", Source.Path);
        json.WriteString("kind", Named.Kind);
        json.WriteString("id", Named.Id);
        foreach (var figure in new[] { "scenes", "choices", "endings", "states", "transitions" }) json.WriteNumber(figure, 0);
        json.WriteNull("paths");
        json.WriteBoolean("complete", true);
        json.WriteStartObject("ceilings");
        json.WriteEndObject();
        json.WriteNull("ceiling");
        WriteOwn(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the figures that only such a file has.</summary>
    protected abstract void WriteOwn(Utf8JsonWriter json);
}

/// <summary>The figures of a person specification.</summary>
/// <param name="Specification">The specification.</param>
public sealed record SpecificationFigures(PersonSpecification Specification) : InterviewFigures
{
    /// <summary>How many of its criteria are essential.</summary>
    public int Essential => Specification.Criteria.Count(criterion => criterion.IsEssential);

    /// <inheritdoc/>
    public override string Summary => string.Create(CultureInfo.InvariantCulture, $"{Specification.Id}: {Counted.Of(Specification.Criteria.Length, "criterion", "criteria")}, {Essential} essential.");

    /// <inheritdoc/>
    protected override SourceText Source => Specification.Source;

    /// <inheritdoc/>
    protected override (string Kind, string Id) Named => (SpecificationFile.Kind, Specification.Id);

    /// <inheritdoc/>
    protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.WriteNumber("criteria", Specification.Criteria.Length);
        json.WriteNumber("essential", Essential);
    }
}

/// <summary>The figures of a question bank.</summary>
/// <param name="Bank">The bank.</param>
public sealed record QuestionFigures(QuestionBank Bank) : InterviewFigures
{
    /// <summary>How many of its questions are about keeping children safe.</summary>
    public int Safeguarding => Bank.Questions.Count(question => question.IsSafeguarding);

    /// <inheritdoc/>
    public override string Summary => string.Create(CultureInfo.InvariantCulture, $"{Bank.Id}: {Counted.Of(Bank.Questions.Length, "question")}, {Safeguarding} on safeguarding; {Bank.WashUp.Length} to the panel.");

    /// <inheritdoc/>
    protected override SourceText Source => Bank.Source;

    /// <inheritdoc/>
    protected override (string Kind, string Id) Named => (QuestionFile.Kind, Bank.Id);

    /// <inheritdoc/>
    protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.WriteNumber("questions", Bank.Questions.Length);
        json.WriteNumber("safeguarding", Safeguarding);
        json.WriteNumber("washUp", Bank.WashUp.Length);
    }
}
