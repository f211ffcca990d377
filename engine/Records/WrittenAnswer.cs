using System.Collections.Immutable;
using MentorSim.Engine.Induction;

namespace MentorSim.Engine.Records;

/// <summary>What a trainee answered in their own words, in a play that came to its end, as whoever marks it reads it. The machine gives no points for it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Id">Which answer it is.</param>
/// <param name="At">When it was given.</param>
/// <param name="Prompt">What was asked, in Markdown, with the names of that play.</param>
/// <param name="Text">What was written; empty where nothing was.</param>
/// <param name="Criteria">What to look for, as the version of the scenario says that was played.</param>
public sealed record WrittenAnswer(StoredSession Session, WrittenAnswerId Id, DateTimeOffset At, string Prompt, string Text, ImmutableArray<WrittenCriterion> Criteria);

/// <summary>What to look for in a written answer.</summary>
/// <param name="Id">Its id in the scene.</param>
/// <param name="Text">Its words, in Markdown.</param>
public sealed record WrittenCriterion(string Id, string Text);
