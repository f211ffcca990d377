namespace MentorSim.Engine.Records.Portable;

/// <summary>A file is none from which records can be read here; the message is for people.</summary>
public sealed class RecordsFileException(string message) : Exception(message);
