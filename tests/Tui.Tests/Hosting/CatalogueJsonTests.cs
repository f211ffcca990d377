using System.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Hosting;

public class CatalogueJsonTests
{
    private const string Key = "this build\0a school\0/a/file.yaml\0638000000000000000\01234\0";

    private static readonly Catalogue Some = new(
        [
            new Listing(ListedKind.Scenario, "/a/quiet \"word\".yaml", "A quiet word – “Mam”, d’accord, 🙂")
            {
                Id = "quiet-word", Topic = "bullying", Phase = "primary", Minutes = 15, Summary = "Two\nlines \u0007.", Notice = "It is about a death.", IsDraft = true, CanBegin = true,
                Units = ["LM1", "LM3"], UnitTitles = ["One", ""], Elements = ["LM1.1"],
            },
            new Listing(ListedKind.Scenario, "broken.yaml", "broken.yaml"),
        ],
        [new Listing(ListedKind.Paper, "paper.yaml", "") { Id = "", Minutes = int.MaxValue }]);

    [Fact]
    public void A_list_is_read_as_it_was_written() => Told(CatalogueJson.Read(CatalogueJson.Write(Key, Some), Key)).ShouldBe(Told(Some));

    [Fact]
    public void An_empty_list_is_a_list()
    {
        var read = CatalogueJson.Read(CatalogueJson.Write("", new Catalogue([], [])), "");
        read.ShouldNotBeNull().All.ShouldBeEmpty();
        read.Scenarios.IsDefault.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData(Key + "more")]
    public void A_list_that_rests_on_something_else_is_none(string key) => CatalogueJson.Read(CatalogueJson.Write(Key, Some), key).ShouldBeNull();

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "[")]
    [InlineData("\"minutes\":15", "\"minutes\":1.5")]
    [InlineData("\"minutes\":15", "\"minutes\":\"15\"")]
    [InlineData("\"draft\":true", "\"draft\":null")]
    [InlineData("\"topic\":\"bullying\"", "\"topic\":null")]
    [InlineData("\"topic\":\"bullying\"", "\"tipoc\":\"bullying\"")]
    [InlineData("[\"LM1\",\"LM3\"]", "[\"LM1\",null]")]
    [InlineData("[\"LM1\",\"LM3\"]", "3")]
    [InlineData("\"papers\":[", "\"papers\":[3,")]
    public void A_list_that_is_damaged_is_none(string part, string other)
    {
        var written = Encoding.UTF8.GetString(CatalogueJson.Write(Key, Some));
        written.ShouldContain(part);
        CatalogueJson.Read(Encoding.UTF8.GetBytes(part.Length == 0 ? other : written.Replace(part, other, StringComparison.Ordinal)), Key).ShouldBeNull();
    }

    [Fact]
    public void Cut_off_or_changed_anywhere_it_is_a_list_or_none()
    {
        var written = CatalogueJson.Write(Key, Some);
        for (var at = 0; at < written.Length; at++)
        {
            CatalogueJson.Read(written.AsMemory(0, at), Key).ShouldBeNull();
            foreach (var other in (byte[])[0, (byte)'"', (byte)'\\', (byte)'}', 0xC3])
            {
                var changed = written.ToArray();
                changed[at] = other;
                CatalogueJson.Read(changed, Key)?.Scenarios.Length.ShouldBe(Some.Scenarios.Length);
            }
        }
    }

    private static IEnumerable<string> Told(Catalogue? catalogue) => catalogue.ShouldNotBeNull().All.Select(listing =>
        $"{listing with { Units = [], UnitTitles = [], Elements = [] }}|{string.Join(',', listing.Units)}|{string.Join(',', listing.UnitTitles)}|{string.Join(',', listing.Elements)}");
}
