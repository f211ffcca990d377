using System.Collections.Concurrent;

namespace Terminal.Gui.Drivers;

/// <summary>
/// One thread for the whole process that reads keys. It cannot be called back from <see cref="Console.ReadKey(bool)"/>, so it only goes
/// there for a key that is waiting, and for nobody: while no application listens, the keys are another program's.
/// </summary>
internal static class KeyReader
{
    // At the end of input ReadKey returns at once with nothing, again and again.
    private const int EmptyReadsAtEnd = 16;

    private const int PieceMilliseconds = 500;
    private const int LookMilliseconds = 5;

    private static readonly ConcurrentQueue<TerminalInput> Typed = new();
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

    /// <summary>The next key that was typed, or text that was pasted; null where there is none.</summary>
    public static TerminalInput? Next() => Typed.TryDequeue(out var input) ? input : null;

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
                    if (!IsSequence(info) && translation.Translate(info) is { } key)
                        Typed.Enqueue(new TypedKey(key));
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
    private static bool IsSequence(ConsoleKeyInfo info)
    {
        if (info.Key != ConsoleKey.Escape || OperatingSystem.IsWindows() || !Console.KeyAvailable)
            return false;

        switch (ReadKey().KeyChar)
        {
            case '[' or 'O':
                if (PasteReader.Parameters(IsThere, ReadKey) == PasteReader.Start)
                    Typed.Enqueue(new PastedText(new PasteReader(Comes, ReadKey).Read()));

                break;
            case ']':
                // What a slow terminal was asked long ago; its digits would be taken for typed ones.
                while (Console.KeyAvailable && ReadKey().KeyChar is not ('\a' or '\\'))
                {
                }

                break;
        }

        return true;
    }

    private static ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    private static bool IsThere() => Console.KeyAvailable;

    // A long paste comes in pieces.
    private static bool Comes()
    {
        for (var waited = 0; !Console.KeyAvailable && waited < PieceMilliseconds; waited += LookMilliseconds)
            Thread.Sleep(LookMilliseconds);

        return Console.KeyAvailable;
    }

    private static void Tell()
    {
        Action? listener;
        lock (Gate)
            listener = _listener;

        listener?.Invoke();
    }
}
