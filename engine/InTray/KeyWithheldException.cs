namespace MentorSim.Engine.InTray;

/// <summary>Somebody asked what an answer is worth by a paper that was made for candidates: its keys are not in it.</summary>
public sealed class KeyWithheldException() : InvalidOperationException(
    "This paper is the one that candidates see. The keys of its items are not in it, so no answer can be scored by it.");
