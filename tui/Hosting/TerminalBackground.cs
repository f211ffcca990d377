using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// Asks the terminal for its background, before any part of the program reads keys. For that moment it is switched to raw mode, or the
/// answer would be echoed and wait for an Enter; what was typed meanwhile is handed on, so that no key is lost.
/// </summary>
internal static class TerminalBackground
{
    private const int Input = 0;
    private const int Output = 1;
    private const int AtOnce = 0;
    private const short IsReadable = 1;

    // The settings of a terminal are laid out in another way on each system, so they are only handed around: none has as many bytes.
    private const int MostBytes = 256;

    // Only for a terminal that answers nothing at all, or from very far away: any other ends the wait by answering.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RestOfSequence = TimeSpan.FromMilliseconds(100);

    /// <summary>What the terminal says; null where it cannot be asked.</summary>
    public static BackgroundAnswer? Ask()
    {
        // The console of Windows is read by records of keys, in which an answer could not be told from typing.
        if (OperatingSystem.IsWindows()) return null;
        try
        {
            var before = new byte[MostBytes];
            if (GetSettings(Input, before) != 0) return null;
            var raw = (byte[])before.Clone();
            MakeRaw(raw);
            if (SetSettings(Input, AtOnce, raw) != 0) return null;
            try
            {
                return Asked();
            }
            finally
            {
                _ = SetSettings(Input, AtOnce, before);
            }
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static BackgroundAnswer Asked()
    {
        var answer = new BackgroundAnswer();
        var question = Encoding.ASCII.GetBytes(BackgroundAnswer.Question);
        if (Write(Output, question, question.Length) != question.Length) return answer;
        var bytes = new byte[256];
        var clock = Stopwatch.StartNew();
        while (!answer.IsComplete && (answer.IsInMiddle ? Patience + RestOfSequence : Patience) - clock.Elapsed is { Ticks: > 0 } left)
        {
            var ready = new Poll { Descriptor = Input, Asked = IsReadable };
            if (WaitFor(ref ready, 1, (int)Math.Ceiling(left.TotalMilliseconds)) <= 0) continue;
            var count = Read(Input, bytes, bytes.Length);
            // The terminal is gone.
            if (count <= 0) break;
            answer.Take(bytes.AsSpan(0, (int)count));
        }

        return answer;
    }

    [DllImport("libc", EntryPoint = "tcgetattr")]
    private static extern int GetSettings(int descriptor, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    private static extern int SetSettings(int descriptor, int when, byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    private static extern void MakeRaw(byte[] settings);

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int WaitFor(ref Poll descriptors, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "read")]
    private static extern nint Read(int descriptor, byte[] bytes, nint count);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint Write(int descriptor, byte[] bytes, nint count);

    /// <summary>What is waited for.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public int Descriptor;
        public short Asked;
        public short Came;
    }
}
