namespace MentorSim.Engine.Standards;

/// <summary>The pronouns by which texts speak of somebody.</summary>
public enum Pronouns
{
    /// <summary>she, her, her, hers, herself.</summary>
    She,

    /// <summary>he, him, his, his, himself.</summary>
    He,

    /// <summary>they, them, their, theirs, themself.</summary>
    They,
}
