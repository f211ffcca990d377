namespace Terminal.Gui.ViewBase;

/// <summary>Where text stands in its room.</summary>
public enum Alignment
{
    /// <summary>Left.</summary>
    Start = 0,

    /// <summary>Right.</summary>
    End = 1,

    /// <summary>In the middle.</summary>
    Center = 2,

    /// <summary>From left to right; here the same as <see cref="Start"/>.</summary>
    Fill = 3,
}

/// <summary>What an automatic size is taken from.</summary>
[Flags]
public enum DimAutoStyle
{
    /// <summary>The subviews.</summary>
    Content = 1,

    /// <summary>The text.</summary>
    Text = 2,

    /// <summary>Both, whichever is larger.</summary>
    Auto = Content | Text,
}

/// <summary>Which way the focus moves.</summary>
public enum NavigationDirection
{
    /// <summary>To the next view.</summary>
    Forward = 0,

    /// <summary>To the previous view.</summary>
    Backward = 1,
}

/// <summary>Which keys bring the focus to a view.</summary>
public enum TabBehavior
{
    /// <summary>None.</summary>
    NoStop = 0,

    /// <summary>Tab.</summary>
    TabStop = 1,

    /// <summary>F6; Tab stays inside.</summary>
    TabGroup = 2,
}

/// <summary>The shadow of a view. Ours draws none.</summary>
public enum ShadowStyles
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A dark edge.</summary>
    Opaque = 1,

    /// <summary>What is below, darkened.</summary>
    Transparent = 2,
}
