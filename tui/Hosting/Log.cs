using Microsoft.Extensions.Logging;

namespace MentorSim.Tui.Hosting;

/// <summary>What the log says. Nobody's name and nobody's answers stand in it.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Started in a terminal: {What}.")]
    public static partial void Started(ILogger logger, string what);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ended.")]
    public static partial void Ended(ILogger logger);

    [LoggerMessage(Level = LogLevel.Critical, Message = "A fault of ours.")]
    public static partial void Fault(ILogger logger, Exception fault);
}
