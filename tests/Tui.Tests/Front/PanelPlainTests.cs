using System.Text.RegularExpressions;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Front;

namespace MentorSim.Tui.Tests.Front;

/// <summary>A panel in lines of text.</summary>
public sealed partial class PanelPlainTests : IDisposable
{
    private const string Passphrase = "copper kettle on a hill";

    private readonly SomePanels _panels = new();

    public void Dispose() => _panels.Dispose();

    [Fact]
    public void Setting_up_and_rehearsing_read_as_they_did()
    {
        var output = new StringWriter { NewLine = "\n" };
        var clerk = new Clerk(output)
            .Types("3", "1", "Spring", "short", "", Passphrase, "not the same", "", Passphrase, Passphrase, "").TypesLastGroup()
            .Types("The business manager", "1")
            .Types("2", "3", "q")
            .Types("3", "1", "1", "q")
            .Types("4", "1", "1", "2", "q", "q")
            .Types("5", "1", "Ms Rahmani", "3", "4", "rahmani's own", "rahmani's own", "q", "2", "Mr Okafor", "q", "q")
            .Types("6", "1", "7 8", "1", "1", "25", "q", "q")
            .Types("8", "bell-4711", "bell-4711")
            .Types("9", "", "11", "1", "", "", "q")
            .Types("q", "2", "1", "2", "1", "1", "6", "He is afraid.", ".", "q", "r", "0", "2", "q", "q")
            .Types("1", "12", "1", "", "q", "q", "3", "q");
        new PlainFront(clerk, output, _panels.Clock).Run(_panels.AtHome());

        clerk.Left.ShouldBe(0, output.ToString());
        var exercise = _panels.Reopened(Passphrase).Exercise;
        exercise.State.ShouldBe(ExerciseState.Sitting, output.ToString());
        exercise.RehearsedAt.ShouldNotBeNull();
        exercise.MissingFor(ExerciseStep.SetUp).ShouldHaveSingleItem().ShouldStartWith("Mr Okafor has not chosen a PIN");
        Golden.Match(Film.Scrubbed(Hidden(output.ToString()), _panels.Folder), "Plain/panel.txt");
    }

    private static string Hidden(string text) => FingerprintForm.Replace(CodeForm.Replace(MomentForm.Replace(text, ""), code => NoSign.Replace(code.Value, "X")), "0123 4567 89ab cdef");

    /// <summary>What is printed only where a machine takes its time.</summary>
    [GeneratedRegex(@"(?<=\n\n)(?:Making|Opening) the exercise\n(?:[^\n]*\n)*?\s+a second or two\n\n")]
    private static partial Regex MomentForm { get; }

    [GeneratedRegex("[34679ACDEFGHJKMNPQRTVWXY]{4}(-[34679ACDEFGHJKMNPQRTVWXY]{4}){2,}")]
    private static partial Regex CodeForm { get; }

    [GeneratedRegex("[^-]")]
    private static partial Regex NoSign { get; }

    [GeneratedRegex("[0-9a-f]{4}( [0-9a-f]{4}){3}")]
    private static partial Regex FingerprintForm { get; }

    /// <summary>Somebody who types lines, and writes codes down from what they read.</summary>
    private sealed class Clerk(StringWriter said) : TextReader
    {
        private readonly Queue<Func<string>> _lines = new();

        public int Left => _lines.Count;

        public Clerk Types(params string[] lines)
        {
            foreach (var line in lines) _lines.Enqueue(() => line);
            return this;
        }

        public Clerk TypesLastGroup()
        {
            _lines.Enqueue(() => CodeForm.Matches(said.ToString())[^1].Value[^4..]);
            return this;
        }

        public override string? ReadLine() => _lines.TryDequeue(out var line) ? line() : null;
    }
}
