using System.ComponentModel;
using System.Text;

namespace Bus.Codecs;

/// <summary>A name of a <c>[Flags]</c> enum.</summary>
/// <param name="Name">The name on the bus.</param>
/// <param name="Bits">The value's bits.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FlagName(string Name, ulong Bits)
{
    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Name);
}
