using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Terminal.Gui.Drivers;

/// <summary>Waits until there is something to read on standard input, in such a way that the wait can be ended.</summary>
internal sealed class InputWait : IDisposable
{
    private const int StandardInput = -10;
    private const uint Signalled = 0;
    private const uint Often = 100;
    private const short Readable = 0x0001;
    private const int Interrupted = 4;

    private readonly AnonymousPipeServerStream? _bell = OperatingSystem.IsWindows() ? null : new AnonymousPipeServerStream(PipeDirection.Out);
    private readonly AnonymousPipeClientStream? _ear;
    private volatile bool _rung;

    public InputWait()
    {
        if (_bell is not null)
            _ear = new AnonymousPipeClientStream(PipeDirection.In, _bell.ClientSafePipeHandle);
    }

    /// <summary>Waits. False where the wait was ended.</summary>
    public bool Wait() => OperatingSystem.IsWindows() ? WaitInWindows() : WaitInUnix();

    /// <summary>Ends the wait, or the next one.</summary>
    public void Wake()
    {
        _rung = true;
        _bell?.WriteByte(0);
    }

    public void Dispose()
    {
        _ear?.Dispose();
        _bell?.Dispose();
    }

    private bool WaitInWindows()
    {
        var input = GetStdHandle(StandardInput);
        while (WaitForSingleObject(input, Often) != Signalled)
        {
            if (!_rung)
                continue;

            _rung = false;
            return false;
        }

        // A mouse or a change of focus is something to read as well, and no key.
        return Console.KeyAvailable;
    }

    private bool WaitInUnix()
    {
        Awaited[] all = [new() { File = 0, Events = Readable }, new() { File = (int)_ear!.SafePipeHandle.DangerousGetHandle(), Events = Readable }];
        while (Poll(all, (nuint)all.Length, -1) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw new IOException("Standard input cannot be waited for.");
        }

        if (all[1].Happened == 0)
            return true;

        _ear.ReadByte();
        return false;
    }

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll([In, Out] Awaited[] all, nuint count, int milliseconds);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint WaitForSingleObject(nint handle, uint milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Awaited
    {
        public int File;
        public short Events;
        public short Happened;
    }
}
