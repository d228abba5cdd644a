using System.Buffers;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>One piece of a sequence.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> Of(byte[] first, byte[] second)
    {
        Pieces end = new() { Memory = second, RunningIndex = first.Length };
        Pieces start = new() { Memory = first, Next = end };
        return new ReadOnlySequence<byte>(start, 0, end, second.Length);
    }
}
