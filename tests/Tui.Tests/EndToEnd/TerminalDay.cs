using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>What the people of an exercise keep in their heads and on paper, and where their files are.</summary>
internal sealed partial class TerminalDay : IDisposable
{
    public const string Chair = "Ms Rahmani";
    public const string Second = "Mr Okonkwo";
    public const string Absent = "Mrs Lund";
    public const string Passphrase = "copper kettle on a hill";
    public const string InvigilatorPin = "bell-4711";

    /// <summary>The item that holds something grave; the other is none of a mentor's business.</summary>
    public const string Grave = "Made me laugh!";
    public const string Trivial = "IMPORTANT: ACTION FOR ALL STAFF";

    /// <summary>The PIN of each member.</summary>
    public static IReadOnlyDictionary<string, string> Pins { get; } = new Dictionary<string, string> { [Chair] = "quiet lamp nine", [Second] = "river stone 44", [Absent] = "green door 77" };

    /// <summary>The folder of the station, in which its file lies alone.</summary>
    public string StationFolder { get; } = Directory.CreateTempSubdirectory("mentorsim-station-").FullName;

    /// <summary>The stick that brings answer files to the panel.</summary>
    public string Stick { get; } = Directory.CreateTempSubdirectory("mentorsim-stick-").FullName;

    /// <summary>The code of the recovery sheet.</summary>
    public string Recovery { get; set; } = "";

    /// <summary>What stands on the slip of each candidate.</summary>
    public Dictionary<int, string> Codes { get; } = [];

    /// <summary>What each candidate noted at the end.</summary>
    public Dictionary<int, string> Receipts { get; } = [];

    /// <summary>The fingerprint of the station file, on the panel's sheet.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>All that must stand nowhere, in every form in which it could.</summary>
    public IEnumerable<string> Secrets =>
        new[] { Passphrase, InvigilatorPin }.Concat(Pins.Values).Concat(Codes.Values.Append(Recovery).SelectMany(code => new[] { code, code.Replace("-", "", StringComparison.Ordinal) }));

    public static int[] Candidates => [1, 2, 3, 4, 5];

    /// <summary>What a candidate writes of the grave item.</summary>
    public static string ReasonOf(int number) => number == 2 ? "The lead hears it at once" : $"Reason {number}: he may be afraid";

    /// <summary>Nothing of what is named stands in a file of these folders, or on these terminals.</summary>
    public static void ShouldBeNowhere(IEnumerable<string> what, IEnumerable<Terminal> terminals, IEnumerable<string> folders)
    {
        var words = what.ToList();
        foreach (var terminal in terminals) ShouldBeNone(terminal.Everything, words, "a terminal");
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            ShouldBeNone(Encoding.UTF8.GetString(File.ReadAllBytes(file)), words, file);
    }

    /// <summary>Ends the program of a terminal at once, as a pulled plug does.</summary>
    public static void Kill(Terminal terminal)
    {
        using var program = Process.GetProcessById(terminal.Program);
        program.Kill();
        program.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    public void Dispose()
    {
        Directory.Delete(StationFolder, recursive: true);
        Directory.Delete(Stick, recursive: true);
    }

    [GeneratedRegex("[A-Z0-9]{4}(-[A-Z0-9]{4}){6}", RegexOptions.ExplicitCapture)]
    public static partial Regex RecoveryForm();

    [GeneratedRegex("[A-Z0-9]{4}(-[A-Z0-9]{4}){2}", RegexOptions.ExplicitCapture)]
    public static partial Regex CodeForm();

    /// <summary>Receipts and fingerprints.</summary>
    [GeneratedRegex("[0-9a-f]{4}( [0-9a-f]{4}){3}", RegexOptions.ExplicitCapture)]
    public static partial Regex HashForm();

    private static void ShouldBeNone(string text, List<string> words, string where)
    {
        foreach (var word in words) text.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"'{word}' stands in {where}");
    }
}
