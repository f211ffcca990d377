namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What a change is about, in the order in which somebody wants to know it who lets a new version out.</summary>
public enum ChangeTopic
{
    /// <summary>Serious breaches.</summary>
    Breaches,

    /// <summary>What oversteps the role.</summary>
    Role,

    /// <summary>The most, the least and the mean that can be had, in all and by unit.</summary>
    Ceilings,

    /// <summary>Endings: which there are, which are reached, and how often.</summary>
    Endings,

    /// <summary>How hard it is, and how long.</summary>
    Difficulty,

    /// <summary>What made-up trainees do.</summary>
    Trainees,

    /// <summary>What single choices and options are worth.</summary>
    Points,

    /// <summary>Where the story goes, and what it remembers.</summary>
    Ways,

    /// <summary>Scenes and choices added, removed, renamed.</summary>
    Scenes,

    /// <summary>How many states and plays there are.</summary>
    Size,

    /// <summary>Scripted tests and claims.</summary>
    Tests,

    /// <summary>What is read.</summary>
    Texts,

    /// <summary>All else.</summary>
    Rest,
}

/// <summary>The names of what changes are about.</summary>
public static class ChangeTopicWords
{
    /// <summary>A heading for people.</summary>
    public static string Heading(this ChangeTopic topic) => topic switch
    {
        ChangeTopic.Breaches => "Serious breaches",
        ChangeTopic.Role => "Outside the role",
        ChangeTopic.Ceilings => "Points that can be had",
        ChangeTopic.Endings => "Endings",
        ChangeTopic.Difficulty => "Difficulty",
        ChangeTopic.Trainees => "Made-up trainees",
        ChangeTopic.Points => "Points of single choices",
        ChangeTopic.Ways => "Where the story goes",
        ChangeTopic.Scenes => "Scenes and choices",
        ChangeTopic.Size => "Size of the story",
        ChangeTopic.Tests => "Tests and claims",
        ChangeTopic.Texts => "Texts",
        ChangeTopic.Rest => "All else",
    };

    /// <summary>A word for programs.</summary>
    public static string Word(this ChangeTopic topic) => topic switch
    {
        ChangeTopic.Breaches => "breaches",
        ChangeTopic.Role => "oversteps",
        ChangeTopic.Ceilings => "ceilings",
        ChangeTopic.Endings => "endings",
        ChangeTopic.Difficulty => "difficulty",
        ChangeTopic.Trainees => "trainees",
        ChangeTopic.Points => "points",
        ChangeTopic.Ways => "ways",
        ChangeTopic.Scenes => "scenes",
        ChangeTopic.Size => "size",
        ChangeTopic.Tests => "tests",
        ChangeTopic.Texts => "texts",
        ChangeTopic.Rest => "rest",
    };
}
