namespace MentorSim.Engine.Panel;

/// <summary>A panel file, a station file or an answer file cannot be used; the message says why, and what to do.</summary>
public sealed class PanelFileException(string message, Exception? cause = null) : Exception(message, cause);
