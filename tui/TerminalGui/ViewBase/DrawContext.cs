namespace Terminal.Gui.ViewBase;

/// <summary>One drawing of the whole screen.</summary>
public class DrawContext;
