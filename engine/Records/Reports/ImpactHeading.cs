using System.Collections.Immutable;

namespace MentorSim.Engine.Records.Reports;

/// <summary>For whom a learning mentor is to make a difference.</summary>
public enum ImpactFor
{
    /// <summary>Pupils.</summary>
    Pupils,

    /// <summary>Families.</summary>
    Families,

    /// <summary>Schools.</summary>
    Schools,
}

/// <summary>
/// A heading under which the good-practice guide of 2005 (Table 4) asks what difference learning mentors make, and the training that bears on
/// it. Which training that is, is MentorSim's own reading of the standards and of its topics: where none bears plainly, none is named.
/// </summary>
/// <param name="For">For whom.</param>
/// <param name="Words">The heading.</param>
public sealed record ImpactHeading(ImpactFor For, string Words)
{
    /// <summary>The pack by whose units training is named here.</summary>
    public const string Pack = "nos-2005";

    /// <summary>The units of that pack that bear on it.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>The topics of scenarios that bear on it.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The figures by which a school may tell of it; empty where it has to say what it goes by.</summary>
    public string Figures { get; init; } = "";

    /// <summary>All of them, in the order of the guide.</summary>
    public static ImmutableArray<ImpactHeading> All { get; } =
    [
        new(ImpactFor.Pupils, "Self-image, confidence, motivation") { Units = ["LM1"] },
        new(ImpactFor.Pupils, "Attitude to school") { Units = ["LM1"] },
        new(ImpactFor.Pupils, "Grades"),
        new(ImpactFor.Pupils, "Aspirations"),
        new(ImpactFor.Pupils, "Social skills") { Topics = ["bullying"] },
        new(ImpactFor.Pupils, "Behaviour in and out of school") { Topics = ["bullying"] },
        new(ImpactFor.Pupils, "Attendance and punctuality, fewer exclusions") { Topics = ["attendance"], Figures = "attendance; pupils who missed 10% or more of sessions; late marks; suspensions; permanent exclusions" },
        new(ImpactFor.Pupils, "Adaptability") { Units = ["LM2"], Topics = ["transition", "bereavement"] },
        new(ImpactFor.Pupils, "Organisation"),
        new(ImpactFor.Pupils, "Involvement in the community") { Units = ["LM6"] },
        new(ImpactFor.Families, "Home–school communication") { Topics = ["attendance"] },
        new(ImpactFor.Families, "Coping with conflict"),
        new(ImpactFor.Families, "Someone to talk to") { Topics = ["bereavement"] },
        new(ImpactFor.Families, "Relations with school and child"),
        new(ImpactFor.Families, "More positive attitude"),
        new(ImpactFor.Schools, "More qualifications on offer"),
        new(ImpactFor.Schools, "Fewer permanent and fixed-term exclusions") { Figures = "suspensions and permanent exclusions, this term and a year ago" },
        new(ImpactFor.Schools, "Less anti-social behaviour") { Topics = ["bullying"] },
        new(ImpactFor.Schools, "Support for teachers") { Topics = ["role"] },
        new(ImpactFor.Schools, "Communication with managers, governors and agencies") { Units = ["LM7"], Topics = ["networks"] },
        new(ImpactFor.Schools, "Better pupil information") { Units = ["LM3"] },
        new(ImpactFor.Schools, "Wider engagement"),
        new(ImpactFor.Schools, "More extra-curricular and alternative provision"),
    ];
}
