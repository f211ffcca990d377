namespace Terminal.Gui.Drawing;

/// <summary>The schemes that views have before anybody sets one, by name.</summary>
internal static class NamedSchemes
{
    private static readonly Scheme Base = new(Attribute.Default);

    private static readonly Dictionary<string, Scheme> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Base"] = Base,
        ["Accent"] = Base,
        ["Dialog"] = new Scheme(new Attribute(new Color(0x87, 0xCE, 0xFA), new Color(0x41, 0x4A, 0x4C))),
        ["Menu"] = new Scheme(new Attribute(new Color(0x36, 0x45, 0x4F), new Color(0xAD, 0xD8, 0xE6), TextStyle.Bold)),
        ["Error"] = new Scheme(new Attribute(new Color(0xCD, 0x5C, 0x5C), new Color(0x24, 0x21, 0x24))),
    };

    /// <summary>Finds a scheme.</summary>
    public static Scheme? Find(string? name) => name is null ? null : All.GetValueOrDefault(name);

    /// <summary>The scheme of views that have nothing else.</summary>
    public static Scheme Default => Base;
}
