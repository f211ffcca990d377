using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Yaml;

/// <summary>What holds for every tree and every text: nothing is lost on the way, everything knows where it stands, and nothing throws.</summary>
[Trait("Long", "RandomTrees")]
public sealed class TreeTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Yes", " ", " ", ",", ": ", ":", " #", "#", "'", "\"", "\\", "{", "}", "[", "]", "- ", "-", "? ", "!", "&", "*", "@", "`", "%", "|", ">", "\n", "\n\n",
        "\t", "é", "😀", "0", "08:10", "~", "<<", "...", "---", "=", "{pupil}", "{pupil.they}",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(12)));

    private static readonly string[] Names =
    [
        .. typeof(ScenarioKeys).GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(property => property.GetValue(null)).OfType<KeyTable>().SelectMany(table => table.Keys).Select(key => key.Name).Distinct(),
        "door", "yard", "trust", "pupil", "no-such-key",
    ];

    private static readonly string[] Values =
    [
        "door", "yard", "trust", "good", "poor", "tiny", "true", "no", "1", "-2", "999999999999", "5m", "08:10", "70%", "trust >= 3", "seen(door) and not told", "({", "A pupil waits.",
        "{pupil} waits.", "{pupil.says/say}", "school.dsl", "she", "T1.1", "", " ", "2026-09-01", "primary", "listen", "a text with a # in it",
    ];

    [Fact]
    public void A_tree_that_is_written_and_read_is_the_same_tree() =>
        Check.One(Seeded.Config(50_000), Prop.ForAll(Tree.Of(Texts.Where(key => key.Length < 40 && !key.Contains('\n', StringComparison.Ordinal)), Texts).ToArbitrary(), tree =>
        {
            var writer = new TreeWriter().Write(tree);
            var file = YamlFile.Read(new SourceText("x", writer.Text));
            if (file.Root is null) Assert.Fail($"{Some.Report(file.Findings.InOrder())}\n{writer.Text}");
            var places = new List<string>();
            Compare(tree, file.Root, file.Source, places);
            places.ShouldBe(writer.Written, writer.Text);
            file.Findings.InOrder().ShouldBeEmpty();
        }));

    [Fact]
    public void Whatever_the_text_every_place_lies_in_it() =>
        Check.One(Seeded.Config(50_000), Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var file = YamlFile.Read(new SourceText("x", text));
            foreach (var finding in file.Findings.InOrder()) ShouldBeWithin(finding.Span, text, text);
            if (file.Root is { } root) ShouldBeWithin(root, text, new TextSpan(0, text.Length));
            else file.Findings.InOrder().ShouldNotBeEmpty(text);
        }));

    [Fact]
    public void A_document_of_the_keys_of_scenarios_is_bound_without_an_exception() =>
        Check.One(Seeded.Config(100_000), Prop.ForAll(Tree.Of(Gen.Elements(Names), Gen.Elements(Values)).ArrayOf(3).ToArbitrary(), trees =>
        {
            var scenes = new Keyed([("door", trees[0]), ("yard", trees[1])], IsFlow: false);
            var writer = new TreeWriter().Write(new Keyed([("start", new Leaf("door", 0)), ("scenes", scenes), ("vars", trees[2])], IsFlow: false));
            var text = Some.Head + writer.Text;
            var read = Some.File(text);
            foreach (var finding in read.Findings) ShouldBeWithin(finding.Span, text, finding.Message);
            if (read.Scenario is null && !read.File.Findings.HasReadingErrors) Assert.Fail($"No scenario, and nothing says why:\n{text}");
        }));

    private static void Compare(Tree tree, YamlNode node, SourceText source, List<string> places)
    {
        switch (tree)
        {
            case Leaf leaf:
                var scalar = node.ShouldBeOfType<YamlScalar>();
                scalar.Value.ShouldBe(leaf.Text);
                if (scalar.ValueStart is { } start) source.Slice(new TextSpan(start, leaf.Text.Length)).ShouldBe(leaf.Text);
                places.Add(source.Slice(scalar.Span));
                break;
            case Branches list:
                var items = node.ShouldBeOfType<YamlList>().Items;
                items.Length.ShouldBe(list.Items.Length);
                for (var i = 0; i < items.Length; i++) Compare(list.Items[i], items[i], source, places);
                break;
            case Keyed map:
                var entries = node.ShouldBeOfType<YamlMap>().Entries;
                entries.Length.ShouldBe(map.Entries.Length);
                for (var i = 0; i < entries.Length; i++)
                {
                    Compare(new Leaf(map.Entries[i].Key, 0), entries[i].Key, source, places);
                    Compare(map.Entries[i].Value, entries[i].Value, source, places);
                }

                break;
        }
    }

    private static void ShouldBeWithin(YamlNode node, string text, TextSpan outer)
    {
        ShouldBeWithin(node.Span, text, text);
        // What an alias repeats stands elsewhere; all else lies in what holds it.
        if (!text.Contains('*', StringComparison.Ordinal) && (node.Span.Start < outer.Start || node.Span.End > outer.End)) Assert.Fail($"{node.Span} is not in {outer}:\n{text}");
        foreach (var part in Parts(node)) ShouldBeWithin(part, text, node.Span);
    }

    private static IEnumerable<YamlNode> Parts(YamlNode node) => node switch
    {
        YamlList list => list.Items,
        YamlMap map => map.Entries.SelectMany(entry => (YamlNode[])[entry.Key, entry.Value]),
        _ => [],
    };

    private static void ShouldBeWithin(TextSpan span, string text, string what)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > text.Length) Assert.Fail($"{span} lies outside a text of {text.Length}: {what}");
    }
}
