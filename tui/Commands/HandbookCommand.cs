using System.CommandLine;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Lists, prints and searches the pages of the handbook.</summary>
/// <param name="library">The libraries of this run.</param>
/// <param name="results">Where results go.</param>
/// <param name="said">Where words for people go.</param>
internal sealed class HandbookCommand(Library library, TextWriter results, TextWriter said)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var page = new Argument<string?>("page") { Description = "The id of a page; all are listed unless named.", Arity = ArgumentArity.ZeroOrOne };
        var search = new Option<string?>("--search") { Description = "Lists the pages that have all of these words; the beginning of a word is enough.", HelpName = "words" };
        var format = MentorSimCommand.Format("text", "md", "html", "json");
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, instead of printing." };
        var command = new Command(
            "handbook",
            "Lists, prints and searches the handbook: the role, this school's referral route and people, record keeping, what was called how then and now. " +
            "A page as HTML is one file that prints on A4 and needs nothing else.\n\n" +
            "Examples:\n  mentorsim handbook\n  mentorsim handbook referral-route\n  mentorsim handbook --search \"record words\"\n" +
            "  mentorsim handbook briefing-for-staff --format html -o briefing.html")
        {
            page, search, format, output,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new HandbookCommand(host.Services.GetRequiredService<Library>(), Console.Out, Console.Error)
            .Run(parsed.GetValue(page), parsed.GetValue(search), parsed.GetValue(format)!, parsed.GetValue(output))));
        return command;
    }

    /// <summary>Prints, or writes to a file; gives the exit status, which is that of findings where a search found nothing.</summary>
    /// <exception cref="UsageException">There is no such page, or what was asked for does not go together.</exception>
    public int Run(string? id, string? words, string format, string? output)
    {
        if (id is not null && words is not null) throw new UsageException("Name a page or --search, not both.");
        var handbook = library.Handbook();
        if (id is not null) return Give(PageText(Find(handbook, id), handbook, format), output);
        if (words is not null && HandbookScreen.IsBlank(words)) throw new UsageException("--search needs a word to look for.");
        if (format is "html" or "md") throw new UsageException($"--format {format} goes with a page. 'mentorsim handbook' lists them.");
        var found = words is null ? [.. handbook.Pages.Select(page => new HandbookMatch(page, ""))] : handbook.Search(words);
        var exit = Give(format == "json" ? Json(json => WriteList(json, found)) : string.Concat(found.Select(Line)), output);
        if (!found.IsEmpty) return exit;
        said.WriteLine(words is null ? "The scenario libraries of this run have no handbook." : $"No page has all of these words: {UnsafeCharacters.Strip(words)}.");
        return ExitCode.Findings;
    }

    private static HandbookPage Find(Handbook handbook, string id)
    {
        if (handbook.Page(id) is { } page) return page;
        var nearest = Spelling.DidYouMean(id, handbook.Pages.Select(other => other.Id));
        throw new UsageException($"The handbook has no page '{UnsafeCharacters.Strip(id)}'.{nearest} 'mentorsim handbook' lists them all.");
    }

    private static string PageText(HandbookPage page, Handbook handbook, string format) => format switch
    {
        "json" => Json(json => Write(json, page, null, withText: true)),
        "md" => $"# {page.Title}\n\n{page.Markdown}\n\n{HandbookText.Notice([page])}\n",
        "html" => HandbookHtml.Of(page),
        _ => AsLines(page, handbook),
    };

    private static string AsLines(HandbookPage page, Handbook handbook)
    {
        var text = new StringWriter { NewLine = "\n" };
        var links = HandbookText.LinksOf(page, handbook);
        Pages.PageText.Write(
            [
                new Heading(page.Title), new Gap(), .. HandbookText.Blocks(page, handbook), new Gap(), new Paragraph(HandbookText.Notice([page])),
                .. links.IsEmpty ? [] : (Block[])[new Gap(), new Heading("Pages named here")],
                .. links.Select((link, index) => new Item(index + 1, Text.Verbatim(link.Title), link.Id)),
            ],
            text);
        return text.ToString();
    }

    private static string Line(HandbookMatch match) =>
        $"{match.Page.Id}: {match.Page.Title}{(match.Page.Review is { StillHolds: true } ? "" : " (draft)")}\n{(match.Line.Length > 0 ? $"   {match.Line}\n" : "")}";

    private int Give(string text, string? output)
    {
        text = UnsafeCharacters.Strip(text);
        if (output is null)
        {
            results.Write(text);
            return ExitCode.Fine;
        }

        WholeFile.Write(output, file => file.Write(Encoding.UTF8.GetBytes(text)));
        said.WriteLine($"Written to {UnsafeCharacters.Strip(output)}.");
        return ExitCode.Fine;
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<HandbookMatch> found)
    {
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var match in found) Write(json, match.Page, match.Line, withText: false);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HandbookPage page, string? line, bool withText)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("title", page.Title);
        Strings("about", page.About);
        Strings("sources", page.Sources);
        Strings("links", page.Links);
        json.WriteBoolean("reviewed", page.Review is { StillHolds: true });
        if (line is { Length: > 0 }) json.WriteString("line", line);
        if (withText) json.WriteString("markdown", page.Markdown);
        json.WriteEndObject();

        void Strings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
