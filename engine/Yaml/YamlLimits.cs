namespace MentorSim.Engine.Yaml;

/// <summary>What a file may cost at most. Far above any honest scenario, far below what would hurt an old laptop.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes in a file: 1 MiB.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Bytes of a file in which its kind is looked for.</summary>
    public const int Peeked = 1 << 14;

    /// <summary>Lists and maps inside each other; protects every later walk over the tree from running out of stack.</summary>
    public const int Depth = 64;

    /// <summary>Uses of aliases (<c>*name</c>), those inside what an alias repeats included.</summary>
    public const int AliasExpansions = 100;

    /// <summary>Texts, lists and maps that all aliases together repeat.</summary>
    public const int RepeatedNodes = 10_000;

    /// <summary>Slips that are written over so that the rest of the file can be read.</summary>
    public const int Bypasses = 20;

    /// <summary>Characters of a file whose slips are written over: each time the whole file is read again.</summary>
    public const int Bypassed = 1 << 17;
}
