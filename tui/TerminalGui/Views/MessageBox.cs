using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;

namespace Terminal.Gui.Views;

/// <summary>A question with buttons for answers. Waits for the answer.</summary>
public static class MessageBox
{
    /// <summary>Asks.</summary>
    public static int? Query(IApplication app, string title, string message, params string[] buttons) =>
        Ask(app, "Dialog", title, message, true, buttons);

    /// <summary>Asks.</summary>
    public static int? Query(IApplication app, string title, string message, bool wrapMessage = true, params string[] buttons) =>
        Ask(app, "Dialog", title, message, wrapMessage, buttons);

    /// <summary>Asks. The size is worked out from the question all the same, as in the package.</summary>
    public static int? Query(IApplication app, int width, int height, string title, string message, params string[] buttons)
    {
        _ = (width, height);
        return Ask(app, "Dialog", title, message, true, buttons);
    }

    /// <summary>Tells of an error.</summary>
    public static int? ErrorQuery(IApplication app, string title, string message, params string[] buttons) =>
        Ask(app, "Error", title, message, true, buttons);

    /// <summary>Tells of an error.</summary>
    public static int? ErrorQuery(IApplication app, string title, string message, bool wrapMessage = true, params string[] buttons) =>
        Ask(app, "Error", title, message, wrapMessage, buttons);

    private static int? Ask(IApplication app, string scheme, string title, string message, bool wrap, string[] buttons)
    {
        ArgumentNullException.ThrowIfNull(app);
        using MessageDialog dialog = new(message, wrap) { Title = title, SchemeName = scheme };
        foreach (var text in buttons)
            dialog.AddButton(new Button { Text = text });

        dialog.FocusDefaultButton();

        app.Run(dialog);
        return dialog.Result;
    }

    /// <summary>A dialog with nothing but a text in its middle.</summary>
    private sealed class MessageDialog : Dialog
    {
        private const int LeastHeight = 3;

        private readonly string _message;
        private readonly bool _wrap;

        public MessageDialog(string message, bool wrap)
        {
            (_message, _wrap) = (message, wrap);
            ButtonAlignment = Alignment.Center;
        }

        public void FocusDefaultButton() => Buttons.LastOrDefault()?.BecomePreferred();

        internal override int MeasureContent(bool across, DimAutoStyle style, int widthLimit) => across
            ? Math.Max(base.MeasureContent(across, style, widthLimit), Lines(int.MaxValue).Max(static line => line.GetColumns()))
            : Math.Max(LeastHeight, Lines(widthLimit).Count);

        protected override bool OnDrawingContent(DrawContext? context)
        {
            var room = Viewport.Size;
            var lines = Lines(room.Width);
            var row = Math.Max(0, (room.Height - lines.Count) / 2);
            SetAttributeForRole(VisualRole.Normal);
            foreach (var line in lines.Take(room.Height))
                AddStr(Math.Max(0, (room.Width - line.GetColumns()) / 2), row++, line);

            return true;
        }

        private List<string> Lines(int width) =>
            [.. TextLines.Break(_message, _wrap ? width : int.MaxValue).Select(line => _message.Substring(line.Start, line.Length))];
    }
}
