using System.Runtime.CompilerServices;

namespace Bus.Transports.InProcess;

/// <summary>What is here already, in the shape of what would come over a wire. (.NET 9 has no <c>ToAsyncEnumerable</c>.)</summary>
internal static class AsyncSequence
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
