using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <remarks>Reading beside others.</remarks>
internal sealed partial class Library
{
    /// <summary>The same libraries for what reads them behind the screens: what the one opens, the other opens for itself.</summary>
    public Library Apart() => new(new ConfigurationBuilder().Build()) { Named = Named, NamedSchool = NamedSchool };
}
