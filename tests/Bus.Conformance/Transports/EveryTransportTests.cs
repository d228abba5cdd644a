using Bus.Conformance.Teeth;

namespace Bus.Conformance;

/// <summary>A promise that a transport's list forgets would pass unnoticed.</summary>
public sealed class EveryTransportTests
{
    [TestCase("InProcess")]
    [TestCase("JsonWire")]
    [TestCase("Loopback")]
    [TestCase("TestBus")]
    [TestCase("Redis")]
    [TestCase("RedisTls")]
    [TestCase("RedisSocket")]
    [TestCase("RedisPerEvent")]
    [TestCase("RedisCluster")]
    [TestCase("RedisSentinel")]
    public void Every_promise_is_tried_on_every_transport(string transport)
    {
        IEnumerable<string> tried = typeof(ConformanceFixture).Assembly.GetTypes()
            .Where(type => type.IsSealed && type.IsSubclassOf(typeof(ConformanceFixture)) && type.Name == transport + type.BaseType!.Name)
            .Select(static type => type.BaseType!.Name);

        Assert.That(tried, Is.EquivalentTo(PromiseRunner.Promises.Select(static promise => promise.Name)), $"{transport}Promises.cs must name every promise");
    }
}
