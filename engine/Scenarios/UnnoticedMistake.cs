using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// A small mistake that an author knows to make no difference: an equivalent mutant. Which ids there are, only the making of the mistakes
/// tells, so an id that stands for none is found by the check and not by the binder.
/// </summary>
/// <param name="Id">The id of the mistake, as <c>mentorsim test --mutate</c> shows it.</param>
/// <param name="Because">Why nothing would come out otherwise.</param>
/// <param name="Place">The place of the id.</param>
public sealed record UnnoticedMistake(string Id, string Because, SourcePlace Place);
