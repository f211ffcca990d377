using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Engine.Tests.Workshop.KeyAgreement;

/// <summary>Where a key stands, and how it comes there: every trigger in every state.</summary>
public sealed class KeyStatusTests
{
    private static readonly AgreementRecord Agreed = new("s", new string('a', 64), SomeRatings.Today, new AgreementTerms()) { Choices = 6, Ratings = 24, Agree = 24 };

    [Theory]
    [InlineData(KeyState.Unrated, KeyTrigger.Agree, KeyState.Agreed)]
    [InlineData(KeyState.Unrated, KeyTrigger.Contest, KeyState.Contested)]
    [InlineData(KeyState.Unrated, KeyTrigger.Override, null)]
    [InlineData(KeyState.Unrated, KeyTrigger.Edit, KeyState.Unrated)]
    [InlineData(KeyState.Agreed, KeyTrigger.Agree, KeyState.Agreed)]
    [InlineData(KeyState.Agreed, KeyTrigger.Contest, KeyState.Contested)]
    [InlineData(KeyState.Agreed, KeyTrigger.Override, null)]
    [InlineData(KeyState.Agreed, KeyTrigger.Edit, KeyState.Outdated)]
    [InlineData(KeyState.Contested, KeyTrigger.Agree, KeyState.Agreed)]
    [InlineData(KeyState.Contested, KeyTrigger.Contest, KeyState.Contested)]
    [InlineData(KeyState.Contested, KeyTrigger.Override, KeyState.Overridden)]
    [InlineData(KeyState.Contested, KeyTrigger.Edit, KeyState.Outdated)]
    [InlineData(KeyState.Overridden, KeyTrigger.Agree, KeyState.Agreed)]
    [InlineData(KeyState.Overridden, KeyTrigger.Contest, KeyState.Contested)]
    [InlineData(KeyState.Overridden, KeyTrigger.Override, null)]
    [InlineData(KeyState.Overridden, KeyTrigger.Edit, KeyState.Outdated)]
    [InlineData(KeyState.Outdated, KeyTrigger.Agree, KeyState.Agreed)]
    [InlineData(KeyState.Outdated, KeyTrigger.Contest, KeyState.Contested)]
    [InlineData(KeyState.Outdated, KeyTrigger.Override, null)]
    [InlineData(KeyState.Outdated, KeyTrigger.Edit, KeyState.Outdated)]
    public void A_trigger_leads_to_one_state_or_is_refused(KeyState from, KeyTrigger trigger, KeyState? to)
    {
        var status = In(from);

        status.Can(trigger).ShouldBe(to is not null);
        if (to is null) Should.Throw<InvalidOperationException>(() => status.Fire(trigger));
        else status.Fire(trigger);
        status.State.ShouldBe(to ?? from);
        status.IsAssessed.ShouldBe(status.State is KeyState.Agreed or KeyState.Overridden);
    }

    [Fact]
    public void It_follows_from_the_record_and_the_text()
    {
        var (same, other) = (new string('a', 64), new string('b', 64));
        var (contested, few) = (Agreed with { Contested = ["door/wait"] }, Agreed with { TooFew = ["door/wait"] });
        var by = new KeyOverride("Dr Wolanski", "Our policy decides it.");

        KeyStatus.Of(null, same).State.ShouldBe(KeyState.Unrated);
        KeyStatus.Of(Agreed, same).State.ShouldBe(KeyState.Agreed);
        KeyStatus.Of(Agreed, other).State.ShouldBe(KeyState.Outdated);
        KeyStatus.Of(Agreed with { Choices = 0 }, same).State.ShouldBe(KeyState.Contested);
        KeyStatus.Of(contested, same).State.ShouldBe(KeyState.Contested);
        KeyStatus.Of(few, same).State.ShouldBe(KeyState.Contested);
        KeyStatus.Of(contested with { Override = by }, same).State.ShouldBe(KeyState.Overridden);
        KeyStatus.Of(few with { Override = by }, same).State.ShouldBe(KeyState.Overridden);
        KeyStatus.Of(contested with { Override = by }, other).State.ShouldBe(KeyState.Outdated);
        KeyStatus.Of(Agreed with { Override = by }, same).State.ShouldBe(KeyState.Agreed);
    }

    private static KeyStatus In(KeyState state)
    {
        var status = new KeyStatus();
        KeyTrigger[] way = state switch
        {
            KeyState.Unrated => [],
            KeyState.Agreed => [KeyTrigger.Agree],
            KeyState.Contested => [KeyTrigger.Contest],
            KeyState.Overridden => [KeyTrigger.Contest, KeyTrigger.Override],
            KeyState.Outdated => [KeyTrigger.Agree, KeyTrigger.Edit],
        };
        foreach (var trigger in way) status.Fire(trigger);
        status.State.ShouldBe(state);
        return status;
    }
}
