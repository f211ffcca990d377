using System.Text.RegularExpressions;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Cohorts;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>What a group did, on screens and in lines of text.</summary>
public sealed partial class CohortFrameTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_group_looks_as_it_did(int width, int height)
    {
        SomeTeam.Group(_records);
        var film = new Film(new Stage(SomeTeam.AtHome(_records, Some.Note), width, height));
        film.Stage.Press(Key.L).Type("Mr Asamani").Press(Key.Enter).Type("line manager").Press(Key.Enter);
        film.Press("which group", Key.G).Press("which group, its end", Key.End);
        var group = (GroupScreen)film.Stage.Stack.Top;

        film = film.On(new Stage(Read(group), width, height));
        film.Shoot("what they did").Press("what they did, its end", Key.End).Press("units", (Key)'1');
        film.Stage.Press(Key.Esc);
        film.Press("breaches", (Key)'2');
        film.Stage.Press(Key.Esc);
        film.Press("before and after", (Key)'3');
        film.Stage.Press(Key.Esc);
        film.Press("attempts and time", (Key)'4');
        film.Stage.Press(Key.Esc);
        film.Press("a scenario", (Key)'6').Press("a scenario, its end", Key.End);
        film.Stage.Press(Key.Home);
        film.Press("a decision", (Key)'1').Press("a decision, its end", Key.End);
        film.Stage.Press(Key.Esc).Press(Key.Esc);
        film.Press("to take along", (Key)'7');
        film.Match($"Frames/cohort-{width}x{height}.txt");
    }

    [Fact]
    public void In_lines_of_text_a_group_reads_as_it_did()
    {
        SomeTeam.Group(_records);
        var output = new StringWriter();
        string[] lines = ["l", "Mr Asamani", "line manager", "g", "?", "1", "1", "", "2", "", "3", "", "6", "1", "", "q", "7", "q", "q", "q", "q"];
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _records.Clock).Run(SomeTeam.AtHome(_records, Some.Note));
        Golden.Match(WithoutMoment(output.ToString()), "Plain/cohort.txt");
    }

    [Fact]
    public void Of_nobody_and_of_few_it_says_so_in_lines_of_text()
    {
        var output = new StringWriter();
        new PlainFront(new StringReader("l\nMr Asamani\nline manager\ng\n1\nq\nq\n"), output, _records.Clock).Run(SomeTeam.AtHome(_records, Some.Note));
        SomeTeam.Play(_records.Archive(), "Sam", "");
        new PlainFront(new StringReader("l\nMr Asamani\nline manager\ng\n1\n7\nq\nq\n"), output, _records.Clock).Run(SomeTeam.AtHome(_records, Some.Note));
        Golden.Match(WithoutMoment(output.ToString()), "Plain/cohort-few.txt");
    }

    /// <summary>Whether one has to wait is up to the machine.</summary>
    private static string WithoutMoment(string said) => Moment().Replace(said, "");

    [GeneratedRegex(@"\n?The group\r?\nOne moment:[^\n]*\n\r?\n[^\n]*plays read\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    private static ScreenStack Read(GroupScreen group) =>
        new([group, MomentScreen.Waited(((OpenFrom)group.After(new Numbered(1))).Screen)]);
}
