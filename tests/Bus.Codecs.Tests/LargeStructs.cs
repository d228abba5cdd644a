using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;

namespace Bus.Codecs.Tests;

/// <summary>Types that take much stack are refused before the stack ends, which nothing would survive.</summary>
internal sealed class LargeStructs
{
    private const int Levels = 30;

    private static readonly string Text = string.Concat(Enumerable.Repeat("""{"number":1,"items":[""", Levels)) + string.Concat(Enumerable.Repeat("]}", Levels));

    private static Wire<Bulky> Wire => WireVisitor.Of<Bulky>(Of<IBulkyApi>().FindRpc("bulky"u8)!);

    [Test]
    public void Are_read_and_written_where_the_stack_is_large()
        => Assert.That(OnAStackOf(64, static () => Wire.WriteText(Wire.Read(Text))), Is.EqualTo(Text));

    [Test]
    public void Are_not_read_where_the_stack_is_small()
        => Assert.That(OnAStackOf(1, static () => Refusal(static () => Wire.Read(Text)).Problem), Does.StartWith("is nested deeper than this thread's stack allows"));

    [Test]
    public void Are_not_written_where_the_stack_is_small()
    {
        Bulky value = default;
        for (int level = 0; level < Levels; level++) value = new Bulky { Number = 1, Items = [value] };
        Assert.That(OnAStackOf(1, () => Refusal(() => Wire.Write(value)).Problem), Does.StartWith("is nested deeper than this thread's stack allows"));
    }

    private static string OnAStackOf(int megabytes, Func<string> act)
    {
        TaskCompletionSource<string> result = new();
        Thread thread = new(() => Complete(result, act), megabytes * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result.Task.GetAwaiter().GetResult();
    }

    // What a thread of its own throws would end the process.
    private static void Complete(TaskCompletionSource<string> result, Func<string> act)
    {
        try
        {
            result.SetResult(act());
        }
        catch (Exception failure)
        {
            result.SetException(failure);
        }
    }
}
