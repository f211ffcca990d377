using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// Writes the log to a file of the user's. The file is opened with the first line that is written: a run that has nothing to say
/// leaves no file behind. A log that cannot be written never stops the program.
/// </summary>
internal sealed class FileLog(TimeProvider clock) : ILoggerProvider
{
    private const long LargestFile = 1 << 20;

    private readonly Lock _lock = new();
    private StreamWriter? _file;
    private bool _failed;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new CategoryLog(this, categoryName);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Write(LogLevel level, string category, string message, Exception? exception)
    {
        lock (_lock)
        {
            if (_failed || UserFolders.State is not { } folder) return;
            try
            {
                _file ??= Open(folder);
                _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():O} {level} {category}: {message}"));
                if (exception is not null) _file.WriteLine(exception.ToString());
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                _failed = true;
            }
        }
    }

    private static StreamWriter Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "mentorsim.log");
        // One file before this one is kept, so the log never grows past twice its limit.
        if (new FileInfo(path) is { Exists: true, Length: > LargestFile }) File.Move(path, path + ".1", overwrite: true);
        return new StreamWriter(path, append: true) { AutoFlush = true };
    }

    private sealed class CategoryLog(FileLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Write(logLevel, category, formatter(state, exception), exception);
        }
    }
}
