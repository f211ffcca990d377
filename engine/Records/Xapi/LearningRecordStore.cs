using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// A learning record store (LRS) as xAPI 1.0.3 speaks to it. Statements go there in order, in batches; what a store takes it keeps for
/// good, so a statement that may have arrived is sent again without harm.
/// </summary>
public sealed class LearningRecordStore : IDisposable
{
    /// <summary>The longest time that one request may take, unless said otherwise.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    private const string Version = "1.0.3";
    private const int LongestAnswer = 4 << 20;
    private const int LongestReason = 300;

    private readonly HttpClient _http;
    private readonly Uri _statements;

    /// <param name="endpoint">The address that its keeper gave, with or without <c>/statements</c> at the end.</param>
    /// <param name="key">The name to sign in with.</param>
    /// <param name="secret">The password for it. Neither is ever told in a message.</param>
    /// <param name="patience">The longest time that one request may take; null for the usual.</param>
    public LearningRecordStore(Uri endpoint, string key, string secret, TimeSpan? patience = null)
    {
        var path = endpoint.AbsolutePath.TrimEnd('/');
        if (!path.EndsWith("/statements", StringComparison.Ordinal)) path += "/statements";
        _statements = new UriBuilder(endpoint.Scheme, endpoint.Host, endpoint.Port, path).Uri;
        // Where a redirection leads nobody said, and the key would have to go there too.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = patience ?? UsualPatience,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _http.DefaultRequestHeaders.Add("X-Experience-API-Version", Version);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
    }

    /// <summary>Where statements go.</summary>
    public Uri Address => _statements;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Sends statements, in order, and tells of each what became of it, as soon as that is known. A statement that the store refuses is
    /// named, and the others go on. Where the store cannot be reached, does not let us in, or is at fault itself, nothing more is
    /// sent: that statement and all that follow wait.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was not told of waits.</exception>
    public async IAsyncEnumerable<Delivery> SendAsync(IEnumerable<Statement> statements, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? stopped = null;
        foreach (var batch in StatementBatch.Of(statements))
        {
            if (stopped is not null)
            {
                foreach (var statement in batch.Statements) yield return new Delivery(statement, DeliveryFate.Waiting, stopped);
                continue;
            }

            var answer = await Post(batch, cancellation).ConfigureAwait(false);
            if (answer is { IsAboutStatements: true } && batch.Count > 1)
            {
                // One of them is not to the store's liking, and it took none: one by one, each gets its own answer.
                foreach (var single in batch.Singles)
                {
                    var delivery = stopped is null ? await Deliver(single, await Post(single, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)
                        : new Delivery(single.Statements.Single(), DeliveryFate.Waiting, stopped);
                    if (delivery.Fate == DeliveryFate.Waiting) stopped ??= delivery.Why;
                    yield return delivery;
                }
            }
            else if (batch.Count == 1)
            {
                var delivery = await Deliver(batch, answer, cancellation).ConfigureAwait(false);
                if (delivery.Fate == DeliveryFate.Waiting) stopped = delivery.Why;
                yield return delivery;
            }
            else
            {
                if (!answer.IsFine) stopped = answer.Why;
                foreach (var statement in batch.Statements) yield return new Delivery(statement, answer.IsFine ? DeliveryFate.Stored : DeliveryFate.Waiting, stopped);
            }
        }
    }

    /// <summary>What the answer means for the one statement that it is about.</summary>
    private async Task<Delivery> Deliver(StatementBatch single, Answer answer, CancellationToken cancellation)
    {
        var statement = single.Statements.Single();
        if (answer.IsFine) return new Delivery(statement, DeliveryFate.Stored);
        if (!answer.IsAboutStatements) return new Delivery(statement, DeliveryFate.Waiting, answer.Why);
        return answer.Status == HttpStatusCode.Conflict
            ? await Compare(statement, cancellation).ConfigureAwait(false)
            : new Delivery(statement, DeliveryFate.Refused, answer.Why);
    }

    /// <summary>The store has a statement of this id already: fine where it is this one.</summary>
    private async Task<Delivery> Compare(Statement statement, CancellationToken cancellation)
    {
        var address = new Uri($"{_statements}?statementId={statement.Id}&format=exact");
        var answer = await Ask(new HttpRequestMessage(HttpMethod.Get, address), cancellation).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.NotFound)
            return new Delivery(statement, DeliveryFate.Refused, "the store knows another statement of this id, and does not show it: it may have been withdrawn there");
        if (!answer.IsFine) return new Delivery(statement, DeliveryFate.Waiting, answer.Why);
        try
        {
            using var theirs = JsonDocument.Parse(answer.Body);
            using var ours = JsonDocument.Parse(StatementJson.Utf8(statement));
            return StatementMatch.Difference(ours.RootElement, theirs.RootElement) is { } difference
                ? new Delivery(statement, DeliveryFate.Refused, $"the store has another statement of this id: its '{Shown(difference)}' is not ours")
                : new Delivery(statement, DeliveryFate.AlreadyThere);
        }
        catch (JsonException)
        {
            return new Delivery(statement, DeliveryFate.Waiting, NoStore);
        }
    }

    private async Task<Answer> Post(StatementBatch batch, CancellationToken cancellation)
    {
        var answer = await Ask(new HttpRequestMessage(HttpMethod.Post, _statements) { Content = batch.Content() }, cancellation).ConfigureAwait(false);
        // Many a web server says that all is fine and shows a page; only a store tells the ids of what it took.
        return answer.IsFine && !Names(answer.Body, batch.Statements) ? new Answer(null, [], NoStore) : answer;
    }

    private static bool Names(ReadOnlyMemory<byte> body, IEnumerable<Statement> statements)
    {
        try
        {
            using var ids = JsonDocument.Parse(body);
            if (ids.RootElement.ValueKind != JsonValueKind.Array) return false;
            var named = ids.RootElement.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String && id.TryGetGuid(out _)).Select(id => id.GetGuid()).ToHashSet();
            return statements.All(statement => named.Contains(statement.Id));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<Answer> Ask(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
                var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
                return new Answer(response.StatusCode, [.. body], WordsFor(response.StatusCode, body));
            }
            catch (HttpRequestException unreachable)
            {
                return new Answer(null, [], $"{_statements} cannot be reached: {Shown(unreachable.Message)}");
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new Answer(null, [], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_statements} did not answer within {_http.Timeout.TotalSeconds:0.#} seconds"));
            }
        }
    }

    private string WordsFor(HttpStatusCode status, byte[] body)
    {
        var said = Shown(Encoding.UTF8.GetString(body));
        var reason = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "does not let us in: look at the key and the secret",
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => "is not the address of a learning record store",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "sends us elsewhere: use the address that the store's keeper gives",
            _ => $"answered {(int)status}",
        };
        return said.Length == 0 ? $"{_statements} {reason}" : $"{_statements} {reason}: {said}";
    }

    private string NoStore => $"{_statements} does not answer as a learning record store does: look at the address";

    private static string Shown(string text)
    {
        var line = UnsafeCharacters.Strip(text).ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestReason ? line : line[..LongestReason] + "…";
    }

    /// <summary>An answer of the store.</summary>
    /// <param name="Status">Its status; null where there was none.</param>
    /// <param name="Bytes">What it said.</param>
    /// <param name="Why">The same in words for people.</param>
    private sealed record Answer(HttpStatusCode? Status, ImmutableArray<byte> Bytes, string Why)
    {
        public ReadOnlyMemory<byte> Body => Bytes.AsMemory();

        public bool IsFine => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

        /// <summary>Whether it speaks of what was sent, and not of who sent it, where to, or of the store's own health.</summary>
        public bool IsAboutStatements => Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;
    }
}
