namespace Bus.Runtime.Tests.Allocations;

/// <summary>Waits without an allocation and without an event object, while another thread does what is awaited.</summary>
internal static class Spin
{
    public static void Until(Func<bool> holds, string what)
    {
        SpinWait spinner = default;
        long start = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            spinner.SpinOnce(sleep1Threshold: -1);
            if (TimeProvider.System.GetElapsedTime(start) > Expect.Patience) Assert.Fail($"Waited in vain for {what}");
        }
    }
}
