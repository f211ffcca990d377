using System.Net;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Records as xAPI statements, to a file and to a server.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public ExportCommandTests() => _program.Environment["MENTORSIM_STORE"] = Path.Combine(_program.Home, "records.db");

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("Say where to")]
    [InlineData("Say where to", "-o", "x.json", "--to", "https://lrs.example/xapi")]
    [InlineData("wants the address of a learning record store", "--to", "lrs.example")]
    [InlineData("wants the address of a learning record store", "--to", "file:///etc/passwd")]
    [InlineData("others on the way to lrs.example can read", "--to", "http://lrs.example/xapi", "--key", "k")]
    [InlineData("wants a key and a secret", "--to", "https://lrs.example/xapi", "--key", "k")]
    [InlineData("There is no session 'beef'", "-o", "x.json", "--session", "beef")]
    [InlineData("There is nobody of the name 'Kim' here", "-o", "x.json", "--person", "Kim")]
    public void What_is_asked_wrongly_is_refused_in_words(string words, params string[] arguments) =>
        _program.Run(null, ["export", "xapi", .. arguments]).With(2).Error.ShouldContain(words);

    [Fact]
    public void A_store_without_sessions_gives_an_empty_list()
    {
        _program.Run(null, "export", "xapi", "-o", "all.json").With(0).Error.ShouldBe("0 statements of 0 sessions written to all.json.\n");

        File.ReadAllText(Path.Combine(_program.Home, "all.json")).ShouldBe("[]\n");
    }

    [Fact]
    public void Sessions_are_written_as_a_list_or_as_lines()
    {
        Play("Zebedee Quillfeather");
        var second = Play("Kim");

        _program.Run(null, "export", "xapi", "-o", "all.json").With(0);
        _program.Run(null, "export", "xapi", "--person", "kim", "-o", "kim.jsonl").With(0);
        _program.Run(null, "export", "xapi", "--session", second[..13], "-o", "one.jsonl").With(0);

        var text = File.ReadAllText(Path.Combine(_program.Home, "all.json"));
        text.ShouldNotContain("Quillfeather");
        var all = JsonDocument.Parse(text).RootElement.EnumerateArray().ToList();
        var kim = File.ReadAllLines(Path.Combine(_program.Home, "kim.jsonl"));
        File.ReadAllLines(Path.Combine(_program.Home, "one.jsonl")).ShouldBe(kim);
        kim.Length.ShouldBe(all.Count / 2);
        JsonDocument.Parse(kim[^1]).RootElement.GetProperty("context").GetProperty("registration").GetString().ShouldBe(second);
    }

    [Fact]
    public void A_person_of_the_same_name_at_another_school_is_not_told_along()
    {
        Play("Kim", "Elm");
        var wanted = Play("Kim", "Oak");

        _program.Run(null, "export", "xapi", "--person", "Kim", "-o", "kim.jsonl").With(2).Error.ShouldContain("--site: 'Elm', 'Oak'");
        _program.Run(null, "export", "xapi", "--person", "Kim", "--site", "Oak", "-o", "kim.jsonl").With(0);

        File.ReadAllLines(Path.Combine(_program.Home, "kim.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("context").GetProperty("registration").GetString())
            .Distinct().ShouldBe([wanted]);
    }

    [Fact]
    public async Task What_a_server_took_is_not_sent_again_and_what_it_did_not_take_is()
    {
        Play("Kim");
        using var server = new AnsweringServer();
        _program.Environment["MENTORSIM_LRS_KEY"] = "school";
        _program.Environment["MENTORSIM_LRS_SECRET"] = "s3cret";
        string[] send = ["export", "xapi", "--to", server.Address];

        server.Status = 503;
        var away = await Task.Run(() => _program.Run(null, send).With(1));
        server.Status = 200;
        var there = await Task.Run(() => _program.Run(null, send).With(0));
        var posts = server.Posts;
        var again = await Task.Run(() => _program.Run(null, send).With(0));

        away.Output.ShouldStartWith("0 sent, 0 there already, 0 refused, ");
        away.Error.ShouldContain("answered 503");
        away.Error.ShouldNotContain("s3cret");
        there.Output.ShouldEndWith(" sent, 0 there already, 0 refused, 0 waiting.\n");
        again.Output.ShouldBe($"0 sent, {there.Output.Split(' ')[0]} there already, 0 refused, 0 waiting.\n");
        server.Posts.ShouldBe(posts);
    }

    private string Play(string name, string site = "")
    {
        using var store = new Store(_program.Environment["MENTORSIM_STORE"]);
        var bank = Bank.Open(Golden.SmallLibrary);
        var file = bank.Read(bank.ScenarioPaths().First());
        var (id, person) = (Guid.NewGuid().ToString(), store.People.FindOrAdd(site, name, Guid.NewGuid(), TimeProvider.System.GetUtcNow()));
        var stored = new StoredSession(
            id, person.Id, file.Scenario!.Id, file.Scenario.Title, Words.Of(PlayMode.Practice), Words.Of(SessionState.Briefing), "", "", 0, Engine.Chain.Link.Origin);
        var journal = new Journal(store, new RescueFile([_program.Home], id), person, stored, null, "1.2.3", TimeProvider.System);
        var texts = KeptTexts.Of(file);
        Session? session = null;
        session = Session.Prepare(
            file.Scenario, 1, PlayMode.Practice, TimeProvider.System, texts.Manifest, null, happened => journal.Keep(happened, session!.State, happened is Began ? [.. texts.Texts.Select(text => text.Text)] : []));
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            else session.Answer(session.Passage.Story.AnswersIn(session.Passage.State).First().Written, session.Decision!.AsksCertainty ? 2 : null, []);
        }

        session.Close();
        return id;
    }

    /// <summary>A server on this machine that takes statements, or has the trouble that it is told to have.</summary>
    private sealed class AnsweringServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public AnsweringServer()
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/xapi";
            free.Stop();
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = Serve();
        }

        public string Address { get; }

        public int Status { get; set; } = 200;

        public int Posts { get; private set; }

        public void Dispose() => _listener.Close();

        private async Task Serve()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext asked;
                try
                {
                    asked = await _listener.GetContextAsync();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(asked.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                Posts++;
                asked.Response.StatusCode = Status;
                if (Status == 200)
                {
                    // In a body of several parts, the statements stand in the first line that is a list.
                    var statements = body.Split('\n').First(line => line.StartsWith('['));
                    var ids = JsonDocument.Parse(statements).RootElement.EnumerateArray().Select(statement => statement.GetProperty("id").GetString());
                    await asked.Response.OutputStream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(ids));
                }

                asked.Response.Close();
            }
        }
    }
}
