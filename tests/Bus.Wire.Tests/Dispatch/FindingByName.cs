using System.Text;
using Bus.Descriptors;

namespace Bus.Wire.Tests.Dispatch;

/// <summary>A name finds its member and no other name does.</summary>
public sealed class FindingByName
{
    private static readonly ApiDescriptor[] Apis = [DescriptorOf<IOneApi>(), DescriptorOf<ITwentyApi>(), DescriptorOf<ITwoHundredApi>(), DescriptorOf<ITwinsApi>()];

    [Test]
    public void Tries_contracts_of_all_sizes()
    {
        Assert.That(Apis.Select(static api => api.Rpcs.Count + api.Events.Count), Is.EqualTo([2, 20, 200, 12]));
        Assert.That(Names(Apis[2]).Select(static name => name.Length).Distinct().Order(), Is.EqualTo(Enumerable.Range(1, 60)), "the lengths of names");
    }

    [TestCaseSource(nameof(Apis))]
    public void Finds_every_member(ApiDescriptor api)
    {
        foreach (RpcDescriptor rpc in api.Rpcs) Assert.That(api.FindRpc(Utf8(rpc.Name)), Is.SameAs(rpc));
        foreach (EventDescriptor @event in api.Events) Assert.That(api.FindEvent(Utf8(@event.Name)), Is.SameAs(@event));
    }

    [TestCaseSource(nameof(Apis))]
    public void Tells_rpcs_and_events_apart(ApiDescriptor api)
    {
        foreach (RpcDescriptor rpc in api.Rpcs) Assert.That(api.FindEvent(Utf8(rpc.Name)), Is.Null);
        foreach (EventDescriptor @event in api.Events) Assert.That(api.FindRpc(Utf8(@event.Name)), Is.Null);
    }

    [TestCaseSource(nameof(Apis))]
    public void Refuses_names_that_differ_in_one_bit(ApiDescriptor api) => AssertRefused(api, static name =>
        from bit in Enumerable.Range(0, name.Length * 8)
        select With(name, bit / 8, (byte)(name[bit / 8] ^ (1 << (bit % 8)))));

    [TestCaseSource(nameof(Apis))]
    public void Refuses_names_that_differ_in_one_byte(ApiDescriptor api) => AssertRefused(api, static name =>
        from place in Enumerable.Range(0, name.Length)
        from value in Enumerable.Range(0, 256)
        select With(name, place, (byte)value));

    [TestCaseSource(nameof(Apis))]
    public void Refuses_names_that_are_longer_or_shorter(ApiDescriptor api) => AssertRefused(api, static name =>
    [
        .. Enumerable.Range(0, name.Length).Select(place => (byte[])[.. name[..place], .. name[(place + 1)..]]),
        .. Enumerable.Range(0, name.Length + 1).SelectMany(place => "\0az_ "u8.ToArray().Select(letter => (byte[])[.. name[..place], letter, .. name[place..]])),
        [.. name, .. name], [],
    ]);

    [TestCaseSource(nameof(Apis))]
    public void Refuses_names_of_any_length(ApiDescriptor api)
    {
        foreach (int length in (int[])[0, 1, 61, 255, 256, 257, 65_536, 1_000_000])
        {
            byte[] name = new byte[length];
            Assert.That((api.FindRpc(name), api.FindEvent(name)), Is.EqualTo(((RpcDescriptor?)null, (EventDescriptor?)null)), $"{length} bytes");
        }
    }

    private static ApiDescriptor DescriptorOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor;

    private static byte[] Utf8(string name) => Encoding.UTF8.GetBytes(name);

    private static IEnumerable<string> Names(ApiDescriptor api) => [.. api.Rpcs.Select(static rpc => rpc.Name), .. api.Events.Select(static @event => @event.Name)];

    private static byte[] With(byte[] name, int place, byte value)
    {
        byte[] other = [.. name];
        other[place] = value;
        return other;
    }

    private static void AssertRefused(ApiDescriptor api, Func<byte[], IEnumerable<byte[]>> others)
    {
        HashSet<string> rpcs = [.. api.Rpcs.Select(static rpc => rpc.Name)], events = [.. api.Events.Select(static @event => @event.Name)];
        foreach (string name in Names(api))
            foreach (byte[] other in others(Utf8(name)))
            {
                string text = Encoding.Latin1.GetString(other);
                if (api.FindRpc(other)?.Name != (rpcs.Contains(text) ? text : null)) Assert.Fail($"'{text}' found an RPC that it does not name");
                if (api.FindEvent(other)?.Name != (events.Contains(text) ? text : null)) Assert.Fail($"'{text}' found an event that it does not name");
            }
    }
}
