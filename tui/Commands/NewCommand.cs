using System.Text;
using MentorSim.Engine.Scenarios;
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
        if (!Starter.IsId(id))
            throw new UsageException($"'{UnsafeCharacters.Strip(id)}' cannot be an id. Ids are lower-case letters, digits and hyphens, begin with a letter, and have at most {Starter.LongestId} characters: a-quiet-word.");
        var path = output ?? $"{id}.yaml";
        if (Directory.Exists(path)) path = Path.Combine(path, $"{id}.yaml");
        if (File.Exists(path)) throw new UsageException($"{path} is there already; nothing was written. Choose another id, or say where with -o.");
        var bank = library.BankFor(path);
        var text = Starter.Text(kind, id, Path.GetFileName(path), SchemaFrom(path, kind, bank), bank, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) file.Write(Encoding.UTF8.GetBytes(text));
        Console.Out.WriteLine(path);
        Console.Error.WriteLine(kind == "scenario"
            ? $"Written. Check it with 'mentorsim check {path}', play it with 'mentorsim play {path}'. The guide is README.md in the folder of the scenario library."
            : $"Written. Check it with 'mentorsim check {path}'. Scenarios can name it once it lies in the folder standards/ of your scenario library.");
        return ExitCode.Fine;
    }

    /// <summary>The path from a new file to its schema, where both lie in one scenario library.</summary>
    private static string? SchemaFrom(string path, string kind, Bank bank)
    {
        var (folder, schema) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.Combine(Path.GetFullPath(bank.Folder), "schemas", $"{kind}.schema.json"));
        if (!File.Exists(schema) || !$"{folder}/".StartsWith($"{Path.GetFullPath(bank.Folder).TrimEnd('/')}/", StringComparison.Ordinal)) return null;
        return Path.GetRelativePath(folder, schema).Replace(Path.DirectorySeparatorChar, '/');
    }
}
