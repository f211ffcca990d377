using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Tui.Hosting;

/// <summary>The school in which the scenarios of this run play, where another than that of their library was named.</summary>
internal sealed partial class Library
{
    /// <summary>The id of a school in the folder schools/ of a library, or the file of a profile, named by <c>--school</c> or MENTORSIM_SCHOOL; empty for the library's own.</summary>
    public string NamedSchool { get; init; } = (configuration["School"] ?? "").Trim();

    /// <summary>A library, with its scenarios in the school that was named.</summary>
    /// <exception cref="IOException">There is no such school.</exception>
    private Bank InNamedSchool(Bank bank)
    {
        if (NamedSchool.Length == 0) return bank;
        if (File.Exists(NamedSchool))
        {
            return bank.In(Bank.SchoolAt(NamedSchool) ??
                throw new IOException($"The file {NamedSchool} is no school profile; 'mentorsim check {NamedSchool}' says why."));
        }

        return SchoolIn(bank) is { } school ? bank.In(school) : throw new IOException(
            $"There is no school '{NamedSchool}', and no file of that name. Schools that can be named: {string.Join(", ", Known(bank).Select(known => known.Id))}.");
    }

    private SchoolProfile? SchoolIn(Bank bank) => Known(bank).FirstOrDefault(school => school.Id == NamedSchool);

    /// <summary>The schools of a library, its own first, then those that come with the program.</summary>
    private static IEnumerable<SchoolProfile> Known(Bank bank)
    {
        IEnumerable<SchoolProfile> own = bank.School is { } school ? [school, .. bank.Schools] : bank.Schools;
        return (Path.GetFullPath(bank.Folder) == Path.GetFullPath(Shipped) || !Directory.Exists(Shipped) ? own : own.Concat(Bank.Open(Shipped).Schools)).DistinctBy(known => known.Id);
    }
}
