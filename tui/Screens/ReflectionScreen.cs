using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A box to write in. Whatever ends it, what was written stays.</summary>
internal sealed record ReflectionScreen(Playing Playing, string Written) : Screen
{
    private Session Session => Playing.Session;

    /// <summary>The box with what was put down before, or with what was begun and never put down.</summary>
    public static ReflectionScreen For(Playing playing) => new(playing, BegunIn(playing) ?? playing.Session.Reflection);

    /// <summary>The reflection that was begun in a session and never put down; null for none.</summary>
    public static string? BegunIn(Playing playing) =>
        playing.Recording?.Draft is { Place: Draft.Reflection, Words: var words } && words.Trim() != playing.Session.Reflection ? words : null;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Your reflection",
        Aside = Session.Scenario.Title,
        Blocks = [new Paragraph("What surprised you? What would you do differently? What do you want to ask your line manager?")],
        Box = Written,
        BoxIsKept = true,
        Hints = [new Hint(Act.Back, "keep it and go back")],
    };

    /// <inheritdoc/>
    public override Draft? Unsent => new(Draft.Reflection, Written.Trim() == Session.Reflection ? "" : Written);

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
