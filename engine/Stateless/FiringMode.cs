namespace Stateless;

/// <summary>When a trigger that is fired from within an action takes effect: at once, or after the transition that is going on.</summary>
public enum FiringMode
{
    /// <summary>Inside the transition that is going on.</summary>
    Immediate,
    /// <summary>After it, in the order of firing.</summary>
    Queued,
}
