using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>What a command of a panel works with: where it reads and writes, and what it asks of the program.</summary>
/// <param name="Input">Where secrets are typed or piped in.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where words for people go.</param>
/// <param name="Folder">Where the files of panels are.</param>
/// <param name="Library">The scenario libraries.</param>
/// <param name="Clock">What tells when something happens.</param>
internal sealed record PanelRun(TextReader Input, TextWriter Output, TextWriter Error, PanelFolder Folder, Library Library, TimeProvider Clock)
{
    /// <summary>The rounds by which passphrases, PINs and codes are made into keys.</summary>
    public int Rounds { get; init; } = WrappedKey.UsualRounds;

    /// <summary>The run of the program.</summary>
    public static PanelRun Of(IHost host) => new(
        StandardInput.Lines,
        Console.Out,
        Console.Error,
        host.Services.GetRequiredService<PanelFolder>(),
        host.Services.GetRequiredService<Library>(),
        host.Services.GetRequiredService<TimeProvider>());

    /// <summary>The path of a panel file that somebody typed: from the current folder on, or in the panel's folder, with or without its ending.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public string PathOf(string typed)
    {
        var path = Folder.Typed(typed) ?? throw new UsageException("Which panel file?");
        string[] places = [path, path + PanelFile.Extension, Path.Combine(Folder.Path, typed), Path.Combine(Folder.Path, typed + PanelFile.Extension)];
        return places.FirstOrDefault(File.Exists) ?? throw new UsageException($"There is no panel file {typed}, neither here nor in {Folder.Path}.");
    }

    /// <summary>Opens a panel file, for whose passphrase it asks.</summary>
    /// <exception cref="UsageException">There is no such file, or the passphrase is another one.</exception>
    /// <exception cref="PanelFileException">It is no panel file, or is damaged.</exception>
    public PanelFile Open(string typed)
    {
        var path = PathOf(typed);
        return PanelFile.TryOpen(path, Secret("The panel's passphrase"), Clock) ?? throw new UsageException($"That is not the passphrase of {path}. Nothing was changed.");
    }

    /// <summary>Asks for something that is not shown while it is typed, and is a line where the input is redirected.</summary>
    public string Secret(string what)
    {
        Error.Write($"{UnsafeCharacters.Strip(what)} (not shown while you type): ");
        Error.Flush();
        return (SecretLine.Read(Input, Error) ?? throw new UsageException($"{what}: nothing was typed. Where the input is redirected, it is one line.")).Trim();
    }

    /// <summary>Asks for a line that may be seen.</summary>
    public string Line(string what)
    {
        Error.Write($"{UnsafeCharacters.Strip(what)}: ");
        Error.Flush();
        return (Input.ReadLine() ?? "").Trim();
    }

    /// <summary>Asks for a new secret twice.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="fault">What is wrong with one, as a sentence; null where nothing is.</param>
    /// <exception cref="UsageException">It will not do, or the two are not the same.</exception>
    public string NewSecret(string what, Func<string, string?> fault)
    {
        var first = Secret($"{what}, a new one");
        if (fault(first) is { } wrong) throw new UsageException(wrong);
        return Secret($"{what}, the same again") == first ? first : throw new UsageException($"{what}: the two are not the same. Nothing was changed.");
    }

    /// <summary>Asks for the code of the recovery sheet.</summary>
    /// <exception cref="UsageException">It has another form.</exception>
    public SecretCode Recovery(string what = "The code of the recovery sheet") =>
        SecretCode.TryParse(Secret(what), SecretCode.RecoveryLength)
        ?? throw new UsageException($"That is no code of a recovery sheet: it has {SecretCode.RecoveryLength} letters and digits, in groups of four.");

    /// <summary>Prints a result.</summary>
    public void Print(string text) => Output.WriteLine(UnsafeCharacters.Strip(text));

    /// <summary>Tells whoever gave the command something.</summary>
    public void Tell(string text) => Error.WriteLine(UnsafeCharacters.Strip(text));
}
