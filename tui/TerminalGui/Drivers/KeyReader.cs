using System.Collections.Concurrent;
using Terminal.Gui.Input;

namespace Terminal.Gui.Drivers;

/// <summary>
/// One thread for the whole process that reads keys. It cannot be called back from <see cref="Console.ReadKey(bool)"/>, so it only goes
/// there for a key that is waiting, and for nobody: while no application listens, the keys are another program's.
/// </summary>
internal static class KeyReader
{
    // At the end of input ReadKey returns at once with nothing, again and again.
    private const int EmptyReadsAtEnd = 16;

    private static readonly ConcurrentQueue<Key> Typed = new();
    private static readonly Lock Gate = new();
    private static readonly Lock Reading = new();
    private static readonly ManualResetEventSlim IsHeard = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static InputWait? _input;
    private static Thread? _thread;
    private static Action? _listener;

    /// <summary>Whether there will be no more keys.</summary>
    public static bool IsAtEnd { get; private set; }

    /// <summary>Starts to read, and to tell of keys.</summary>
    public static void Attach(Action listener)
    {
        lock (Gate)
        {
            _listener = listener;
            IsHeard.Set();
            if (_thread is not null)
                return;

            _input = new InputWait();

            _thread = new Thread(Read) { IsBackground = true, Name = "Keys" };
            _thread.Start();
        }
    }

    /// <summary>Stops to tell of keys; those that nobody has read are forgotten.</summary>
    public static void Detach(Action listener)
    {
        lock (Gate)
        {
            if (_listener == listener)
            {
                _listener = null;
                IsHeard.Reset();
                _input?.Wake();
            }
        }

        // A key that is being read just now is still ours; a terminal that is gone may never give it.
        if (Reading.TryEnter(Patience))
            Reading.Exit();

        Typed.Clear();
    }

    /// <summary>The next key that has been typed.</summary>
    public static bool TryRead(out Key key)
    {
        var found = Typed.TryDequeue(out var typed);
        key = typed ?? new Key();
        return found;
    }

    private static void Read()
    {
        var translation = new ConsoleKeys();
        var empty = 0;
        while (empty < EmptyReadsAtEnd)
        {
            try
            {
                IsHeard.Wait();
                if (!Console.KeyAvailable && !_input!.Wait())
                    continue;

                lock (Reading)
                {
                    if (!IsHeard.IsSet)
                        continue;

                    var info = Console.ReadKey(intercept: true);
                    empty = info is { KeyChar: '\0', Key: 0 } ? empty + 1 : 0;
                    if (!SkipUnknownSequence(info) && translation.Translate(info) is { } key)
                        Typed.Enqueue(key);
                }
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
            {
                break;
            }

            Tell();
        }

        IsAtEnd = true;
        lock (Gate)
        {
            _input?.Dispose();
            _input = null;
        }

        Tell();
    }

    // What Console does not know comes as Esc and characters, all at once; nobody can type so fast, and Esc alone would mean something.
    private static bool SkipUnknownSequence(ConsoleKeyInfo info)
    {
        if (info.Key != ConsoleKey.Escape || OperatingSystem.IsWindows() || !Console.KeyAvailable)
            return false;

        switch (Console.ReadKey(intercept: true).KeyChar)
        {
            case '[' or 'O':
                while (Console.KeyAvailable && Console.ReadKey(intercept: true).KeyChar is < '@' or > '~')
                {
                }

                break;
            case ']':
                // What a slow terminal was asked long ago; its digits would be taken for typed ones.
                while (Console.KeyAvailable && Console.ReadKey(intercept: true).KeyChar is not ('\a' or '\\'))
                {
                }

                break;
        }

        return true;
    }

    private static void Tell()
    {
        Action? listener;
        lock (Gate)
            listener = _listener;

        listener?.Invoke();
    }
}
