using System.Diagnostics;
using System.Text;

namespace MentorSim.Engine.Text.Html;

/// <summary>
/// Writes pages as HTML5. What could be taken for markup is escaped, in texts and in attributes; characters that steer or disguise
/// (<see cref="UnsafeCharacters"/>) are left out, and every line ends with a line feed, as a reader of HTML would have it anyway.
/// </summary>
public static class HtmlWriter
{
    /// <summary>A whole page.</summary>
    public static string Write(HtmlPage page)
    {
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        Escape(text, page.Title);
        text.Append("</title>\n<style>\n").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n");
        text.Append(page.IsWide ? "<body class=\"wide-page\">\n<main>\n" : page.IsTight ? "<body class=\"tight\">\n<main>\n" : "<body>\n<main>\n");
        foreach (var part in page.Parts) Write(text, part);
        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder text, HtmlPart part)
    {
        switch (part)
        {
            case HtmlText plain:
                Escape(text, plain.Text);
                break;
            case HtmlElement element:
                Write(text, element);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Write(StringBuilder text, HtmlElement element)
    {
        var name = NameOf(element.Tag);
        text.Append('<').Append(name);
        foreach (var (attribute, value) in element.Attributes)
        {
            text.Append(' ').Append(NameOf(attribute)).Append("=\"");
            Escape(text, value);
            text.Append('"');
        }

        text.Append('>');
        if (element.Tag is HtmlTag.Br or HtmlTag.Hr) return;
        if (IsFrame(element.Tag)) text.Append('\n');
        foreach (var part in element.Parts) Write(text, part);
        text.Append("</").Append(name).Append('>');
        if (!IsInLine(element.Tag)) text.Append('\n');
    }

    /// <summary>Elements that hold others and no text of their own, so that a line break in them is no text.</summary>
    private static bool IsFrame(HtmlTag tag) => tag is HtmlTag.Main or HtmlTag.Header or HtmlTag.Footer or HtmlTag.Nav or HtmlTag.Section or HtmlTag.Ol or HtmlTag.Ul or HtmlTag.Dl
        or HtmlTag.Figure or HtmlTag.Table or HtmlTag.Thead or HtmlTag.Tbody;

    private static bool IsInLine(HtmlTag tag) => tag is HtmlTag.Span or HtmlTag.Strong or HtmlTag.Em or HtmlTag.Code or HtmlTag.Th or HtmlTag.Td || tag >= HtmlTag.Svg;

    private static string NameOf(HtmlTag tag) => tag.ToString().ToLowerInvariant();

    private static string NameOf(HtmlAttributeName attribute) => attribute switch
    {
        HtmlAttributeName.AriaLabel => "aria-label",
        HtmlAttributeName.ViewBox => "viewBox",
        HtmlAttributeName.PreserveAspectRatio => "preserveAspectRatio",
        _ => attribute.ToString().ToLowerInvariant(),
    };

    private static void Escape(StringBuilder text, string plain)
    {
        foreach (var character in UnsafeCharacters.Strip(plain).ReplaceLineEndings("\n"))
        {
            switch (character)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '"':
                    text.Append("&quot;");
                    break;
                case '\ufffe' or '\uffff':
                    // No characters (HTML Living Standard, noncharacter-in-input-stream): some readers take them for the end of the page.
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }
    }
}
