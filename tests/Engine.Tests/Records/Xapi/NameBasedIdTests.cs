using System.Text;
using MentorSim.Engine.Records.Xapi;

namespace MentorSim.Engine.Tests.Records.Xapi;

public sealed class NameBasedIdTests
{
    [Fact]
    public void The_example_of_the_standard_comes_out() =>
        NameBasedId.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public void Ids_are_of_version_five_and_of_the_variant_of_the_standard()
    {
        for (var number = 0; number < 200; number++)
        {
            var text = NameBasedId.Of(Told.SessionId, $"{number}").ToString();
            text[14].ShouldBe('5');
            "89ab".ShouldContain(text[19]);
        }
    }

    [Fact]
    public void Another_session_or_another_name_gives_another_id()
    {
        Guid[] ids = [NameBasedId.Of(Told.SessionId, "1 a"), NameBasedId.Of(Told.SessionId, "2 a"), NameBasedId.Of(Guid.Empty, "1 a")];

        ids.Distinct().Count().ShouldBe(3);
        NameBasedId.Of(Told.SessionId, Encoding.UTF8.GetString("1 a"u8)).ShouldBe(ids[0]);
    }
}
