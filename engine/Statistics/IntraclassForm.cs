namespace MentorSim.Engine.Statistics;

/// <summary>
/// What an intraclass correlation takes the markers for: Shrout and Fleiss's three cases (1979), each for one marker and for the mean of
/// all k, so six coefficients. In brackets their names after McGraw and Wong (1996).
/// </summary>
public enum IntraclassForm
{
    /// <summary>ICC(1,1) and ICC(1,k) [ICC(1), ICC(k)]: each answer has markers of its own, and who marked what is not known.</summary>
    OneWay,

    /// <summary>
    /// ICC(2,1) and ICC(2,k) [ICC(A,1), ICC(A,k)]: the same markers throughout, a sample of those who might have marked; it counts against
    /// agreement that one of them is stricter.
    /// </summary>
    TwoWayAgreement,

    /// <summary>
    /// ICC(3,1) and ICC(3,k) [ICC(C,1), ICC(C,k)]: these markers and no others, and a marker's strictness does not matter, only whether all
    /// see the same differences. ICC(3,k) is Cronbach's alpha.
    /// </summary>
    TwoWayConsistency,
}
