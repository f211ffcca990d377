namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What is written in a file of a scenario library.</summary>
internal enum WrittenKind
{
    /// <summary>A scenario.</summary>
    Scenario,

    /// <summary>A paper, which is an in-tray exercise.</summary>
    Paper,

    /// <summary>A route of an induction.</summary>
    Route,

    /// <summary>A standards pack.</summary>
    Pack,

    /// <summary>The profile of a school.</summary>
    School,

    /// <summary>What several files share by including it.</summary>
    Shared,

    /// <summary>A page of the handbook.</summary>
    Handbook,

    /// <summary>A person specification, a question bank or another document for interviews.</summary>
    Interview,

    /// <summary>Something else.</summary>
    Other,
}
