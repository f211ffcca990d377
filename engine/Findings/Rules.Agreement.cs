namespace MentorSim.Engine.Findings;

/// <remarks>What a scenario rests on that says that it is assessed.</remarks>
public static partial class Rules
{
    internal static Rule NoAgreement { get; } = Warning("MS6040", "Assessed without a record of agreement", "Let colleagues rate it with `mentorsim key rate`, then write the record with `mentorsim key agree -o`; or write `status: draft` until then.");

    internal static Rule OtherTextAgreed { get; } = Warning("MS6041", "Edited since colleagues agreed", "Run `mentorsim key agree -o` again with the ratings: it says which still hold, and who has to rate what again.");

    internal static Rule KeyContested { get; } = Warning("MS6042", "Assessed with a contested key", "Mend the key, or the text that misled; or let somebody who answers for it say by name why it counts all the same: `mentorsim key agree --override`.");

    internal static Rule OtherPassMark { get; } = Warning("MS6043", "Another pass mark than the recorded one", "Set `levels:` of the pack to the pass mark that was decided on, or decide anew and write a new record.");
}
