using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

public sealed class SupervisorsTests
{
    [Theory]
    [InlineData(null, true, WhoSupervises.Nobody)]
    [InlineData(null, false, WhoSupervises.Anybody)]
    [InlineData(" ;; ", true, WhoSupervises.Nobody)]
    [InlineData("Mr Asamani", true, WhoSupervises.Named)]
    [InlineData("Mr Asamani", false, WhoSupervises.Named)]
    public void Where_nobody_is_named_it_depends_on_whether_several_machines_share_the_store(string? setting, bool isShared, WhoSupervises who) =>
        Supervisors.Read(setting).In(isShared).ShouldBe(who);

    [Theory]
    [InlineData("mr asamani", true)]
    [InlineData("  MR   Asamani ", true)]
    [InlineData("Dr Wolanski", true)]
    [InlineData("Asamani", false)]
    [InlineData("", false)]
    [InlineData("Mr Asamani; Dr Wolanski", false)]
    public void Names_are_compared_as_those_of_people_are(string name, bool isAmong) =>
        Supervisors.Read("Mr  Asamani ;\tDr Wolanski;").Has(name).ShouldBe(isAmong);
}
