using MentorSim.Engine.InTray;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>A shipped paper that three candidates sat, once for all tests of a class.</summary>
public sealed class SatTenBeforeNine : IDisposable
{
    internal static PaperFile Paper => PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());

    internal SatExercise Sat { get; } = new(Paper);

    public void Dispose() => Sat.Dispose();
}
