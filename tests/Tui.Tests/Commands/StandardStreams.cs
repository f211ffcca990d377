using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The numbers 0, 1 and 2 of this process, which on Unix can be made to mean other files.</summary>
internal sealed class StandardStreams : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private StandardStreams()
    {
    }

    /// <summary>Lets standard input, output and error be files, for the console and for whoever asks the system.</summary>
    public static StandardStreams Redirect(string input, string output, string error)
    {
        Put(File.OpenHandle(input), 0);
        // Two openings of one file would each write from its start.
        if (output == error)
        {
            Put(File.OpenHandle(output, FileMode.Truncate, FileAccess.Write), 1, 2);
        }
        else
        {
            Put(File.OpenHandle(output, FileMode.Truncate, FileAccess.Write), 1);
            Put(File.OpenHandle(error, FileMode.Truncate, FileAccess.Write), 2);
        }

        Console.SetIn(new StreamReader(Console.OpenStandardInput(), Utf8));
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true });
        return new StandardStreams();
    }

    /// <summary>Lets go of the files.</summary>
    public void Dispose()
    {
        Console.In.Dispose();
        Console.Out.Dispose();
        Console.Error.Dispose();
    }

    private static void Put(SafeFileHandle file, params int[] numbers)
    {
        using (file)
        {
            foreach (var number in numbers)
            {
                if (Duplicate((int)file.DangerousGetHandle(), number) != number) throw new IOException($"Standard stream {number} cannot be another file.");
            }
        }
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int file, int number);
}
