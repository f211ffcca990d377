using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens.Induction;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>What the command says and writes, in this process.</summary>
public sealed class InductionCommandTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_says_where_somebody_stands_and_whom_it_is_about()
    {
        using var host = Host();
        Should.Throw<UsageException>(() => new InductionCommand(host, null)).Message.ShouldContain("Nobody has played here");
        Notes("Sam").Add(at => new Audited(at, "nos-2005", "LM1.1", AuditAnswer.NotYet, ""));
        Notes("Sam").Add(at => new Trained(at, new TrainingEntry(1, "First aid", new DateOnly(2025, 1, 1), "Elm") { RenewBy = new DateOnly(2026, 1, 1) }));
        var text = new StringWriter { NewLine = "\n" };
        new InductionCommand(host, null).PrintText(text);
        text.ToString().ShouldStartWith("Induction of Sam\nRoute: none is chosen.\nSelf-audit: 1 of 19 elements answered; gaps: LM1.1\n");
        text.ToString().ShouldContain("  First aid: overdue since 1 January 2026\n");
        Notes("Ada").Add(at => new ExperienceSaid(at, Experience.Beginner));
        Should.Throw<UsageException>(() => new InductionCommand(host, null)).Message.ShouldContain("--as NAME");
        Should.Throw<UsageException>(() => new InductionCommand(host, "Bob")).Message.ShouldContain("nobody of the name 'Bob'");
    }

    [Fact]
    public void The_pack_and_the_school_profile_are_written_whole_and_the_profile_can_be_used_in_a_library()
    {
        using var host = Host();
        Notes("Sam").Add(at => new Audited(at, "nos-2005", "LM1.1", AuditAnswer.NotYet, "<b>evidence</b>"));
        var profile = Path.Combine(_records.Folder, "school.yaml");
        Should.Throw<UsageException>(() => new InductionCommand(host, "sam").WhoIsWho(profile)).Message.ShouldContain("Nobody is named yet.");
        Notes("Sam").Add(at => new PersonNamed(at, "dsl", "Ms \"Q\" {x}", null, Pronouns.She));
        new InductionCommand(host, "sam").WhoIsWho(profile).ShouldBe(0);
        var page = Path.Combine(_records.Folder, "sam.html");
        new InductionCommand(host, "Sam").Pack(page, withTalks: false).ShouldBe(0);

        File.ReadAllText(page).ShouldContain("&lt;b&gt;evidence&lt;/b&gt;");
        Directory.CreateDirectory(Path.Combine(_records.Folder, "library", "standards"));
        File.Copy(profile, Path.Combine(_records.Folder, "library", "school.yaml"));
        var bank = Engine.Scenarios.Bank.Open(Path.Combine(_records.Folder, "library"));
        bank.Findings.ShouldBeEmpty();
        bank.School!.People["dsl"].ShouldBe(new SchoolPerson("Ms \"Q\" {x}", "designated safeguarding lead", Pronouns.She));
        bank.School.People["head"].Name.ShouldBe("Mrs Nakandala");
    }

    [Fact]
    public void The_same_for_programs()
    {
        var file = InductionFile.Of([new InductionBegan(default), new RouteChosen(default, "first-weeks", "The first weeks", new DateOnly(2026, 11, 1)), new StepRead(default, "first-weeks", "policy")]);
        var today = new DateOnly(2026, 11, 22);
        var look = new InductionLook(file, [], today, RouteStanding.Of(SomeRoutes.First, file, [], today), null);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) InductionJson.Write(json, "Sam", look, AuditStanding.Of(SomeRoutes.Short, file));
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        var steps = root.GetProperty("route").GetProperty("steps").EnumerateArray().ToDictionary(step => step.GetProperty("id").GetString()!);
        steps["policy"].GetProperty("state").GetString().ShouldBe("done");
        (steps["audit"].GetProperty("state").GetString(), steps["audit"].GetProperty("due").GetString(), steps["audit"].GetProperty("missing").GetString()).ShouldBe(("overdue", "2026-11-03", "4 of 4 elements to answer"));
        steps["evaluation"].GetProperty("state").GetString().ShouldBe("open");
        root.GetProperty("audit").GetProperty("elements").GetArrayLength().ShouldBe(4);
    }

    private Notebook Notes(string name)
    {
        var archive = _records.Archive();
        return new Notebook(archive, archive.Store.People.FindOrAdd("", name, Guid.NewGuid(), archive.Clock.GetUtcNow()));
    }

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Store", _records.Path), KeyValuePair.Create<string, string?>("Bank", Golden.SmallLibrary)]);
        builder.Services.AddSingleton<TimeProvider>(_records.Clock);
        builder.Services.AddSingleton<Library>();
        builder.Services.AddSingleton<MentorSim.Tui.Hosting.Records>();
        return builder.Build();
    }
}
