using System.Drawing;
using System.Runtime.InteropServices;
using System.Text;
using Terminal.Gui.Drawing;

namespace Terminal.Gui.Drivers;

/// <summary>The terminal that the process was started in.</summary>
internal sealed class SystemTerminal : ITerminal
{
    // Cleared before it is left: some terminals that were made larger meanwhile keep rows of the other screen.
    // Other screen, no cursor, no jump to the next line after the last column, pastes between marks, title kept on the terminal's stack.
    private const string Take = "\e[?1049h\e[22;0t\e[?25l\e[?7l" + MarkPastes;
    private const string Restore = "\e[?2004l\e[0m\e[2J\e[0 q\e[?7h\e[?25h\e[23;0t\e[?1049l";

    // The console of Windows would give the marks as if they had been typed.
    private const string MarkPastes = "\e[?2004h";

    private readonly Lock _gate = new();
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly List<PosixSignalRegistration> _signals = [];
    private Timer? _sizeCheck;
    private Size _sizeSeen;
    private bool _entered;
    private bool _givenBack;

    public event Action? Stirred;

    public ColourDepth Colours { get; } = ColourCodes.Detect(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows());

    public bool IsGone { get; private set; }

    public Size Size
    {
        get
        {
            try
            {
                return new Size(Console.WindowWidth, Console.WindowHeight);
            }
            catch (IOException)
            {
                return Size.Empty;
            }
        }
    }

    // The plain console of Linux shows what it does not understand.
    private static bool HasTitle => Environment.GetEnvironmentVariable("TERM") is not ("linux" or "dumb" or "ansi" or "vt100" or "vt220");

    public void Enter()
    {
        if (_entered)
            return;

        _entered = true;
        WindowsConsole.Prepare();
        Console.TreatControlCAsInput = true;
        _sizeSeen = Size;
        var take = HasTitle ? Take : Take.Replace("\e[22;0t", "", StringComparison.Ordinal);
        Write(OperatingSystem.IsWindows() ? take.Replace(MarkPastes, "", StringComparison.Ordinal) : take);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        if (OperatingSystem.IsWindows())
            _sizeCheck = new Timer(_ => CheckSize(), null, 500, 500);
        else
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Stirred?.Invoke()));

        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, _ => End()));

        KeyReader.Attach(OnKeyTyped);
    }

    public void Dispose()
    {
        if (!_entered)
            return;

        _entered = false;
        GiveBack();
        KeyReader.Detach(OnKeyTyped);
        foreach (var signal in _signals)
            signal.Dispose();

        _sizeCheck?.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        WindowsConsole.Restore();
    }

    private void GiveBack()
    {
        lock (_gate)
        {
            if (_givenBack)
                return;

            _givenBack = true;
        }

        Write(HasTitle ? Restore : Restore.Replace("\e[23;0t", "", StringComparison.Ordinal));
        if (!IsGone)
            Console.TreatControlCAsInput = false;
    }

    public TerminalInput? Read() => KeyReader.Next();

    public void SetTitle(string title)
    {
        if (!HasTitle)
            return;

        var clean = new StringBuilder("\e]2;");
        foreach (var grapheme in GraphemeHelper.GetGraphemes(title))
            clean.Append(GraphemeCells.Sanitize(grapheme, out _));

        Write(clean.Append('\a').ToString());
    }

    public void Write(string text)
    {
        if (IsGone)
            return;

        try
        {
            _output.Write(Encoding.UTF8.GetBytes(text));
            _output.Flush();
        }
        catch (IOException)
        {
            IsGone = true;
            Stirred?.Invoke();
        }
    }

    // The process may live on if somebody else takes the signal; nothing of ours is written any more then, and the run ends.
    private void End()
    {
        GiveBack();
        IsGone = true;
        Stirred?.Invoke();
    }

    private void OnKeyTyped()
    {
        IsGone |= KeyReader.IsAtEnd;
        Stirred?.Invoke();
    }

    private void CheckSize()
    {
        var size = Size;
        if (size == _sizeSeen)
            return;

        _sizeSeen = size;
        Stirred?.Invoke();
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs e) => Dispose();
}
