namespace Terminal.Gui.Drawing;

/// <summary>The colours of a view, by role. Roles that are not set follow from <see cref="Normal"/>.</summary>
public record Scheme
{
    private const int RoleCount = 10;

    private readonly Attribute?[] _roles = new Attribute?[RoleCount];

    /// <summary>The terminal's own colours.</summary>
    public Scheme()
    {
    }

    /// <summary>The same roles as another one.</summary>
    public Scheme(Scheme? scheme) => _roles = scheme is null ? new Attribute?[RoleCount] : [.. scheme._roles];

    /// <summary>Sets <see cref="Normal"/> only.</summary>
    public Scheme(Attribute attribute) => Normal = attribute;

    /// <summary>Text and empty room.</summary>
    public Attribute Normal { get => Get(VisualRole.Normal); init => Set(VisualRole.Normal, value); }

    /// <summary>The letter of a hot key.</summary>
    public Attribute HotNormal { get => Get(VisualRole.HotNormal); init => Set(VisualRole.HotNormal, value); }

    /// <summary>What has the focus.</summary>
    public Attribute Focus { get => Get(VisualRole.Focus); init => Set(VisualRole.Focus, value); }

    /// <summary>The letter of a hot key in what has the focus.</summary>
    public Attribute HotFocus { get => Get(VisualRole.HotFocus); init => Set(VisualRole.HotFocus, value); }

    /// <summary>What is chosen, without the focus.</summary>
    public Attribute Active { get => Get(VisualRole.Active); init => Set(VisualRole.Active, value); }

    /// <summary>The letter of a hot key in what is chosen.</summary>
    public Attribute HotActive { get => Get(VisualRole.HotActive); init => Set(VisualRole.HotActive, value); }

    /// <summary>What should be noticed.</summary>
    public Attribute Highlight { get => Get(VisualRole.Highlight); init => Set(VisualRole.Highlight, value); }

    /// <summary>What cannot be used now.</summary>
    public Attribute Disabled { get => Get(VisualRole.Disabled); init => Set(VisualRole.Disabled, value); }

    /// <summary>Text that can be changed.</summary>
    public Attribute Editable { get => Get(VisualRole.Editable); init => Set(VisualRole.Editable, value); }

    /// <summary>Text in a field that cannot be changed.</summary>
    public Attribute ReadOnly { get => Get(VisualRole.ReadOnly); init => Set(VisualRole.ReadOnly, value); }

    /// <summary>The colours of a role.</summary>
    public Attribute GetAttributeForRole(VisualRole role, Attribute? defaultTerminalColors = null)
    {
        _ = defaultTerminalColors;
        return Get(role);
    }

    /// <summary>The colours that were set for a role.</summary>
    public bool TryGetExplicitlySetAttributeForRole(VisualRole role, out Attribute? attribute)
    {
        attribute = _roles[(int)role];
        return attribute is not null;
    }

    public virtual bool Equals(Scheme? other) => other is not null && _roles.AsSpan().SequenceEqual(other._roles);

    public override int GetHashCode() => _roles[0].GetHashCode();

    private static Attribute Styled(Attribute attribute, TextStyle style) => attribute with { Style = attribute.Style | style };

    private void Set(VisualRole role, Attribute value) => _roles[(int)role] = value;

    private Attribute Get(VisualRole role) => _roles[(int)role] ?? role switch
    {
        VisualRole.Normal => Attribute.Default,
        VisualRole.HotNormal => Styled(Normal, TextStyle.Underline),
        VisualRole.Focus => Swapped(Normal),
        VisualRole.HotFocus => Styled(Focus, TextStyle.Underline),
        VisualRole.Active => Styled(Focus, TextStyle.Bold),
        VisualRole.HotActive => Styled(Active, TextStyle.Underline),
        VisualRole.Highlight => Styled(Normal, TextStyle.Italic),
        VisualRole.Disabled => Styled(Normal, TextStyle.Faint),
        VisualRole.Editable => Styled(Normal, TextStyle.Underline),
        VisualRole.ReadOnly => Styled(Normal, TextStyle.Faint),
        _ => Normal,
    };

    // The terminal's own colours are not known, so they cannot change places: reversing them does the same.
    private static Attribute Swapped(Attribute normal) => normal.Foreground == Color.None || normal.Background == Color.None
        ? new Attribute(Color.Black, Color.White, normal.Style)
        : new Attribute(normal.Background, normal.Foreground, normal.Style);
}
