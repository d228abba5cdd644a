namespace Bus.Runtime.Tests.Allocations;

/// <summary>A handler that calls another API with the token it was given.</summary>
[NonParallelizable]
public sealed class NestedCalls
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Allocate_nothing(bool hasCallersToken)
    {
        OptimizedBuild.Require();
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<ICustomersApi>(new CustomersService());
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, token) => bus.Customers.CountAsync(token) });
        using CancellationTokenSource caller = new();
        CancellationToken token = hasCallersToken ? caller.Token : default;

        long bytes = Allocated.OnThisThread(() =>
        {
            for (int index = 0; index < Allocated.CallsPerRound; index++) bus.Auth.EchoAsync(1, token).GetAwaiter().GetResult();
        });

        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.CallsPerRound} calls, in the best round");
    }
}
