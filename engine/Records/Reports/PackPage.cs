using System.Text;
using System.Xml;
using System.Xml.Linq;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// A page of HTML that is built as a tree, so that no text can be anything but text. It needs no script, asks for nothing from anywhere,
/// and prints on A4.
/// </summary>
internal static class PackPage
{
    // No sign that would have to be escaped: what stands in a style element is not read as text.
    private const string Style =
        "body{font:16px/1.5 Georgia,serif;color:#111;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}" +
        "h1,h2,h3{line-height:1.2}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;table-layout:fixed}caption{text-align:left;font-weight:bold}" +
        "th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}" +
        "p{overflow-wrap:anywhere;white-space:pre-wrap}.quiet{color:#444}" +
        "@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;padding:0;font-size:11pt}h2,h3{break-after:avoid}tr{break-inside:avoid}}";

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title, which is its first heading as well.</param>
    /// <param name="content">What follows on that.</param>
    public static string Write(string title, IEnumerable<XElement> content)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en-GB"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
                new XElement("title", Safe(title)),
                new XElement("style", Style)),
            new XElement("body", new XElement("main", Element("h1", title), content)));
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None })) page.Save(writer);
        return text.Append('\n').ToString();
    }

    /// <summary>An element with a text.</summary>
    public static XElement Element(string name, string text) => new(name, Safe(text));

    /// <summary>A quiet paragraph.</summary>
    public static XElement Quiet(string text) => new("p", new XAttribute("class", "quiet"), Safe(text));

    /// <summary>A table; its first column heads the rows.</summary>
    /// <param name="caption">What it is of.</param>
    /// <param name="head">The heads of the columns.</param>
    /// <param name="rows">The rows, each as long as the head.</param>
    public static XElement Table(string caption, IEnumerable<string> head, IEnumerable<string[]> rows) => new(
        "table",
        Element("caption", caption),
        new XElement("thead", new XElement("tr", head.Select(cell => new XElement("th", new XAttribute("scope", "col"), Safe(cell))))),
        new XElement("tbody", "", rows.Select(row => new XElement("tr", row.Select((cell, index) => index == 0 ? new XElement("th", new XAttribute("scope", "row"), Safe(cell)) : Element("td", cell))))));

    /// <summary>A text without what steers a screen, and without what XML 1.0 has no place for.</summary>
    private static string Safe(string text)
    {
        var safe = UnsafeCharacters.Strip(text);
        return safe.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? safe : string.Concat(safe.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
    }
}
