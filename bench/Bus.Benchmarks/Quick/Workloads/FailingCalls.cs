using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Awaits calls that fail and catches what they throw.</summary>
internal sealed class FailingCalls(IAuthApi kept, Type thrown) : Workload
{
    public override async ValueTask RunAsync(int operations)
    {
        IAuthApi auth = kept;
        Type expected = thrown;
        int failed = 0;
        for (int done = 0; done < operations; done++)
        {
            try
            {
                await auth.CheckPasswordAsync("admin", "secret", CancellationToken.None);
            }
            catch (Exception exception)
            {
                if (exception.GetType() == expected) failed++;
            }
        }
        Check(failed, operations);
    }
}
