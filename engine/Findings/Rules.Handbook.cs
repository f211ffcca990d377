namespace MentorSim.Engine.Findings;

/// <remarks>Pages of the handbook.</remarks>
public static partial class Rules
{
    internal static Rule NoPageHead { get; } = Error("MS8030", "A page without a head", "Begin the page with a line of three dashes, `title:`, and another line of three dashes.");

    internal static Rule UnknownSubject { get; } = Error("MS8031", "Nothing that a page can be about", "Write the id of an element, a role boundary or a serious breach, as in about: [LM3.2, counsellor, CF-01].");

    internal static Rule UnknownGround { get; } = Error("MS8032", "A page that rests on no known rule", "Correct the id, or add the rule to a pack.");

    internal static Rule UnknownPagePlace { get; } = Error("MS8033", "A place in a page that the school does not fill", "Write {school.name}, {school.dsl} for a name, {school.dsl.role} for what the person does, or {school.people} for all of them.");

    internal static Rule NoSuchPage { get; } = Error("MS8034", "A link to a page that is not there", "Write the name of a page's file, as in [who is told](referral-route.md), or an address that begins with https://.");

    internal static Rule LongPage { get; } = Warning("MS8035", "A page too long to be read", "Keep what a mentor needs in a hurry, and move the rest to a page of its own.");
}
