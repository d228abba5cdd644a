using System.Buffers;
using System.Text;
using Bus.Descriptors;
using Bus.Transports.Wire;

namespace Bus.Runtime.Tests.Transports.Wire;

/// <summary>Replies as bytes: one answer, whole, and nothing else.</summary>
public sealed class Replies
{
    private const string Answer = """{"result":{"item":"nail","count":3,"place":{"hall":"north","shelf":null}}}""";

    private const string Failure = """{"error":{"kind":"remote","subject":"IOException","message":"no disk","stack":null}}""";

    [Test]
    public void Are_read() => Assert.That(Read(Answer), Is.EqualTo(new Stock("nail", 3, new Place("north"))));

    [Test]
    public void Are_failures() => Assert.That(() => Read(Failure), Throws.TypeOf<BusRemoteException>().With.Message.Contains("no disk"));

    [TestCase("""{"result":null}""", "$", "is null, but an object belongs there")]
    [TestCase("""{"result":{"item":"nail","count":"3"}}""", "$.count", "is a string, but a whole number belongs there")]
    [TestCase("{}", "$", "is a reply without a result and without an error")]
    [TestCase("[]", "$", "is an array, but an object belongs there")]
    public void Say_what_does_not_fit(string reply, string path, string problem)
    {
        BusInvalidResultException failure = Assert.Throws<BusInvalidResultException>(() => Read(reply))!;
        Assert.That((failure.Path, failure.Problem), Is.EqualTo((path, problem)));
        failure.Says(what: "stock.find was answered, but the result does not fit the contract", where: path, whatToDo: "Bring caller and service to the same version of Bus.Runtime.Tests.Transports.Wire.IStockApi");
    }

    [Test]
    public void Are_refused_when_cut_anywhere([Values(Answer, Failure)] string reply)
    {
        for (int length = 0; length < reply.Length; length++) Assert.That(() => Read(reply[..length]), Throws.TypeOf<BusInvalidResultException>(), $"{length} bytes");
    }

    [TestCase(Answer + "x")]
    [TestCase(Answer + Answer)]
    [TestCase("""{"result":{"item":"nail","count":3,"place":{"hall":"north"}},"error":{}}""")]
    [TestCase("""{"error":{},"result":{"item":"nail","count":3,"place":{"hall":"north"}}}""")]
    [TestCase("""{"error":{},"error":{}}""")]
    public void Are_refused_with_more_than_one_answer(string reply) => Assert.That(() => Read(reply), Throws.TypeOf<BusInvalidResultException>());

    private static object? Read(string reply)
    {
        using MessageBuffer message = new();
        message.Write(Encoding.UTF8.GetBytes(reply));
        ReplyReader reader = new(message);
        return DescriptorOf<IStockApi>().FindRpc("find"u8)!.Accept<ReplyReader, object?>(ref reader);
    }

    private static ApiDescriptor DescriptorOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    private readonly struct ReplyReader(MessageBuffer message) : IRpcVisitor<object?>
    {
        public object? Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
            => Bus.Transports.Wire.RpcMessages.ReadReply(rpc, message);
    }
}
