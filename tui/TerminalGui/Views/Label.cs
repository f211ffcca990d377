using System.Text;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>Text that is only read. Its hot key brings the focus to the view after it.</summary>
public class Label : View
{
    /// <summary>A label as large as its text.</summary>
    public Label()
    {
        Width = Dim.Auto(DimAutoStyle.Text);
        Height = Dim.Auto(DimAutoStyle.Text);
    }

    public override Rune HotKeySpecifier { get => base.HotKeySpecifier; set => base.HotKeySpecifier = value; }

    public override string Text
    {
        get => base.Text;
        set
        {
            base.Text = value;
            Title = base.Text;
        }
    }

    private protected override void RunHotKey() => FocusNextSibling();
}
