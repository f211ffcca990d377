namespace MentorSim.Engine.Panel.Sealing;

/// <summary>Something sealed cannot be opened: the key is another one, or what was sealed, or where it stood, was changed.</summary>
public sealed class SealException(string message, Exception? cause = null) : Exception(message, cause);
