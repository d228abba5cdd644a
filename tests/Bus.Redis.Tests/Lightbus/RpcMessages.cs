using System.Text;
using System.Text.Json;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Lightbus;

namespace Bus.Redis.Tests.Lightbus;

/// <summary>Calls and replies as messages; the texts are captures of Lightbus 1.3.0a6.</summary>
public sealed class RpcMessages
{
    private const string Id = "03daad3c-e613-11f1-b38e-02fc00000001";

    private const string Call = $$$"""
        {"kwargs": {"password": "secret", "user": "admin"}, "metadata": {"api_name": "auth", "id": "{{{Id}}}", "procedure_name": "check_password", "return_path": "redis+key://auth.check_password:result:{{{Id}}}"}}
        """;

    private const string Result = $$$"""{"kwargs": {"result": true}, "metadata": {"error": false, "id": "03dbb060-e613-11f1-aec5-02fc00000001", "rpc_message_id": "{{{Id}}}"}}""";

    private const string Failure = $$$"""
        {"kwargs": {"result": "ValueError('no such user: caf\u00e9')"}, "metadata": {"error": true, "id": "03ddaf6e-e613-11f1-aec5-02fc00000001", "rpc_message_id": "{{{Id}}}", "trace": "Traceback (most recent call last):\nValueError: no such user: caf\u00e9\n"}}
        """;

    [Test]
    public void Of_calls_are_written_as_Python_writes_them() => AssertSame(Call, Said(new WriteCall(Headers: null)));

    [Test]
    public void Of_calls_have_headers_beside_what_Python_looks_at()
    {
        using JsonDocument message = JsonDocument.Parse(Said(new WriteCall(new Dictionary<string, string> { ["traceparent"] = "00-1" })));
        Assert.That(message.RootElement.EnumerateObject().Select(static member => member.Name), Is.EqualTo(["kwargs", "metadata", "headers"]));
        Assert.That(message.RootElement.GetProperty("metadata").EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(["api_name", "id", "procedure_name", "return_path"]));
        RpcCallMessage read = new(Encoding.UTF8.GetBytes(message.RootElement.GetRawText()));
        read.Read();
        Assert.That(read.Headers, Is.EqualTo(new Dictionary<string, string> { ["traceparent"] = "00-1" }));
    }

    [Test]
    public void Of_calls_are_read_as_Python_writes_them()
    {
        RpcCallMessage read = new(Encoding.UTF8.GetBytes(Call));
        read.Read();
        Assert.That((Text(read.Id), Text(read.Api), Text(read.Procedure), Text(read.ReturnKey)), Is.EqualTo((Id, "auth", "check_password", $"auth.check_password:result:{Id}")));
        Assert.That(Said(new WriteArguments(Call)), Is.EqualTo("""{"user":"admin","password":"secret"}"""));
    }

    [TestCase("""{"kwargs":{"user":1,"password":"x"},"metadata":{"id":"i","api_name":"auth","procedure_name":"check_password","return_path":"redis+key://k"}}""", "user", "is a number, but a string belongs there")]
    [TestCase("""{"metadata":{"id":"i","api_name":"auth","procedure_name":"check_password","return_path":"redis+key://k"}}""", "$", "lacks the required members 'user', 'password'")]
    public void Of_calls_that_do_not_fit_say_which_argument(string message, string parameter, string problem)
    {
        BusInvalidArgumentsException refusal = Assert.Throws<BusInvalidArgumentsException>(() => Said(new WriteArguments(message)))!;
        Assert.That((refusal.Parameter, refusal.Problem), Is.EqualTo((parameter, problem)));
    }

    [TestCase("""{"n":1,"a":"b"}""", 1)]
    [TestCase("[1]", -1)]
    [TestCase("7", -1)]
    public void Of_calls_may_have_something_else_in_the_place_of_headers(string headers, int texts)
    {
        RpcCallMessage read = new(Encoding.UTF8.GetBytes(Call.Trim()[..^1] + $$""","headers":{{headers}}}"""));
        read.Read();
        Assert.That((Text(read.Id), read.Headers?.Count ?? -1), Is.EqualTo((Id, texts)));
    }

    [TestCase("1", true)]
    [TestCase("{}", true)]
    [TestCase("null", false)]
    public void Of_results_say_in_any_way_that_they_are_errors(string error, bool isError)
    {
        RpcResultMessage read = new(Encoding.UTF8.GetBytes($$$"""{"kwargs":{"result":1},"metadata":{"rpc_message_id":"i","error":{{{error}}}}}"""));
        read.Read();
        Assert.That(read.IsError, Is.EqualTo(isError));
    }

    [TestCase("{}", "lacks the call's id")]
    [TestCase("""{"metadata":{"id":"i"}}""", "does not say what is called")]
    [TestCase("""{"metadata":{"id":"i","api_name":"a","procedure_name":"p","return_path":"http://x"}}""", "does not say where the reply goes")]
    [TestCase("""{"metadata":{"id":"i","api_name":"a","procedure_name":"p","return_path":"redis+key://"}}""", "does not say where the reply goes")]
    [TestCase("""{"metadata":{"id":"i","api_name":"a","procedure_name":"p","return_path":"redis+key://k"}}x""", "is followed by more than whitespace")]
    [TestCase("[]", "is an array, but an object belongs there")]
    public void Of_calls_that_are_none_are_refused(string message, string problem)
        => Assert.That(() => new RpcCallMessage(Encoding.UTF8.GetBytes(message)).Read(), Throws.TypeOf<BusFormatException>().With.Message.Contains(problem));

    [Test]
    public void Of_results_are_written_as_Python_writes_them() => AssertSame(Result, Said(new WriteResult()));

    [Test]
    public void Of_failures_are_written_as_Python_writes_them()
        => AssertSame(Failure, Said(new WriteFailure(new("ValueError", "no such user: café", "Traceback (most recent call last):\nValueError: no such user: café\n"))));

    [Test]
    public void Of_results_are_read_as_Python_writes_them()
    {
        RpcResultMessage read = new(Encoding.UTF8.GetBytes(Result));
        read.Read();
        Assert.That((Text(read.CallId), read.IsError), Is.EqualTo((Id, false)));
        Assert.That(Said(new ReadResult(Result)), Is.EqualTo("True"));
    }

    [Test]
    public void Of_failures_are_read_as_Python_writes_them()
    {
        RpcResultMessage read = new(Encoding.UTF8.GetBytes(Failure));
        read.Read();
        Assert.That((Text(read.CallId), read.IsError), Is.EqualTo((Id, true)));
        Assert.That(read.ReadError(), Is.EqualTo(new RemoteError("ValueError", "no such user: café", "Traceback (most recent call last):\nValueError: no such user: café\n")));
    }

    [TestCase("""{"kwargs":{"result":1},"metadata":{"rpc_message_id":"i","error":""}}""", false)]
    [TestCase("""{"kwargs":{"result":1},"metadata":{"rpc_message_id":"i"}}""", false)]
    [TestCase("""{"metadata":{"error":"yes","rpc_message_id":"i","more":1},"kwargs":{"result":1,"x":2},"y":[]}""", true)]
    public void Of_results_are_errors_where_Python_thinks_so(string message, bool isError)
    {
        RpcResultMessage read = new(Encoding.UTF8.GetBytes(message));
        read.Read();
        Assert.That(read.IsError, Is.EqualTo(isError));
    }

    [TestCase("""{"kwargs":{"result":1},"metadata":{}}""", "does not say which call it answers")]
    [TestCase("""{"kwargs":{},"metadata":{"rpc_message_id":"i"}}""", "lacks the result")]
    [TestCase("""{"kwargs":{"result":1""", "is followed by nothing")]
    public void Of_results_that_are_none_are_refused(string message, string problem)
        => Assert.That(() => new RpcResultMessage(Encoding.UTF8.GetBytes(message)).Read(), Throws.TypeOf<BusFormatException>().With.Message.Contains(problem));

    private static void AssertSame(string expected, string actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected), right = JsonDocument.Parse(actual);
        bool isSame = JsonElement.DeepEquals(left.RootElement.GetProperty("kwargs"), right.RootElement.GetProperty("kwargs"))
            && left.RootElement.GetProperty("metadata").EnumerateObject().Where(static member => member.Name != "id").All(member => JsonElement.DeepEquals(member.Value, right.RootElement.GetProperty("metadata").GetProperty(member.Name)))
            && left.RootElement.GetProperty("metadata").EnumerateObject().Count() == right.RootElement.GetProperty("metadata").EnumerateObject().Count();
        Assert.That(isSame, Is.True, $"{expected}\n{actual}");
    }

    private static string Said<TVisitor>(TVisitor visitor)
        where TVisitor : IRpcVisitor<string>
        => DescriptorOf<IAuthApi>().FindRpc("check_password"u8)!.Accept<TVisitor, string>(ref visitor);

    private static ApiDescriptor DescriptorOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private delegate void Write(ref JsonWriter writer);

    private static string Written(Write write)
    {
        CommandBuffer buffer = new();
        JsonWriter writer = new(buffer, JsonDialect.Lightbus);
        write(ref writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private readonly record struct WriteCall(Dictionary<string, string>? Headers) : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            JsonReader reader = new("""{"user":"admin","password":"secret"}"""u8);
            TArguments arguments = rpc.ReadArguments(ref reader);
            Dictionary<string, string>? headers = Headers;
            return Written((ref writer) => RpcCallMessage.Write(ref writer, rpc, arguments, new RpcCall(Encoding.UTF8.GetBytes(Id), Encoding.UTF8.GetBytes($"redis+key://auth.check_password:result:{Id}")), headers));
        }
    }

    private readonly record struct WriteArguments(string Message) : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            RpcCallMessage read = new(Encoding.UTF8.GetBytes(Message));
            read.Read();
            TArguments arguments = RpcCallMessage.ReadArguments(Encoding.UTF8.GetBytes(Message), rpc);
            return Written((ref writer) => rpc.WriteArguments(ref writer, arguments));
        }
    }

    private readonly record struct WriteResult : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
            => Written((ref writer) => RpcResultMessage.Write(ref writer, (RpcDescriptor<TArguments, bool>)(object)rpc, true, "x"u8, Encoding.UTF8.GetBytes(Id)));
    }

    private readonly record struct WriteFailure(RemoteError Error) : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            RemoteError error = Error;
            return Written((ref writer) => RpcResultMessage.WriteFailure(ref writer, error, failure: null, "x"u8, Encoding.UTF8.GetBytes(Id)));
        }
    }

    private readonly record struct ReadResult(string Message) : IRpcVisitor<string>
    {
        public string Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
        {
            RpcResultMessage read = new(Encoding.UTF8.GetBytes(Message));
            read.Read();
            return $"{read.ReadResult(rpc)}";
        }
    }
}
