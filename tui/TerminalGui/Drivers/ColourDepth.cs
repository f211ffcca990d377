namespace Terminal.Gui.Drivers;

/// <summary>How many colours a terminal has.</summary>
internal enum ColourDepth
{
    /// <summary>None is to be used; the user has said so with NO_COLOR.</summary>
    None,

    /// <summary>The sixteen of the ANSI palette.</summary>
    Sixteen,

    /// <summary>The 256 of xterm.</summary>
    TwoHundredFiftySix,

    /// <summary>All of 24 bits.</summary>
    TrueColour,
}
