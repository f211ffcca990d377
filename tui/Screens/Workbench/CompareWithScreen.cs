using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Comparing;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Asks with which older version a scenario is compared: as it was when it was opened, as it was played, another file of the same id, or any.</summary>
/// <param name="Bench">What knows the files.</param>
/// <param name="Now">The scenario as it is now.</param>
/// <param name="Older">The versions that are known, the nearest first.</param>
/// <param name="Lacking">Why some are not there, in sentences.</param>
internal sealed record CompareWithScreen(Bench Bench, VersionFile Now, ImmutableArray<OlderVersion> Older, ImmutableArray<string> Lacking) : Screen
{
    /// <summary>Number of what is selected, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>The screen for a file that could be read.</summary>
    public static CompareWithScreen Of(Sheet sheet)
    {
        var (bench, file, path) = (sheet.Bench, sheet.File.Scenario!, sheet.Entry.Path);
        var (older, lacking) = (ImmutableArray.CreateBuilder<OlderVersion>(), ImmutableArray.CreateBuilder<string>());
        var opened = bench.OpenedAs(path);
        if (opened is { } first && !IsSame(first.File, file))
            older.Add(new OlderVersion("As it was when you opened it", At(first.At), () => new VersionFile(first.File, $"{path}, as it was at {At(first.At)}")));
        else lacking.Add("It is as it was when you opened it.");
        if (bench.Versions.Before(file) is { } played) older.Add(new OlderVersion("As it was played before", played.Name.Split(" played ")[^1], () => played));
        else lacking.Add("Nobody has played another version of it on this computer, or it was not kept.");
        older.AddRange(
            from library in bench.Libraries
            from entry in library.Entries
            where entry.Kind == WrittenKind.Scenario && entry.Path != path && IdOf(entry.Path) == file.Scenario!.Id
            select new OlderVersion($"{entry.Name} in {library.Name[..1].ToLowerInvariant()}{library.Name[1..]}", "", () => bench.Versions.Find(entry.Path)));
        return new CompareWithScreen(bench, new VersionFile(file, path), older.ToImmutable(), lacking.ToImmutable());
    }

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim compare OLD NEW";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Compare: {Now.File.Scenario!.Title}",
        Blocks =
        [
            new Paragraph("With which version? The one that you choose is taken as the old one."),
            new Gap(),
            .. Older.Select((version, at) => new Item(at + 1, Text.Verbatim(version.What), version.When) { Sentence = $"{version.What}{(version.When.Length > 0 ? $", {version.When}" : "")}." }),
            new Item(Older.Length + 1, "Another file or scenario, by its name"),
            .. Lacking.IsEmpty ? [] : (Block[])[new Gap(), .. Lacking.Select(why => new Paragraph(why, Tone: Tone.Quiet))],
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "compare"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Older.Length + 1, Selected + 1) }),
        Asked { Act: Act.Take } => Take(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Older.Length + 1 => Take(number),
        _ => Same,
    };

    private Turn Take(int number)
    {
        var below = this with { Selected = number };
        if (number > Older.Length) return new OpenFrom(below, new CompareNamedScreen(Bench, Now));
        return NamedVersions.Read(Older[number - 1].Read, out var why) is { } old ? new OpenFrom(below, ComparisonScreen.Begin(Bench, old, Now)) : new Refuse(Text.Verbatim(why));
    }

    private static string? IdOf(string path)
    {
        try
        {
            return YamlFile.Peek(path, "id");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsSame(ScenarioFile one, ScenarioFile other) => KeptTexts.Of(one).Manifest.Equals(KeptTexts.Of(other).Manifest);

    private static string At(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}

/// <summary>A version with which a scenario can be compared.</summary>
/// <param name="What">What it is, for people.</param>
/// <param name="When">From when it is; empty where that is not known.</param>
/// <param name="Read">Reads it.</param>
internal sealed record OlderVersion(string What, string When, Func<VersionFile> Read);

/// <summary>Asks for the file or the id of the version with which a scenario is compared. What is refused stays in the box.</summary>
/// <param name="Bench">What knows the files.</param>
/// <param name="Now">The scenario as it is now.</param>
internal sealed record CompareNamedScreen(Bench Bench, VersionFile Now) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Compare: {Now.File.Scenario!.Title}",
        Blocks =
        [
            new Paragraph("Type the path of a file, the id of a scenario, or the first letters of a session's id, for the version that was played in it."),
            new Paragraph("It is taken as the old version.", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "compare"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim().Length > 0;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new GoBack(),
        Asked { Act: Act.Take } when Typed.Trim().Length == 0 => new Refuse("Nothing was typed."),
        Asked { Act: Act.Take } => NamedVersions.Read(() => Bench.Versions.Find(Typed.Trim()), out var why) is { } old
            ? new Go(ComparisonScreen.Begin(Bench, old, Now))
            : new Refuse(Text.Verbatim(why)),
        _ => Same,
    };
}
