using System.Text;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>Something to press: with Enter or Space, with its hot key, or, when it is the default, with Enter anywhere.</summary>
public class Button : View
{
    private bool _isDefault;
    private bool _noDecorations;

    /// <summary>A button as large as its text.</summary>
    public Button()
    {
        CanFocus = true;
        Width = Dim.Auto(DimAutoStyle.Text);
        Height = Dim.Auto(DimAutoStyle.Text);
        TextAlignment = Alignment.Center;
        ShadowStyle = ShadowStyles.Opaque;
    }

    public override Rune HotKeySpecifier { get => base.HotKeySpecifier; set => base.HotKeySpecifier = value; }

    /// <summary>Whether Enter presses it from anywhere in the runnable.</summary>
    public bool IsDefault { get => _isDefault; set => Change(ref _isDefault, value); }

    /// <summary>Whether only the text is drawn.</summary>
    public bool NoDecorations { get => _noDecorations; set => Change(ref _noDecorations, value); }

    public override string Text
    {
        get => base.Text;
        set
        {
            base.Text = value;
            Title = base.Text;
        }
    }

    private protected override string TextToDraw => _noDecorations ? Text : _isDefault ? $"⟦► {Text} ◄⟧" : $"⟦ {Text} ⟧";

    private protected override bool TakesAccept => true;

    internal void PressFor(CommandEventArgs args)
    {
        CommandEventArgs own = new() { Context = args.Context };
        if (!RaiseAccepting(own))
            RaiseAccepted(own);
    }

    private protected override bool RunCommand(Key key) => (key == Key.Enter || key == Key.Space) && Accept(null) == true;

    private protected override void RunHotKey()
    {
        SetFocus();
        Accept(null);
    }
}
