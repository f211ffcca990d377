using MentorSim.Engine.Play;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A box to write in. Whatever ends it, what was written stays.</summary>
internal sealed record ReflectionScreen(Session Session, string Written) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Your reflection",
        Aside = Session.Scenario.Title,
        Blocks = [new Paragraph("What surprised you? What would you do differently? What do you want to ask your line manager?")],
        Box = Written,
        Hints = [new Hint(Act.Back, "keep it and go back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        switch (message)
        {
            case Wrote wrote:
                return new Stay(this with { Written = UnsafeCharacters.Strip(wrote.Text) });
            case Asked { Act: Act.Back }:
                Keep();
                return new GoBack();
            default:
                return Same;
        }
    }

    /// <inheritdoc/>
    public override void KeepAtLast() => Keep();

    private void Keep()
    {
        if (Written.Trim() != Session.Reflection) Session.Reflect(Written.Trim());
    }
}
