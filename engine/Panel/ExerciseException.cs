namespace MentorSim.Engine.Panel;

/// <summary>Something that an exercise does not permit now; the message says what, why, and what to do instead.</summary>
public sealed class ExerciseException(string message) : Exception(message);
