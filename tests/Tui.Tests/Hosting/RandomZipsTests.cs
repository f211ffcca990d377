using System.Globalization;
using System.Text;
using MentorSim.Engine.Workshop.Parcels;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.Hosting;

/// <summary>A good zip with bytes changed, cut off, doubled or moved at random is the same library still, or is refused in words.</summary>
public sealed class RandomZipsTests : IDisposable
{
    private const int Full = 20_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-zips-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Long", "RandomZips")]
    public void A_zip_that_was_damaged_is_the_same_library_or_is_refused()
    {
        var (good, whole) = (Good(), "");
        var (all, outside) = (Path.Combine(_folder, "home", "libraries"), Path.Combine(_folder, "home", "kept.txt"));
        Directory.CreateDirectory(all);
        File.WriteAllText(outside, "kept");
        var random = Scale.Random(41);
        int taken = 0, refused = 0;
        for (var run = -1; run < Scale.Count(Full); run++)
        {
            var zip = run < 0 ? good : Damaged(good, random);
            var what = string.Create(CultureInfo.InvariantCulture, $"zip {run}: {Convert.ToBase64String(zip)}");
            try
            {
                var coming = new AddedLibraries(TimeProvider.System).Unpack(Parcel.Open(new MemoryStream(zip)), all);
                var found = Content(coming);
                if (run < 0) whole = found;
                found.ShouldBe(whole, what);
                AddedLibraries.Remove(coming);
                taken++;
            }
            catch (ParcelException refusal)
            {
                refusal.Message.ShouldNotBeEmpty(what);
                refused++;
            }

            Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Count().ShouldBe(3, what);
        }

        taken.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(taken);
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var zip = good.ToList();
        for (var times = random.Next(1, 4); times > 0 && zip.Count > 0; times--)
        {
            var at = random.Next(zip.Count);
            switch (random.Next(8))
            {
                case 0:
                    zip.RemoveRange(at, zip.Count - at);
                    break;
                case 1:
                    zip.RemoveRange(at, Math.Min(random.Next(1, 60), zip.Count - at));
                    break;
                case 2:
                    zip.InsertRange(at, [.. zip.Skip(random.Next(zip.Count)).Take(random.Next(1, 60))]);
                    break;
                case 3:
                    zip[at] = (byte)random.Next(256);
                    break;
                default:
                    zip[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. zip];
    }

    private byte[] Good()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "good")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "standards"));
        File.WriteAllText(Path.Combine(folder, "standards", "ours.yaml"), "kind: pack\nid: ours\n");
        File.WriteAllText(Path.Combine(folder, "one.yaml"), string.Concat(Enumerable.Range(0, 40).Select(n => $"{n}: something that happens\n")));
        File.WriteAllText(Path.Combine(folder, "notes.md"), "Notes.\n");
        using var zip = new MemoryStream();
        LibraryFiles.Of(folder).Write("ours", "0.1.0", zip);
        Directory.Delete(folder, recursive: true);
        return zip.ToArray();
    }

    private static string Content(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, path)}\n{File.ReadAllText(path)}\n");
        return text.ToString();
    }
}
