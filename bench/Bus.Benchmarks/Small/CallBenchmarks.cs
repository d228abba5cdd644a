using BenchmarkDotNet.Attributes;
using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Small;

/// <summary>Calls in process that complete synchronously.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private readonly CancellationToken _token = new CancellationTokenSource().Token;
    private BusClient _bus = null!;
    private IAuthApi _service = null!, _proxy = null!;

    [GlobalSetup]
    public async Task ServeAsync()
    {
        _bus = await BusClient.ConnectAsync("inproc://");
        _service = new AuthService();
        await _bus.ServeAsync<IAuthApi>(_service);
        _proxy = _bus.Auth;
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _bus.DisposeAsync();

    [Benchmark(Baseline = true)]
    public async ValueTask<bool> Direct() => await _service.CheckPasswordAsync("admin", "secret");

    [Benchmark]
    public async ValueTask<bool> KeptProxy() => await _proxy.CheckPasswordAsync("admin", "secret");

    [Benchmark]
    public async ValueTask<bool> ThroughBus() => await _bus.Auth.CheckPasswordAsync("admin", "secret");

    [Benchmark]
    public async ValueTask<bool> TokenSeen() => await _proxy.CheckPasswordAsync("admin", "secret", _token);
}
