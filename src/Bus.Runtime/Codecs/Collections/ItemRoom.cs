using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>Room on the stack for the items of a short collection.</summary>
[InlineArray(Length)]
internal struct ItemRoom<T>
{
    public const int Length = 8;

    private T _first;
}
