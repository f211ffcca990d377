namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>One thing in which two versions of a scenario differ.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="OldPlace">The scene or choice in the old version, as in <c>door.listen</c>; empty for the whole, null where it is not there.</param>
/// <param name="NewPlace">The same in the new version.</param>
/// <param name="What">What of it differs; empty for the scene, choice or ending itself.</param>
/// <param name="Old">What it was; null where it was not there.</param>
/// <param name="New">What it is; null where it is not there any more.</param>
public sealed record Change(ChangeTopic Topic, string? OldPlace, string? NewPlace, string What, string? Old, string? New)
{
    /// <summary>In which way it differs.</summary>
    public ChangeKind Kind => this switch
    {
        { Old: null } => ChangeKind.Added,
        { New: null } => ChangeKind.Removed,
        { What: "" } when OldPlace != NewPlace => ChangeKind.Renamed,
        _ => ChangeKind.Changed,
    };

    /// <summary>The same change, looked at from the other side.</summary>
    public Change Mirrored => new(Topic, NewPlace, OldPlace, What, New, Old);
}

/// <summary>In which way something differs.</summary>
public enum ChangeKind
{
    /// <summary>Only the new version has it.</summary>
    Added,

    /// <summary>Only the old version has it.</summary>
    Removed,

    /// <summary>It has another id.</summary>
    Renamed,

    /// <summary>It is another in each.</summary>
    Changed,
}
