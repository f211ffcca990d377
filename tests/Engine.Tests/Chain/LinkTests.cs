using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Tests.Records;

namespace MentorSim.Engine.Tests.Chain;

/// <summary>Chains, and receipts for them.</summary>
public sealed class LinkTests
{
    private const string Id = "0b1f22c9-0000-4000-8000-000000000001";

    [Fact]
    public void A_link_is_what_anybody_can_work_out_with_a_hash_program()
    {
        var link = Link.After(Id, null, """{"kind":"began"}""");
        var digest = Sha256("""{"kind":"began"}""");
        link.ShouldBe(new Link(
            Id, 1, new string('0', 64), digest,
            Sha256($$"""{"digest":"{{digest}}","previous":"{{new string('0', 64)}}","sequence":1,"session":"{{Id}}"}"""), """{"kind":"began"}"""));
        var next = Link.After(Id, link, "{}");
        (next.Sequence, next.Previous).ShouldBe((2, link.Hash));
    }

    [Fact]
    public void A_chain_of_links_fits_with_and_without_its_bodies()
    {
        var links = SomeRecords.Links(Id, 5);
        FirstFault(links).ShouldBeNull();
        FirstFault([.. links.Select(link => link with { Body = null })]).ShouldBeNull();
        FirstFault([links[0], links[1] with { Body = null }, .. links[2..]]).ShouldBeNull();
    }

    [Fact]
    public void Every_changed_letter_of_a_link_is_found()
    {
        var links = SomeRecords.Links(Id, 3);
        for (var at = 0; at < links.Length; at++)
        {
            var link = links[at];
            foreach (var body in Flips(link.Body!)) Changed(at, link with { Body = body });
            foreach (var digest in Flips(link.Digest)) Changed(at, link with { Digest = digest });
            foreach (var digest in Flips(link.Digest)) Changed(at, link with { Digest = digest, Body = null });
            foreach (var previous in Flips(link.Previous)) Changed(at, link with { Previous = previous });
            foreach (var hash in Flips(link.Hash)) Changed(at, link with { Hash = hash });
            foreach (var chain in Flips(link.Chain)) Changed(at, link with { Chain = chain });
            foreach (var sequence in new[] { link.Sequence - 1, link.Sequence + 1, -link.Sequence, 0, int.MaxValue }) Changed(at, link with { Sequence = sequence });
            Changed(at, link with { Body = link.Body + " " });
            Changed(at, link with { Body = "" });
            Changed(at, link with { Hash = link.Hash.ToUpperInvariant() });
        }

        void Changed(int at, Link link) => FirstFault(links.SetItem(at, link)).ShouldNotBeNull($"{link}");
    }

    [Fact]
    public void A_link_that_is_taken_out_put_in_or_moved_is_found()
    {
        var links = SomeRecords.Links(Id, 5);
        FirstFault(links.RemoveAt(0)).ShouldBe(0);
        FirstFault(links.RemoveAt(2)).ShouldBe(2);
        FirstFault(links.Insert(2, links[1])).ShouldBe(2);
        FirstFault([links[0], links[2], links[1], .. links[3..]]).ShouldBe(1);
        // One that was made again with another text fits itself and what is before it, and not what follows.
        FirstFault(links.SetItem(2, Link.After(Id, links[1], "{}"))).ShouldBe(3);
        // One of another session in its place.
        FirstFault(links.SetItem(2, SomeRecords.Links("another", 5)[2])).ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(999_999_999)]
    public void A_receipt_is_read_as_it_was_printed(int sequence)
    {
        var link = Link.At(Id, sequence, Link.Origin, "{}");
        var receipt = Receipt.Of(link);
        var text = receipt.ToString();
        text.ShouldBe($"0b1f22c9-{sequence}-{link.Hash[..20]}");
        Receipt.TryParse(text).ShouldBe(receipt);
        Receipt.TryParse($"  {text.ToUpperInvariant()}\n").ShouldBe(receipt);
        receipt.Holds(link).ShouldBeTrue();
        receipt.IsOf(Id).ShouldBeTrue();
        receipt.IsOf("another").ShouldBeFalse();
    }

    [Fact]
    public void A_receipt_does_not_hold_for_a_chain_that_was_made_again()
    {
        var links = SomeRecords.Links(Id, 3);
        var receipt = Receipt.Of(links[1]);
        receipt.Holds(links[1] with { Body = null }).ShouldBeTrue();
        receipt.Holds(links[0]).ShouldBeFalse();
        receipt.Holds(Link.After(Id, links[0], "{}")).ShouldBeFalse();
        receipt.Holds(Link.At("another", 2, links[0].Hash, "{}")).ShouldBeFalse();
        foreach (var text in Flips(receipt.ToString())) (Receipt.TryParse(text)?.Holds(links[1]) ?? false).ShouldBeFalse(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0b1f22c9-1")]
    [InlineData("0b1f22c9-1-0123456789abcdef012")]
    [InlineData("0b1f22c9-1-0123456789abcdef01234")]
    [InlineData("0b1f22c9-1-0123456789abcdefghij")]
    [InlineData("0b1f22c9-1234567890-0123456789abcdef0123")]
    [InlineData("0b1f22c9--1-0123456789abcdef0123")]
    [InlineData("0b1f22c90-1-0123456789abcdef0123")]
    [InlineData("-1-0123456789abcdef0123")]
    [InlineData("0b1f22c9-١-0123456789abcdef0123")]
    public void What_is_no_receipt_is_told(string text) => Receipt.TryParse(text).ShouldBeNull();

    private static int? FirstFault(IReadOnlyList<Link> links)
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Fault(i == 0 ? null : links[i - 1]) is not null) return i;
        }

        return null;
    }

    // One bit at each place: most become another letter or digit.
    private static IEnumerable<string> Flips(string text) =>
        Enumerable.Range(0, text.Length).Select(i => $"{text[..i]}{(char)(text[i] ^ 1)}{text[(i + 1)..]}");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
