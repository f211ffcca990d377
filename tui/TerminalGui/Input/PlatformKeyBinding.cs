namespace Terminal.Gui.Input;

/// <summary>The keys of a command, by platform.</summary>
public record PlatformKeyBinding
{
    /// <summary>Keys on every platform.</summary>
    public Key[]? All { get; init; }

    /// <summary>Further keys on Windows.</summary>
    public Key[]? Windows { get; init; }

    /// <summary>Further keys on Linux.</summary>
    public Key[]? Linux { get; init; }

    /// <summary>Further keys on macOS.</summary>
    public Key[]? Macos { get; init; }

    /// <summary>The keys that hold on this machine.</summary>
    public IEnumerable<Key> GetCurrentPlatformKeys()
    {
        var own = OperatingSystem.IsWindows() ? Windows : OperatingSystem.IsMacOS() ? Macos : Linux;
        return [.. All ?? [], .. own ?? []];
    }
}

/// <summary>Makes <see cref="PlatformKeyBinding"/>s.</summary>
public static class Bind
{
    /// <summary>The same keys on every platform.</summary>
    public static PlatformKeyBinding All(params Key[] keys) => new() { All = keys };
}
