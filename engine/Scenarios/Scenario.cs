using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// A scenario that can be played: every id is resolved, every condition is checked. Only the binder makes one, so nothing that
/// follows asks again whether a scene is there.
/// </summary>
public sealed record Scenario
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The files whose scenes it includes, each once.</summary>
    public ImmutableArray<SourceText> Included { get; init; } = [];

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, as lists show it.</summary>
    public required string Title { get; init; }

    /// <summary>safeguarding, bullying, bereavement, attendance, or the author's own word.</summary>
    public required string Topic { get; init; }

    /// <summary>primary, secondary or any.</summary>
    public required string Phase { get; init; }

    /// <summary>What it is about, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>How long to allow, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What a trainee should know before the start, because it may be hard to read; null where nothing is.</summary>
    public string? Notice { get; init; }

    /// <summary>The guidance it rests on and when to look at it again.</summary>
    public Policy? Policy { get; init; }

    /// <summary>The packs that it names, in its order.</summary>
    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>The school in which it plays; null where no profile was found and none is needed.</summary>
    public SchoolProfile? School { get; init; }

    /// <summary>The people in it.</summary>
    public ImmutableArray<CastMember> Cast { get; init; } = [];

    /// <summary>The school clock, or null.</summary>
    public SchoolClock? Clock { get; init; }

    /// <summary>Index of the first scene.</summary>
    public required int Start { get; init; }

    /// <summary>The scenes in the order of the file.</summary>
    public required ImmutableArray<Scene> Scenes { get; init; }

    /// <summary>What may interrupt after an answer.</summary>
    public ImmutableArray<StoryEvent> Events { get; init; } = [];

    /// <summary>What must be true of every way to play it.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Scripted plays and what they must give.</summary>
    public ImmutableArray<ScriptedTest> Tests { get; init; } = [];

    /// <summary>Small mistakes that no test can notice, since the story would go the same way with them.</summary>
    public ImmutableArray<UnnoticedMistake> Unnoticed { get; init; } = [];

    /// <summary>Who reviewed it, and when; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>Whether its file says that it may assess people; whether that holds, the record beside it says.</summary>
    public bool SaysAssessed { get; init; }

    /// <summary>What a state is made of.</summary>
    public required StateLayout Layout { get; init; }

    /// <summary>The pack that the scorecard reads unless another is asked for: the first with units, or null.</summary>
    public Pack? ScoringPack => Packs.FirstOrDefault(pack => pack.Units.Length > 0);

    /// <summary>All choices and options, in the order of the file.</summary>
    public IEnumerable<Offer> AllOffers => Scenes.SelectMany(scene => scene.Offers);

    /// <summary>All evidence that is written anywhere, in the order of the file.</summary>
    public IEnumerable<Evidence> AllEvidence => Scenes.SelectMany(scene =>
        scene.Offers.SelectMany(offer => offer.Evidence).Concat(scene.WayOn is OrderDecision order ? order.Evidence : []));
}

/// <summary>The guidance that a scenario rests on.</summary>
/// <param name="Ref">Its short name.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="ReviewBy">The day by which the scenario should be looked at again.</param>
public sealed record Policy(string Ref, string? Edition, DateOnly? ReviewBy);

/// <summary>The school clock: one school day, in minutes from midnight.</summary>
public sealed record SchoolClock(int From, int To);

/// <summary>Somebody in the story.</summary>
/// <param name="Id">The name by which texts call on this person.</param>
/// <param name="Name">A name of the author's own, or null.</param>
/// <param name="FromSchool">The person of the school profile who plays this part, or null.</param>
/// <param name="Year">The school year of a pupil, or null.</param>
/// <param name="Pronouns">The pronouns, or null where the seed decides.</param>
/// <param name="Role">What the person is in the story, for the list of who is who.</param>
public sealed record CastMember(string Id, string? Name, SchoolPerson? FromSchool, int? Year, Pronouns? Pronouns, string? Role);

/// <summary>Something that interrupts: looked at after every answer, in order; the first that holds and has not fired takes over.</summary>
/// <param name="Index">Its number in the scenario.</param>
/// <param name="When">When it interrupts.</param>
/// <param name="To">Index of the scene to which it leads.</param>
/// <param name="FiredSlot">The slot that says that it has fired.</param>
public sealed record StoryEvent(int Index, Condition When, int To, int FiredSlot);
