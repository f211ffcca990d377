using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records;

public class WholeFileTests
{
    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("mentorsim-").FullName;
        try
        {
            var path = Path.Combine(folder, "out");
            using (var open = File.Open(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
                WholeFile.Write($"/dev/fd/{open.SafeFileHandle.DangerousGetHandle()}", stream => stream.Write("page"u8));

            File.ReadAllText(path).ShouldBe("page");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
