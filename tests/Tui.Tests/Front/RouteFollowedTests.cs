using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>A route from the self-audit to the line manager's sign-off, by the same answers in both modes, and what the records hold of it.</summary>
public sealed class RouteFollowedTests : IDisposable
{
    // Sam: the route, the self-audit, who is who, the reading, the play, the training record, the four questions of the self-evaluation.
    private static readonly string[] Trainee =
    [
        "i", "Sam", "1", "1", "",
        "1", "1", "2", "1", "3", "2", "1", "q", "q",
        "2", "1", "1", "Mrs O'Hara", "4", "q",
        "3", "1",
        "4", "", "4", "", "1", "", "", "", "i",
        "5", "2", "", "3", "Elm Training", "4", "1", "2", "q", "7",
        "6", "1", "It goes well.", ".", "2", "Meet parents more often.", ".", "3", "Six talks by Easter.", ".", "4", "2027-01-31", "q", "q", "q",
    ];

    // The line manager: name, role, the person, the sign-off, a PIN twice, and yes.
    private static readonly string[] Manager = ["l", "Mr Asamani", "line manager", "2", "4", "ab12", "ab12", "3", "q", "q"];

    private readonly SomeRecords _records = new() { Routes = [SomeRoutes.First] };

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_route_is_followed_from_the_self_audit_to_the_sign_off(bool plain)
    {
        var home = _records.AtHome(_records.Archive(), null, Some.Corridor);
        var shown = plain ? InLines([.. Trainee, .. Manager]) : OnScreens([.. Trainee, .. Manager]);

        var archive = _records.Archive();
        var sam = archive.Store.People.Find("", "Sam").ShouldNotBeNull(shown);
        var file = new Notebook(archive, sam).Read();
        var standing = RouteStanding.Of(SomeRoutes.First, file, PastPlays.Of(archive.Store, sam.Id).Plays, new DateOnly(2026, 11, 23));
        standing.Steps.Where(step => !step.IsDone).Select(step => $"{step.Step.Id}: {step.Missing}").ShouldBeEmpty(shown);
        var signed = file.SignOffs.Values.ShouldHaveSingleItem();
        (signed.By, signed.Step, signed.Origin).ShouldBe((new Supervisor("Mr Asamani", "line manager"), "sign", ""));
        file.People["dsl"].Name.ShouldBe("Mrs O'Hara");
        var verification = new Verification(archive.Store, _records.Clock);
        foreach (var series in archive.Store.Sessions.EverythingOf(sam.Id)) verification.Of(series).ShouldBeOfType<Fits>();

        string InLines(string[] lines)
        {
            var output = new StringWriter();
            new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _records.Clock).Run(home);
            return output.ToString();
        }

        string OnScreens(string[] lines)
        {
            using var stage = new Stage(home);
            var titles = new List<string>();
            foreach (var line in lines)
            {
                Enter(stage, line);
                if (!stage.IsDone) titles.Add($"{line} -> {stage.Stack.Top.Page.Title}");
            }

            return string.Join('\n', titles);
        }
    }

    /// <summary>What a line says, as keys: a box is typed into and left as its kind is, and everything else is a key.</summary>
    private static void Enter(Stage stage, string line)
    {
        if (stage.IsDone) return;
        var page = stage.Stack.Top.Page;
        if (page.Box is not null && !page.TakesLine)
        {
            if (line == ".") stage.Press(Key.Esc);
            else stage.Type(line);
            return;
        }

        if (page.Box is { Length: > 0 } && line.Length > 0)
        {
            stage.Press(Key.End);
            for (var i = 0; i < page.Box.Length; i++) stage.Press(Key.Backspace);
        }

        if (page.Box is not null) stage.Type(line).Press(Key.Enter);
        else if (line.Length == 0) stage.Through(Key.Enter);
        else stage.Press(line == "q" ? Key.Esc : (Key)line[0]);
        // A digit that could go on waits a moment for the next one.
        if (page.Box is null && line is [>= '1' and <= '9'] && page.NumberOf((line[0] - '0') * 10) is not null) stage.Wait(1);
    }
}
