using System.Buffers;

namespace Bus.Codecs.Tests.Support;

/// <summary>Splits bytes at random places.</summary>
internal sealed class Piece : ReadOnlySequenceSegment<byte>
{
    private Piece(ReadOnlyMemory<byte> memory, long before) => (Memory, RunningIndex) = (memory, before);

    public static ReadOnlySequence<byte> Split(byte[] bytes, Random random)
    {
        Piece first = new(ReadOnlyMemory<byte>.Empty, 0), last = first;
        for (int start = 0; start < bytes.Length;)
        {
            int length = Math.Min(random.Next(1, 12), bytes.Length - start);
            Piece next = new(bytes.AsMemory(start, length), start);
            last.Next = next;
            last = next;
            start += length;
        }
        return new(first, 0, last, last.Memory.Length);
    }
}
