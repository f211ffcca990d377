using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Writes a commented file to start from.</summary>
internal sealed class NewCommand(Library library, TimeProvider clock)
{
    /// <summary>Writes it into the current folder, or where <paramref name="output"/> says; never over a file that is there.</summary>
    public int Run(string kind, string id, string? output)
    {
        if (!Starter.Kinds.Contains(kind))
            throw new UsageException($"There is no starter '{UnsafeCharacters.Strip(kind)}'.{Spelling.DidYouMean(kind, Starter.Kinds)} There are: {string.Join(", ", Starter.Kinds)}.");
        if (NewFile.WhyNoId(id) is { } why) throw new UsageException(why);
        var path = PathOf(id, output);
        NewFile.Write(path, NewFile.TextOf(kind, id, path, library.BankFor(path), clock));
        Console.Out.WriteLine(path);
        Console.Error.WriteLine(kind switch
        {
            "scenario" => $"Written. Check it with 'mentorsim check {Shell.Quoted(path)}', play it with 'mentorsim play {Shell.Quoted(path)}'; 'mentorsim watch {Shell.Quoted(path)}' checks and previews it while you write.",
            "paper" => $"Written. Check it with 'mentorsim check {Shell.Quoted(path)}', sit it with 'mentorsim play {Shell.Quoted(path)}'; 'mentorsim watch {Shell.Quoted(path)}' checks it while you write.",
            "route" or "questions" or "person-specification" => $"Written. Check it with 'mentorsim check {Shell.Quoted(path)}'; 'mentorsim watch {Shell.Quoted(path)}' checks it while you write.",
            _ => $"Written. Check it with 'mentorsim check {Shell.Quoted(path)}'. Scenarios can name it once it lies in the folder standards/ of your scenario library.",
        });
        return ExitCode.Fine;
    }

    /// <summary>Where the file goes; a file that is there stays as it is.</summary>
    private static string PathOf(string id, string? output)
    {
        if (output is not null && string.IsNullOrWhiteSpace(output)) throw new UsageException("-o names no file and no folder.");
        var path = output ?? $"{id}{NewFile.Ending}";
        if (Directory.Exists(path)) path = Path.Combine(path, $"{id}{NewFile.Ending}");
        var shown = UnsafeCharacters.Strip(path);
        if (shown != path || path.Any(char.IsControl)) throw new UsageException("The name behind -o holds characters that the name of a file should not have; nothing was written.");
        if (Path.EndsInDirectorySeparator(path)) throw new UsageException($"There is no folder {path}; make it first. Nothing was written.");
        // A library reads no other files, so a scenario without it would never be seen again.
        if (!path.EndsWith(NewFile.Ending, StringComparison.Ordinal))
            throw new UsageException($"{path} is no folder, and the name of a file must end in {NewFile.Ending}; nothing was written.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new UsageException($"There is no folder {folder}; make it first. Nothing was written.");
        if (Path.Exists(path)) throw new UsageException($"{path} is there already; nothing was written. Choose another id, or say where with -o.");
        return path;
    }
}
