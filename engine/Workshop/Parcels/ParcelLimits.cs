using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>What a library that is sent as one zip may hold at most. Far above any honest library, far below what would hurt an old laptop.</summary>
public static class ParcelLimits
{
    /// <summary>Files, the list of them not counted.</summary>
    public const int Files = 2000;

    /// <summary>Bytes in a file: as many as a YAML file may have.</summary>
    public const int FileBytes = YamlLimits.Bytes;

    /// <summary>Bytes in all files together, and in the zip itself: 64 MiB.</summary>
    public const long Bytes = 64L << 20;

    /// <summary>Bytes in the list of the files.</summary>
    public const int ListBytes = 2 << 20;

    /// <summary>Characters in the path of a file.</summary>
    public const int Path = 200;

    /// <summary>Bytes of UTF-8 in one part of a path; most disks take 255.</summary>
    public const int PathPart = 200;

    /// <summary>Bytes in the table of contents at the end of the zip.</summary>
    internal const int Directory = 2 << 20;

    /// <summary>What packing may add to a file that cannot be made smaller.</summary>
    internal const int PackedExcess = 1 << 14;
}
