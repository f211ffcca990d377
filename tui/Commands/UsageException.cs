namespace MentorSim.Tui.Commands;

/// <summary>The person at the command line asked for something that cannot be; says what, and what can.</summary>
internal sealed class UsageException(string message) : Exception(message);
