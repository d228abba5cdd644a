using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A call brings back what its service returned, each its own.</summary>
public abstract class RpcResult : ConformanceFixture
{
    [Test]
    public async Task A_value_comes_back()
    {
        IProbeApi probe = await ServeAsync(new ProbeService());

        int sum = await probe.AddAsync(20, 22).Within(Patience, "the sum");

        Assert.That(sum, Is.EqualTo(42), "the service's result must reach its caller");
    }

    [Test]
    public async Task A_task_brings_its_result()
    {
        IProbeApi probe = await ServeAsync(new ProbeService());

        string greeting = await probe.GreetAsync("Ada").Within(Patience, "the greeting");

        Assert.That(greeting, Is.EqualTo("Hello Ada"), "an RPC that returns Task<T> must bring its result");
    }

    [Test]
    public async Task A_call_without_a_result_returns_when_it_is_done()
    {
        ProbeService service = new();
        IProbeApi probe = await ServeAsync(service);

        await probe.NoteAsync("written").Within(Patience, "the note to be taken");
        await probe.TouchAsync().Within(Patience, "the touch to be felt");

        Assert.That(service.Notes.Items, Is.EqualTo(new[] { "written", "touched" }), "both calls must have had their effect by the time they return");
    }

    [Test]
    public async Task The_own_service_answers_too()
    {
        BusClient bus = await Transport.ConnectAsync("alone");
        await bus.ServeAsync<IProbeApi>(new ProbeService());

        int sum = await bus.Api<IProbeApi>().AddAsync(1, 2).Within(Patience, "the sum");

        Assert.That(sum, Is.EqualTo(3), "a bus must reach the service that it serves itself");
    }

    [Test]
    public async Task Calls_in_flight_keep_their_results_apart()
    {
        const int calls = 32;
        Dictionary<string, Gate> gates = Enumerable.Range(0, calls).ToDictionary(number => $"call {number}", _ => Transport.NewGate());
        Recording<string> begun = new();
        IProbeApi probe = await ServeAsync(new ProbeService
        {
            Holding = async (text, _) =>
            {
                begun.Add(text);
                await gates[text].Opened;
            },
        });

        Task<string>[] answers = [.. gates.Keys.Select(text => probe.HoldAsync(text).AsTask())];
        await begun.WaitForCount(calls, Patience, "all calls to run at the same time");
        foreach (Gate gate in gates.Values.Reverse()) gate.Open();
        string[] results = await Task.WhenAll(answers).Within(Patience, "all answers");

        Assert.That(results, Is.EqualTo(gates.Keys), "each call must get the answer to its own arguments, whichever ended first");
    }
}
