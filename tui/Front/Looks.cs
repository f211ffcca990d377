using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Front;

/// <summary>How roles look. In an array by role: what a dictionary of them needs is compiled at each start, before the first screen.</summary>
internal sealed class Looks
{
    private readonly Attribute?[] _of = new Attribute?[Enum.GetNames<Role>().Length];

    /// <summary>How a role looks; null where nothing is said of it.</summary>
    public Attribute? this[Role role]
    {
        get => _of[(int)role];
        init => _of[(int)role] = value;
    }

    /// <summary>The looks that are said.</summary>
    public IEnumerable<Attribute> All => _of.OfType<Attribute>();
}
