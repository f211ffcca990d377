using System.Text;

namespace MentorSim.Tui.Front;

/// <summary>Writes texts in ASCII to where they go.</summary>
internal sealed class AsciiWriter(TextWriter output) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => output.Write(Ascii.Of(value.ToString()));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => output.Write(value is null ? null : Ascii.Of(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => output.WriteLine(value is null ? null : Ascii.Of(value));

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
