using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A key, what it does, and the doing of it. It works as long as its window is on top and no view takes the key.</summary>
public class Shortcut : View
{
    private const string Gap = "  ";

    private string _helpText = "";
    private Key _key = Key.Empty;

    /// <summary>A shortcut without a key.</summary>
    public Shortcut()
        : this(Key.Empty, null, null)
    {
    }

    /// <summary>A shortcut.</summary>
    public Shortcut(Key key, string? commandText, Action? action, string? helpText = null)
    {
        Key = key;
        Title = commandText ?? "";
        Action = action;
        HelpText = helpText ?? "";
        Height = 1;
        Width = Dim.Auto(DimAutoStyle.Content);
    }

    /// <summary>The doing of it.</summary>
    public Action? Action { get; set; }

    /// <summary>Whether the key works whatever view has the focus and whatever it does.</summary>
    public bool BindKeyToApplication { get; set; }

    /// <summary>More about it, shown between the key and the title.</summary>
    public string HelpText { get => _helpText; set => Change(ref _helpText, value); }

    /// <summary>The key.</summary>
    public Key Key { get => _key; set => Change(ref _key, value); }

    internal bool HasSeparator { get; set; }

    internal override int MeasureContent(bool across, DimAutoStyle style, int widthLimit)
    {
        if (!across)
            return 1;

        var width = 2 + HotText.Parse(Title, HotKeySpecifier).Text.GetColumns() + (HasSeparator ? 1 : 0);
        foreach (var part in (ReadOnlySpan<string>)[KeyName, HelpText])
            width += part.Length == 0 ? 0 : part.GetColumns() + Gap.Length;

        return width;
    }

    internal bool Activate()
    {
        Action?.Invoke();
        return true;
    }

    private string KeyName => Key.IsValid ? Key.ToString() : "";

    protected override bool OnDrawingContent(DrawContext? context)
    {
        if (Screen is not { } screen)
            return true;

        Move(1, 0);
        if (KeyName.Length > 0)
        {
            SetAttributeForRole(HasFocus ? VisualRole.HotFocus : VisualRole.HotNormal);
            AddStr(KeyName);
            SetAttributeForRole(TextRole);
            AddStr(Gap);
        }

        SetAttributeForRole(TextRole);
        if (HelpText.Length > 0)
            AddStr(HelpText + Gap);

        var title = HotText.Parse(Title, HotKeySpecifier);
        HotText.Draw(screen, title.Text, title.HotIndex, this, HasFocus, TextRole);
        SetAttributeForRole(VisualRole.Normal);
        if (HasSeparator)
            AddStr(Viewport.Width - 1, 0, "│");

        return true;
    }

    protected override void OnTitleChanged()
    {
        SetNeedsLayout();
        base.OnTitleChanged();
    }

    private protected override bool RunCommand(Key key) => (key == Key.Enter || key == Key.Space) && Activate();

    private protected override bool IsHotKey(Key key) => (Key.IsValid && key == Key) || base.IsHotKey(key);

    private protected override void RunHotKey() => Activate();
}
