// TextView is marked obsolete in favour of an editor in another package that not every feed has; this is the one file that uses it.
#pragma warning disable CS0618
using Terminal.Gui.Views;

namespace MentorSim.Tui.Front;

/// <summary>A box to write several lines in.</summary>
internal sealed class WritingBox : TextView
{
    public WritingBox()
    {
        WordWrap = true;
        TabKeyAddsTab = false;
    }
}
