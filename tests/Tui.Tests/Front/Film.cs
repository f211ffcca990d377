using System.Text;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>Frames of a stage, one after the other, held against a golden file.</summary>
internal sealed class Film(Stage stage)
{
    private readonly StringBuilder _frames = new();

    public Stage Stage => stage;

    public Film Shoot(string name)
    {
        _frames.Append("==== ").Append(name).Append('\n').Append(stage.Frame).Append('\n');
        return this;
    }

    public Film Press(string name, params Key[] keys)
    {
        stage.Press(keys[0]);
        Shoot(name);
        stage.Press(keys[1..]);
        return this;
    }

    public Film Through(string name, Key key)
    {
        stage.Through(key);
        return Shoot(name);
    }

    public void Match(string path)
    {
        stage.Dispose();
        Golden.Match(_frames.ToString(), path);
    }
}
