namespace MentorSim.Engine.Induction;

/// <summary>Answers and questions of an induction in words.</summary>
public static class InductionWords
{
    /// <summary>not yet, some, confident.</summary>
    public static string Of(AuditAnswer answer) => answer switch
    {
        AuditAnswer.NotYet => "not yet",
        AuditAnswer.Some => "some",
        AuditAnswer.Confident => "confident",
    };

    /// <summary>What an answer means, as whoever gives it says it.</summary>
    public static string Meaning(AuditAnswer answer) => answer switch
    {
        AuditAnswer.NotYet => "I have not done this yet",
        AuditAnswer.Some => "I have done some of it, with help",
        AuditAnswer.Confident => "I do it without help, and can show it",
    };

    /// <summary>A question as the guide of 2005 prints it (ME1 to ME4).</summary>
    public static string Of(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.HowWell => "How well are we doing?",
        EvaluationQuestion.WhatMore => "What more could we aim to achieve this year and what must we do to make it happen?",
        EvaluationQuestion.HowKnow => "How will we know if we have been successful?",
        EvaluationQuestion.WhenReview => "When will we review?",
    };
}
