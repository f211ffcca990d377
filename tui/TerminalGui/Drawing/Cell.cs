namespace Terminal.Gui.Drawing;

/// <summary>One place on the screen. A wide character fills its own cell and a blank one to the right of it.</summary>
public record struct Cell(Attribute? Attribute = null, bool IsDirty = false, string Grapheme = "");
