using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>Questions for interviews that can be asked: every id is resolved. Only the binder makes one.</summary>
public sealed record QuestionBank
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its id, unique in a scenario library.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A word of <see cref="InterviewPhase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>What it is for, in a sentence or two; null where the author wrote nothing.</summary>
    public string? Summary { get; init; }

    /// <summary>The packs that it names.</summary>
    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>Who reviewed it; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>The questions in the order of the file; at least one.</summary>
    public required ImmutableArray<InterviewQuestion> Questions { get; init; }

    /// <summary>What helps the panel to decide when all marks are in.</summary>
    public ImmutableArray<WashUpPrompt> WashUp { get; init; } = [];

    /// <summary>The questions for a post: those of its phase and those for any; for a senior post those for mentors of any phase too.</summary>
    /// <param name="phase">A word of <see cref="InterviewPhase"/>; any for all of them.</param>
    public ImmutableArray<InterviewQuestion> For(string phase) =>
    [
        .. Questions.Where(question => InterviewPhase.Fits(question.Phase, phase) &&
            (phase is InterviewPhase.Senior or InterviewPhase.Any || question.Level == QuestionLevel.Mentor)),
    ];
}

/// <summary>A question to every candidate in the same words, with what the panel looks for.</summary>
public sealed record InterviewQuestion
{
    /// <summary>Its id, unique in its bank.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Text { get; init; }

    /// <summary>For which posts: a word of <see cref="InterviewPhase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>For a mentor, or for somebody who leads mentors.</summary>
    public QuestionLevel Level { get; init; }

    /// <summary>Whether it is about keeping children safe.</summary>
    public bool IsSafeguarding { get; init; }

    /// <summary>Ids of the criteria that it gives evidence on; at least one.</summary>
    public required ImmutableArray<string> Criteria { get; init; }

    /// <summary>The elements of packs that it is about.</summary>
    public ImmutableArray<Element> Elements { get; init; } = [];

    /// <summary>The role boundaries that it is about.</summary>
    public ImmutableArray<Boundary> Boundaries { get; init; } = [];

    /// <summary>What may be asked after it, by what somebody answered.</summary>
    public ImmutableArray<string> Probes { get; init; } = [];

    /// <summary>What a good answer has.</summary>
    public ImmutableArray<string> LookFor { get; init; } = [];

    /// <summary>What in an answer is a warning.</summary>
    public ImmutableArray<string> WarningSigns { get; init; } = [];

    /// <summary>What some marks from 0 to 4 look like, by mark.</summary>
    public ImmutableSortedDictionary<int, string> Anchors { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>The rules of practice on which it rests.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];
}

/// <summary>Something for the panel to ask itself before it decides.</summary>
/// <param name="Id">Its id, unique in its bank.</param>
/// <param name="Text">What is asked.</param>
public sealed record WashUpPrompt(string Id, string Text);

/// <summary>For whom a question is.</summary>
public enum QuestionLevel
{
    /// <summary>A learning mentor.</summary>
    Mentor,

    /// <summary>Somebody who leads learning mentors.</summary>
    Senior,
}
