using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Tests.Panel;

public sealed class SealingTests
{
    private static readonly SealContext Here = new("test", "0123", "7", 3) { Previous = "abc" };

    private static readonly KeyPair Keys = KeyPair.New();

    [Fact]
    public void What_was_sealed_comes_out_as_it_went_in() => Prop.ForAll<byte[]>(content =>
    {
        var key = SealedBox.NewKey();
        return SealedBox.Open(key, SealedBox.Seal(key, content, Here), Here).AsSpan().SequenceEqual(content)
            && KeyPair.Open(Keys.Private, KeyPair.SealFor(Keys.Public, content, Here), Here).AsSpan().SequenceEqual(content);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_box_with_any_bit_changed_does_not_open()
    {
        var key = SealedBox.NewKey();
        var (own, forKey) = (SealedBox.Seal(key, "what a child said"u8, Here), KeyPair.SealFor(Keys.Public, "what a child said"u8, Here));
        for (var bit = 0; bit < own.Length * 8; bit++) Should.Throw<SealException>(() => SealedBox.Open(key, Flipped(own, bit), Here), $"bit {bit}");
        for (var bit = 0; bit < forKey.Length * 8; bit++) Should.Throw<SealException>(() => KeyPair.Open(Keys.Private, Flipped(forKey, bit), Here), $"bit {bit}");
        for (var length = 0; length < forKey.Length; length++) Should.Throw<SealException>(() => KeyPair.Open(Keys.Private, forKey.AsSpan(0, length), Here));
    }

    [Fact]
    public void A_box_opens_nowhere_else_and_with_no_other_key()
    {
        var key = SealedBox.NewKey();
        var box = SealedBox.Seal(key, "seven"u8, Here);
        foreach (var elsewhere in new[] { Here with { Purpose = "other" }, Here with { Exercise = "0124" }, Here with { Whom = "8" }, Here with { Sequence = 4 }, Here with { Previous = "" } })
            Should.Throw<SealException>(() => SealedBox.Open(key, box, elsewhere));
        Should.Throw<SealException>(() => SealedBox.Open(SealedBox.NewKey(), box, Here));
        Should.Throw<SealException>(() => KeyPair.Open(KeyPair.New().Private, KeyPair.SealFor(Keys.Public, "seven"u8, Here), Here));
    }

    [Fact]
    public void The_same_thing_is_never_sealed_the_same_way_twice()
    {
        var key = SealedBox.NewKey();
        Enumerable.Range(0, 2000).Select(_ => Convert.ToHexString(SealedBox.Seal(key, "2"u8, Here).AsSpan(0, 12))).Distinct().Count().ShouldBe(2000);
    }

    [Fact]
    public void A_secret_wraps_a_key_in_any_spelling_of_unicode_and_no_other_does()
    {
        var wrapped = WrappedKey.Wrap("caf\u00e9 in the rain", [1, 2, 3], Here, 10);
        wrapped.TryOpen(" cafe\u0301 in the rain ", Here).ShouldBe([1, 2, 3]);
        wrapped.TryOpen("cafe in the rain", Here).ShouldBeNull();
        (wrapped with { Rounds = 11 }).TryOpen("caf\u00e9 in the rain", Here).ShouldBeNull();
        (wrapped with { Rounds = int.MaxValue }).TryOpen("caf\u00e9 in the rain", Here).ShouldBeNull();
        (wrapped with { Salt = "no base 64" }).TryOpen("caf\u00e9 in the rain", Here).ShouldBeNull();
    }

    [Fact]
    public void What_people_know_is_slow_to_try() => WrappedKey.UsualRounds.ShouldBeGreaterThanOrEqualTo(600_000);

    [Fact]
    public void Codes_have_no_letters_that_look_alike_and_enough_of_them()
    {
        SecretCode.Alphabet.Distinct().Count().ShouldBe(24);
        SecretCode.Alphabet.ShouldNotContain(letter => "0O1IL2Z5S8BU".Contains(letter));
        (SecretCode.EntryLength * Math.Log2(SecretCode.Alphabet.Length)).ShouldBeGreaterThanOrEqualTo(55);
        (SecretCode.RecoveryLength * Math.Log2(SecretCode.Alphabet.Length)).ShouldBeGreaterThanOrEqualTo(128);
        var codes = Enumerable.Range(0, 4000).Select(_ => SecretCode.New(SecretCode.EntryLength)).ToList();
        codes.Select(code => code.Letters).Distinct().Count().ShouldBe(codes.Count);
        // Each of 24 letters about 2000 times of 48000; seven standard deviations either way.
        foreach (var letter in codes.SelectMany(code => code.Letters).CountBy(letter => letter)) letter.Value.ShouldBeInRange(1690, 2310);
    }

    [Fact]
    public void A_code_is_read_as_people_write_it()
    {
        var code = SecretCode.New(SecretCode.EntryLength);
        foreach (var typed in new[] { code.Shown, code.Letters, code.Shown.ToLowerInvariant(), $" {code.Shown.Replace('-', ' ')} " }) SecretCode.TryParse(typed, SecretCode.EntryLength)!.Letters.ShouldBe(code.Letters);
        foreach (var wrong in new[] { "", code.Letters[1..], code.Letters + "A", "0" + code.Letters[1..], code.Letters[..^1] + "\u00c4" }) SecretCode.TryParse(wrong, SecretCode.EntryLength).ShouldBeNull();
        $"{code}".ShouldNotContain(code.Letters);
    }

    [Fact]
    public void A_signature_holds_for_its_text_and_key_alone()
    {
        var (key, other) = (SigningKey.New(), SigningKey.New());
        var signature = key.Sign("received");
        SigningKey.Fits(key.Public, "received", signature).ShouldBeTrue();
        SigningKey.Fits(key.Public, "receivec", signature).ShouldBeFalse();
        SigningKey.Fits(other.Public, "received", signature).ShouldBeFalse();
        SigningKey.Fits(key.Public, "received", "bm8=").ShouldBeFalse();
        SigningKey.Fits("nothing", "received", signature).ShouldBeFalse();
    }

    [Fact]
    public void A_fingerprint_is_read_with_spaces_hyphens_or_neither()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("paper")));
        Fingerprint.Of("paper"u8).ShouldBe(Fingerprint.Of(hash));
        foreach (var noted in new[] { hash[..16], Fingerprint.Of(hash), Fingerprint.Of(hash).Replace(' ', '-').ToUpperInvariant() }) Fingerprint.Fits(noted, hash).ShouldBeTrue();
        foreach (var noted in new[] { "", hash[..15], hash[..17], "x" + hash[1..16], Fingerprint.Of(new string('0', 64)) }) Fingerprint.Fits(noted, hash).ShouldBeFalse();
    }

    [Fact]
    public void A_pin_or_passphrase_that_is_too_short_or_all_the_same_is_refused_with_words()
    {
        Passphrases.Fault("eleven char").ShouldNotBeNull();
        Passphrases.Fault("aaaaaaaaaaaaaaaa").ShouldNotBeNull();
        Passphrases.Fault("twelve chars").ShouldBeNull();
        Passphrases.PinFault("seven77").ShouldNotBeNull();
        Passphrases.PinFault("eight888").ShouldBeNull();
        Passphrases.InvigilatorPinFault("12345")!.ShouldStartWith("An invigilator PIN");
    }

    private static byte[] Flipped(byte[] box, int bit)
    {
        var flipped = box.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
