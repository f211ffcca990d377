namespace MentorSim.Tui.Front;

/// <summary>What there is to be seen on a page. A theme says how each looks; there is no other place where colours are chosen.</summary>
internal enum Role
{
    /// <summary>Ordinary text.</summary>
    Text,

    /// <summary>The row at the top.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What is said by the way.</summary>
    Quiet,

    /// <summary>What is stressed.</summary>
    Strong,

    /// <summary>What must not be missed.</summary>
    Alert,

    /// <summary>The row that is selected, over its whole width; a mark stands before it as well.</summary>
    Selected,

    /// <summary>What is typed for an item.</summary>
    Number,

    /// <summary>A key in the footer.</summary>
    Key,

    /// <summary>What that key does.</summary>
    KeyWords,

    /// <summary>A line between columns.</summary>
    Rule,

    /// <summary>The part of a bar that is there.</summary>
    Filled,

    /// <summary>The part of a bar that is not.</summary>
    Empty,

    /// <summary>What came of late.</summary>
    News,

    /// <summary>That little time is left.</summary>
    Warning,

    /// <summary>Where something is written.</summary>
    Box,

    /// <summary>The part of a long page that can be seen, as a mark at the right edge.</summary>
    Scroll,
}
