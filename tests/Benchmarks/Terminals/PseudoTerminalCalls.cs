using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MentorSim.Benchmarks.Terminals;

/// <summary>The calls of Linux that make a pseudo-terminal, and a process whose terminal it is.</summary>
internal static class PseudoTerminalCalls
{
    private const int ReadAndWrite = 2;
    private const int NoTerminalOfOurs = 0x100;
    private const int CloseOnStart = 0x80000;
    private const nuint SetWindowSize = 0x5414;
    private const short NewSession = 0x80;
    private const short SignalsAsUsual = 0x04;
    private const short NoSignalHeldBack = 0x08;
    private const int DoNotWait = 1;
    private const int KillSignal = 9;

    // Larger than the structures of any C library of Linux, which are opaque.
    private const int OpaqueBytes = 1024;

    /// <summary>Opens a pseudo-terminal of a size; gives our end, and the path of the program's.</summary>
    public static SafeFileHandle Open(int width, int height, out string slave)
    {
        var master = new SafeFileHandle(posix_openpt(ReadAndWrite | NoTerminalOfOurs | CloseOnStart), ownsHandle: true);
        if (master.IsInvalid) throw Failed(nameof(posix_openpt), Marshal.GetLastPInvokeError());
        Check(nameof(grantpt), grantpt(master));
        Check(nameof(unlockpt), unlockpt(master));
        var name = new byte[128];
        Check(nameof(ptsname_r), ptsname_r(master, name, (nuint)name.Length));
        slave = Encoding.UTF8.GetString(name.AsSpan(0, name.IndexOf((byte)0)));
        Check(nameof(ioctl), ioctl(master, SetWindowSize, [(ushort)height, (ushort)width, 0, 0]));
        return master;
    }

    /// <summary>Starts a program as the first of a session of its own, so that the terminal that it opens becomes its own.</summary>
    public static int Start(string program, string?[] arguments, string?[] environment, string terminal)
    {
        var (actions, attributes) = (Marshal.AllocHGlobal(OpaqueBytes), Marshal.AllocHGlobal(OpaqueBytes));
        try
        {
            CheckError(nameof(posix_spawn_file_actions_init), posix_spawn_file_actions_init(actions));
            CheckError(nameof(posix_spawn_file_actions_addopen), posix_spawn_file_actions_addopen(actions, 0, terminal, ReadAndWrite, 0));
            foreach (var stream in new[] { 1, 2 }) CheckError(nameof(posix_spawn_file_actions_adddup2), posix_spawn_file_actions_adddup2(actions, 0, stream));
            CheckError(nameof(posix_spawnattr_init), posix_spawnattr_init(attributes));
            // This process ignores and holds back signals that a program at a terminal needs.
            var (none, all) = (new byte[128], new byte[128]);
            Array.Fill(all, byte.MaxValue);
            CheckError(nameof(posix_spawnattr_setsigmask), posix_spawnattr_setsigmask(attributes, none));
            CheckError(nameof(posix_spawnattr_setsigdefault), posix_spawnattr_setsigdefault(attributes, all));
            CheckError(nameof(posix_spawnattr_setflags), posix_spawnattr_setflags(attributes, NewSession | SignalsAsUsual | NoSignalHeldBack));
            CheckError(nameof(posix_spawn), posix_spawn(out var process, program, actions, attributes, [.. arguments, null], [.. environment, null]));
            CheckError(nameof(posix_spawn_file_actions_destroy), posix_spawn_file_actions_destroy(actions));
            CheckError(nameof(posix_spawnattr_destroy), posix_spawnattr_destroy(attributes));
            return process;
        }
        finally
        {
            Marshal.FreeHGlobal(actions);
            Marshal.FreeHGlobal(attributes);
        }
    }

    /// <summary>Reads what is there, and waits for it; 0 or less when the program's end is closed.</summary>
    public static int Read(SafeFileHandle master, byte[] buffer) => (int)read(master, buffer, (nuint)buffer.Length);

    /// <summary>Writes all.</summary>
    public static void Write(SafeFileHandle master, byte[] bytes)
    {
        for (var rest = bytes; rest.Length > 0;)
        {
            var count = write(master, rest, (nuint)rest.Length);
            if (count < 0) throw Failed(nameof(write), Marshal.GetLastPInvokeError());
            rest = rest[(int)count..];
        }
    }

    /// <summary>Whether a program that was started here has ended; with its exit status, or null where a signal ended it.</summary>
    public static bool HasEnded(int process, out int? exit)
    {
        exit = null;
        var ended = waitpid(process, out var status, DoNotWait);
        if (ended < 0) throw Failed(nameof(waitpid), Marshal.GetLastPInvokeError());
        if (ended > 0 && (status & 0x7f) == 0) exit = (status >> 8) & 0xff;
        return ended > 0;
    }

    /// <summary>Ends a program at once.</summary>
    public static void Kill(int process) => Check(nameof(kill), kill(process, KillSignal));

    private static void Check(string call, int result)
    {
        if (result != 0) throw Failed(call, Marshal.GetLastPInvokeError());
    }

    /// <summary>The calls of posix_spawn give the error itself.</summary>
    private static void CheckError(string call, int error)
    {
        if (error != 0) throw Failed(call, error);
    }

    private static IOException Failed(string call, int error) => new($"{call}: {Marshal.GetPInvokeErrorMessage(error)}");

    // The names are the system's own.
#pragma warning disable IDE1006, CA2101, SYSLIB1054, CA5392
    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(SafeFileHandle file);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(SafeFileHandle file);

    [DllImport("libc", SetLastError = true)]
    private static extern int ptsname_r(SafeFileHandle file, byte[] name, nuint length);

    [DllImport("libc", SetLastError = true)]
    private static extern int ioctl(SafeFileHandle file, nuint request, ushort[] size);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(SafeFileHandle file, byte[] bytes, nuint count);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(SafeFileHandle file, byte[] bytes, nuint count);

    [DllImport("libc", SetLastError = true)]
    private static extern int waitpid(int process, out int status, int options);

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int process, int signal);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_init(nint actions);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_addopen(nint actions, int file, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mode);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_adddup2(nint actions, int from, int to);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_destroy(nint actions);

    [DllImport("libc")]
    private static extern int posix_spawnattr_init(nint attributes);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setsigmask(nint attributes, byte[] signals);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setsigdefault(nint attributes, byte[] signals);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setflags(nint attributes, short flags);

    [DllImport("libc")]
    private static extern int posix_spawnattr_destroy(nint attributes);

    [DllImport("libc")]
    private static extern int posix_spawn(
        out int process, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint actions, nint attributes,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] environment);
#pragma warning restore
}
