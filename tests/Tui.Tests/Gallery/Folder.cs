namespace MentorSim.Tui.Tests.Gallery;

/// <summary>A folder that is gone when nobody needs it any more.</summary>
internal sealed class Folder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorsim-gallery-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
