using System.Text.Json;
using Bus.Redis.Tests.Support;
using Json.Schema;

namespace Bus.Redis.Tests.Python;

/// <summary>Stands in for a process of Python's Lightbus: it says what that says, and is as strict as that is, which ends at the first thing that it does not expect.</summary>
internal sealed class PythonPeer : IAsyncDisposable
{
    private const string ReturnScheme = "redis+key://";

    private readonly RedisConnection _connection, _blocking;
    private readonly Dictionary<string, JsonElement> _schemas = [];
    private int _ids;

    private PythonPeer(RedisConnection connection, RedisConnection blocking) => (_connection, _blocking) = (connection, blocking);

    public static async Task<PythonPeer> ConnectAsync(string url) => new(await Connections.OpenAsync(url), await Connections.OpenAsync(url));

    public async Task<Answer> SayAsync(params string[] words) => await _connection.SendAsync<Question, Answer>(new(words));

    /// <summary>Publishes a schema, as a process does that has an API.</summary>
    public async Task PublishSchemaAsync(string api, string schema)
    {
        // What it publishes it holds others to; a test may let it publish nonsense.
        if (TryParse(schema) is { } known) _schemas[api] = known;
        await SayAsync("SET", $"schema:{api}", schema);
        await SayAsync("EXPIRE", $"schema:{api}", "60");
        await SayAsync("SADD", "schemas", api);
    }

    /// <summary>Waits for calls and answers one, as a worker does.</summary>
    /// <param name="api">The API.</param>
    /// <param name="answer">From the procedure and its arguments, the result as JSON; or an exception as Python prints it, behind <c>raise</c>.</param>
    public async Task ServeOneAsync(string api, Func<string, JsonElement, string> answer)
    {
        Answer popped = await _blocking.SendAsync<Question, Answer>(new("BLPOP", $"{api}:rpc_queue", "0"));
        JsonElement message = JsonDocument.Parse(popped.Items[1].Text).RootElement;
        JsonElement metadata = message.GetProperty("metadata");
        AssertMetadata(metadata, ["api_name", "id", "procedure_name", "return_path"]);
        string id = metadata.GetProperty("id").GetString()!, path = metadata.GetProperty("return_path").GetString()!;
        Assert.That(path, Does.StartWith(ReturnScheme), "else Python does not know where the result goes");
        Assert.That(metadata.GetProperty("api_name").GetString(), Is.EqualTo(api));
        if ((await SayAsync("DEL", $"rpc_expiry_key:{id}")).Number == 0) return;
        AssertFits(api, "rpcs", metadata.GetProperty("procedure_name").GetString()!, message.GetProperty("kwargs").GetRawText());
        string result = answer(metadata.GetProperty("procedure_name").GetString()!, message.GetProperty("kwargs"));
        bool isError = result.StartsWith("raise ", StringComparison.Ordinal);
        string reply = isError
            ? $$$"""{"kwargs": {"result": {{{JsonSerializer.Serialize(result[6..])}}}}, "metadata": {"error": true, "id": "{{{NewId()}}}", "rpc_message_id": "{{{id}}}", "trace": "Traceback (most recent call last):\n"}}"""
            : $$$"""{"kwargs": {"result": {{{result}}}}, "metadata": {"error": false, "id": "{{{NewId()}}}", "rpc_message_id": "{{{id}}}"}}""";
        await SayAsync("LPUSH", path[ReturnScheme.Length..], reply);
        await SayAsync("EXPIRE", path[ReturnScheme.Length..], "60");
    }

    /// <summary>Calls, in Python's order of commands.</summary>
    /// <returns>Whether it is an error, and the result.</returns>
    public async Task<(bool IsError, JsonElement Result)> CallAsync(string api, string procedure, string kwargs)
    {
        string id = NewId(), list = $"{api}.{procedure}:result:{id}";
        string message = $$$"""{"kwargs": {{{kwargs}}}, "metadata": {"api_name": "{{{api}}}", "id": "{{{id}}}", "procedure_name": "{{{procedure}}}", "return_path": "{{{ReturnScheme}}}{{{list}}}"}}""";
        await _connection.SendAsync<PythonCall, bool>(new($"{api}:rpc_queue", message, $"rpc_expiry_key:{id}"));
        Answer popped = await _blocking.SendAsync<Question, Answer>(new("BLPOP", list, "30"));
        Assert.That(popped.Items, Has.Count.EqualTo(2), "the reply");
        JsonElement reply = JsonDocument.Parse(popped.Items[1].Text).RootElement, metadata = reply.GetProperty("metadata");
        bool isError = metadata.GetProperty("error").GetBoolean();
        AssertMetadata(metadata, ["error", "id", "rpc_message_id"], isError ? ["trace"] : []);
        Assert.That(metadata.GetProperty("rpc_message_id").GetString(), Is.EqualTo(id));
        return (isError, reply.GetProperty("kwargs").GetProperty("result"));
    }

    /// <summary>Fires an event; members are names and JSON in turn.</summary>
    public Task FireAsync(string api, string @event, params string[] members) => SayAsync(
    [
        "XADD", $"{api}.*:stream", "MAXLEN", "~", "100000", "*", "id", NewId(), "api_name", api, "event_name", @event, "version", "1",
        .. members.Select(static (member, index) => index % 2 == 0 ? $":{member}" : member),
    ]);

    /// <summary>Joins a group, as a listener that starts does.</summary>
    public async Task JoinAsync(string api, string group)
    {
        string stream = $"{api}.*:stream";
        if ((await SayAsync("EXISTS", stream)).Number == 0) await SayAsync("XADD", stream, "*", "", "");
        try
        {
            await SayAsync("XGROUP", "CREATE", stream, group, "$");
        }
        catch (RedisErrorException refusal) when (refusal.Code == "BUSYGROUP")
        {
            // Another of the group was here before.
        }
    }

    /// <summary>Reads what is new for the group, as one of its consumers, without acknowledging it.</summary>
    /// <returns>The entries' ids and the members of wanted events; null for what is passed over.</returns>
    public async Task<IReadOnlyList<(string Id, Dictionary<string, string>? Members)>> ReadAsync(string api, string group, string consumer, string @event, int count = 10, int milliseconds = 100)
    {
        string stream = $"{api}.*:stream";
        Answer read = await _blocking.SendAsync<Question, Answer>(new("XREADGROUP", "GROUP", group, consumer, "COUNT", $"{count}", "BLOCK", $"{milliseconds}", "STREAMS", stream, ">"));
        if (read.Items.Count == 0) return [];
        // The second version's list of streams and the third's map hold the same.
        Answer entries = read.Items.Count == 2 ? read.Items[1] : read.Items[0].Items[1];
        return [.. entries.Items.Select(entry => (entry.Items[0].Text, Members(entry.Items[1], api, @event)))];
    }

    public Task AcknowledgeAsync(string api, string group, string id) => SayAsync("XACK", $"{api}.*:stream", group, id);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _blocking.DisposeAsync();
    }

    /// <summary>Reads an entry's fields as Python does, which takes any that it does not know for an argument of its own.</summary>
    private Dictionary<string, string>? Members(Answer fields, string api, string @event)
    {
        Dictionary<string, string> metadata = [], members = [];
        for (int index = 0; index < fields.Items.Count; index += 2)
        {
            string name = fields.Items[index].Text, value = fields.Items[index + 1].Text;
            if (name.StartsWith(':')) members[name[1..]] = value;
            else if (name.Length > 0) metadata[name] = value;
        }
        if (metadata.Count == 0) return null;
        Assert.That(metadata.Keys, Is.EquivalentTo(new[] { "id", "api_name", "event_name", "version" }), "any other field ends a Python listener");
        Assert.That(metadata.Values, Has.None.Empty);
        Assert.That(int.TryParse(metadata["version"], out _), Is.True, "the version is a whole number");
        foreach (string json in members.Values) JsonDocument.Parse(json).Dispose();
        if (metadata["event_name"] != @event) return null;
        AssertFits(api, "events", @event, $"{{{string.Join(',', members.Select(static member => $"\"{member.Key}\":{member.Value}"))}}}");
        return members;
    }

    /// <summary>A Python process ends at arguments that do not fit its schema.</summary>
    private void AssertFits(string api, string kind, string name, string arguments)
    {
        if (!_schemas.TryGetValue(api, out JsonElement schema) || !schema.GetProperty(kind).TryGetProperty(name, out JsonElement member)) return;
        EvaluationOptions asPython = new() { EvaluateAs = SpecVersion.Draft7 };
        bool fits = JsonSchema.FromText(member.GetProperty("parameters").GetRawText()).Evaluate(JsonElement.Parse(arguments), asPython).IsValid;
        Assert.That(fits, Is.True, $"{arguments} ends a Python process");
    }

    private static JsonElement? TryParse(string schema)
    {
        try
        {
            JsonElement parsed = JsonElement.Parse(schema);
            return parsed.TryGetProperty("rpcs", out _) && parsed.TryGetProperty("events", out _) ? parsed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void AssertMetadata(JsonElement metadata, string[] needed, string[]? allowed = null)
    {
        string[] names = [.. metadata.EnumerateObject().Select(static member => member.Name)];
        Assert.That(names, Is.SupersetOf(needed), "Python misses what is not there");
        Assert.That(names, Is.SubsetOf(needed.Concat(allowed ?? [])), "any other member ends a Python process");
        foreach (JsonProperty member in metadata.EnumerateObject())
        {
            Assert.That(member.Value.ValueKind, member.Name == "error" ? Is.AnyOf(JsonValueKind.True, JsonValueKind.False) : Is.EqualTo(JsonValueKind.String), member.Name);
            Assert.That(member.Value.ToString(), Is.Not.Empty);
        }
    }

    // As a UUID of the first version looks.
    private string NewId() => $"03daad3c-e613-11f1-b38e-{++_ids:x12}";
}

/// <summary>A call as Python sends it: one pipeline, the key behind the message.</summary>
internal readonly struct PythonCall(string queue, string message, string key) : IRedisCommand<bool>
{
    public static int Commands => 3;

    public void Write(CommandBuffer buffer)
    {
        new Question("RPUSH", queue, message).Write(buffer);
        new Question("SET", key, "1").Write(buffer);
        new Question("EXPIRE", key, "30").Write(buffer);
    }

    public static bool Read(ref RespReader reply) => true;
}
