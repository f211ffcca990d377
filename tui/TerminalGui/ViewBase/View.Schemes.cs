using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Terminal.Gui.ViewBase;

// The view's colours: its own scheme, or one by name, or those of the view above.
public partial class View
{
    private Scheme? _scheme;
    private string? _schemeName;

    /// <summary>Whether it has a scheme of its own.</summary>
    public bool HasScheme => _scheme is not null;

    /// <summary>The name of one of the schemes that are there from the start, or null.</summary>
    public string? SchemeName { get => _schemeName; set => Change(ref _schemeName, value); }

    /// <summary>Sets the view's own colours.</summary>
    public bool SetScheme(Scheme? scheme)
    {
        if (_scheme == scheme)
            return false;

        _scheme = scheme;
        SetNeedsDraw();
        return true;
    }

    /// <summary>The colours that hold for the view.</summary>
    public Scheme GetScheme() => _scheme ?? NamedSchemes.Find(_schemeName) ?? SuperView?.GetScheme() ?? NamedSchemes.Default;

    /// <summary>The colours of a role; always those of the disabled role in a view that is disabled.</summary>
    public Attribute GetAttributeForRole(VisualRole role) => GetScheme().GetAttributeForRole(_enabled ? role : VisualRole.Disabled);

    /// <summary>Chooses the colours of the next characters.</summary>
    public Attribute? SetAttributeForRole(VisualRole role) => Screen?.SetAttribute(GetAttributeForRole(role));

    /// <summary>Chooses the colours of the next characters.</summary>
    public Attribute SetAttribute(Attribute attribute) => Screen?.SetAttribute(attribute) ?? Attribute.Default;
}
