// TextView is marked obsolete in favour of an editor in another package that not every feed has; this is the one file that uses it.
#pragma warning disable CS0618
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace MentorSim.Tui.Front;

/// <summary>A box to write several lines in, or one that Enter ends.</summary>
internal sealed class WritingBox : TextView
{
    public WritingBox()
    {
        WordWrap = true;
        TabKeyAddsTab = false;
    }

    /// <summary>Whether it takes one line.</summary>
    public bool IsLine { get; set; }

    /// <summary>What comes of the Enter that ends the line.</summary>
    public Action? LineEnded { get; set; }

    /// <summary>Told of every key that comes here, whatever it does.</summary>
    public Action? Touched { get; set; }

    /// <summary>What the page around it does with a key, whatever that key would do in a text; false for one that is the text's.</summary>
    public Func<Key, bool>? PageTook { get; set; }

    /// <inheritdoc/>
    protected override bool OnKeyDown(Key key)
    {
        Touched?.Invoke();
        if (PageTook?.Invoke(key) == true) return true;
        if (!IsLine || key != Key.Enter) return base.OnKeyDown(key);
        LineEnded?.Invoke();
        return true;
    }
}
