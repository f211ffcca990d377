namespace Terminal.Gui.Drawing;

/// <summary>How the roles of a view look; what is not said looks like what is normal.</summary>
public sealed record Scheme
{
    private readonly Attribute? _editable;
    private readonly Attribute? _active;

    /// <summary>One look for all.</summary>
    public Scheme(Attribute attribute) => Normal = attribute;

    /// <summary>Whatever else is not said.</summary>
    public Attribute Normal { get; init; }

    /// <summary>Text that can be changed.</summary>
    public Attribute Editable { get => _editable ?? Normal; init => _editable = value; }

    /// <summary>What is selected in it.</summary>
    public Attribute Active { get => _active ?? Normal; init => _active = value; }
}
