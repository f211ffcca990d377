using System.Text.RegularExpressions;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Whoever sees the screens and whoever hears the lines are told the same.</summary>
public sealed partial class ParityTests
{
    private const int MostLooks = 3;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Whatever_stands_in_the_frame_is_said_in_lines_in_the_same_order(int width, int height)
    {
        var faults = new List<string>();
        foreach (var piece in ScreenGallery.Pieces.Values.SelectMany(pieces => pieces))
        {
            faults.AddRange(FaultsOf(piece, width, height).Select(fault => $"{piece.Type.Name} ({piece.Root}): {fault}"));
        }

        faults.ShouldBeEmpty($"{faults.Count} differences:\n{string.Join('\n', faults.Distinct().Take(200))}\n");
    }

    /// <summary>What differs whenever one looks: at the workbench something may come by itself between two looks, and then they are of two screens.</summary>
    private static string[] FaultsOf(Piece piece, int width, int height)
    {
        string[]? faults = null;
        for (var look = 0; look < MostLooks && faults is not []; look++)
        {
            using var ground = piece.Open();
            if (ground.Stack.IsDone || ground.Stack.Top.GetType() != piece.Type) continue;
            var found = Parity.FaultsOf(ground, width, height, piece.Open);
            faults = [.. faults?.Intersect(found) ?? found];
        }

        return faults ?? [];
    }

    [Fact]
    public void Lines_hold_no_drawing_no_control_and_no_key_of_a_terminal()
    {
        var faults = new List<string>();
        foreach (var piece in ScreenGallery.Pieces.Values.SelectMany(pieces => pieces))
        {
            using var ground = piece.Open();
            // Its like in lines is said at a question mark, and never shown.
            if (ground.Stack.IsDone || ground.Stack.Top is HelpScreen) continue;
            var said = Parity.Said(ground);
            faults.AddRange(Drawn().Matches(said).Select(match => $"{piece.Type.Name} ({piece.Root}): U+{(int)match.Value[0]:X4}"));
            faults.AddRange(TerminalKey().Matches(said).Select(match => $"{piece.Type.Name} ({piece.Root}): {match.Value}"));
        }

        faults.Distinct().ShouldBeEmpty($"{string.Join('\n', faults.Distinct().Take(60))}\n");
    }

    [GeneratedRegex(@"[\u2500-\u259f\u2800-\u28ff\u0000-\u0009\u000b-\u001f\u007f-\u009f\ue100-\ue1ff]")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\bF[1-9]\b|\bEsc\b|Ctrl\+.|[Pp]ress [A-Z]\b|\b[Kk]ey [A-Z]\b")]
    private static partial Regex TerminalKey();
}
