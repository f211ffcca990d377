using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>What a command of the command line does and takes, with examples to copy.</summary>
/// <param name="Command">The command.</param>
internal sealed record CommandScreen(CommandPage Command) : Screen
{
    /// <inheritdoc/>
    public override string CommandLine => $"{Command.Name} --help";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Command.Name,
        Aside = "command line",
        Blocks =
        [
            .. Paragraphs(Command.Does),
            new Gap(),
            new Heading("How it is typed"),
            new SourceLine("", Command.Usage),
            .. Parts("What it takes", Command.Arguments),
            .. Parts("What can be said besides", Command.Options),
            .. Command.Asks.Length == 0 ? [] : (Block[])[new Gap(), new Heading("What it asks for"), .. Paragraphs(Command.Asks)],
            .. Command.Examples.IsEmpty ? [] : (Block[])[new Gap(), new Heading("Examples, to copy"), .. Command.Examples.Select(example => new SourceLine("", example))],
            new Gap(),
            new Paragraph("Commands are typed in a terminal, without these screens.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    private static IEnumerable<Block> Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(Text.Verbatim(line)));

    private static IEnumerable<Block> Parts(string heading, ImmutableArray<CommandPart> parts)
    {
        if (parts.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading(heading);
        foreach (var part in parts)
        {
            yield return new Paragraph($"**{Text.Verbatim(part.Form)}**", Indent: 3);
            if (part.Words.Length > 0) yield return new Paragraph(Text.Verbatim(part.Words), Indent: 6);
        }
    }
}
