using System.Collections.Immutable;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// The version of a scenario that is played: the files that it was read from, first the scenario, then what it includes, the packs that
/// it names and the school profile. Two manifests are equal when they list the same files in the same order.
/// </summary>
/// <param name="Files">The files; never none.</param>
public sealed record Manifest(ImmutableArray<ManifestFile> Files)
{
    /// <inheritdoc/>
    public bool Equals(Manifest? other) => other is not null && Files.AsSpan().SequenceEqual(other.Files.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var file in Files) hash.Add(file);
        return hash.ToHashCode();
    }
}

/// <summary>A file of a manifest.</summary>
/// <param name="Path">Its path inside the scenario library, or from the scenario's own folder where that lies outside one; with slashes. A file found through a link is listed a second time, last, under that path.</param>
/// <param name="Hash">SHA-256 of its text in UTF-8 without a byte order mark, as 64 lower-case hexadecimal digits.</param>
public sealed record ManifestFile(string Path, string Hash);
