using Bus.Generators.Locking;
using Bus.Generators.Model.Shapes;

namespace Bus.Analyzers.Lock;

/// <summary>Which single values can be read as which others: every value of the one, in every dialect, without losing any of it.</summary>
internal static class ScalarReading
{
    /// <summary>Whole numbers: how many bits of size they have, and whether they have a sign.</summary>
    private static readonly Dictionary<string, (int Bits, bool IsSigned)> Integers = new()
    {
        [WireKinds.UInt8] = (8, false), [WireKinds.UInt16] = (16, false), [WireKinds.UInt32] = (32, false), [WireKinds.UInt64] = (64, false), [WireKinds.UInt128] = (128, false),
        [WireKinds.Int8] = (7, true), [WireKinds.Int16] = (15, true), [WireKinds.Int32] = (31, true), [WireKinds.Int64] = (63, true), [WireKinds.Int128] = (127, true), [WireKinds.Integer] = (int.MaxValue, true),
    };

    /// <summary>Fractions: how many bits of a whole number they hold, and how wide they are.</summary>
    private static readonly Dictionary<string, (int Bits, int Width)> Fractions = new() { [WireKinds.Float16] = (11, 16), [WireKinds.Float32] = (24, 32), [WireKinds.Float64] = (53, 64) };

    // A decimal has 28 digits that are its own, which 93 bits fill.
    private const int DecimalBits = 93;

    /// <summary>What is text on the wire, whatever it is in C#.</summary>
    private static readonly HashSet<string> Texts = [WireKinds.Text, WireKinds.Character, WireKinds.Uuid, WireKinds.DateTime, WireKinds.DateTimeOffset, WireKinds.Date, WireKinds.Time, WireKinds.Duration, WireKinds.Uri, WireKinds.Version, WireKinds.Bytes];

    public static bool CanRead(LockType.Scalar written, LockType.Scalar read)
    {
        if (IsAnything(read.Kind)) return read.Kind == WireKinds.Json || written.Kind != WireKinds.Json;
        if (read.Kind == WireKinds.JsonValue) return !IsAnything(written.Kind) && written.Kind is not (WireKinds.JsonObject or WireKinds.JsonArray);
        bool writesText = written.IsWrittenAsText || Texts.Contains(written.Kind);
        if (read.Kind == WireKinds.Text) return writesText;
        // A decimal is read from text as well as from a number, for dialects differ in it.
        if (written.IsWrittenAsText && !read.IsReadFromText && read.Kind != WireKinds.Decimal) return false;
        return CanRead(written.Kind, read.Kind);
    }

    /// <summary>The same of keys, which are names: each kind has one form.</summary>
    public static bool CanReadKey(string written, string read)
        => written == read || read == WireKinds.Text || (Integers.ContainsKey(written) && Integers.ContainsKey(read) && Fits(written, read))
            || (written is WireKinds.DateTime && read is WireKinds.DateTimeOffset) || (written is WireKinds.DateTimeOffset && read is WireKinds.DateTime)
            || (written is WireKinds.Time && read is WireKinds.Duration);

    public static bool IsInteger(string kind) => Integers.ContainsKey(kind);

    /// <summary>Whether every whole number of one kind is one of another.</summary>
    public static bool Fits(string written, string read)
    {
        (int Bits, bool IsSigned) from = Integers[written], into = Integers[read];
        return from.IsSigned ? into.IsSigned && from.Bits <= into.Bits : from.Bits <= into.Bits;
    }

    /// <summary>Whether it takes every JSON value.</summary>
    public static bool IsAnything(string kind) => kind is WireKinds.Json or WireKinds.JsonNode;

    private static bool CanRead(string written, string read)
    {
        if (written == read) return true;
        if (Integers.TryGetValue(written, out (int Bits, bool IsSigned) whole))
        {
            if (Integers.ContainsKey(read)) return Fits(written, read);
            return Fractions.TryGetValue(read, out (int Bits, int Width) fraction) ? whole.Bits <= fraction.Bits : read == WireKinds.Decimal && whole.Bits <= DecimalBits;
        }
        if (Fractions.TryGetValue(written, out (int Bits, int Width) from)) return Fractions.TryGetValue(read, out (int Bits, int Width) into) && from.Width <= into.Width;
        return (written, read) switch
        {
            (WireKinds.DateTime, WireKinds.DateTimeOffset) or (WireKinds.DateTimeOffset, WireKinds.DateTime) or (WireKinds.Date, WireKinds.DateTime or WireKinds.DateTimeOffset) => true,
            (WireKinds.Time, WireKinds.Duration) => true,
            (WireKinds.Uuid, WireKinds.Uri) => true,
            _ => false,
        };
    }
}
